"""A day written with the wrong weekday, set beside what the reports say of either day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from variorum.collate.values.match import cosine, weighed
from variorum.collate.values.point import Point, Value
from variorum.collate.values.slot import Slot
from variorum.collate.values.twins import Group

CERTAIN = 0.75
"""How likely a weekday that does not fit its date is a difference that a reader wants to see."""
KIN = 0.05
"""How near the words around another time must be to those around the misdated one."""
NEAR_DAYS = 3


def misdated_points(groups: Sequence[Group], rarity: Mapping[str, float]) -> list[Point]:
    """One point for each misdated day that some other time of the story speaks to."""
    days = [group for group in groups if group.slot.extent.axis == "day" and not group.slot.misdated]
    found = []
    for group in groups:
        if not group.slot.misdated:
            continue
        kin = [other for other in days if _speaks_to(group.slot, other.slot) and _near(group.slot, other.slot, rarity)]
        if kin:
            found.append(_point(group, kin))
    return found


def _speaks_to(misdated: Slot, other: Slot) -> bool:
    """Whether a time names the date itself, or the nearest day of the weekday beside it."""
    if other.extent.low != other.extent.high:
        return False
    return other.extent.low == misdated.extent.low or (
        abs(other.extent.low - misdated.extent.low) <= NEAR_DAYS and _weekday(other) == _said_weekday(misdated)
    )


def _weekday(slot: Slot) -> str:
    return (date.fromordinal(int(slot.extent.low))).strftime("%A")


def _said_weekday(slot: Slot) -> str:
    """The weekday that the words of a misdated day name."""
    first = date.fromordinal(int(slot.extent.low))
    names = [(first + timedelta(step)).strftime("%A") for step in range(7)]
    return next((name for name in names if name[:3].lower() in slot.written.lower()), "")


def _near(misdated: Slot, other: Slot, rarity: Mapping[str, float]) -> bool:
    shared = {report for report, _ in misdated.homes} & {report for report, _ in other.homes}
    return bool(shared) or cosine(*weighed(misdated, other, rarity)) >= KIN


def _point(group: Group, kin: Sequence[Group]) -> Point:
    sides: dict[float, list[Slot]] = {}
    for other in kin:
        sides.setdefault(other.slot.extent.low, []).extend(other.slots)
    values = [Value(tuple(sorted(slots, key=lambda slot: slot.place))) for _, slots in sorted(sides.items())]
    return Point((Value(group.slots), *values), CERTAIN, CERTAIN)
