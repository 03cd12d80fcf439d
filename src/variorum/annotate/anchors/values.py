"""What days come to in writing: ISO 8601 values, and the instants in UTC that bound them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from variorum.annotate.anchors.calendar import Days
from variorum.marks import Expression

PARTS = {
    "dawn": (4, 7),
    "morning": (6, 12),
    "noon": (12, 12),
    "afternoon": (12, 18),
    "evening": (17, 22),
    "night": (19, 28),
    "midnight": (0, 0),
}
"""First and last hour of each part of a day; hours from 24 on belong to the day after."""
EDGES = {"early": (0, 9), "start": (0, 9), "mid": (9, 15), "late": (15, 24), "end": (15, 24)}
LETTERS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
SCALES = {
    "fortnight": ("week", 2),
    "weekend": ("day", 2),
    "quarter": ("month", 3),
    "semester": ("month", 6),
    "decade": ("year", 10),
    "century": ("year", 100),
}
SMALLER = {"minute": ("S", 60), "hour": ("M", 60), "year": ("M", 12)}


def duration(said: Expression) -> str | None:
    """ISO 8601 duration of an amount of a unit; None where the amount is vague."""
    if not said.amount or said.amount == float("inf") or not said.unit:
        return None
    unit, times = SCALES.get(said.unit, (said.unit, 1))
    amount, clock = said.amount * times, "PT" if unit in ("second", "minute", "hour") else "P"
    if amount == int(amount) or unit not in SMALLER:
        return f"{clock}{int(amount) if amount == int(amount) else format(amount, '.10g')}{LETTERS[unit]}"
    letter, count = SMALLER[unit]
    whole = f"{int(amount)}{LETTERS[unit]}" if amount >= 1 else ""
    return f"{clock}{whole}{round((amount - int(amount)) * count)}{letter}"


def written(said: Expression, days: Days, kind: str) -> str:
    """ISO 8601 of some days, or of the clock time or part of the one day that they are."""
    if days.first == days.last:
        moments = clock(said, days) if said.hour is not None or said.part in PARTS else None
        if moments is None:
            return days.first.isoformat()
        first, last = (moment.isoformat(timespec="minutes") for moment in moments)
        return first if said.hour is not None or said.part in ("noon", "midnight") else f"{first}/{last}"
    if kind in ("month", "year"):
        return days.first.isoformat()[: 7 if kind == "month" else 4]
    return f"{days.first.isoformat()}/{days.last.isoformat()}"


def clock(said: Expression, days: Days) -> tuple[datetime, datetime]:
    """The first and last local moment of some days, or of the clock time or part that is said of them."""
    day = datetime.combine(days.first, time())
    if said.hour is not None:
        moment = day + timedelta(hours=said.hour, minutes=said.minute or 0)
        return moment, moment + timedelta(minutes=1 if said.minute is not None else 60)
    if days.first == days.last and (said.part in PARTS or said.edge in EDGES):
        first, last = PARTS.get(said.part) or EDGES[said.edge]
        return day + timedelta(hours=first), day + timedelta(hours=last, minutes=first == last)
    return day, datetime.combine(days.last, time()) + timedelta(days=1)


def instants(said: Expression, days: Days, zone: str) -> tuple[str, str] | None:
    """The bounds in UTC (first instant, and the one from which it is over); None where the zone is unknown."""
    place = _zone(zone)
    if place is None:
        return None
    try:
        bounds = [moment.replace(tzinfo=place).astimezone(UTC) for moment in clock(said, days)]
    except OverflowError:
        return None
    first, last = (moment.strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20) for moment in bounds)
    return first, last


def offset_of(zone: str, day: date) -> timedelta | None:
    """How far a clock is ahead of UTC at noon of a day; None where the zone is unknown."""
    place = _zone(zone)
    return datetime.combine(day, time(12), place).utcoffset() if place else None


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
