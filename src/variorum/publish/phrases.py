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
_FIGURE = r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?"
_RANGE = re.compile(rf"(?P<low>{_FIGURE})?(?P<range>\.\.)?(?P<high>(?<=\.\.){_FIGURE})? (?P<unit>[^\d].*)")
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)?")

_UNITS = {"count": "", "ordinal": "", "year-of-age": "years old", "percent": "percent", "hertz": "hertz"}
"""Units that a reader says otherwise, or that have no plural."""
_SCALES = {
    "s": ((86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")),
    "metre": ((1000, "kilometre"), (1, "metre")),
    "kilogram": ((1000, "tonne"), (1, "kilogram")),
}
"""Larger units that a reader would use, the largest first."""


def moment(value: str | None, zone: str | None = None) -> str:
    """A day, moment, month, year or interval in words; what has another form is shown as it is.

    `zone` is named for a moment that does not name its own.

    >>> moment("2022-01-13"), moment("2022-01"), moment(None)
    ('13 January 2022', 'January 2022', 'unknown')
    >>> moment("2022-01-13T07:45:00+09:00"), moment("2022-01-13T07:45")
    ('13 January 2022, 07:45 (UTC+09:00)', '13 January 2022, 07:45 (zone unknown)')
    >>> moment("2022-01-13T07:45", "Asia/Seoul")
    '13 January 2022, 07:45 (Asia/Seoul)'
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
    return f"{words}, {match['clock']} ({_zone(match['zone'] or zone)})" if match["clock"] else words


def _zone(zone: str | None) -> str:
    if zone is None:
        return "zone unknown"
    return "UTC" if zone in {"Z", "+00:00", "+0000"} else f"UTC{zone}" if zone[0] in "+-" else zone


def day_of(value: str) -> str | None:
    """The ISO day, month or year that a value falls on, `a/b` where it spans several.

    None for a duration or a clock time without a day.

    >>> day_of("2022-01-13T07:45+09:00/2022-01-13T09:00+09:00"), day_of("2022-01"), day_of("P2D")
    ('2022-01-13', '2022-01', None)
    """
    matches = [_ISO.fullmatch(part) for part in value.split("/")]
    days = ["-".join(filter(None, match.group("year", "month", "day"))) for match in matches if match]
    return "/".join(dict.fromkeys(days)) if len(days) == len(matches) else None


def comparable(normal: str) -> str:
    """The comparable form of a reading as a reader takes it in: an open or closed range, a unit, a day.

    >>> comparable("5.. count"), comparable("3..9 count"), comparable("..5 count"), comparable("1 metre")
    ('5 or more', '3 to 9', 'up to 5', '1 metre')
    >>> comparable("700063.1.. metre"), comparable("604800 s"), comparable("5400 s"), comparable("4.7e+10 USD")
    ('700.1 kilometres or more', '7 days', '90 minutes', '47,000,000,000 USD')
    >>> comparable("2016-11-09"), comparable("a-quarrow")
    ('9 November 2016', 'a-quarrow')
    """
    match = _RANGE.fullmatch(normal)
    if match is None:
        return moment(normal)
    bounds = [float(match[name]) if match[name] else None for name in ("low", "high")]
    scale, unit = _scaled([bound for bound in bounds if bound is not None], match["unit"])
    low, high = (None if bound is None else _number(bound / scale) for bound in bounds)
    unit = f" {unit if low == '1' and not match['range'] else _plural(unit)}".rstrip()
    if match["range"] is None:
        return f"{low}{unit}"
    if low and high:
        return f"{low} to {high}{unit}"
    return f"{low}{unit} or more" if low else f"up to {high}{unit}"


def _scaled(bounds: list[float], unit: str) -> tuple[float, str]:
    """The factor and name of the largest unit that the bounds are no fraction of; times are said in whole units."""
    for factor, name in _SCALES.get(unit, ()):
        if all(abs(bound) >= factor and (unit != "s" or bound % factor == 0) for bound in bounds):
            return factor, name
    return 1, "second" if unit == "s" else unit


def _plural(unit: str) -> str:
    if unit in _UNITS:
        return _UNITS[unit]
    return f"{unit}s" if unit.islower() and unit.replace(" ", "").isalpha() and " per " not in unit else unit


def says_the_same(value: str, normal: str) -> bool:
    """Whether the comparable form is a figure that stands in the wording as it is.

    >>> says_the_same("$63.20", "63.2 USD"), says_the_same("435 miles", "700063 metre"), says_the_same("six", "6 count")
    (True, False, False)
    """
    match = _RANGE.fullmatch(normal)
    if match is None or match["range"] or not match["low"]:
        return False
    return any(float(found.group().replace(",", "")) == float(match["low"]) for found in _WRITTEN.finditer(value))


def loosely_said(value: str, normal: str) -> bool:
    """Whether the wording has no figure, and the range of its comparable form is only what such words are taken for.

    >>> loosely_said("dozens", "24..99 count"), loosely_said("15 to 20 people", "15..20 count")
    (True, False)
    >>> loosely_said("more than six", "6.. count"), loosely_said("six", "6 count")
    (False, False)
    """
    match = _RANGE.fullmatch(normal)
    return bool(match and match["low"] and match["high"]) and not _WRITTEN.search(value)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() or abs(value) >= 1000 else f"{value:.4g}"


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


def clipped(text: str, most: int) -> str:
    """Text with its middle left out where it is longer than `most`.

    >>> clipped("a long wording of something", 16)
    'a long wordi … hing'
    """
    return text if len(text) <= most else f"{text[: most - most // 4]} … {text[-(most // 4) :]}"
