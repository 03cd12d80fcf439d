"""Our times in the notation of TIMEX3, as TimeBank writes values."""

from __future__ import annotations

import math
import re
from datetime import date

from variorum.annotate.anchors.values import duration
from variorum.marks import Expression, Time

PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
LETTERS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
LETTERS |= {"quarter": "Q", "decade": "E", "century": "C", "fortnight": "W", "weekend": "D"}
SCALES = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "weekend": ("day", 2)}


def timex_type(time: Time) -> str:
    """DATE, TIME, DURATION or SET."""
    if time.kind in ("duration", "set"):
        return time.kind.upper()
    said = time.said or Expression()
    return "TIME" if time.kind == "moment" or said.part in PARTS or said.part == "noon" else "DATE"


def same_value(one: str | None, two: str) -> bool:
    """Whether two values are equal but for zeros before the number of a week and figures that stand for no day."""
    return one is not None and _plain(one) == _plain(two)


def _plain(value: str) -> str:
    return re.sub(r"(-XX)+$", "", re.sub(r"-W(\d)(?!\d)", r"-W0\1", value))


def timex_value(time: Time) -> str | None:
    """The TIMEX3 value, None where we say none."""
    said = time.said or Expression()
    if said.vague and said.unit:
        return _duration(said)
    if said.vague:
        return f"{said.vague.upper()}_REF"
    if time.kind == "set":
        return _set(said)
    if time.kind == "duration" or (said.amount is not None and said.shift is not None):
        return _duration(said)
    if time.value is None:
        return f"P{'T' * (said.unit in ('second', 'minute', 'hour'))}X{LETTERS[said.unit]}" if said.unit else None
    first, _, _ = time.value.partition("/")
    if time.kind == "moment":
        return first
    if said.part in PARTS:
        return first[:10] + "T" + PARTS[said.part]
    return _calendar(said, first)


def _duration(said: Expression) -> str | None:
    if said.amount is None or math.isinf(said.amount):
        clock = "T" if said.unit in ("second", "minute", "hour") else ""
        return f"P{clock}X{LETTERS[said.unit]}" if said.unit in LETTERS else None
    if said.unit == "quarter":
        return f"P{said.amount:g}Q"
    return duration(said)


def _set(said: Expression) -> str | None:
    if said.weekday is not None:
        return f"XXXX-WXX-{said.weekday + 1}" + ("T" + PARTS[said.part] if said.part in PARTS else "")
    if said.unit in LETTERS:
        unit, times = SCALES.get(said.unit, (said.unit, 1))
        clock = "T" if unit in ("second", "minute", "hour") else ""
        return f"P{clock}{(said.amount or 1) * times:g}{LETTERS[unit]}"
    return None


def _calendar(said: Expression, first: str) -> str:
    year = first[:4]
    if said.season:
        return f"{year}-{SEASONS[said.season]}"
    if said.years == 10:
        return year[:3]
    if said.years == 100:
        return year[:2]
    if said.month and not said.day:
        return first[:7]
    if said.quarter or said.unit == "quarter":
        return f"{year}-Q{(int(first[5:7]) + 2) // 3}"
    if said.unit in ("week", "weekend", "fortnight"):
        return _week(first) + ("-WE" if said.unit == "weekend" else "")
    if said.unit == "month":
        return first[:7]
    if said.unit in ("year", "decade", "century"):
        return {"year": year, "decade": year[:3], "century": year[:2]}[said.unit]
    if said.year and not (said.month or said.day or said.holiday):
        return year
    return first


def _week(day: str) -> str:
    year, week, _ = date.fromisoformat(day[:10]).isocalendar()
    return f"{year}-W{week:02}"
