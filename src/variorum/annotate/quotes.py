"""Who said what: direct, partial and indirect quotations with speaker, cue, addressee and venue."""

from __future__ import annotations

from variorum.marks import Chain, Mention, Quote, Sentence
from variorum.report import Report


def find_quotes(
    report: Report,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
) -> tuple[Quote, ...]:
    """All quotations of a report, sorted by start."""
    return ()
