"""One page captured twice: what its outlet changed."""

from __future__ import annotations

from lxml import html

from tests.publish import invented, recaptured
from variorum.publish.editions import Edition, editions
from variorum.publish.evidence import unfounded
from variorum.publish.page.render import to_page
from variorum.publish.tables import tables
from variorum.records import Dossier, SpanRecord


def _one(dossier: Dossier) -> Edition:
    (edition,) = editions(dossier)
    return edition


def _words(span: SpanRecord | None) -> str:
    texts = {**invented.TEXTS, "meridian-again": recaptured.LATER}
    return texts[span.report][span.start : span.end] if span else ""


def test_what_was_changed_added_and_dropped_stands_at_its_words() -> None:
    edition = _one(recaptured.make())
    assert (edition.first, edition.second, edition.ordered) == ("meridian", "meridian-again", True)
    told = [(edit.kind, _words(edit.before), _words(edit.after)) for edit in edition.edits]
    assert told == [
        ("changed", "three", "four"),
        ("changed", "three", "four"),
        ("changed", "crane, 62 metres high, was built in 1988", "union demanded an inquiry"),
    ]


def test_the_earlier_one_comes_first_and_where_none_is_known_to_it_is_said() -> None:
    assert _one(recaptured.make("2022-05-02")).first == "meridian-again"
    assert not _one(recaptured.make(None)).ordered
    assert "which of them came first is not known: 3 changes" in to_page(recaptured.make(None))


def test_other_pages_are_no_captures_of_it() -> None:
    assert editions(invented.make()) == ()
    assert "One page at different times" not in to_page(invented.make())


def test_the_page_sets_them_in_their_sentence_and_links_to_both() -> None:
    dossier = recaptured.make()
    assert list(unfounded(dossier)) == []
    page = html.document_fromstring(to_page(dossier))
    (shown,) = page.get_element_by_id("origins").xpath(".//details[summary[contains(., 'Meridian (1)')]][.//del]")
    first = shown.xpath(".//li")[0]
    assert " ".join(first.text_content().split()) == (
        "Meridian (1) Meridian (2) changedCrane falls on quay in Port Amity, killing dropped: three put in: four"
    )
    for link in first.xpath(".//a/@href"):
        assert page.get_element_by_id(link[1:]).text_content() in {"three", "four"}


def test_the_table_has_a_row_for_each_change() -> None:
    table = next(table for table in tables(recaptured.make()) if table.name == "edits")
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert next((row["kind"], row["words"], row["new_words"]) for row in rows) == ("changed", "three", "four")
    assert {(row["first"], row["second"], row["ordered"]) for row in rows} == {("meridian", "meridian-again", "yes")}
