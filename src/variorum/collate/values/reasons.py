"""Why two values of one thing differ: one reason, and a sentence that names what shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import isclose

from variorum.collate.cast import Cast
from variorum.collate.values.extent import is_round
from variorum.collate.values.lexicon import words
from variorum.collate.values.match import year_slips
from variorum.collate.values.point import Point, Value
from variorum.collate.values.slot import Slot
from variorum.records import Why
from variorum.report import Report

ROUNDED = 0.12
"""Two figures as near as this, one of them hedged or round, differ as a figure does from its rounding."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What reasons look up: the story's reports by id, and its actors."""

    reports: Mapping[str, Report]
    cast: Cast
    zones: tuple[str, ...] = ()
    """The two zones of the story that are farthest apart, where they are far enough apart to shift a day."""

    def outlet(self, slot: Slot) -> str:
        """How a report is called in an explanation."""
        return self.reports[slot.report].outlet or slot.report

    def name(self, source: str | None) -> str | None:
        """The name of an actor, or the words themselves."""
        actor = self.cast.actor(source)
        return actor.name if actor else source

    def published(self, slot: Slot) -> str | None:
        """When the report came out, as given."""
        return self.reports[slot.report].published


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and the sentence that says so."""

    why: Why
    explanation: str


Test = Callable[[Value, Value, Setting], str | None]
"""Gives the explanation where its reason holds, else None."""


def reason_of(point: Point, setting: Setting) -> Reason:
    """The first reason that holds for a pair of readings that are apart, in the order a careful editor would ask."""
    pairs = sorted(point.apart(), key=lambda pair: -(len(pair[0].slots) * len(pair[1].slots)))
    for why, test in TESTS:
        for first, second in pairs:
            explanation = test(first, second, setting)
            if explanation:
                return Reason(why, explanation)
    first, second = pairs[0]
    return Reason("unexplained", f"{_says(first, setting)}; {_says(second, setting)}; nothing in the reports says why.")


def _says(value: Value, setting: Setting) -> str:
    return f"{setting.outlet(value.slot)} has “{value.slot.written}”"


def _both(first: Value, second: Value, setting: Setting) -> str:
    return f"{_says(first, setting)}, {_says(second, setting)}"


def _credits(slot: Slot, source: str, setting: Setting) -> str:
    return f"{setting.outlet(slot)} credits {source} for “{slot.written}”"


def _weekday(first: Value, second: Value, setting: Setting) -> str | None:
    """A day written with a weekday that it was not."""
    for value in (first, second):
        if value.slot.misdated:
            day = date.fromordinal(int(value.slot.extent.low))
            return f"{setting.outlet(value.slot)} has “{value.slot.written}”, but {day.isoformat()} was a {day:%A}."
    return None


def _year(first: Value, second: Value, setting: Setting) -> str | None:
    if not year_slips(first.slot.extent, second.slot.extent):
        return None
    return f"{_both(first, second, setting)}: the same day or month of another year."


def _zone(first: Value, second: Value, setting: Setting) -> str | None:
    a, b = first.slot, second.slot
    if a.extent.axis != "day" or abs(a.extent.low - b.extent.low) != 1:
        return None
    for one in first.slots:
        for other in second.slots:
            if one.zone and other.zone and one.zone != other.zone:
                return (
                    f"{setting.outlet(one)} counts “{one.written}” by the day in {one.zone}, "
                    f"{setting.outlet(other)} “{other.written}” by the day in {other.zone}."
                )
    if not setting.zones:
        return None
    zones = " and ".join(setting.zones)
    return f"{_both(first, second, setting)}: the days are one apart, and the reports go by clocks in {zones}."


def _unit(first: Value, second: Value, setting: Setting) -> str | None:
    a, b = first.slot.extent, second.slot.extent
    if a.axis in ("day", "clock") or not isclose(a.figure, b.figure, rel_tol=ROUNDED):
        return None
    if a.unit != b.unit:
        return f"{_both(first, second, setting)}: the units differ, and one figure was converted or rounded."
    if a.figure == b.figure or (is_round(a.figure) and is_round(b.figure) and not (a.hedge or b.hedge)):
        return None
    if (a.hedge or is_round(a.figure)) or (b.hedge or is_round(b.figure)):
        rounded = first if a.hedge or is_round(a.figure) else second
        return f"{_both(first, second, setting)}: “{rounded.slot.written}” reads as a rounded figure."
    return None


def _update(first: Value, second: Value, setting: Setting) -> str | None:
    """Counts that grow from an earlier report to a later one."""
    if not (first.slot.states | second.slot.states) & words("moving") or first.reports & second.reports:
        return None
    low, high = sorted((first, second), key=lambda value: value.slot.extent.figure)
    early, late = _earliest(low, setting), _earliest(high, setting)
    if early is None or late is None or early[0] >= late[0]:
        return None
    return (
        f"{setting.outlet(late[1])}, published {setting.published(late[1])}, has “{late[1].written}”, later than "
        f"{setting.outlet(early[1])} with “{early[1].written}”."
    )


def _earliest(value: Value, setting: Setting) -> tuple[datetime, Slot] | None:
    stamped = [(moment, slot) for slot in value.slots if (moment := _moment(setting.published(slot)))]
    return min(stamped, key=lambda item: (item[0], item[1].place)) if stamped else None


def _moment(published: str | None) -> datetime | None:
    """A time of publication to compare with others; one without a zone is taken for UTC."""
    if published is None:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _source(first: Value, second: Value, setting: Setting) -> str | None:
    for one in first.slots:
        for other in second.slots:
            a, b = setting.name(one.credited), setting.name(other.credited)
            if a and b and a != b:
                return f"{_credits(one, a, setting)}, {_credits(other, b, setting)}."
    return None


def _scope(first: Value, second: Value, setting: Setting) -> str | None:
    a, b = first.slot, second.slot
    if not a.limits ^ b.limits and (a.head == b.head or not a.head or not b.head):
        return None
    return f"{_both(first, second, setting)}: the words around the figures take in different things."


def _error(first: Value, second: Value, setting: Setting) -> str | None:
    """One report against itself, without anyone else to credit for either figure."""
    for one in first.slots:
        for other in second.slots:
            if one.report == other.report:
                contrary = f"“{other.written}” in its {_where(other)}"
                return f"{setting.outlet(one)} has “{one.written}” in its {_where(one)} and {contrary}."
    return None


def _where(slot: Slot) -> str:
    return "text" if slot.section == "body" else slot.section


def _sources_differ(first: Value, second: Value, setting: Setting) -> str | None:
    """One report credits someone and the other does not."""
    for one, other in ((first.slot, second.slot), (second.slot, first.slot)):
        source = setting.name(one.credited)
        if source and not other.credited:
            stated = f"{setting.outlet(other)} has “{other.written}” on its own authority"
            return f"{_credits(one, source, setting)}; {stated}."
    return None


TESTS: tuple[tuple[Why, Test], ...] = (
    ("error", _weekday),
    ("error", _year),
    ("time zone", _zone),
    ("update over time", _update),
    ("different source", _source),
    ("unit or rounding", _unit),
    ("error", _error),
    ("scope", _scope),
    ("different source", _sources_differ),
)
