"""Calendar arithmetic: from what an expression says and a day it counts from to the days it covers."""

from __future__ import annotations

import calendar
import math
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.annotate.times.lexicon import lexicon
from variorum.marks import Expression

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, both included."""

    first: date
    last: date

    @classmethod
    def month(cls, year: int, month: int, months: int = 1) -> Days:
        """A number of whole calendar months."""
        first = date(year, month, 1)
        return cls(first, add_months(first, months) - timedelta(1))


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months on, or that month's last day where it is shorter."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    if not 1 <= year <= 9998:
        raise OverflowError("beyond the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def weekday_on_or_before(day: date, weekday: int) -> date:
    """The latest such weekday that is not after the day."""
    return day - timedelta((day.weekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The first such weekday that is not before the day."""
    return day + timedelta((weekday - day.weekday()) % 7)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    last = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * last) // 451
    month, day = divmod(h + last - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date | None:
    """The day a holiday falls on in a year."""
    words = lexicon().holidays[name].split()
    if words[0] == "easter":
        return easter(year) + timedelta(int(words[1]))
    if len(words) == 1:
        month, day = map(int, words[0].split("-")[-2:])
        return date(year, month, day)
    month, weekday, which = int(words[0]), lexicon().values[words[1]], int(words[2])
    if which < 0:
        return weekday_on_or_before(Days.month(year, month).last, weekday)
    found = weekday_on_or_after(date(year, month, 1), weekday) + timedelta(7 * (which - 1))
    return found + timedelta(int(words[3])) if len(words) > 3 else found


def unit_around(day: date, unit: str) -> Days | None:
    """The calendar unit (day, week from Monday, month, quarter, year, decade, century, weekend) that holds a day."""
    if unit in DAYS:
        first = day - timedelta(day.weekday() if unit != "day" else 0)
        return Days(first, first + timedelta(DAYS[unit] - 1))
    if unit == "weekend":
        first = day - timedelta(day.weekday()) + timedelta(5)
        return Days(first, first + timedelta(1))
    if unit in MONTHS:
        months = MONTHS[unit]
        at = day.year * 12 + day.month - 1
        at -= at % months
        return Days.month(at // 12, at % 12 + 1, months) if at >= 12 else None
    return None


def shifted(day: date, unit: str, steps: float) -> date | None:
    """The day so many units on; None for units below a day, for unknown numbers, and beyond the calendar."""
    if math.isinf(steps):
        return None
    try:
        if unit == "weekend" or unit in DAYS:
            return day + timedelta(steps * DAYS.get(unit, 7))
        if unit in MONTHS:
            return add_months(day, round(steps * MONTHS[unit]))
    except OverflowError:
        return None
    return None


def named_days(said: Expression, year: int) -> Days | None:
    """The days that calendar names cover in a year ("Jan. 12", "October", "summer", "Christmas Day", nothing else)."""
    year = said.year or year
    try:
        if said.holiday and (day := holiday(said.holiday, year)):
            return Days(day, day)
        if said.month and said.day:
            return Days(date(year, said.month, said.day), date(year, said.month, said.day))
        if said.month:
            return Days.month(year, said.month)
        if said.season:
            return Days.month(year, SEASONS[said.season], 3)
        if said.quarter:
            return Days.month(year, said.quarter * 3 - 2, 3)
        if said.year:
            return Days(date(year, 1, 1), date(year + said.years - 1, 12, 31))
    except ValueError:
        return None
    return None


def edge_of(days: Days, edge: str) -> Days:
    """The early, middle or late third of some days; the day itself where it is one."""
    length = (days.last - days.first).days + 1
    if length < 3 or not edge:
        return days
    third = length // 3
    if edge in ("early", "start"):
        return Days(days.first, days.first + timedelta(third - 1))
    if edge == "mid":
        return Days(days.first + timedelta(third), days.last - timedelta(third))
    return Days(days.last - timedelta(third - 1), days.last)
