"""Copies, credits and origins, on an invented flood."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.quotes import find_quotes
from variorum.collate.chains import origins_of
from variorum.layout.page import lay_out
from variorum.lineage import Lineage, trace
from variorum.lineage.credits import text_credits
from variorum.lineage.passages import passages
from variorum.lineage.prose import prose_of
from variorum.lineage.shingles import candidates
from variorum.marks import Marks
from variorum.records import SharedPassage, SpanRecord
from variorum.report import Capture, Report
from variorum.story import Story
from variorum.wording import words_of

WIRE = (
    "MARLOW, May 4 (AFP) - The river broke through its embankment at dawn and flooded four streets of the old town.\n"
    "Firefighters carried residents from upper windows into boats while the mayor opened two schools as shelters.\n"
    "Engineers had warned last autumn that the embankment was leaking, and repairs were put off for want of money.\n"
)
TABLOID = (
    "Families were plucked from bedroom windows yesterday as a river burst its banks.\n"
    "Firefighters carried residents from upper windows into boats while the mayor opened two schools as shelters.\n"
    "Shopkeeper Lena Ode lost everything she had in the cellar.\n"
)
OWN = (
    "Water stood a metre deep in Marlow on Wednesday after days of rain, and hundreds spent the night in gymnasiums.\n"
    "Insurers expect claims of some forty million crowns, a broker in the capital reckoned.\n"
)


def _report(id: str, text: str, **fields: str) -> Report:
    return lay_out(Capture(id, id, text, published=fields.get("published"), url=fields.get("url")), id=id)


def _trace(*reports: Report) -> Lineage:
    return trace(Story(reports, tuple(Marks(r.id, quotes=find_quotes(r, (), (), ())) for r in reports)))


def _groups(lineage: Lineage) -> list[tuple[str, ...]]:
    return [copy.reports for copy in lineage.copies]


def test_one_sentence_taken_over_is_a_copy_and_shown_on_both_sides() -> None:
    wire, tabloid, own = _report("a", WIRE), _report("b", TABLOID), _report("c", OWN)
    (copy,) = _trace(wire, tabloid, own).copies
    assert copy.reports == ("a", "b")
    assert copy.origin == "AFP"
    passage, credit = copy.evidence
    assert isinstance(passage, SharedPassage)
    for side, report in ((passage.first, wire), (passage.second, tabloid)):
        assert report.text[side.start : side.end].startswith("Firefighters carried residents")
        assert report.text[side.start : side.end].endswith("schools as shelters")
    assert isinstance(credit, SpanRecord)
    assert wire.text[credit.start : credit.end] == "AFP"


def test_edits_and_respelling_do_not_hide_a_copy_nor_end_the_passage() -> None:
    edited = WIRE.replace("old town", "historic old town").replace("put off", "postponed").replace("autumn", "fall")
    assert _groups(_trace(_report("a", WIRE), _report("b", edited.partition("- ")[2]))) == [("a", "b")]


def test_a_quotation_of_one_speaker_is_no_copy() -> None:
    said = '"We have told the county for three years that this wall would not hold another spring like the last one," '
    one = _report("a", f"{said}said the mayor at the town hall.\n{OWN}")
    other = _report("b", f"Speaking beside the boats, the mayor was angry.\n{said}she told reporters.\n")
    assert _groups(_trace(one, other)) == []


def test_a_statement_is_no_copy_where_another_report_has_it_in_quotation_marks() -> None:
    said = "We have told the county for three years that this wall would not hold another spring like the last one."
    one = _report("a", f"The mayor issued a statement.\n{said}\n{OWN}")
    other = _report("b", f"Nobody listened, according to the mayor.\n{said}\nThe boats came late.\n")
    assert _groups(_trace(one, other)) == [("a", "b")]
    assert _groups(_trace(one, other, _report("c", f'"{said}" the mayor said.\n'))) == []


@pytest.mark.parametrize("end", ["\n— Anna Lund (@annalund) May 4, 2031", " pic.twitter.com/x1y2z3"])
def test_a_post_that_two_reports_embed_is_no_copy(end: str) -> None:
    post = f"So we stood there with our shoes full of water and nobody had thought of bringing any of the boats{end}"
    one = _report("a", f"The river came in at dawn.\n{post}\n{OWN}")
    other = _report("b", f"Many were angry with the county.\n{post}\nThe boats came late.\n")
    assert _groups(_trace(one, other)) == []


def test_what_an_agency_is_quoted_as_writing_is_prose_taken_over() -> None:
    sentence = "some two hundred people are still missing though nobody knows how many of them had left before"
    one = _report("a", f'"{sentence}," Reuters reported.\n')
    other = _report("b", f"Late at night {sentence} the water came.\n")
    assert _groups(_trace(one, other)) == [("a", "b")]


def test_names_and_figures_in_common_are_no_copy() -> None:
    one = _report("a", "Marlow Rescue Service Chief Inspector Anna Maria Lund counted 1,200 in 14 boats.\n")
    other = _report("b", "We met Marlow Rescue Service Chief Inspector Anna Maria Lund at noon.\n")
    assert _groups(_trace(one, other)) == []


@pytest.mark.parametrize(
    ("text", "url", "agency", "whole"),
    [
        ("PORT SAUL (Reuters) - A tanker is adrift.", None, "Reuters", True),
        (
            "A tanker is adrift.\nCopyright 2031 The Associated Press. All rights reserved.",
            None,
            "Associated Press",
            True,
        ),
        ("A tanker is adrift.\nThe Associated Press contributed to this report.", None, "Associated Press", False),
        ("A tanker is adrift.\nWith files from Agence France-Presse", None, "AFP", False),
        ("A tanker is adrift.", "https://www.example.org/wires/pa/article-1/Tanker.html", "PA", True),
        ("A tanker is adrift.", "https://www.yna.co.kr/view/1", "Yonhap", True),
    ],
)
def test_credits_for_text(text: str, url: str | None, agency: str, whole: bool) -> None:
    (credit,) = text_credits(lay_out(Capture("a", "a", text, url=url), id="a"))
    assert (credit.agency, credit.whole) == (agency, whole)


@pytest.mark.parametrize(
    "text",
    [
        "A tanker is adrift.\nThe tanker on Monday. (Photo: AP)",
        "A spokesman told the Associated Press that the tanker is adrift.",
        "The PA system on board had failed, and an AP English class sang.",
    ],
)
def test_pictures_interviews_and_other_words_are_no_credit_for_text(text: str) -> None:
    assert text_credits(lay_out(Capture("a", "a", text), id="a")) == ()


def test_two_dispatches_of_one_agency_are_one_origin() -> None:
    lineage = _trace(_report("a", WIRE), _report("b", f"CAPITAL, May 4 (AFP) - {OWN}"), _report("c", OWN[::-1]))
    assert lineage.independent(frozenset("ab")) == 1
    assert lineage.independent(frozenset("abc")) == 2


def test_an_agency_that_no_table_knows_is_credited_as_its_datelines_write_it() -> None:
    one = _report("a", f"MARLOW (FENWIRE) - {OWN}")
    other = _report("b", f"CAPITAL, May 4 (Fenwire) - {TABLOID}")
    (copy,) = _trace(one, other).copies
    assert (copy.reports, copy.origin) == (("a", "b"), "Fenwire")


def test_the_first_published_is_the_origin_where_no_agency_is_named_and_none_where_times_are_unknown() -> None:
    text = WIRE.partition(" - ")[2]
    early, late = _report("b", text, published="2031-05-04"), _report("a", text, published="2031-05-05")
    assert [copy.origin for copy in _trace(late, early).copies] == ["b"]
    assert [copy.origin for copy in _trace(_report("a", text), early).copies] == [None]
    east = _report("a", text, published="2031-05-05T01:00:00+09:00")
    west = _report("b", text, published="2031-05-04T23:00:00-07:00")
    assert [copy.origin for copy in _trace(east, west).copies] == ["a"]
    assert [copy.origin for copy in _trace(east, _report("b", text, published="2031-05-04T16:00:00Z")).copies] == [None]
    north = _report("b", text, published="2031-05-05T02:00:00+10:30")
    assert [copy.origin for copy in _trace(east, north).copies] == ["b"]
    clock = _report("a", text, published="2031-05-04T09:00:00+00:00")
    assert [copy.origin for copy in _trace(clock, early).copies] == [None]


def test_places_in_one_shared_passage_count_once_where_the_reports_count_twice() -> None:
    wire, tabloid = _report("a", WIRE), _report("b", TABLOID + OWN)
    lineage = _trace(wire, tabloid)
    assert lineage.independent(frozenset("ab")) == 2
    mayor = [(r.id, r.text.index("two schools"), r.text.index("two schools") + 11) for r in (wire, tabloid)]
    flood = [("a", wire.text.index("four"), wire.text.index("four") + 4), ("b", 0, 8)]
    for one, other in (mayor, mayor[::-1]):
        passage = lineage.passage(one, other)
        assert passage is not None
        assert passage[0] == other[0]
        assert passage[1] <= other[1] < other[2] <= passage[2]
    assert lineage.passage(*flood) is None
    assert len(origins_of([(place, ()) for place in mayor], lineage)) == 1
    assert len(origins_of([(place, ()) for place in flood], lineage)) == 2


WORDS = st.lists(st.sampled_from(words_of(WIRE + TABLOID + OWN).keys), max_size=60).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_a_copied_report_never_adds_an_independent_origin(texts: list[str], data: st.DataObject) -> None:
    reports = [_report(f"r{n}", text + "\n" + OWN * (n == 0)) for n, text in enumerate(texts)]
    before = _trace(*reports)
    copied = data.draw(st.sampled_from(reports))
    after = _trace(*reports, _report("zz", copied.text))
    ids = frozenset(report.id for report in reports)
    if prose_of(copied, Marks(copied.id)).keys:
        assert after.origins["zz"] == after.origins[copied.id]
        assert after.independent(ids | {"zz"}) <= before.independent(ids)


@given(WORDS, WORDS, st.integers(0, 10_000))
def test_passages_correspond_word_by_word_and_do_not_overlap(one: str, other: str, seed: int) -> None:
    middle = " ".join(random.Random(seed).sample(words_of(WIRE).keys, 12))
    prose = [
        prose_of(_report(id, text), Marks(id)) for id, text in (("a", f"{one} {middle}"), ("b", f"{middle} {other}"))
    ]
    for (first, second), seeds in candidates([one.keys for one in prose]).items():
        reach = 0
        for passage in passages(prose[first], prose[second], map(tuple, seeds.tolist())):
            assert reach <= passage.first < passage.first_end
            reach = passage.first_end
            for a, b in passage.pairs:
                assert prose[first].keys[a] == prose[second].keys[b]
            assert list(passage.pairs) == sorted(passage.pairs)
