"""The causes of a difference, one by one: each looks at two readings and says what shows it at work, or None."""

from __future__ import annotations

from datetime import date
from itertools import product
from math import isclose

from variorum.collate.values.extent import AGE, is_money, is_round
from variorum.collate.values.lexicon import words
from variorum.collate.values.match import year_slips
from variorum.collate.values.moments import APART, far_clocks
from variorum.collate.values.point import Value
from variorum.collate.values.setting import Published, Setting, day_in_words
from variorum.collate.values.several import SETTLED
from variorum.collate.values.slot import Slot

ROUNDED = 0.12
"""Two figures as near as this, one of them hedged or round, differ as a figure does from its rounding."""
SMALL = 100
"""A count below this is not rounded without a word that says so."""
YEAR = 365.25
MOVES = frozenset({"rise", "fall"})
"""Classes of verbs for a price that moves."""
TIMES = frozenset({"day", "clock"})
UNMEASURED = frozenset({"count", "share", "percent", "ratio", "ordinal", "score", "day", "clock", "span", AGE})
"""Axes on which no unit measures, or on which figures move on."""


def wrong_weekday(first: Value, second: Value, setting: Setting) -> str | None:
    """A day written with a weekday that it was not."""
    for value in (first, second):
        if value.slot.misdated:
            day = date.fromordinal(int(value.slot.extent.low))
            return f"{setting.says(value)}, but {day_in_words(day)} was a {day:%A}."
    return None


def wrong_year(first: Value, second: Value, setting: Setting) -> str | None:
    """The same day or month in two years."""
    if not year_slips(first.slot.extent, second.slot.extent):
        return None
    return f"{setting.both(first, second)}: the same day or month of another year."


def zone(first: Value, second: Value, setting: Setting) -> str | None:
    """Days one apart, counted by two clocks."""
    a, b = first.slot, second.slot
    if a.extent.axis != "day" or abs(a.extent.low - b.extent.low) != 1:
        return None
    for one, other in product(first.slots, second.slots):
        if one.zone and other.zone and far_clocks((one, other), least=APART):
            return (
                f"{setting.outlet(one)} counts “{one.written}” by the day in {one.zone}, "
                f"{setting.outlet(other)} “{other.written}” by the day in {other.zone}."
            )
    if not setting.zones:
        return None
    zones = " and ".join(setting.zones)
    return f"{setting.both(first, second)}: the days are one apart, and the reports go by clocks in {zones}."


def birthday(first: Value, second: Value, setting: Setting) -> str | None:
    """Ages that grew with the time between two reports."""
    young, old = sorted((first, second), key=lambda value: value.slot.extent.figure)
    early, late = _first_published(young, setting), _first_published(old, setting)
    if first.slot.extent.axis != AGE or early is None or late is None or not early[0].before(late[0]):
        return None
    years = (late[0].day - early[0].day).days / YEAR
    grown = old.slot.extent.figure - young.slot.extent.figure
    if years < 1 / 12 or abs(grown - years) >= 1:
        return None
    return f"{setting.both(young, old)}, published {early[0].words} and {late[0].words}: a birthday lies between."


def perpetrator(first: Value, second: Value, setting: Setting) -> str | None:
    """Tolls that differ by one, where the reports speak of one who killed and may be counted or not."""
    states = first.slot.states | second.slot.states
    if abs(first.slot.extent.figure - second.slot.extent.figure) != 1 or "dead" not in states:
        return None
    slots = [*first.slots, *second.slots]
    teller = next((slot for slot in slots if any(term == "perpetrator" for term, _ in slot.terms)), None)
    if teller is None:
        return None
    attacker = f"{setting.outlet(teller)} speaks of an attacker, whom one count may take in and the other not"
    return f"{setting.both(first, second)}: they differ by one, and {attacker}."


def update(first: Value, second: Value, setting: Setting) -> str | None:
    """Counts that grow, or of the missing that go down, from an earlier report to a later one."""
    if first.slot.extent.axis in TIMES:
        return None  # the day of what has happened does not move on
    low, high = sorted((first, second), key=lambda value: value.slot.extent.figure)
    moving = (low.slot.states | high.slot.states) & words("moving")
    if moving & words("sinking"):
        low, high = high, low
    if not moving or low.slot.extent.figure == high.slot.extent.figure or first.reports & second.reports:
        return None
    early, late = _first_published(low, setting), _first_published(high, setting)
    if early is None or late is None:
        return None
    stated = f"{setting.outlet(late[1])}, published {late[0].words}, has “{late[1].written}”"
    other = f"{setting.outlet(early[1])}, published {early[0].words}, “{early[1].written}”"
    if early[0].before(late[0]):
        return f"{stated}; {other} before it."
    if early[0].may_be_before(late[0]):
        return f"{stated}; {other}: both came out on one day, and such counts move on."
    return None


def settled(first: Value, second: Value, setting: Setting) -> str | None:
    """Whether there was one or several, which first reports tell otherwise than all later ones."""
    if (
        first.slot.extent.axis in TIMES
        or first.slot.predicate not in SETTLED
        or second.slot.predicate != first.slot.predicate
    ):
        return None
    spans = [_all_published(value, setting) for value in (first, second)]
    if not spans[0] or not spans[1]:
        return None
    early, late = sorted(spans, key=lambda span: (span[0][0].day, span[0][0].written))
    if not early[-1][0].before(late[0][0]):
        return None
    stated = f"{setting.outlet(late[0][1])}, published {late[0][0].words}, has “{late[0][1].written}”"
    return f"{stated}; {setting.outlet(early[0][1])}, published {early[0][0].words}, “{early[0][1].written}” before it."


