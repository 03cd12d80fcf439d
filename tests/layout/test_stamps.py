from __future__ import annotations

import pytest

from variorum.layout.stamps import read_day, read_stamps


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("All News 00:34 January 14, 2021", "2021-01-14T00:34:00"),
        ("Published 2:30 p.m. ET Nov. 9, 2016", "2016-11-09T14:30:00-05:00"),
        ("Published 2:30 p.m. ET July 9, 2016", "2016-07-09T14:30:00-04:00"),
        ("2016-02-07 11:23:05", "2016-02-07T11:23:00"),
        ("9 November 2016 • 4:32pm", "2016-11-09T16:32:00"),
        ("Jan 13, 2021, 10:34 AM SGT", "2021-01-13T10:34:00+08:00"),
        ("Thu 13 January 2021 18.05 GMT", "2021-01-13T18:05:00+00:00"),
        ("2021-01-14T00:34:00+09:00", "2021-01-14T00:34:00+09:00"),
        ("14 Jan 2021, 09:15 (UTC+9)", "2021-01-14T09:15:00+09:00"),
        ("Updated: 12 noon", None),
        ("25/03/2019", "2019-03-25"),
        ("03/04/2019", None),
        ("31 February 2019 10:00", None),
        ("7:30 pm QQT, 1 May 2019", "2019-05-01T19:30:00"),
    ],
)
def test_reads_what_the_page_shows_and_no_more(line: str, value: str | None) -> None:
    found = [stamp.value for stamp in read_stamps(line, opening=True)]
    assert found == ([value] if value else [])


def test_tells_first_publication_from_update() -> None:
    line = "Posted: Friday, January 31, 2014 10:21 AM EST Updated: Friday, February 21, 2014 6:31 PM EST"
    assert [(stamp.label, stamp.value) for stamp in read_stamps(line, opening=False)] == [
        ("posted", "2014-01-31T10:21:00-05:00"),
        ("updated", "2014-02-21T18:31:00-05:00"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "On June 12, 2016, just after 2 a.m., an officer working extra duty responded to shots fired.",
        "The bridge was closed from 9 November 2016 to 12:30 p.m. on 1 May 2017, the council said.",
        "Fire of 5 May 2017",
    ],
)
def test_prose_is_no_stamp(line: str) -> None:
    assert read_stamps(line, opening=False) == ()


def test_a_section_may_stand_beside_a_stamp_only_above_the_article() -> None:
    assert read_stamps("World News 12:10, 3 May 2017", opening=True)
    assert not read_stamps("World News 3 May 2017", opening=False)


def test_reads_the_parts_of_a_day() -> None:
    assert read_day("Dec 29") == (12, 29, None)
    assert read_day("5 January 2022") == (1, 5, 2022)
