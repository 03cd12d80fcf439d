"""Why two values of one thing differ: one reason, and a sentence that names what shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from variorum.collate.values import causes
from variorum.collate.values.point import Point, Value
from variorum.collate.values.setting import Setting
from variorum.records import Why


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and the sentence that says so."""

    why: Why
    explanation: str


Cause = Callable[[Value, Value, Setting], str | None]
"""Gives the explanation where its reason holds, else None."""

CAUSES: tuple[tuple[Why, Cause], ...] = (
    ("error", causes.wrong_weekday),
    ("error", causes.wrong_year),
    ("time zone", causes.zone),
    ("update over time", causes.birthday),
    ("scope", causes.perpetrator),
    ("update over time", causes.update),
    ("different source", causes.two_sources),
    ("scope", causes.agents),
    ("unit or rounding", causes.unit),
    ("error", causes.self_contradiction),
    ("scope", causes.scope),
    ("different source", causes.one_source),
)
"""The reasons in the order a careful editor would ask for them."""

WHOLE = (causes.unit, causes.self_contradiction)
"""Causes that explain a difference only where they hold for every two readings that are apart."""


def reason_of(point: Point, setting: Setting) -> Reason:
    """The first reason that holds for a pair of readings that are apart, the most widely held pair first."""
    pairs = sorted(point.apart(), key=lambda pair: -(len(pair[0].slots) * len(pair[1].slots)))
    for why, cause in CAUSES:
        found = [explanation for first, second in pairs if (explanation := cause(first, second, setting))]
        if found and (len(found) == len(pairs) or cause not in WHOLE):
            return Reason(why, found[0])
    first, second = pairs[0]
    return Reason("unexplained", f"{setting.both(first, second)}; nothing in the reports says why.")
