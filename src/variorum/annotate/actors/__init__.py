"""Who is named in a report: mentions, and the chains of mentions that stand for one actor."""

from __future__ import annotations

from variorum.annotate.actors.names import find_names
from variorum.annotate.actors.text import lay_in_row
from variorum.marks import Chain, Mention, Sentence
from variorum.report import Report

__all__ = ["find_actors"]


def find_actors(report: Report, sentences: tuple[Sentence, ...]) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions (names, descriptions, pronouns) sorted by start, each with its chain, and the chains."""
    text = lay_in_row(report, sentences)
    names = find_names(text)
    mentions = tuple(
        Mention(text.words[name.first].start, text.words[name.last - 1].end, name.kind, "name") for name in names
    )
    return mentions, ()
