"""How two values on one axis stand to each other."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.collate.values.extent import Extent, fit, is_round, reach


def plain(figure: float, axis: str = "count", **more: float) -> Extent:
    return Extent(axis, figure, figure, **more)  # type: ignore[arg-type]  # offsets and steps are numbers


def above(figure: float, hedge: str = "more than") -> Extent:
    return Extent("count", figure, inf, hedge)


def below(figure: float, hedge: str = "fewer than") -> Extent:
    return Extent("count", -inf, figure, hedge)


def about(figure: float) -> Extent:
    return Extent("count", figure, figure, "about")


DOZENS = Extent("count", 24, 99)

CASES = [
    pytest.param(plain(5), plain(5), "same", id="equal"),
    pytest.param(plain(5), plain(7), "apart", id="five and seven"),
    pytest.param(plain(50), plain(49), "apart", id="small counts are exact"),
    pytest.param(plain(300), about(320), "apart", id="320 is not about 300"),
    pytest.param(about(1000), plain(980), "finer", id="980 is about 1,000"),
    pytest.param(plain(54), above(50), "finer", id="more than 50 and 54"),
    pytest.param(plain(50), above(50), "finer", id="a round figure and more than it"),
    pytest.param(plain(51), above(51), "apart", id="51 and more than 51"),
    pytest.param(plain(7), above(7, "at least"), "finer", id="at least seven and seven"),
    pytest.param(plain(5), above(7, "at least"), "apart", id="at least seven and five"),
    pytest.param(plain(500), above(50), "apart", id="a writer who knew of 500 would not say more than 50"),
    pytest.param(plain(621), above(435), "apart", id="more than an exact figure is not half as much again"),
    pytest.param(plain(3), above(1, "at least"), "finer", id="at least one"),
    pytest.param(about(1_000_000), above(1_100_000), "finer", id="one digit is coarse"),
    pytest.param(
        Extent("metre", 91.44, 91.44, unit="yard", scale=0.9144),
        Extent("metre", 91.44, float("inf"), "more than", unit="yard", scale=0.9144),
        "finer",
        id="round in the unit it is written in",
    ),
    pytest.param(
        Extent("metre", 5000, 5000, "about", step=500, unit="kilometre", scale=1000),
        Extent("metre", 5556, 5556, "about", step=926, unit="nautical mile", scale=1852),
        "same",
        id="three nautical miles and five km",
    ),
    pytest.param(
        Extent("day", 741_600, 741_630), Extent("day", 742_330, 742_330), "apart", id="a month and a day after it"
    ),
    pytest.param(plain(40), below(50), "finer", id="fewer than 50 and 40"),
    pytest.param(plain(60), below(50), "apart", id="fewer than 50 and 60"),
    pytest.param(plain(54), DOZENS, "finer", id="dozens and 54"),
    pytest.param(plain(1_100_000, step=50_000), plain(1_127_000), "finer", id="rounded to the hundred thousand"),
    pytest.param(plain(1_100_000, step=50_000), plain(1_160_000), "apart", id="60,000 is more than rounding"),
    pytest.param(plain(16_000, step=500), plain(17_000, step=500), "apart", id="two figures in thousands"),
    pytest.param(
        Extent("metre", 435 * 1609.344, 435 * 1609.344, unit="mile"),
        Extent("metre", 700_000, 700_000, unit="kilometre"),
        "same",
        id="435 miles and 700 km",
    ),
    pytest.param(
        Extent("metre", 435 * 1609.344, inf, "more than", unit="mile"),
        Extent("metre", 700_000, 700_000, unit="kilometre"),
        "finer",
        id="more than 435 miles and 700 km",
    ),
    pytest.param(
        Extent("clock", 540, 540, offset=540),
        Extent("clock", 1170, 1170, offset=-270),
        "same",
        id="one instant, two zones",
    ),
    pytest.param(Extent("clock", 364, 364), Extent("clock", 370, 370), "apart", id="6.04 and 6.10"),
    pytest.param(
        Extent("clock", 364, 364), Extent("clock", 367, 367, "about", step=5), "finer", id="about 6.07 and 6.04"
    ),
    pytest.param(Extent("day", 10, 10), Extent("day", 1, 31), "finer", id="a day of a month"),
    pytest.param(Extent("day", 10, 10), Extent("day", 11, 11), "apart", id="two days"),
]


@pytest.mark.parametrize(("first", "second", "expected"), CASES)
def test_fit(first: Extent, second: Extent, expected: str) -> None:
    assert fit(first, second) == expected
    assert fit(second, first) == expected


def test_scores_of_one_sum_are_not_the_same_score() -> None:
    twelve, thirteen = Extent("score", 12, 3), Extent("score", 13, 2)
    assert fit(twelve, thirteen) == "apart"
    assert fit(twelve, twelve) == "same"


@given(st.floats(1, 1e9), st.sampled_from(["", "about", "nearly"]))
def test_a_value_is_the_same_as_itself_and_lies_within_its_own_reach(figure: float, hedge: str) -> None:
    extent = Extent("count", figure, figure, hedge)
    low, high = reach(extent)
    assert fit(extent, extent) == "same"
    assert low <= figure <= high


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_plain_counts_below_a_thousand_are_the_same_only_when_equal(first: int, second: int) -> None:
    expected = "same" if first == second else "apart"
    if first < 1000 and second < 1000:
        assert fit(plain(first), plain(second)) == expected


@pytest.mark.parametrize(
    ("figure", "expected"), [(50, True), (300, True), (6000, True), (250, True), (51, False), (7, False)]
)
def test_round_figures(figure: float, expected: bool) -> None:
    assert is_round(figure) is expected
