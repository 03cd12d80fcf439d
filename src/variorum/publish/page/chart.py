"""A drawing of time: rows of bars over one axis, in per cent of its width, so that it fits any page.

It is written as small SVG elements beside text that stays text: it can be read, searched, linked and translated, and
needs no more than a few lines of template. A library of charts would draw letters that the page cannot style or fold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from variorum.publish.page.clock import Stretch, clock_of

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_STEPS = (
    *(_MINUTE, 5 * _MINUTE, 10 * _MINUTE, 30 * _MINUTE, _HOUR, 3 * _HOUR, 6 * _HOUR, 12 * _HOUR),
    *(_DAY, 2 * _DAY, 7 * _DAY, 28 * _DAY, 91 * _DAY, 365 * _DAY, 1826 * _DAY, 7305 * _DAY, 36525 * _DAY),
)
_MOST_TICKS = 7
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time in a row."""

    x: str
    width: str
    """Empty for a moment."""
    look: str
    """How it is drawn: happened, claimed, planned, denied or published."""
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the drawing: what it is of, and its bars."""

    label: str
    href: str
    note: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the rows, with what it stands for."""

    x: str
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows over one axis; start, end and step are in seconds, for whoever sets it to another clock."""

    start: int
    end: int
    step: int
    zone: str
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A bar before it has a place."""

    when: Stretch
    look: str
    title: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row before its bars have places."""

    label: str
    href: str
    note: str
    pieces: tuple[Piece, ...]


def chart(lines: Iterable[Line], zone: str) -> Chart | None:
    """The drawing of these rows, on the clock of a zone; None where there is nothing to draw."""
    lines = tuple(lines)
    stretches = [piece.when for line in lines for piece in line.pieces]
    if not stretches:
        return None
    low, high = min(when.start for when in stretches), max(when.end for when in stretches)
    room = max((high - low) // 20, 5 * _MINUTE)
    low, high = low - room, high + room
    step = next((step for step in _STEPS if (high - low) / step <= _MOST_TICKS), _STEPS[-1])
    return Chart(
        start=low,
        end=high,
        step=step,
        zone=zone,
        ticks=tuple(Tick(_share(at, low, high), label) for at, label in _ticks(low, high, step, zone)),
        rows=tuple(_row(line, low, high) for line in lines),
    )


def _row(line: Line, low: int, high: int) -> Row:
    return Row(
        label=line.label,
        href=line.href,
        note=line.note,
        bars=tuple(
            Bar(
                x=_share(piece.when.start, low, high),
                width=_share(low + lasting, low, high) if (lasting := piece.when.end - piece.when.start) else "",
                look=piece.look,
                title=piece.title,
                href=piece.href,
            )
            for piece in line.pieces
        ),
    )


def _share(at: int, low: int, high: int) -> str:
    return f"{100 * (at - low) / (high - low):.2f}%"


def _ticks(low: int, high: int, step: int, zone: str) -> Iterator[tuple[int, str]]:
    """Round times of the clock, with a label that says no more than the step needs."""
    clock = clock_of(zone)
    first = datetime.fromtimestamp(low, clock)
    if step > 7 * _DAY:
        yield from _months(low, high, step, first)
        return
    at = first.replace(hour=0, minute=0, second=0, microsecond=0)
    while (moment := int(at.timestamp())) < high:
        if moment >= low:
            yield moment, _label(at, step)
        naive = at.replace(tzinfo=None) + timedelta(seconds=step)  # round hours of the clock, also where it is set
        at = naive.replace(tzinfo=clock)


def _label(at: datetime, step: int) -> str:
    day = f"{at.day} {_MONTHS[at.month - 1]}"
    return day if step >= _DAY or (at.hour, at.minute) == (0, 0) else f"{at:%H:%M}"


def _months(low: int, high: int, step: int, first: datetime) -> Iterator[tuple[int, str]]:
    months = max(1, round(step / (30.4 * _DAY)))
    years = max(1, months // 12)
    at = first.replace(year=first.year - first.year % years, month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    while (moment := int(at.timestamp())) < high:
        if moment >= low:
            yield moment, f"{_MONTHS[at.month - 1]} {at.year}" if months < 12 else f"{at.year}"
        total = at.year * 12 + at.month - 1 + months
        at = at.replace(year=total // 12, month=total % 12 + 1)
