"""The moment of publication that a page shows, and what it says in ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from variorum.layout.tables import zones

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_ANY_CASE_MONTH = rf"(?i:{_MONTH})"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\ )"
DAY = rf"{_WEEKDAY}?(?:{_MONTH}\ \d{{1,2}}(?:,?\ \d{{4}})?|\d{{1,2}}\ {_MONTH}(?:,?\ \d{{4}})?)\b"
"""A day of a month, with or without weekday and year (a regular expression for verbose or plain use)."""

_DATE = re.compile(
    rf"""\b(?:
      (?P<y1>\d{{4}})-(?P<n1>\d{{2}})-(?P<d1>\d{{2}})
    | (?P<m2>{_ANY_CASE_MONTH})\ (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?P<y2>(?:19|20)\d\d)
    | (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<m3>{_ANY_CASE_MONTH}),?[ -](?P<y3>(?:19|20)\d\d)
    | (?P<n4>\d{{1,2}})/(?P<d4>\d{{1,2}})/(?P<y4>(?:19|20)\d\d)
    )(?!\d)""",
    re.VERBOSE,
)
_HALF = r"(?P<half>[AaPp]\.?\s?[Mm]\b\.?)"
_ZONE = r"(?:\s?\(?(?P<zone>(?:UTC|GMT)?[+-]\d\d?:?(?:\d\d)?|[A-Z]{2,4}\b|Z\b)\)?)"
_TIME = rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?\s?{_HALF}?{_ZONE}?"
_HOUR = rf"(?P<hour>\d{{1,2}})\s?{_HALF}{_ZONE}?(?P<minute>)"
_BEFORE = tuple(re.compile(rf"{clock}(?:\s?[,|•·–-]\s?|\s|\s+on\s+)(?:\w{{3,9}},?\s)?$") for clock in (_TIME, _HOUR))
_BEHIND = tuple(re.compile(rf"(?:,?\s+(?:at\s+)?|T|\s?[|•·–/-]\s?)\s?{clock}") for clock in (_TIME, _HOUR))
_LABEL = re.compile(
    r"(?i)\b(?:first|last)?\s?(?P<word>published|posted|updated|modified|created|issued|filed|released|date|time)\b"
    r"(?:\s(?:on|at))?:?"
)
_FILLER = re.compile(
    r"(?i)\b(?:on|at|by|the|and|a|of|all|news|story|article|page|local|time|gmt|"
    r"mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 400


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment of publication as written (offsets into its line) and in ISO 8601, with offset where a zone stands."""

    start: int
    end: int
    value: str
    label: str = ""
    """What the page calls it: published, updated, posted ... or ""."""


def read_stamps(line: str, *, opening: bool) -> tuple[Stamp, ...]:
    """The stamps of a line that says little else; none where the line is prose.

    `opening` tells that the line stands before the article: only there may a section's name stand beside a stamp that
    has no label.
    """
    if len(line) > _REACH:
        return ()
    stamps = tuple(_moments(line))
    if not stamps:
        return ()
    rest, at = "", 0
    for stamp in stamps:
        rest, at = rest + line[at : stamp.start], stamp.end
    rest = _FILLER.sub(" ", _LABEL.sub(" ", rest + line[at:]))
    words = _WORD.findall(rest)
    labelled = any(stamp.label for stamp in stamps)
    timed = any("T" in stamp.value for stamp in stamps)
    if labelled or (opening and timed):
        return stamps if len(words) <= 4 else ()
    return stamps if opening and len(words) <= 1 else ()


def loose_stamps(line: str) -> tuple[Stamp, ...]:
    """The stamps of a line above an article that says other things too: dates with a label or with a clock time."""
    return tuple(stamp for stamp in _moments(line[:_REACH]) if stamp.label or "T" in stamp.value)


def read_day(words: str) -> tuple[int | None, int | None, int | None]:
    """Month, day and year of a day as a dateline writes it ("Jan. 5", "5 January 2022"); None for what it does not say.

    >>> read_day("Dec 29")
    (12, 29, None)
    """
    month = re.search(_ANY_CASE_MONTH, words)
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    day = next((number for number in numbers if 1 <= number <= 31), None)
    year = next((number for number in numbers if number > 1900), None)
    return _MONTHS.index(month.group()[:3].lower()) + 1 if month else None, day, year


def _moments(line: str) -> Iterator[Stamp]:
    """Every full date of a line, with the clock time that stands beside it and the label before it."""
    edge = 0
    for match in _DATE.finditer(line):
        day = _day(match)
        if day is None:
            continue
        start, end, clock = match.start(), match.end(), None
        behind = next((m for form in _BEHIND if (m := form.match(line, end))), None)
        before = next((m for form in _BEFORE if (m := form.search(line[max(edge, start - 40) : start]))), None)
        if behind:
            clock, end = _clock(behind), behind.end()
        elif before:
            clock, start = _clock(before), max(edge, start - 40) + before.start()
        label = None
        for label in _LABEL.finditer(line, edge, start):  # noqa: B007 (the last one before the date counts)
            pass
        near = label is not None and start - label.end() <= 14
        yield Stamp(
            label.start() if near and label else start,
            end,
            _iso(day, clock),
            label["word"].lower() if near and label else "",
        )
        edge = end


def _day(match: re.Match[str]) -> tuple[int, int, int] | None:
    form = next(n for n in "1234" if match[f"d{n}"])
    year, day = int(match[f"y{form}"]), int(match[f"d{form}"])
    if form in "14":
        month = int(match[f"n{form}"])
        if form == "4" and month <= 12 and day <= 12 and month != day:
            return None  # 03/04 is March or April: which, the page does not say
        if form == "4" and month > 12:
            month, day = day, month
    else:
        month = _MONTHS.index(match[f"m{form}"][:3].lower()) + 1
    try:
        datetime(year, month, day)  # noqa: DTZ001 (only whether the day exists)
    except ValueError:
        return None
    return year, month, day


def _clock(match: re.Match[str]) -> tuple[int, int, str | None] | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute, match["zone"]) if hour < 24 and minute < 60 else None


def _iso(day: tuple[int, int, int], clock: tuple[int, int, str | None] | None) -> str:
    if clock is None:
        return "{:04}-{:02}-{:02}".format(*day)
    moment = datetime(*day, clock[0], clock[1])  # noqa: DTZ001 (the page's own clock; its zone follows where written)
    return moment.isoformat() + _offset(moment, clock[2])


def _offset(moment: datetime, zone: str | None) -> str:
    if not zone:
        return ""
    named = zones().get(zone, "")
    if "/" in named:
        return moment.replace(tzinfo=ZoneInfo(named)).isoformat()[19:]
    if named:
        return named
    signed = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?", zone)
    return f"{signed[1]}{int(signed[2]):02}:{signed[3] or '00'}" if signed else ""
