"""Stories from reports as they come, on invented events: the laws of the stream, names and decisions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_story import FERRY, QUARRY
from variorum.layout.page import lay_out
from variorum.marks import Marks
from variorum.report import Capture, Report
from variorum.story import Decision, Stream, group, terms_of
from variorum.story.decisions import Decisions
from variorum.story.grouping import by_publication
from variorum.story.naming import named
from variorum.story.posts import RECENT
from variorum.story.relinking import relink
from variorum.story.stream import threshold_of
from variorum.story.terms import Terms
from variorum.story.vectors import Vectors

WORDS = ("harbour", "blast", "rudder", "quarry", "mayor", "lighthouse", "strike", "glacier", "senate", "orchard")


def _report(id: str, text: str, day: str | None = "2031-03-03") -> Report:
    return lay_out(Capture(id, id, text, published=day), id=id)


@st.composite
def streams(draw: st.DrawFn) -> list[Terms]:
    """Up to two dozen reports that share some of a few words, on a few days."""
    reports = []
    for number in range(draw(st.integers(1, 24))):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True))
        share = len(words) ** -0.5
        day = draw(st.none() | st.integers(740_000, 740_040))
        reports.append(Terms(f"{number:02}", dict.fromkeys(words, share), day))
    return reports


def _stories(terms: list[Terms]) -> list[tuple[str, ...]]:
    stream = Stream()
    stream.extend(terms)
    return sorted(stream.stories().values())


@settings(deadline=None, max_examples=30)
@given(streams())
def test_every_report_is_in_one_story_and_the_changes_tell_which(terms: list[Terms]) -> None:
    stream = Stream()
    for number, one in enumerate(terms, 1):
        before = set(stream.stories())
        change = stream.add(one)
        after = stream.stories()
        assert one.report in after[change.story]
        assert sorted(id for ids in after.values() for id in ids) == [t.report for t in terms[:number]]
        assert set(change.joined) <= before - set(after)
        assert set(change.split) <= set(after) - before
        assert change.opened == (after[change.story] == (one.report,) and change.story not in before)


@settings(deadline=None, max_examples=30)
@given(streams(), st.data())
def test_in_one_batch_or_in_several_the_stories_are_the_same(terms: list[Terms], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(terms)))
    stream = Stream()
    stream.extend(terms[:cut])
    stream.extend(terms[cut:])
    assert sorted(stream.stories().values()) == _stories(terms)


def test_a_collection_is_grouped_as_its_reports_would_be_one_by_one() -> None:
    reports = [_report(f"{n:02}", (FERRY + QUARRY)[n % 4], f"2031-03-{n % 5 + 1:02}") for n in range(30)]
    found = [tuple(r.id for r in s.reports) for s in group(tuple(reports), tuple(Marks(r.id) for r in reports))]
    assert found == _stories(sorted(map(terms_of, reports), key=by_publication))


def test_a_story_keeps_its_name_while_it_grows() -> None:
    stream = Stream()
    names = [stream.add(terms_of(_report(id, text))).story for id, text in zip("abc", (*FERRY, QUARRY[0]), strict=True)]
    assert names == ["a", "a", "c"]
    assert stream.add(terms_of(_report("d", QUARRY[1]))).story == "c"


def test_a_report_that_tells_of_both_joins_two_stories() -> None:
    stream = Stream()
    half = 2**-0.5
    stream.add(Terms("a", {"harbour": 1.0}, 740_000))
    stream.add(Terms("b", {"quarry": 1.0}, 740_000))
    change = stream.add(Terms("c", {"harbour": half, "quarry": half}, 740_000))
    assert (change.story, change.joined, change.opened) == ("a", ("b",), False)


def test_names_go_to_the_part_with_most_and_a_new_part_gets_one_of_its_own() -> None:
    before = {"a": [0, 1, 2, 3], "e": [4]}
    assert named([[1, 2, 3, 4], [0]], before, "abcdef", before) == ["a", "a-2"]
    assert named([[0, 1, 2, 3], [4, 5]], before, "abcdef", before) == ["a", "e"]


def test_a_decision_parts_what_is_alike_and_ties_what_is_not() -> None:
    reports = [_report(id, text) for id, text in zip("abcd", (*FERRY, *QUARRY), strict=True)]
    marks = tuple(Marks(report.id) for report in reports)

    def grouped(*decisions: Decision) -> list[str]:
        return ["".join(r.id for r in story.reports) for story in group(tuple(reports), marks, decisions=decisions)]

    assert grouped() == ["ab", "cd"]
    assert grouped(Decision("a", "b", False)) == ["a", "b", "cd"]
    assert grouped(Decision("a", "c", True)) == ["abcd"]
    assert grouped(Decision("a", "c", True), Decision("b", "d", False)) == ["abc", "d"]
    assert grouped(Decision("a", "b", False), Decision("b", "a", True)) == ["ab", "cd"]
    assert grouped(Decision("a", "nowhere", True)) == ["ab", "cd"]


@settings(deadline=None, max_examples=30)
@given(streams(), st.data())
def test_decisions_are_obeyed_whatever_else_comes(terms: list[Terms], data: st.DataObject) -> None:
    ids = st.sampled_from([one.report for one in terms])
    pairs = data.draw(st.lists(st.tuples(ids, ids, st.booleans()), max_size=4))
    decisions = Decisions(Decision(a, b, same) for a, b, same in pairs if a != b)
    stream = Stream(decisions)
    stream.extend(terms)
    home = {id: name for name, reports in stream.stories().items() for id in reports}
    for one in terms if not decisions.contradictions() else ():
        for other, same in decisions.on(one.report).items():
            assert (home[one.report] == home[other]) == same


def test_reports_tied_by_way_of_another_stay_together() -> None:
    harbour, blast = {"harbour": 1.0}, {"blast": 1.0}
    stream = Stream(Decisions([Decision("0", "6", True), Decision("1", "2", False), Decision("5", "6", True)]))
    stream.extend(Terms(id, blast if id == "5" else harbour, None) for id in "0123456789")
    stream.add(Terms("a", {"harbour": 0.5, "blast": 0.5, "rudder": 0.5, "quarry": 0.5}, None))
    home = {id: name for name, reports in stream.stories().items() for id in reports}
    assert home["0"] == home["5"] == home["6"]
    assert home["1"] != home["2"]


def test_a_decision_on_reports_that_are_there_is_obeyed_at_once() -> None:
    stream = Stream()
    stream.extend(terms_of(_report(id, text)) for id, text in zip("abcd", (*FERRY, *QUARRY), strict=True))
    stream.decide("a", "c", same=True)
    assert stream.stories() == {"a": ("a", "b", "c", "d")}
    stream.decide("a", "c", same=False)
    assert stream.stories() == {"a": ("a", "b"), "c": ("c", "d")}


def test_decisions_that_contradict_each_other_are_named() -> None:
    ties = Decisions([Decision("a", "b", True), Decision("b", "c", True), Decision("a", "c", False)])
    assert ties.contradictions() == (("a", "c"),)
    assert Decisions([Decision("a", "b", True), Decision("a", "c", False)]).contradictions() == ()


def test_more_reports_ask_for_more_likeness_up_to_a_point() -> None:
    asked = [threshold_of(10 * 2**n) for n in range(20)]
    assert asked == sorted(asked)
    assert threshold_of(10_000) == threshold_of(100_000)


def test_what_a_report_meets_is_bounded() -> None:
    vectors = Vectors()
    for number in range(5 * RECENT):
        vectors.post(vectors.add(Terms(str(number), {"harbour": 1.0}, 740_000)))
    assert len(vectors.near(0, 0.1)) <= RECENT


def test_settled_stories_are_weighed_as_a_whole() -> None:
    vectors = Vectors()
    for number in range(40):
        vectors.add(Terms(str(number), {"harbour": 1.0}, 740_000))
    assert relink([range(20), range(20, 40)], vectors, 0.5, {}) == [list(range(40))]


def test_what_is_tied_to_a_report_is_apart_from_what_that_is_apart_from() -> None:
    terms = [Terms(report=id, weights={"harbour": 1.0}, day=None) for id in ("00", "01", "02")]
    stream = Stream(Decisions([Decision("00", "02", same=False), Decision("01", "02", same=True)]))
    stream.extend(terms)
    assert sorted(map(sorted, stream.stories().values())) == [["00"], ["01", "02"]]
