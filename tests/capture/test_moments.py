from __future__ import annotations

import pytest

from variorum.capture.moments import read_moment


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2022-01-14", "2022-01-14"),
        ("2022-1-4", "2022-01-04"),
        ("2022-01-14T00:34:00+09:00", "2022-01-14T00:34:00+09:00"),
        ("2022-01-14 00:34:00+0900", "2022-01-14T00:34:00+09:00"),
        ("2022-01-14T00:34:00Z", "2022-01-14T00:34:00+00:00"),
        ("2022-01-14T00:34:00.123Z", "2022-01-14T00:34:00+00:00"),
        ("2022-01-14 09:30", "2022-01-14T09:30:00"),
        ("2022-01-14 09:30 UTC", "2022-01-14T09:30:00+00:00"),
        ("20220114T093000Z", "2022-01-14T09:30:00+00:00"),
        ("20220114", "2022-01-14"),
        ("Fri, 14 Jan 2022 00:34:00 +0900", "2022-01-14T00:34:00+09:00"),
        (1642120440, "2022-01-14T00:34:00+00:00"),
        (1642120440000, "2022-01-14T00:34:00+00:00"),
    ],
)
def test_keeps_precision_and_offset(stated: object, moment: str) -> None:
    assert read_moment(stated) == moment


def test_midnight_without_a_zone_is_a_day() -> None:
    assert read_moment("2022-01-14T00:00:00") == "2022-01-14"
    assert read_moment("2022-01-14T00:00:00+09:00") == "2022-01-14T00:00:00+09:00"


@pytest.mark.parametrize("stated", ["soon", "", "2022-13-40", "14/01/2022", None, True, 12, ["2022-01-14"]])
def test_what_is_no_time_is_none(stated: object) -> None:
    assert read_moment(stated) is None
