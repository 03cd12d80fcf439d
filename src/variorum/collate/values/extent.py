"""A value as something that can be compared: an interval on an axis, and how firmly it was stated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf, isclose
from typing import Literal

Fit = Literal["same", "finer", "apart"]
"""How two values stand: equal; compatible, one more precise; not both true of one thing as stated."""

AGE = "year-of-age"
"""The axis of ages."""
LOOSE, COARSE = 0.05, 0.1
"""How far, as a share, "about 320" may be from the number it stands for, and "about a million", one digit alone."""
TIGHT = 0.05
"""The same for a figure that is given without "about" and ends in round thousands."""
CONVERTED = 0.03
"""How far a figure may move when it is put into another unit and rounded."""
CEILING = 2.0
"""How many times N "at least N" is still read to mean: a writer who knew of three times N would have said so."""
CEILINGS = (CEILING, 1.3, 1.1)
"""The same of "more than N", by how many digits of N are written out: "more than 435" are not 600."""
DAY = 1440.0
"""Minutes of a day."""
VAGUE_CEILING = 100.0
"""The same for "many"."""
SHY = 0.85
"""How many times N "nearly N" may be."""
ABOVE = frozenset({"more than", "at least", "since", "after"})
BELOW = frozenset({"fewer than", "up to", "nearly", "before", "until"})
ABOUT = frozenset({"about"})


@dataclass(frozen=True, slots=True)
class Extent:
    """An interval `low <= x <= high` on an axis; a bound that was left open is infinite.

    `axis` names what is measured and in what ("count", "metre", "USD", "day", "clock"); only values on one axis are
    compared. `hedge` is the comparator as the annotators name it. `step` is half the step the figure was rounded to.
    `unit` is the unit as written, so that a converted figure is known for one.
    """

    axis: str
    low: float
    high: float
    hedge: str = ""
    step: float = 0.0
    unit: str = ""
    scale: float = 1.0
    """How many of the axis's unit the written unit is."""
    offset: float | None = None
    """Of a clock time, the minutes that its clock is ahead of UTC, where that is known."""

    @property
    def figure(self) -> float:
        """The number that stands in the text: the finite bound, or the middle of two."""
        if self.low == -inf:
            return self.high
        return self.low if self.high == inf else (self.low + self.high) / 2

    @property
    def pointed(self) -> bool:
        """Whether it is one figure, exact or rounded, and no bound."""
        return self.low == self.high and self.hedge != "nearly"

    @property
    def vague(self) -> bool:
        """Whether it is words for a range, like "dozens", and no figure; a month is a time as exact as a day."""
        if self.axis in ("day", "clock"):
            return False
        return self.high > self.low and self.hedge not in ABOVE and self.low != -inf


def rounding(extent: Extent) -> float:
    """How far the true number may lie from the figure: a share of it where it is hedged or ends in thousands.

    Unhedged small figures are exact: 50 dead are not 49.
    """
    figure = abs(extent.figure)
    if extent.axis in ("day", "clock"):
        return extent.step
    if figure in (0, inf):
        return 0.0
    if extent.hedge in ABOUT:
        return (COARSE if _digits(extent) == 1 else LOOSE) * figure
    return min(max(extent.step, _last_digit(extent) / 2), TIGHT * figure) if figure >= 1000 else 0.0


def _last_digit(extent: Extent) -> float:
    """What one in the last digit is worth that is no nought: 10 for 350, 1,000 for 16,000."""
    written = abs(extent.figure / extent.scale)
    if written != int(written):
        return 0.0
    whole = str(int(written))
    return float(10 ** (len(whole) - len(whole.rstrip("0")))) * extent.scale


def reach(extent: Extent) -> tuple[float, float]:
    """The numbers that a reader takes the wording to allow."""
    low, high = extent.low, extent.high
    if high == inf:
        return low, low * (VAGUE_CEILING if extent.vague else _ceiling(extent))
    if low == -inf:
        return 0.0, high
    if extent.hedge == "nearly":
        return SHY * low, high
    slack = rounding(extent)
    return low - slack, high + slack


def _ceiling(extent: Extent) -> float:
    if extent.hedge != "more than":
        return CEILING if extent.low > 1 else VAGUE_CEILING
    return CEILINGS[min(max(_digits(extent), 1), len(CEILINGS)) - 1]


def fit(first: Extent, second: Extent) -> Fit:
    """How two values on one axis stand to each other.

    >>> fit(Extent("count", 54, 54), Extent("count", 50, inf, "more than"))
    'finer'
    >>> fit(Extent("count", 51, 51), Extent("count", 51, inf, "more than"))
    'apart'
    """
    first, second = _on_one_clock(first, second)
    if first.unit != second.unit and _converted(first, second):
        return "same" if _firmness(first) == _firmness(second) else "finer"
    if first.axis == "score":
        return "same" if (first.low, first.high) == (second.low, second.high) else "apart"
    if first.figure == second.figure:
        return _same_figure(first, second)
    if first.pointed and second.pointed:
        gap = abs(first.figure - second.figure)
        return "finer" if gap <= max(rounding(first), rounding(second)) else "apart"
    (a, b), (c, d) = reach(first), reach(second)
    return "finer" if max(a, c) <= min(b, d) else "apart"


def _converted(first: Extent, second: Extent) -> bool:
    """Whether a figure is another one put into another unit, to the digits that both were written with."""
    gap = abs(first.figure - second.figure)
    steps = first.step + second.step if first.scale != second.scale else 0.0
    return gap <= steps or isclose(first.figure, second.figure, rel_tol=CONVERTED)


def _digits(extent: Extent) -> int:
    """How many digits of a figure are written out, noughts at its end left aside."""
    return len(f"{extent.figure / extent.scale:.10g}".replace(".", "").strip("0").partition("e")[0])


def _on_one_clock(first: Extent, second: Extent) -> tuple[Extent, Extent]:
    """Two clock times in UTC where both their zones are known and differ, else as they stand."""
    if first.offset is None or second.offset is None or first.offset == second.offset:
        return first, second
    shifted = (
        replace(extent, low=(extent.low - (extent.offset or 0)) % DAY, high=(extent.high - (extent.offset or 0)) % DAY)
        for extent in (first, second)
    )
    return next(shifted), next(shifted)


def _firmness(extent: Extent) -> str:
    return "above" if extent.hedge in ABOVE else "below" if extent.hedge in BELOW else "plain"


def _same_figure(first: Extent, second: Extent) -> Fit:
    kinds = {_firmness(first), _firmness(second)}
    if len(kinds) == 1:
        return "same"
    strict = {first.hedge, second.hedge} & {"more than", "fewer than"}
    if strict and kinds != {"above", "below"} and not is_round(first.figure / first.scale):
        return "apart"
    return "finer"


def is_money(extent: Extent) -> bool:
    """Whether a value is an amount of money: its axis is the code of a currency."""
    return len(extent.axis) == len("USD") and extent.axis.isupper()


def is_round(figure: float) -> bool:
    """Whether a figure is one that people round to: 50, 300, 6,000."""
    if figure < 10 or figure != int(figure):
        return False
    digits = str(int(figure)).rstrip("0")
    return len(digits) == 1 or (len(str(int(figure))) > 2 and len(digits) == 2)
