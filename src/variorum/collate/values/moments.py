"""When two different times are two readings of one happening: rarely, and only on narrow grounds.

Reports name many days for things of one kind, so that different days alone say nothing. What is let through: the same
day of another year, days one apart in a story that is told by clocks far apart, and clock times minutes apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from variorum.collate.values.lexicon import words
from variorum.collate.values.match import Evidence, year_slips
from variorum.collate.values.slot import Slot

FAR_CLOCKS = timedelta(hours=6)
"""Clocks as far apart as this often give one happening two days."""
APART = timedelta(hours=4)
"""Clocks nearer than this hardly ever do."""
SAME_HOUR = 60.0
"""Clock times of one happening that differ by more minutes than this are of two happenings."""
ANOTHER = 0.3
"""How likely one of the two times may have its equal in the other's report before the pair is let go."""
KIN = 0.2
"""How near the words around two clock times must be where it is not by one verb that both are told."""
ALIKE, HALF = 0.9, 0.5
"""Shares of the words around two times that both have, from which they are alike, or half alike."""
GRANTED, TWICE = 0.6, 0.85
"""How likely a pair let through here is taken to speak of one happening; and one that a report tells of twice."""
SLIPPED = 0.3
"""How likely, at least, the same day or month of two years is one time, one of its years a slip."""


def far_clocks(slots: Iterable[Slot], *, least: timedelta = FAR_CLOCKS) -> tuple[str, ...]:
    """The two zones farthest apart by whose clocks a story's times are counted, if so far apart that days shift."""
    zones = sorted({slot.zone for slot in slots if slot.zone})
    offsets = sorted((offset, zone) for zone in zones if (offset := _offset(zone)) is not None)
    if not offsets or offsets[-1][0] - offsets[0][0] < least:
        return ()
    return offsets[0][1], offsets[-1][1]


def _offset(zone: str) -> timedelta | None:
    try:
        return datetime(2000, 1, 1, tzinfo=UTC).astimezone(ZoneInfo(zone)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError):
        return None


def of_one_happening(first: Slot, second: Slot, features: Evidence, *, clocks_differ: bool) -> bool:
    """Whether two different times may be two readings of one happening."""
    if features.head < 1.0 or features.reported or first.head in words("empty"):
        return False
    if first.extent.axis == "clock":
        return _of_one_hour(first, second, features)
    if first.extent.axis != "day":
        return False
    explicit = first.explicit or second.explicit
    if year_slips(first.extent, second.extent):
        told = features.owner == 1.0 or (features.predicate == 1.0 and features.clause >= HALF)
        return explicit and told and not features.same_report
    return _a_day_apart(first, second, features, clocks_differ=clocks_differ)


def _of_one_hour(first: Slot, second: Slot, features: Evidence) -> bool:
    """Whether two clock times are of one happening; within one report only where it tells of it in the same words."""
    far = abs(first.extent.low - second.extent.low) > SAME_HOUR
    if far or features.place_clash or not (features.predicate or features.context >= KIN):
        return False
    return alike(features) if features.same_report else features.explained <= ANOTHER


def alike(features: Evidence) -> bool:
    """Whether two passages tell of something in the same words."""
    return features.predicate == 1.0 and min(features.phrase, features.clause) >= ALIKE


def _a_day_apart(first: Slot, second: Slot, features: Evidence, *, clocks_differ: bool) -> bool:
    """Whether two days one apart are of one happening: told by far clocks, or alike in everything but the zone."""
    days = {first.extent.high - first.extent.low, second.extent.high - second.extent.low}
    one_apart = days == {0.0} and abs(first.extent.low - second.extent.low) == 1.0
    if not one_apart or not (first.dated and second.dated):
        return False
    told = features.predicate == 1.0 and features.clause >= HALF
    if features.owner_clash or (features.explained > ANOTHER and not told):
        return False
    if features.owner == features.predicate == 1.0 and features.phrase >= ALIKE and not features.same_report:
        return True
    if clocks_differ and (first.explicit or second.explicit):
        return True
    return told and features.zones == 1.0 and not features.same_report
