"""Which stretches of the reports the page cites, and in which layers they are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from variorum.publish.editions import editions
from variorum.publish.evidence import Place, places
from variorum.publish.page.differences import outside
from variorum.publish.page.ledger import Ledger
from variorum.publish.page.marking import Mark
from variorum.publish.page.people import first_mentions
from variorum.publish.page.sources import anchor
from variorum.records import ChainLink, ClaimRecord, Dossier, QuoteReading, SpanRecord

LAYERS = {
    "differs": "differences",
    "claim": "other facts",
    "quote": "quotations",
    "indirect": "reported speech",
    "source": "who says it",
    "day": "days and times",
    "event": "events",
    "copied": "shared prose",
}
"""What a mark may be evidence of, and what a reader is told it is."""
_KINDS = (*LAYERS, "cue")
"""The words of saying have a look of their own, and are shown with the speakers."""


def citations(dossier: Dossier, ledger: Ledger) -> dict[str, list[Mark]]:
    """For each report the marks of its text, one for each stretch that is cited."""
    layers: dict[Place, list[str]] = defaultdict(list)
    for place, layer in _cited(dossier):
        layers[place].append(layer)
    notes = _notes(dossier, ledger)
    marks: dict[str, list[Mark]] = defaultdict(list)
    for (report, start, end), found in layers.items():
        marks[report].append(
            Mark(
                start=start,
                end=end,
                id=anchor(report, start, end),
                layers=tuple(f"m-{layer}" for layer in _KINDS if layer in found),
                notes=tuple(sorted(notes[report, start, end])),
            )
        )
    return marks


def _cited(dossier: Dossier) -> Iterator[tuple[Place, str]]:
    parts: tuple[tuple[str, object], ...] = (
        ("differs", tuple(holder for claim in dossier.claims if claim.status == "conflict" for holder in _held(claim))),
        ("claim", tuple(holder for claim in dossier.claims if claim.status != "conflict" for holder in _held(claim))),
        ("", tuple(link.at for link in _links(dossier) if link.at)),
        ("day", dossier.dates),
        ("event", tuple(event.holders for event in dossier.events)),
        ("", tuple(event.fields for event in dossier.events)),
        ("copied", tuple(copy.evidence for copy in dossier.copies)),
        ("", tuple(words for copy in dossier.copies for _, words in outside(copy))),
        ("", tuple(span for edition in editions(dossier) for edit in edition.edits for span in edit.spans)),
    )
    for layer, records in parts:
        for place in places(records):
            yield place, layer
    for quote in dossier.quotes:
        for reading in quote.readings:
            yield from _told(reading)
    for record in dossier.carried:
        yield (record.report, record.start, record.end), ""
    for actor in dossier.actors:
        for report, (start, end) in first_mentions(actor).items():
            yield (report, start, end), ""


def _told(reading: QuoteReading) -> Iterator[tuple[Place, str]]:
    """What is said, who says it, and with which words it is said that it was said."""
    yield (reading.report, reading.start, reading.end), ""
    for stretch in reading.stretches():
        yield (reading.report, *stretch), "indirect" if reading.kind == "indirect" else "quote"
    for words, layer in ((reading.speaker, "source"), (reading.cue, "cue")):
        if words:
            yield (words.report, words.start, words.end), layer


def _held(claim: ClaimRecord) -> tuple[SpanRecord, ...]:
    """Where the readings of a claim stand, without what shows whom the reports have them from."""
    holders = (holder for reading in claim.readings for holder in reading.holders)
    return tuple(SpanRecord(report=holder.report, start=holder.start, end=holder.end) for holder in holders)


def _links(dossier: Dossier) -> Iterator[ChainLink]:
    for claim in dossier.claims:
        for reading in claim.readings:
            for holder in reading.holders:
                yield from holder.chain
    for quote in dossier.quotes:
        for version in quote.readings:
            yield from version.chain


def _notes(dossier: Dossier, ledger: Ledger) -> dict[Place, set[tuple[int, str]]]:
    numbers = {claim.id: claim.number for claim in ledger.claims if claim.number}
    notes: dict[Place, set[tuple[int, str]]] = defaultdict(set)
    for claim in dossier.claims:
        if claim.id in numbers:
            for place in places(_held(claim)):
                notes[place].add((numbers[claim.id], claim.id))
    return notes
