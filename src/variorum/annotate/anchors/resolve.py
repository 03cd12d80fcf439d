"""Resolves the times of one report, in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
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
from variorum.annotate.anchors.tense import tense_at
from variorum.marks import Expression, Marks, Sentence, Time
from variorum.report import Report

PARTS = {
    "dawn": (4, 7),
    "morning": (6, 12),
    "noon": (12, 12),
    "afternoon": (12, 18),
    "evening": (18, 22),
    "night": (20, 24),
    "midnight": (0, 0),
}


def resolve_report(report: Report, marks: Marks, anchor: Anchor | None) -> tuple[Time, ...]:
    """The times of one report with their values."""
    del report
    starts = [sentence.start for sentence in marks.sentences]
    found: list[Time] = []
    told: date | None = None
    for time in marks.times:
        place = bisect_right(starts, time.start) - 1
        sentence = marks.sentences[place] if place >= 0 and time.start < marks.sentences[place].end else None
        tense = tense_at(sentence, time.start, time.end) if sentence else ""
        resolved, day = _resolve(time, anchor, told, tense)
        found.append(resolved)
        if day is not None and sentence is not None and time.kind in ("day", "moment", "interval"):
            told = day
    return tuple(found)


def _resolve(time: Time, anchor: Anchor | None, told: date | None, tense: str) -> tuple[Time, date | None]:
    said = time.said
    if said is None or said.repeats or said.vague:
        return time, None
    if time.kind == "duration":
        return replace(time, value=duration(said)), None
    base = told if said.told else None
    days, how = days_of(said, anchor, base, tense)
    if days is None and said.hour is not None and not _names_a_day(said) and anchor:
        day = told or anchor.day
        days, how = Days(day, day), "the day told of before" if told else anchor.how
    if days is None and said.part and not _names_a_day(said) and anchor:
        day = told or anchor.day
        days, how = Days(day, day), "the day told of before" if told else anchor.how
    if days is None:
        return time, None
    days = edge_of(days, said.edge)
    return replace(time, value=written(said, days, time.kind), anchor=how), days.first


def _names_a_day(said: Expression) -> bool:
    return said.day is not None or said.weekday is not None or bool(said.holiday) or said.shift is not None


def days_of(said: Expression, anchor: Anchor | None, told: date | None, tense: str) -> tuple[Days | None, str]:
    """The days an expression covers, and how they were reached."""
    if said.year is not None:
        return named_days(said, said.year), "as written"
    if anchor is None:
        return None, ""
    if said.month or said.holiday or said.season:
        return _nearest(said, anchor.day, tense), f"the year nearest to {anchor.how}"
    if said.weekday is not None:
        day = weekday(said, anchor.day, tense)
        return Days(day, day), f"the weekday nearest to {anchor.how}"
    if said.unit and said.shift is not None:
        base = told or anchor.day
        how = "the day told of before" if told else anchor.how
        if said.amount is not None:
            other = shifted(base, said.unit, said.shift * said.amount)
            return (Days(min(other, base), max(other, base)), f"counted from {how}") if other else (None, "")
        day = shifted(base, said.unit, said.shift)
        counted = said.shift not in (-1, 0, 1) or said.told
        days = (Days(day, day) if counted and said.unit in ("day", "week") else unit_around(day, said.unit)) if day else None
        return days, f"counted from {how}"
    return None, ""


def weekday(said: Expression, day: date, tense: str) -> date:
    """The day a bare or modified weekday means, by the convention of news."""
    wanted = said.weekday or 0
    if said.shift is not None and said.shift > 0:
        return weekday_on_or_after(day + timedelta(1), wanted)
    if said.shift is not None and said.shift < 0:
        return weekday_on_or_before(day - timedelta(1), wanted)
    if tense == "future" or tense == "infinitive present" or said.shift == 0:
        return weekday_on_or_after(day, wanted)
    return weekday_on_or_before(day, wanted)


def _nearest(said: Expression, day: date, tense: str) -> Days | None:
    options = [days for year in (day.year - 1, day.year, day.year + 1) if (days := named_days(said, year))]
    if said.shift is not None:
        if said.shift < 0:
            options = [days for days in options if days.last < day][-1:]
        elif said.shift > 0:
            options = [days for days in options if days.first > day][:1]
        else:
            options = [days for days in options if days.first.year == day.year]
    elif tense == "past":
        options = [days for days in options if days.first <= day] or options
    elif tense == "future":
        options = [days for days in options if days.last >= day] or options
    return min(options, key=lambda days: (abs((days.first - day).days), days.first), default=None)


def duration(said: Expression) -> str | None:
    """ISO 8601 duration of an amount of a unit."""
    amount = said.amount
    if amount is None or amount in (0, float("inf")) or not said.unit:
        return None
    letters = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
    scale = {"fortnight": ("week", 2), "quarter": ("month", 3), "decade": ("year", 10), "century": ("year", 100)}
    unit, times = scale.get(said.unit, (said.unit, 1))
    if unit not in letters:
        return None
    text = f"{amount * times:g}" if amount * times < 1e6 else str(int(amount * times))
    return ("PT" if unit in ("second", "minute", "hour") else "P") + text + letters[unit]


def written(said: Expression, days: Days, kind: str) -> str:
    """ISO 8601 of the days, or of the clock time or part of the one day."""
    if days.first == days.last:
        day = days.first.isoformat()
        if said.hour is not None:
            return f"{day}T{said.hour % 24:02}:{said.minute or 0:02}"
        if said.part in PARTS:
            first, last = PARTS[said.part]
            if first == last:
                return f"{day}T{first:02}:00"
            end = day + f"T{last:02}:00" if last < 24 else (days.first + timedelta(1)).isoformat() + "T00:00"
            return f"{day}T{first:02}:00/{end}"
        return day
    if kind == "month":
        return days.first.isoformat()[:7]
    if kind == "year":
        return days.first.isoformat()[:4]
    return f"{days.first.isoformat()}/{days.last.isoformat()}"
