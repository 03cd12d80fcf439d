"""One utterance for all versions of the same words, and what each report cut, changed, moved or translated."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.marks import Marks, Quote
from variorum.records import QuoteReading, QuoteRecord, SpanRecord, identity
from variorum.report import Report
from variorum.story import Story


def collate_quotes(story: Story, cast: Cast) -> tuple[QuoteRecord, ...]:
    """Group the quotations of all reports into utterances and compare their wordings."""
    return tuple(
        _record(report, marks, quote, cast)
        for report, marks in zip(story.reports, story.marks, strict=True)
        for quote in marks.quotes
    )


def _record(report: Report, marks: Marks, quote: Quote, cast: Cast) -> QuoteRecord:
    actor = cast.actor(cast.ids.get((report.id, quote.chain))) if quote.chain else None
    chain = next((chain for chain in marks.chains if chain.id == quote.chain), None)
    written = report.slice(*quote.speaker) if quote.speaker else None
    name = actor.name if actor else chain.name if chain else written
    return QuoteRecord(
        id=identity("q", [(report.id, quote.start, quote.end)]),
        speaker=actor.id if actor else None,
        speaker_name=name,
        said=None,
        venue=SpanRecord(report=report.id, start=quote.venue[0], end=quote.venue[1]) if quote.venue else None,
        addressee=report.slice(*quote.addressee) if quote.addressee else None,
        text=report.slice(quote.start, quote.end),
        readings=(
            QuoteReading(
                report=report.id,
                start=quote.start,
                end=quote.end,
                kind=quote.kind,  # type: ignore[arg-type]  # marks say in prose what records say in types
                relation="same",
                speaker=SpanRecord(report=report.id, start=quote.speaker[0], end=quote.speaker[1])
                if quote.speaker
                else None,
            ),
        ),
    )
