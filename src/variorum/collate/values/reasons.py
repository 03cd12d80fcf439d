"""Why two values of one thing differ: one reason, and a sentence that names what shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import starmap

from variorum.collate.values import causes
from variorum.collate.values.extent import AGE
from variorum.collate.values.point import Point, Value
from variorum.collate.values.setting import Setting
from variorum.records import Why


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and the sentence that says so."""

    why: Why
    explanation: str
    cause: Cause | None = None
    """What found it; None where nothing did."""


Cause = Callable[[Value, Value, Setting], str | None]
"""Gives the explanation where its reason holds, else None."""

CAUSES: tuple[tuple[Why, Cause], ...] = (
    ("error", causes.wrong_weekday),
    ("error", causes.wrong_year),
    ("time zone", causes.zone),
    ("update over time", causes.birthday),
    ("scope", causes.perpetrator),
    ("update over time", causes.update),
    ("update over time", causes.settled),
    ("update over time", causes.moving_price),
    ("different source", causes.two_sources),
    ("scope", causes.agents),
    ("error", causes.slipped_digit),
    ("unit or rounding", causes.unit),
    ("error", causes.self_contradiction),
    ("scope", causes.scope),
    ("different source", causes.one_source),
)
"""The reasons in the order a careful editor would ask for them."""

WHOLE = (causes.unit, causes.self_contradiction, causes.one_source)
"""Causes that explain a difference only where they hold for every two readings that are apart."""


ONE_VALUED = frozenset({"day", "clock", "span", AGE})
"""Axes on which one thing has one value: a report that gives two contradicts itself. Of counts and measures it tells
apart what it counts in the same text.
"""


def reason_of(point: Point, setting: Setting) -> Reason:
    """The first reason that holds for a pair of readings that are apart, the most widely held pair first."""
    pairs = _pairs(point)
    for why, cause in CAUSES:
        found = [explanation for first, second in pairs if (explanation := cause(first, second, setting))]
        if found and (len(found) == len(pairs) or cause not in WHOLE):
            return Reason(why, found[0], cause)
    first, second = pairs[0]
    return Reason("unexplained", f"{setting.both(first, second)}; nothing in the reports says why.")


def told_apart(point: Point, reason: Reason) -> bool:
    """Whether nothing speaks for a conflict of counts or measures but that one report gives both in its text: a writer
    with both before the eye nearly always means two things.
    """
    if point.slots[0].extent.axis in ONE_VALUED:
        return False
    return reason.cause is causes.self_contradiction and all(starmap(_in_one_text, _pairs(point)))


def _in_one_text(first: Value, second: Value) -> bool:
    texts = [{slot.report for slot in value.slots if slot.section == "body"} for value in (first, second)]
    return bool(texts[0] & texts[1])


def _pairs(point: Point) -> list[tuple[Value, Value]]:
    return sorted(point.apart(), key=lambda pair: -(len(pair[0].slots) * len(pair[1].slots)))
