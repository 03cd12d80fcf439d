"""ISO days, moments and intervals as stretches of time that can be drawn, each on the clock of its zone."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from variorum.publish.page.sources import Sources
from variorum.publish.phrases import zone_name

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
_DRAWN = (1000, 3000)
"""Years in which days are drawn."""
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")


class Stretch(NamedTuple):
    """From one second to another, counted from 1970 in UTC; a moment ends where it starts."""

    start: int
    end: int


def stretch(value: str, zone: str | None) -> Stretch | None:
    """When a day, moment or interval is; None for what has no day, or no such day.

    >>> stretch("2022-01-13", "Asia/Seoul")
    Stretch(start=1641999600, end=1642086000)
    >>> stretch("2022-01-13T07:45+09:00", None), stretch("P2D", None), stretch("2022-02-30", None)
    (Stretch(start=1642027500, end=1642027500), None, None)
    """
    parts = [_part(part, zone) for part in value.split("/")]
    known = [part for part in parts if part]
    return Stretch(known[0].start, known[-1].end) if len(known) == len(parts) else None


def _part(value: str, zone: str | None) -> Stretch | None:
    match = _ISO.fullmatch(value)
    if match is None:
        return None
    given = {name: int(match[name]) for name in ("year", "month", "day", "hour", "minute", "second") if match[name]}
    if not _DRAWN[0] <= given["year"] <= _DRAWN[1]:
        return None
    clock = clock_of(match["zone"] or zone)
    try:
        start = datetime(given["year"], given.get("month", 1), given.get("day", 1), *_time(given), tzinfo=clock)
        return Stretch(int(start.timestamp()), int(_after(start, given).timestamp()))
    except (ValueError, OverflowError):
        return None


def _time(given: dict[str, int]) -> tuple[int, int, int]:
    return given.get("hour", 0), given.get("minute", 0), given.get("second", 0)


def _after(start: datetime, given: dict[str, int]) -> datetime:
    """The end of the moment, day, month or year that starts here, on its own clock."""
    if "hour" in given:
        return start
    if "day" in given:
        return start + timedelta(days=1)
    if "month" in given:
        return (start + timedelta(days=32)).replace(day=1)
    return start.replace(year=start.year + 1)


@cache
def clock_of(zone: str | None) -> tzinfo:
    """The clock of an IANA name or an offset; UTC for what is neither."""
    if match := _OFFSET.fullmatch(zone or ""):
        away = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-away if match[1] == "-" else away)
    try:
        return ZoneInfo(zone) if zone and zone != "Z" else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


class Clocks:
    """Whose zones a story is told in: that of the event, and those of the outlets as far as they are known."""

    def __init__(self, sources: Sources) -> None:
        dates = sources.dossier.dates
        own = Counter(date.zone for date in dates if date.zone and date.owner in {"event", "dateline", "written"})
        told = Counter(event.when.zone for event in sources.dossier.events if event.when and event.when.zone)
        every = Counter(date.zone for date in dates if date.zone)
        self.home = _commonest(told + own) or _commonest(every) or "UTC"
        by_report: dict[str, Counter[str]] = {}
        for date in dates:
            if date.zone and date.owner == "outlet":
                by_report.setdefault(date.report, Counter())[date.zone] += 1
        self.outlets = {report: _commonest(zones) for report, zones in by_report.items()}
        self.at = {(date.report, date.start, date.end): (date.value, date.zone) for date in dates}

    def published(self, report: str, value: str) -> Stretch | None:
        """When a report came out, on its outlet's clock where it names none."""
        return stretch(value, self.outlets.get(report) or self.home)

    def told(self, value: str, zone: str | None) -> Stretch | None:
        """When something was that a report tells of."""
        return stretch(value, zone or self.home)

    def other(self, zone: str | None) -> str:
        """What a clock is called that is not the event's; empty for that of the event, or for none."""
        return zone_name(zone) if zone and zone_name(zone) != zone_name(self.home) else ""

    def choices(self, sources: Sources) -> tuple[tuple[str, str], ...]:
        """Zones that a reader may choose, with whose each is."""
        whose: dict[str, list[str]] = {self.home: ["the event"]}
        for report, zone in sorted(self.outlets.items()):
            whose.setdefault(zone, []).append(sources.names.outlet(report))
        return tuple((zone, ", ".join(names[:2]) + (" …" if len(names) > 2 else "")) for zone, names in whose.items())


def _commonest(zones: Counter[str]) -> str:
    """The zone that is meant most often; of equals one that is a place's, for its clock is set in summer."""
    return min(zones, key=lambda zone: (-zones[zone], zone.startswith("Etc/"), zone)) if zones else ""
