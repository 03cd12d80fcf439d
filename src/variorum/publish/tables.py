"""A dossier as flat tables: one tuple a row, every row of evidence with its report and offsets.

Columns that repeat from table to table mean the same: `story`, `report`, `start`, `end` as in the dossier, `outlet` of
the report, `words` the text between the offsets, of a decision as it was then. Lists are joined by "; ". What is not
known is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.decisions.applied import as_decided
from variorum.publish.alignment import alignment
from variorum.publish.columns import COLUMNS, SPAN
from variorum.publish.editions import editions
from variorum.publish.names import Names
from variorum.publish.persons import Persons
from variorum.records import Change, Dossier, Holder, QuoteReading, ReportRecord, SpanRecord

Cell = str | int | float | None
Rows = Iterator[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Table:
    """A name, its columns, and rows as long as the columns."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_NOWHERE = (None,) * len(SPAN)
"""Of a decision that speaks of no span, as an undo may."""


def tables(dossier: Dossier) -> tuple[Table, ...]:
    """Reports, claims, readings (one row a holder), quotes (one a reading), variants (one a version at each place),
    events (one a holder), fields (one for each place that gives a value of a field of an event), dates,
    edits (one a change between two captures of a page), decisions.

    Claims, utterances, events and days are as persons have left them, `decided` says how. A decision has a row for each
    span that it speaks of, and one with no place where it speaks of none.
    """
    flat = _Flat(dossier)
    makers = {
        "reports": flat.reports,
        "claims": flat.claims,
        "readings": flat.readings,
        "quotes": flat.quotes,
        "variants": flat.variants,
        "events": flat.events,
        "fields": flat.fields,
        "dates": flat.dates,
        "edits": flat.edits,
        "decisions": flat.decisions,
    }
    return tuple(Table(name, COLUMNS[name], tuple(make())) for name, make in makers.items())


class _Flat:
    """The rows of each table of one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = as_decided(dossier)
        self._persons = Persons(dossier)
        self._story = dossier.story.id
        self._reports = {report.id: report for report in dossier.reports}
        self._names = Names(dossier)

    def reports(self) -> Rows:
        for report in self._dossier.reports:
            line = report.dateline
            yield (
                *(self._story, report.id, report.outlet, report.headline, _joined(report.byline), report.published),
                *((line.place, line.date, line.agency) if line else (None, None, None)),
                *(_joined(credit.name for credit in report.credits), report.language, _yes(report.translated)),
                *(report.source, report.url),
            )

    def claims(self) -> Rows:
        for claim in self._dossier.claims:
            reports = {holder.report for reading in claim.readings for holder in reading.holders}
            yield (
                *(self._story, claim.id, claim.about, claim.kind, claim.status, claim.why, claim.explanation),
                *(claim.confidence, len(claim.readings), len(reports), claim.measure),
                _joined(self._persons.on(claim.id)),
            )

    def readings(self) -> Rows:
        for claim in self._dossier.claims:
            for number, reading in enumerate(claim.readings, 1):
                for holder in reading.holders:
                    yield (
                        *(self._story, claim.id, claim.about, claim.status, number),
                        *(reading.value, reading.normal, reading.independent),
                        *self._span(holder.report, holder.start, holder.end),
                        *(self._names.actor(holder.attributed_to), self._graded(holder)),
                    )

    def quotes(self) -> Rows:
        for quote in self._dossier.quotes:
            for reading in quote.readings:
                yield (
                    *(self._story, quote.id, quote.speaker_name or self._names.actor(quote.speaker), quote.said),
                    *(quote.addressee, *self._span(reading.report, reading.start, reading.end), reading.kind),
                    *(reading.relation, _joined(map(_change, reading.changes)), self._names.actor(reading.credited)),
                    *(
                        self._words(reading.cue),
                        reading.confidence,
                        self._graded(reading),
                        quote.text,
                        _joined(self._persons.on(quote.id)),
                    ),
                )

    def variants(self) -> Rows:
        texts = {id: report.text for id, report in self._reports.items()}
        for quote in self._dossier.quotes:
            aligned = alignment(quote, texts)
            for place, locus in enumerate(aligned.loci if aligned.parts else (), 1):
                for variant in locus.variants:
                    for number in variant.versions:
                        report = self._reports[aligned.readings[number].report]
                        shared = _yes(not locus.parted)
                        yield self._story, quote.id, place, shared, report.id, report.outlet, variant.words

    def events(self) -> Rows:
        for event in self._dossier.events:
            when = event.when
            for holder in event.holders:
                yield (
                    *(self._story, event.id, event.type, event.mode),
                    *(_joined(self._called(event.actors)), _joined(self._called(event.recipients))),
                    *((when.value, when.zone, when.resolved) if when else (None, None, None)),
                    *(event.where, event.status, *self._span(holder.report, holder.start, holder.end)),
                    _joined(self._persons.event(event.id)),
                )

    def fields(self) -> Rows:
        for event in self._dossier.events:
            for field in event.fields:
                for value in field.values:
                    for holder in value.holders:
                        yield (
                            *(self._story, event.id, event.type, field.name),
                            *(value.value, self._names.actor(value.normal), value.independent, field.claim),
                            *self._span(holder.report, holder.start, holder.end),
                        )

    def dates(self) -> Rows:
        for date in self._dossier.dates:
            yield (
                *(self._story, *self._span(date.report, date.start, date.end)),
                *(date.value, date.zone, date.owner, date.resolved, date.event),
            )

    def edits(self) -> Rows:
        for edition in editions(self._dossier):
            first, second = self._reports[edition.first], self._reports[edition.second]
            for number, edit in enumerate(edition.edits, 1):
                yield (
                    *(self._story, number, second.url or second.source, first.id, second.id),
                    *(first.published, second.published, _yes(edition.ordered), edit.kind),
                    *self._stretch(edit.before),
                    *self._stretch(edit.after),
                )

    def decisions(self) -> Rows:
        for record in self._dossier.decisions:
            one = record.decision
            told = (self._story, one.id, one.at, one.by, one.act, one.field, one.value, one.undoes, record.undone_by)
            for span in one.about or (None,):
                place = (span.report, self._outlet(span.report), span.start, span.end, span.text) if span else _NOWHERE
                yield (*told, _joined(record.on), record.unmet or None, *place)

    def _outlet(self, id: str) -> str | None:
        return self._reports[id].outlet if id in self._reports else None

    def _span(self, id: str, start: int, end: int) -> tuple[str, str | None, int, int, str]:
        report: ReportRecord = self._reports[id]
        return id, report.outlet, start, end, report.text[start:end]

    def _graded(self, one: Holder | QuoteReading) -> str | None:
        return _joined(self._persons.grades((one.report, one.start, one.end)))

    def _stretch(self, span: SpanRecord | None) -> tuple[Cell, ...]:
        return (span.start, span.end, self._words(span)) if span else (None, None, None)

    def _words(self, span: SpanRecord | None) -> str | None:
        return self._reports[span.report].text[span.start : span.end] if span else None

    def _called(self, actors: tuple[str, ...]) -> Iterator[str]:
        return (self._names.actor(actor) or actor for actor in actors)


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _change(change: Change) -> str:
    words = " → ".join(f"“{part}”" for part in (change.full, change.here) if part)
    return f"{change.kind} {words}"
