"""What is drawn along time: when each outlet published, what happened when, and the days that reports differ about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from variorum.publish.clipping import shortened
from variorum.publish.events import called
from variorum.publish.page.chart import Chart, Line, Piece, chart
from variorum.publish.page.claims import ClaimView
from variorum.publish.page.clock import Clocks, Stretch
from variorum.publish.page.ledger import Ledger
from variorum.publish.page.sources import Sources, anchor, report_anchor
from variorum.publish.phrases import listed, moment
from variorum.records import ClaimRecord, EventRecord, Reading, ReportRecord

_DAY = 86400
_ROWS = 14
"""A strip of more outlets than this is one line of marks; of events the most told are drawn."""
_BEFORE, _AFTER = 14 * _DAY, 4 * _DAY
"""How far from the days of publication an event may lie and still be drawn with them."""
_LABEL = 44
_SAID = "STATE"
"""Type of event that is words and no more: they stand under what was said, and are drawn only where nothing else is."""


def strip(sources: Sources, clocks: Clocks) -> Chart | None:
    """When each outlet published, one row an outlet; where they are many, one row for all."""
    published = sorted(_published(sources, clocks), key=lambda found: (found[1], found[0].id))
    origin = {
        id: sources.names.outlet(copy.origin) if copy.origin in sources.reports else sources.names.actor(copy.origin)
        for copy in sources.dossier.copies
        for id in copy.reports
        if id != copy.origin
    }
    lines = [
        Line(
            label=sources.names.outlet(report.id),
            href=f"#{report_anchor(report.id)}",
            note=f"from {origin[report.id]}" if origin.get(report.id) else "",
            pieces=(_publication(sources, report, when),),
        )
        for report, when in published
    ]
    if len(lines) > _ROWS:
        lines = [Line("Published", "", "", _lane(piece for line in lines for piece in line.pieces))]
    return chart(lines, clocks.home)


def happenings(sources: Sources, clocks: Clocks) -> Chart | None:
    """The events that most reports tell of, each as long as its day or hours, above when the reports came out."""
    published = [_publication(sources, report, when) for report, when in _published(sources, clocks)]
    near = _near([piece.when for piece in published])
    told = [
        (event, when) for event, when in _told(sources, clocks) if near.start <= when.start and when.end <= near.end
    ]
    told = [found for found in told if found[0].type != _SAID] or told
    most = sorted(told, key=lambda found: -len({holder.report for holder in found[0].holders}))[:_ROWS]
    lines = [_event(sources, event, when) for event, when in sorted(most, key=lambda found: (found[1], found[0].id))]
    if not lines:
        return None
    return chart([*lines, *([Line("Published", "", "", _lane(published))] if published else [])], clocks.home)


def competing(sources: Sources, clocks: Clocks, ledger: Ledger) -> tuple[tuple[ClaimView, Chart], ...]:
    """The differences about a day or time, each with its readings under each other on an axis of their own."""
    records = {claim.id: claim for claim in sources.dossier.claims}
    found = []
    for view in (*ledger.differences, *ledger.possible):
        if view.kind in {"date", "time"}:
            lines = tuple(_readings(sources, clocks, records[view.id]))
            drawn = chart(lines, clocks.home) if len({line.pieces for line in lines}) > 1 else None
            if drawn:
                found.append((view, drawn))
    return tuple(found)


def _published(sources: Sources, clocks: Clocks) -> Iterator[tuple[ReportRecord, Stretch]]:
    for report in sources.dossier.reports:
        if report.published and (when := clocks.published(report.id, report.published)):
            yield report, when


def _publication(sources: Sources, report: ReportRecord, when: Stretch) -> Piece:
    title = f"{sources.names.outlet(report.id)}, {moment(report.published)}"
    return Piece(when, "published", title, f"#{report_anchor(report.id)}")


def _lane(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Publications in one row: moments over days, which would hide them."""
    return tuple(sorted(pieces, key=lambda piece: (piece.when.end == piece.when.start, piece.when)))


def _told(sources: Sources, clocks: Clocks) -> Iterator[tuple[EventRecord, Stretch]]:
    for event in sources.dossier.events:
        if event.holders and event.when and (when := clocks.told(event.when.value, event.when.zone)):
            yield event, when


def _near(published: Iterable[Stretch]) -> Stretch:
    known = list(published)
    if not known:
        return Stretch(-(1 << 60), 1 << 60)
    return Stretch(min(when.start for when in known) - _BEFORE, max(when.end for when in known) + _AFTER)


def _event(sources: Sources, event: EventRecord, when: Stretch) -> Line:
    first = event.holders[0]
    words = sources.words(first.report, first.start, first.end)
    href = f"#{anchor(first.report, first.start, first.end)}"
    title = f"{event.status}: {moment(event.when.value) if event.when else ''}"
    return Line(shortened(words, _LABEL), href, called(event), (Piece(when, event.status, title, href),))


def _readings(sources: Sources, clocks: Clocks, claim: ClaimRecord) -> Iterator[Line]:
    """Where clocks are not why they differ, readings are all drawn on that of the event: one o'clock is one o'clock."""
    for reading in claim.readings:
        when = _when(clocks, reading, zoned=claim.why == "time zone")
        if when:
            holder = reading.holders[0]
            outlets = dict.fromkeys(sources.names.outlet(one.report) for one in reading.holders)
            href = f"#{anchor(holder.report, holder.start, holder.end)}"
            piece = Piece(when, "competing", reading.value, href)
            yield Line(shortened(reading.value, _LABEL), href, listed(list(outlets), most=3), (piece,))


def _when(clocks: Clocks, reading: Reading, *, zoned: bool) -> Stretch | None:
    """When a reading says it was: as its words were resolved where they were, else as its comparable form."""
    for holder in reading.holders:
        value, zone = clocks.at.get((holder.report, holder.start, holder.end), ("", None))
        if value and (when := clocks.told(value, zone if zoned else None)):
            return when
    return clocks.told(reading.normal, None) if reading.normal else None
