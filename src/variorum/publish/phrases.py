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


def moment(value: str | None) -> str:
    """A day, moment, month, year or interval in words; what has another form is shown as it is.

    >>> moment("2022-01-13"), moment("2022-01"), moment(None)
    ('13 January 2022', 'January 2022', 'unknown')
    >>> moment("2022-01-13T07:45:00+09:00"), moment("2022-01-13T07:45")
    ('13 January 2022, 07:45 (UTC+09:00)', '13 January 2022, 07:45 (zone unknown)')
    >>> moment("2022-01-13/2022-01-14")
    '13 January 2022 to 14 January 2022'
    """
    if value is None:
        return "unknown"
    return " to ".join(_single(part) for part in value.split("/"))


def _single(value: str) -> str:
    match = _ISO.fullmatch(value)
    if match is None or not (match["month"] is None or 1 <= int(match["month"]) <= 12):
        return value
    month = _MONTHS[int(match["month"]) - 1] if match["month"] else None
    day = str(int(match["day"])) if match["day"] else None
    words = " ".join(filter(None, (day, month, match["year"])))
    return f"{words}, {match['clock']} ({_zone(match['zone'])})" if match["clock"] else words


def _zone(zone: str | None) -> str:
    if zone is None:
        return "zone unknown"
    return "UTC" if zone in {"Z", "+00:00", "+0000"} else f"UTC{zone}"


def day_of(value: str) -> str | None:
    """The ISO day, month or year on which a value begins, None for a duration or a clock time without a day.

    >>> day_of("2022-01-13T07:45+09:00/2022-01-14"), day_of("2022-01"), day_of("P2D")
    ('2022-01-13', '2022-01', None)
    """
    match = _ISO.fullmatch(value.split("/")[0])
    return "-".join(filter(None, match.group("year", "month", "day"))) if match else None


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
