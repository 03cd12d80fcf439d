"""Versions of an utterance aligned with each other, as on the page and in the table."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from tests.publish import invented
from variorum.publish.alignment import alignment
from variorum.publish.page.render import to_page
from variorum.publish.tables import tables
from variorum.publish.variants import align
from variorum.wording import words_of

_FULL = "We heard the steel give way, and then nothing at all for a moment,"
_TEAR = "We heard the steel tear, and then nothing at all"
_TEXTS = st.lists(st.sampled_from(["the", "dam", "gave", "way", "at", "noon", "broke"]), min_size=1, max_size=9).map(
    " ".join
)


def _plain(full: str, *versions: str) -> list[list[tuple[str, tuple[int, ...]]]]:
    return [[(one.words, one.versions) for one in locus.variants] for locus in align(full, versions)]


def test_what_is_shared_and_where_they_part() -> None:
    assert _plain(_FULL, _FULL, "We heard the steel give way,", _TEAR) == [
        [("We heard the steel", (0, 1, 2))],
        [("give way,", (0, 1)), ("tear,", (2,))],
        [("and then nothing at all", (0, 2))],
        [("for a moment,", (0,)), ("", (2,))],
    ]


def test_what_is_put_in_is_where_it_is_put_in() -> None:
    assert _plain("the dam broke at noon", "the dam broke at noon", "the old dam broke at noon today") == [
        [("the", (0, 1))],
        [("", (0,)), ("old", (1,))],
        [("dam broke at noon", (0, 1))],
        [("", (0,)), ("today", (1,))],
    ]


def test_versions_that_leave_out_other_words_have_no_stretch_in_common() -> None:
    assert _plain("the dam gave way at noon", "the", "at noon") == [[("the", (0,))], [("at noon", (1,))]]


@given(_TEXTS, st.lists(_TEXTS, min_size=1, max_size=4))
def test_the_words_of_a_version_are_those_it_has_along_the_way(full: str, versions: list[str]) -> None:
    loci = align(full, versions)
    assert all(locus.variants for locus in loci)
    for number, version in enumerate(versions):
        mine = [[one for one in locus.variants if number in one.versions] for locus in loci]
        assert all(len(variants) <= 1 for variants in mine)
        had = chain.from_iterable(words_of(one.words).keys for variants in mine for one in variants)
        assert tuple(had) == tuple(words_of(version).keys)


def test_the_page_has_the_reports_beside_their_words() -> None:
    page = html.document_fromstring(to_page(invented.make()))
    shown = [" ".join(one.text_content().split()) for one in page.xpath("//*[@class='forks']/ol/li")]
    assert shown == [
        "We heard the steel",
        "give way, Meridian and The Morning Posttear, unknown outlet",
        "and then nothing at all left out by The Morning Post",
        "for a moment, Meridianno words here unknown outlet left out by The Morning Post",
    ]


def test_the_table_has_a_row_for_each_version_at_each_place() -> None:
    table = next(table for table in tables(invented.make()) if table.name == "variants")
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    second = [(row["report"], row["words"], row["shared"]) for row in rows if row["place"] == 2]
    assert second == [
        ("meridian", "give way,", "no"),
        ("morning-post", "give way,", "no"),
        ("coast-radio", "tear,", "no"),
    ]


def test_reported_speech_and_other_words_altogether_are_not_aligned() -> None:
    (_, inspected) = invented.make().quotes
    assert alignment(inspected, invented.TEXTS).loci == ()