def moving_price(first: Value, second: Value, setting: Setting) -> str | None:
    """Prices that are told as rising or falling, as on a market: each is that of its moment."""
    if first.slot.standing and second.slot.standing:
        return f"{setting.both(first, second)}: each is the price at the moment of writing."
    predicates = {first.slot.predicate, second.slot.predicate}
    if not is_money(first.slot.extent) or not predicates <= MOVES | {"cost"} or not predicates & MOVES:
        return None
    return f"{setting.both(first, second)}: the reports tell of a price on the move, each at its own moment."


def _first_published(value: Value, setting: Setting) -> tuple[Published, Slot] | None:
    """The earliest report that holds a reading, as far as that is known."""
    return next(iter(_all_published(value, setting)), None)


def _all_published(value: Value, setting: Setting) -> list[tuple[Published, Slot]]:
    """The reports that hold a reading, the earliest first, as far as that is known."""
    stamped = [(moment, slot) for slot in value.slots if (moment := setting.published(slot))]
    return sorted(stamped, key=lambda item: (item[0].day, item[0].written, item[1].place))


def two_sources(first: Value, second: Value, setting: Setting) -> str | None:
    """Two readings credited to two sources."""
    for one, other in product(first.slots, second.slots):
        a, b = setting.name(one.credited), setting.name(other.credited)
        if a and b and a != b:
            return f"{setting.credits(one, a)}, {setting.credits(other, b)}."
    return None


def one_source(first: Value, second: Value, setting: Setting) -> str | None:
    """One reading credited to a source, the other given by the report itself."""
    for one, other in ((first.slot, second.slot), (second.slot, first.slot)):
        source = setting.name(one.credited)
        if source and not other.credited:
            stated = f"{setting.outlet(other)} has “{other.written}” on its own authority"
            return f"{setting.credits(one, source)}; {stated}."
    return None


def agents(first: Value, second: Value, setting: Setting) -> str | None:
    """People whom different bodies dealt with: those whom one of them did may be some of all."""
    if not any(slot.states for slot in (*first.slots, *second.slots)):
        return None
    for one, other in product(first.slots, second.slots):
        a, b = setting.cast.actor(one.agent), setting.cast.actor(other.agent)
        if one.head == other.head and a and b and a.id != b.id:
            here = f"{setting.outlet(one)} names {a.name} as acting on “{one.written}”"
            there = f"{setting.outlet(other)} names {b.name} for “{other.written}”"
            return f"{here}, {there}: what one body did may be part of the whole."
    return None


def unit(first: Value, second: Value, setting: Setting) -> str | None:
    """A figure and what it becomes in another unit or when rounded; or the same figure before another unit."""
    a, b = first.slot.extent, second.slot.extent
    if a.axis in ("day", "clock", AGE):
        return None
    if a.unit and b.unit and a.scale != b.scale and isclose(a.figure / a.scale, b.figure / b.scale):
        return f"{setting.both(first, second)}: one and the same figure stands before two units."
    if not isclose(a.figure, b.figure, rel_tol=ROUNDED):
        return None
    if a.unit != b.unit:
        return f"{setting.both(first, second)}: the units differ, and one figure was converted or rounded."
    rounded = next((value for value in (first, second) if _rounded(value.slot)), None)
    if rounded is None or a.figure == b.figure:
        return None
    return f"{setting.both(first, second)}: “{rounded.slot.written}” reads as a rounded figure."


def slipped_digit(first: Value, second: Value, setting: Setting) -> str | None:
    """One measure with a digit more than the other, all else alike: measures do not move on, and hands slip."""
    a, b = first.slot.extent, second.slot.extent
    if a.axis in UNMEASURED or a.axis.isupper() or a.unit != b.unit or not (a.pointed and b.pointed):
        return None
    digits = sorted((f"{extent.figure / extent.scale:.10g}".replace(".", "") for extent in (a, b)), key=len)
    short, long = digits
    if len(long) != len(short) + 1 or short not in {long[:i] + long[i + 1 :] for i in range(len(long))}:
        return None
    return f"{setting.both(first, second)}: one reads as the other with a digit slipped in or left out."


def _rounded(slot: Slot) -> bool:
    figure = slot.extent.figure
    return bool(slot.extent.hedge) or (figure >= SMALL and is_round(figure / slot.extent.scale))


def self_contradiction(first: Value, second: Value, setting: Setting) -> str | None:
    """One report against itself."""
    for one, other in product(first.slots, second.slots):
        if one.report == other.report:
            contrary = f"“{other.written}” in its {_where(other)}"
            return f"{setting.outlet(one)} has “{one.written}” in its {_where(one)} and {contrary}."
    return None


def _where(slot: Slot) -> str:
    return "text" if slot.section == "body" else slot.section


def scope(first: Value, second: Value, setting: Setting) -> str | None:
    """Words around the figures that take in different things."""
    a, b = first.slot, second.slot
    if a.extent.axis != "count":
        return None
    if a.limits == b.limits and (a.head == b.head or not a.head or not b.head):
        return None
    return f"{setting.both(first, second)}: the words around the figures take in different things."
