"""Whose words a value stands in, and whom the report credits for it."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.annotate.acts.status import credited
from variorum.collate.cast import Cast
from variorum.collate.values.lexicon import words
from variorum.collate.values.passage import Passage
from variorum.marks import Marks, Quote
from variorum.report import Report

LONGEST_SOURCE = 60
"""A source given in more characters than this is a clause that was misread."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom a report credits: `source` in any case, `speaker` too where the value stands in a quotation's own words."""

    speaker: str | None = None
    source: str | None = None


def credit_of(report: Report, marks: Marks, cast: Cast, passage: Passage, index: int) -> Credit:
    """Whom a report credits for a word: the speaker of the quotation around it, else the source its sentence names."""
    offset = passage.tree.words[index].start
    for quote in marks.quotes:
        if quote.start <= offset < quote.end:
            speaker = _speaker(report, cast, quote)
            return Credit(speaker if quote.kind != "indirect" else None, speaker)
    span = credited(passage.tree, index)
    if span is not None and (span[0] <= offset < span[1] or any(t.start <= span[0] < t.end for t in marks.times)):
        return Credit()
    return _given(report, passage, span)


def carried(report: Report, passage: Passage, before: Passage | None) -> Credit:
    """Whom the sentence before credits, where this one goes on about the same thing: "It flew 200 km."."""
    first = passage.tree.words[0].text.lower() if passage.tree.words else ""
    if before is None or first not in words("again") or before.sentence.paragraph != passage.sentence.paragraph:
        return Credit()
    told = (credited(before.tree, index) for index in range(len(before.tree.words) - 1, -1, -1))
    return _given(report, before, next((span for span in told if span is not None), None))


def _given(report: Report, passage: Passage, span: tuple[int, int] | None) -> Credit:
    if span is None or span[1] - span[0] > LONGEST_SOURCE:
        return Credit()
    return Credit(None, _named(report, passage, span))


def _speaker(report: Report, cast: Cast, quote: Quote) -> str | None:
    if quote.chain is not None and (report.id, quote.chain) in cast.ids:
        return cast.ids[report.id, quote.chain]
    return report.slice(*quote.speaker) if quote.speaker else None


def _named(report: Report, passage: Passage, span: tuple[int, int]) -> str:
    """The actor that a phrase stands for, or its words."""
    top = passage.top(*span)
    if top is not None and top in passage.actors:
        return passage.actors[top]
    return " ".join(report.slice(*span).split())
