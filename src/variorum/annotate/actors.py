"""Who is named in a report: mentions, and the chains of mentions that stand for one actor."""

from __future__ import annotations

from variorum.marks import Chain, Mention, Sentence
from variorum.report import Report


def find_actors(report: Report, sentences: tuple[Sentence, ...]) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions (names, descriptions, pronouns) sorted by start, each with its chain, and the chains."""
    return (), ()
