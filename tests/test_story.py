"""Grouping reports by event, on three invented ones."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.layout.page import lay_out
from variorum.marks import Marks
from variorum.report import Capture, Report
from variorum.story import Story, group
from variorum.story.linkage import Table, average_link
from variorum.story.terms import terms_of

FERRY = (
    "The ferry Halvorsen ran aground off Cape Tarn on Monday with 212 people aboard.\n"
    "The coastguard of Vessland said that two passengers were hurt when the ferry struck the Skerry rocks.\n"
    "Captain Ida Brekke blamed a failed rudder, and the line has stopped all crossings to Tarn.",
    "Two hurt as Vessland ferry hits rocks.\n"
    "Passengers of the Halvorsen were taken off by the coastguard after the ship grounded near Cape Tarn.\n"
    "Its captain, Ida Brekke, said the rudder had stopped answering. The ferry line suspended its crossings.",
)
QUARRY = (
    "A blast at the Morrow quarry near Elsford killed one worker and buried a road on Monday.\n"
    "The quarry's owner, Dunmore Stone, said that explosives had been stored too close to the face.\n"
    "Inspectors have closed the Morrow pit and Elsford's mayor has asked for an inquiry.",
    "Worker dies in quarry explosion at Elsford.\n"
    "Dunmore Stone admitted that explosives at its Morrow pit were kept near the face that came down.\n"
    "The road to Elsford is buried, inspectors said, and the quarry is shut.",
)


def _report(id: str, text: str, day: str | None) -> Report:
    return lay_out(Capture(id, id, text, published=day), id=id)


def _grouped(*reports: Report, one_story: bool = False) -> list[list[str]]:
    stories = group(reports, tuple(Marks(report.id) for report in reports), one_story=one_story)
    return [[report.id for report in story.reports] for story in stories]


REPORTS = (
    _report("a", FERRY[0], "2031-03-03"),
    _report("b", QUARRY[0], "2031-03-03"),
    _report("c", FERRY[1], "2031-03-04"),
    _report("d", QUARRY[1], "2031-03-03"),
)


def test_two_events_of_one_day_are_two_stories() -> None:
    assert _grouped(*REPORTS) == [["a", "c"], ["b", "d"]]


@given(st.permutations(REPORTS))
def test_the_order_of_reports_changes_nothing(reports: list[Report]) -> None:
    assert _grouped(*reports) == [["a", "c"], ["b", "d"]]


def test_one_story_is_one_where_that_is_said() -> None:
    assert _grouped(*REPORTS, one_story=True) == [["a", "b", "c", "d"]]


def test_reports_whose_day_is_unknown_are_grouped_by_what_they_say() -> None:
    undated = [_report(report.id, report.text, None) for report in REPORTS]
    assert _grouped(*undated) == [["a", "c"], ["b", "d"]]


def test_an_anniversary_piece_is_a_story_of_its_own() -> None:
    later = _report("z", FERRY[1], "2032-03-03")
    assert _grouped(REPORTS[0], later) == [["a"], ["z"]]


def test_nothing_is_no_story_and_one_report_is_one() -> None:
    assert _grouped() == []
    assert _grouped(REPORTS[0]) == [["a"]]
    assert _grouped(_report("e", "", None), _report("f", "", None)) == [["e"], ["f"]]


def test_a_story_finds_its_report_by_id() -> None:
    story = Story(REPORTS, tuple(Marks(report.id) for report in REPORTS))
    assert story.report("c") is REPORTS[2]


def _table(size: int, likeness: dict[tuple[int, int], float]) -> Table:
    table = np.zeros((size, size))
    for (one, other), value in likeness.items():
        table[one, other] = table[other, one] = value
    return table


def test_a_chain_of_single_likenesses_does_not_join_two_groups() -> None:
    likeness = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.5}
    assert average_link([1] * 4, _table(4, likeness), 0.2) == [[0, 1], [2, 3]]
    assert average_link([1] * 4, _table(4, likeness), 0.1) == [[0, 1, 2, 3]]


@given(st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)), st.floats(0.01, 1), max_size=20), st.data())
def test_average_linkage_puts_everything_in_one_group_and_joins_no_group_below_the_threshold(
    table: dict[tuple[int, int], float], data: st.DataObject
) -> None:
    likeness = {(a, b): value for (a, b), value in table.items() if a < b}
    threshold = data.draw(st.floats(0.05, 1))
    groups = average_link([1] * 8, _table(8, likeness), threshold)
    assert sorted(member for members in groups for member in members) == list(range(8))
    for number, one in enumerate(groups):
        for other in groups[number + 1 :]:
            total = sum(likeness.get((min(a, b), max(a, b)), 0.0) for a in one for b in other)
            assert total / (len(one) * len(other)) < threshold + 1e-9


@pytest.mark.parametrize("size", [200])
def test_many_reports_of_one_event_are_one_story(size: int) -> None:
    reports = [_report(f"{n:03}", FERRY[n % 2] + f"\nEdition {n}.", "2031-03-03") for n in range(size)]
    assert len(_grouped(*reports)) == 1


def test_a_day_in_the_address_holds_against_a_later_one_of_the_page() -> None:
    url = "https://quill.example/news/2031/03/04/a-wall"
    changed = lay_out(Capture("a", "a", FERRY[0], published="2031-09-30", url=url), id="a")
    assert terms_of(changed).day == terms_of(_report("b", FERRY[0], "2031-03-04")).day
    assert lay_out(Capture("c", "c", FERRY[0], url=url), id="c").published == "2031-03-04"
    for other in ("https://quill.example/2031/13/04/a", "https://quill.example/20310304", "https://quill.example/a"):
        assert lay_out(Capture("c", "c", FERRY[0], url=other), id="c").published is None
