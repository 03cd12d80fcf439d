"""The descent of a story's reports along time: who took prose from whom, whose text it is, whom it follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from variorum.publish.clipping import clipped
from variorum.publish.page.chart import Chart, Line, Piece, chart
from variorum.publish.page.clock import Clocks, Stretch
from variorum.publish.page.descent import Descent, descent
from variorum.publish.page.sources import Sources
from variorum.publish.page.stemma_shapes import Branch, Mark, Stemma, Stop
from variorum.publish.phrases import counted, moment
from variorum.sets import connected

MOST = 40
"""More rows would be a tangle; the table has them all."""
_ROW, _TOP = 32, 30
"""Height of a row, and of what stands above the first, in pixels."""
_NAMES, _OUTSIDE, _LEFT, _RIGHT, _WIDTH = 166, 208, 230, 476, 720
"""Where the names end, where stands what has no known time, where time begins and ends, and the width of all."""
_NAME, _NOTE = 22, 36
"""Most letters of a name and of a note."""
_APART = 44
"""At least so many pixels lie between two round times that are written out."""


def draw(sources: Sources, clocks: Clocks) -> Stemma | None:
    """Where rows and lines go; None where no report has anything from another."""
    found = descent(sources, clocks)
    if not found:
        return None
    rows = list(_rows(sources, clocks, found))
    drawn = rows[:MOST]
    when = {id: stretch for id in drawn if (stretch := _when(sources, clocks, id))}
    axis = chart([Line("", "", "", tuple(Piece(stretch, "published", "") for stretch in when.values()))], clocks.home)
    scale = (axis.start, axis.end) if axis else (0, 1)
    stops = {
        id: _stop(sources, id, _TOP + _ROW * number + _ROW // 2, _span(when.get(id), scale), found)
        for number, id in enumerate(drawn)
    }
    alone = len(sources.reports) - sum(id in sources.reports for id in rows)
    return Stemma(
        width=_WIDTH,
        height=_TOP + _ROW * len(drawn),
        names=_NAMES,
        notes=_RIGHT + 14,
        stops=tuple(stops.values()),
        branches=tuple(_branch(one, stops, found) for one in found if one.source in stops and one.taker in stops),
        marks=tuple(_marks(axis)) if axis else (),
        zone=clocks.home if axis else "",
        alone=counted(alone, "more report") if alone else "",
        caption="; ".join(one.told for one in found),
        table=found,
    )


def _marks(axis: Chart) -> Iterator[Mark]:
    """Round times, every other one without its words where they would touch."""
    last = -_APART
    for tick in axis.ticks:
        x = _at(float(tick.x[:-1]) / 100)
        written = x - last >= _APART
        yield Mark(x, tick.label if written else "")
        last = x if written else last


def _rows(sources: Sources, clocks: Clocks, found: Iterable[Descent]) -> Iterator[str]:
    """Those that belong together in a row, the largest families first; within one, by time."""
    pairs = [(one.source, one.taker) for one in found]
    families = connected((name for pair in pairs for name in pair), pairs)
    for members in sorted(families, key=lambda members: (-len(members), min(members))):
        yield from sorted(members, key=lambda name: _order(sources, clocks, name))


def _order(sources: Sources, clocks: Clocks, name: str) -> tuple[bool, int, str]:
    when = _when(sources, clocks, name)
    return name in sources.reports, when.start if when else 0, name


def _when(sources: Sources, clocks: Clocks, name: str) -> Stretch | None:
    report = sources.reports.get(name)
    return clocks.published(report.id, report.published) if report and report.published else None


def _span(when: Stretch | None, scale: tuple[int, int]) -> tuple[int, int] | None:
    if when is None:
        return None
    start, end = (_at((at - scale[0]) / (scale[1] - scale[0])) for at in when)
    return start, end


def _at(share: float) -> int:
    return round(_LEFT + share * (_RIGHT - _LEFT))


def _stop(sources: Sources, name: str, y: int, span: tuple[int, int] | None, found: Iterable[Descent]) -> Stop:
    start, end = span or (_OUTSIDE, _OUTSIDE)
    report = sources.reports.get(name)
    title = f"{sources.names.outlet(name)}, {moment(report.published)}" if report else f"{name}: no report of it here"
    return Stop(
        name=clipped(sources.names.outlet(name) if report else name, _NAME),
        note=_note([one.short for one in found if one.taker == name]),
        x=start,
        y=y,
        width=end - start,
        look=("day" if end > start else "report") if span else "undated" if report else "outside",
        title=title,
    )


def _note(parts: list[str]) -> str:
    """As many of the parts as fit; the others are counted."""
    shown = [part for number, part in enumerate(parts) if len("; ".join(parts[: number + 1])) <= _NOTE]
    return "; ".join(shown or parts[:1]) + (f"; {len(parts) - len(shown)} more" if 0 < len(shown) < len(parts) else "")


def _branch(one: Descent, stops: dict[str, Stop], found: Iterable[Descent]) -> Branch:
    """Down from the source, beside it where it has no time or the taker is too near, then along the taker's row."""
    source, taker = stops[one.source], stops[one.taker]
    lane = sorted({other.source for other in found if other.source in stops}).index(one.source) % 5
    near = source.x == _OUTSIDE or 0 <= taker.x - source.x < 24
    stem = source.x - (10 + 6 * lane if near else 0)
    side = 1 if taker.x > stem else -1
    tip = taker.x - 7 * side
    down = 1 if taker.y > source.y else -1
    bend = min(8, abs(tip - stem))
    turn = f"V{taker.y - down * bend} Q{stem} {taker.y} {stem + side * bend} {taker.y}"
    arrow = f"M{tip - 5 * side} {taker.y - 4} L{tip + side} {taker.y} L{tip - 5 * side} {taker.y + 4} Z"
    return Branch(
        path=f"M{source.x} {source.y} H{stem} {turn} H{tip}",
        head=arrow if one.directed else "",
        look=one.look,
        weight=f"{1.5 + 5 * one.share:.1f}",
        title=one.told,
    )
