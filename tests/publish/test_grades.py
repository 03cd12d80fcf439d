"""Grades that persons give to a source and to what it tells, in every way out."""

from __future__ import annotations

from lxml import html

from tests.decisions.test_decisions import about, made, undo
from tests.publish import invented
from variorum.decisions.bearing import decided
from variorum.publish.ftm.lines import to_entities as to_ftm
from variorum.publish.page.render import to_page
from variorum.publish.tables import tables
from variorum.records import Dossier

_FOUR = ("coast-radio", "Four people")
_STEEL = ("morning-post", "We heard the steel give way,")
_TOLD = "C4 (fairly reliable, doubtful) for “Four people”"


def _graded() -> Dossier:
    given = made("d-1", "grade", about=about(_FOUR), value="C4"), made("d-2", "grade", about=about(_STEEL), value="B2")
    return decided(invented.make(), given)


def _graded_words(dossier: Dossier, name: str) -> dict[str, str]:
    table = next(one for one in tables(dossier) if one.name == name)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return {str(row["words"]): str(row["graded"]) for row in rows if row["graded"]}


def test_a_table_has_them_beside_the_words_that_they_are_given_to() -> None:
    assert _graded_words(_graded(), "readings") == {"Four people": "C4 by Ada"}
    assert _graded_words(_graded(), "quotes") == {"We heard the steel give way,": "B2 by Ada"}
    taken_back = decided(_graded(), [undo("u", "d-1")])
    assert _graded_words(taken_back, "readings") == {}


def test_the_page_has_them_beside_the_outlet_and_in_words() -> None:
    tree = html.document_fromstring(to_page(_graded()))
    (tag,) = tree.get_element_by_id("c-dead").find_class("grade")
    assert tag.text == "C4 by Ada"
    assert tag.getparent().find_class("cite")[0].text == "unknown outlet"
    assert _TOLD in " ".join(tree.get_element_by_id("c-dead").text_content().split())
    assert len(tree.get_element_by_id("q-steel").find_class("grade")) == 1


def test_a_grade_hides_no_verdict() -> None:
    rejected = made("d-0", "reject", about=about(_FOUR, ("meridian", "three dock workers")), at="2022-05-03T08:00:00Z")
    dossier = decided(_graded(), [rejected])
    assert html.document_fromstring(to_page(dossier)).get_element_by_id("c-dead").get("data-decided") == "rejected"
    assert html.document_fromstring(to_page(_graded())).get_element_by_id("c-dead").get("data-decided") == "graded"


def test_many_wordings_are_counted() -> None:
    texts = ("meridian", "three dock workers"), ("meridian", "1988"), ("meridian", "62 metres"), _FOUR
    dossier = decided(invented.make(), [made("d-1", "grade", about=about(*texts), value="A1")])
    assert "“62 metres” and 1 more" in to_ftm(dossier)


def test_entities_note_them() -> None:
    assert _TOLD in to_ftm(_graded())
