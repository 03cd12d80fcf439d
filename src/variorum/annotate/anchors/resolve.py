"""From what an expression says to the days it means, given what it counts from."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.annotate.anchors.calendar import (
    Days,
    edge_of,
    named_days,
    shifted,
    unit_around,
    weekday_on_or_after,
    weekday_on_or_before,
)
from variorum.annotate.anchors.days import Anchor
from variorum.marks import Expression

AHEAD = 75
"""Days from which on a date without a year, told as past, is taken from the year before."""
TOLD = "the day told of before"


@dataclass(frozen=True, slots=True)
class Context:
    """What the words of one place in a report count from.

    `told` are the last days told of before (one day, or a month or year), `day_first` tells the order of dates in
    figures, `weeks` how many weeks on a bare weekday is to be taken, `ahead` that it may be tomorrow already where the
    event is. `backwards` says that a step goes from what is told to the other event ("this came a day after it");
    without a day that is told it goes nowhere.
    """

    anchor: Anchor | None
    told: Days | None = None
    direction: str = ""
    day_first: bool | None = None
    weeks: int = 0
    backwards: bool = False
    ahead: bool = False


def looks_ahead(said: Expression) -> bool:
    """Whether words name a span that starts now ("the next two years"), whenever now is."""
    return said.amount is not None and (said.shift or 0) > 0


def days_of(said: Expression, context: Context) -> tuple[Days, str] | None:
    """The days an expression means and how they were reached; None where nothing says."""
    found = _days_of(said, context)
    if found is None:
        return None
    days, how = found
    return (edge_of(days, said.edge) if said.unit != "day" else days), how


def _days_of(said: Expression, context: Context) -> tuple[Days, str] | None:
    if said.year is not None:
        ordered = _in_order(said, context)
        days = named_days(ordered, said.year) if ordered else None
        return (days, "as written") if days else None
    if said.weekday is not None and said.month is None:
        return _weekday(said, context)
    if said.month or said.holiday or said.season or said.quarter:
        return _in_some_year(said, context)
    if said.unit and said.shift is not None:
        return _stepped(said, context)
    return None


def _in_order(said: Expression, context: Context) -> Expression | None:
    """A date in figures read as its outlet would, or so that it falls near the day of writing; None where open."""
    if not said.swappable:
        return said
    other = replace(said, month=said.day, day=said.month)
    both = [(one, named_days(one, said.year or 1)) for one in (said, other)]
    if context.anchor:
        near = [one for one, days in both if days and abs((days.first - context.anchor.day).days) <= 7]
        if len(near) == 1:
            return near[0]
    if context.day_first is None:
        return None
    return other if context.day_first else said


def _weekday(said: Expression, context: Context) -> tuple[Days, str] | None:
    wanted = said.weekday or 0
    if said.told and context.told:
        base = context.told.first
        day = weekday_on_or_after(base + timedelta(1), wanted)
        day = day if (said.shift or 0) > 0 else weekday_on_or_before(base - timedelta(1), wanted)
        return Days(day, day), f"the {'next' if (said.shift or 0) > 0 else 'last'} such weekday from {TOLD}"
    if context.anchor is None:
        return None
    base, how = context.anchor.day, context.anchor.how
    day, side = _weekday_from(base, wanted, said.shift, context)
    if context.weeks:
        day, side = day + timedelta(7 * context.weeks), "that the story's other reports speak of, near"
    return Days(day, day), f"the weekday {side} {how}"


def _weekday_from(base: date, wanted: int, shift: float | None, context: Context) -> tuple[date, str]:
    """The day that a weekday means by the convention of news, and on which side of the base it was looked for."""
    before = weekday_on_or_before(base + timedelta(context.ahead), wanted)
    after = weekday_on_or_after(base, wanted)
    if shift is None:
        return (after, "on or after") if context.direction == "future" else (before, "on or before")
    if shift > 0:
        return weekday_on_or_after(base + timedelta(1), wanted), "after"
    if shift < 0:
        # "last Wednesday" is not yesterday, which would be called by its bare name
        return weekday_on_or_before(base - timedelta(2), wanted), "before"
    nearer = after - base < base - before or (after - base == base - before and context.direction != "past")
    return (after, "nearest to") if nearer else (before, "nearest to")


def _in_some_year(said: Expression, context: Context) -> tuple[Days, str] | None:
    if context.anchor is None:
        return None
    base, how = context.anchor.day, context.anchor.how
    options = [days for year in (base.year - 1, base.year, base.year + 1) if (days := named_days(said, year))]
    if said.unit == "year" and said.shift is not None:
        options = [days for days in options if days.first.year == base.year + said.shift]
    elif said.shift is not None:
        options = _on_side(options, base, said.shift)
    elif said.quarter:
        options = [days for days in options if days.first <= base][-1:] if context.direction != "future" else options
    elif reach := _reach(said, context.direction):
        options = [days for days in options if days.first <= base + reach]
    elif context.direction == "future" and not said.day:
        options = [days for days in options if days.last >= base]
    days = min(options, key=lambda days: (_distance(days, base), days.first), default=None)
    return (days, f"in the year nearest to {how}") if days else None


def _reach(said: Expression, direction: str) -> timedelta | None:
    """How far ahead a date without a year may lie; None where that is open."""
    exact = said.day is not None or bool(said.holiday)
    if direction == "past":
        return timedelta(AHEAD if exact else 1)
    return timedelta(AHEAD) if not direction and said.month is not None and not exact else None


def _distance(days: Days, base: date) -> int:
    return max((days.first - base).days, (base - days.last).days, 0)


def _on_side(options: list[Days], base: date, shift: float) -> list[Days]:
    if shift < 0:
        return [days for days in options if days.last < base][-1:]
    if shift > 0:
        return [days for days in options if days.first > base][:1]
    return [days for days in options if days.first.year == base.year]


def _stepped(said: Expression, context: Context) -> tuple[Days, str] | None:
    found = None if context.backwards and context.told is None else _base(said, context)
    if found is None:
        return None
    base, how = found
    steps = said.shift or 0
    if said.amount is not None:
        other = shifted(base, said.unit, steps * said.amount)
        return (Days(min(other, base), max(other, base)), f"counted from {how}") if other else None
    if said.told and context.backwards:
        steps = -steps
    if said.unit == "weekend" and not steps and context.direction != "future" and base.weekday() < 5:
        steps = -1  # told of in the middle of a week, the weekend is the last one
    if said.unit == "week" and not said.counted and steps and base.weekday() == 6:
        base += timedelta(1)  # on a Sunday the week that has just ended is already the last one
    day = None if math.isinf(steps) else shifted(base, said.unit, steps)
    if day is None or (said.told and said.counted and _is_beyond(day, context)):
        return None
    days = Days(day, day) if said.counted and said.unit in ("day", "week", "fortnight") else unit_around(day, said.unit)
    return (days, f"counted from {how}") if days else None


def _base(said: Expression, context: Context) -> tuple[date, str] | None:
    """The day that steps are counted from: the one told of before where the words point back, else that of writing."""
    anchor = (context.anchor.day, context.anchor.how) if context.anchor else None
    if looks_ahead(said) and context.direction == "past":
        return (context.told.last, TOLD) if context.told and context.told != _at(anchor) else None
    if not said.told or (said.edge == "end" and context.direction == "future"):
        return anchor
    if context.told:
        return context.told.first, TOLD
    stranded = said.edge == "end" or said.unit == "day"
    return None if stranded and context.direction == "past" else anchor


def _at(anchor: tuple[date, str] | None) -> Days | None:
    return Days(anchor[0], anchor[0]) if anchor else None


def _is_beyond(day: date, context: Context) -> bool:
    """Whether a day that was counted out is still to come, though nothing looks forward."""
    anchor = context.anchor
    return anchor is not None and day > anchor.day + timedelta(1) and context.direction != "future"
