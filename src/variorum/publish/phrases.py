"""Counts, lists and moments in words."""

from __future__ import annotations

import re

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)

_YEARS = re.compile(r"(\d{4})-01-01/(\d{4})-12-31")
_UTC = frozenset({"Z", "+00:00", "+0000", "UTC", "GMT", "Etc/GMT", "Etc/UTC"})
_SHIFTED = re.compile(r"Etc/GMT([+-])(\d+)")
"""Zones that are named by how far they lie to the west."""


def moment(value: str | None, zone: str | None = None) -> str:
    """A day, moment, month, year or interval in words; what has another form is shown as it is.

    `zone` is named for a moment that does not name its own.

    >>> moment("2022-01-13"), moment("2022-01"), moment(None)
    ('13 January 2022', 'January 2022', 'unknown')
    >>> moment("2022-01-13T07:45:00+09:00"), moment("2022-01-13T07:45")
    ('13 January 2022, 07:45 (UTC+09:00)', '13 January 2022, 07:45 (zone unknown)')
    >>> moment("2022-01-13T07:45", "Asia/Seoul")
    '13 January 2022, 07:45 (Seoul time)'
    >>> moment("2022-01-13/2022-01-14"), moment("1950-01-01/1959-12-31")
    ('13 January 2022 to 14 January 2022', '1950 to 1959')
    """
    if value is None:
        return "unknown"
    if years := _YEARS.fullmatch(value):
        return years[1] if years[1] == years[2] else f"{years[1]} to {years[2]}"
    return " to ".join(_single(part, zone) for part in value.split("/"))


def _single(value: str, zone: str | None) -> str:
    match = _ISO.fullmatch(value)
    if match is None or not (match["month"] is None or 1 <= int(match["month"]) <= 12):
        return value
    month = _MONTHS[int(match["month"]) - 1] if match["month"] else None
    day = str(int(match["day"])) if match["day"] else None
    words = " ".join(filter(None, (day, month, match["year"])))
    return f"{words}, {match['clock']} ({zone_name(match['zone'] or zone)})" if match["clock"] else words


def zone_name(zone: str | None) -> str:
    """A clock as a reader calls it.

    >>> zone_name("America/New_York"), zone_name("Etc/GMT"), zone_name("Etc/GMT-9"), zone_name("+05:30")
    ('New York time', 'UTC', 'UTC+09:00', 'UTC+05:30')
    """
    if zone is None:
        return "zone unknown"
    if zone in _UTC:
        return "UTC"
    if match := _SHIFTED.fullmatch(zone):
        return f"UTC{'+' if match[1] == '-' else '-'}{int(match[2]):02}:00"
    return f"UTC{zone}" if zone[0] in "+-" else f"{zone.rpartition('/')[2].replace('_', ' ')} time"


def beyond_day(value: str, zone: str | None) -> str:
    """A moment for a reader who sees its day already: empty where the value says no more than the day.

    >>> beyond_day("2022-01-13", None), beyond_day("2022-01-13T07:45", "Asia/Seoul")
    ('', '13 January 2022, 07:45 (Seoul time)')
    """
    return moment(value, zone) if value != day_of(value) else ""


def day_of(value: str) -> str | None:
    """The ISO day, month or year that a value falls on, `a/b` where it spans several.

    None for a duration or a clock time without a day.

    >>> day_of("2022-01-13T07:45+09:00/2022-01-13T09:00+09:00"), day_of("2022-01"), day_of("P2D")
    ('2022-01-13', '2022-01', None)
    """
    matches = [_ISO.fullmatch(part) for part in value.split("/")]
    days = ["-".join(filter(None, match.group("year", "month", "day"))) for match in matches if match]
    return "/".join(dict.fromkeys(days)) if len(days) == len(matches) else None


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "report"), counted(2, "report"), counted(1200, "story", "stories")
    ('1 report', '2 reports', '1,200 stories')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: list[str], *, most: int = 5) -> str:
    """Names in a row, those beyond `most` counted.

    >>> listed(["a", "b", "c"]), listed(["a", "b", "c"], most=2)
    ('a, b and c', 'a, b and 1 more')
    """
    if len(parts) > most:
        parts = [*parts[:most], f"{len(parts) - most} more"]
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]])) if parts else ""
