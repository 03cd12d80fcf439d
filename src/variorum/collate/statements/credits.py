"""Whom a report credits for what stands in a stretch of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from variorum.collate.cast import Cast
from variorum.marks import Marks
from variorum.report import Report
from variorum.story import Story

LONGEST = 60
"""A source given in more characters than this is a clause that was misread."""

_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we", "you", "who", "that", "which", "this", "one", "what"})

Span = tuple[int, int]


class Credits:
    """The credits of one report: by offset, who is quoted there or named as the source of the clause."""

    def __init__(self, report: Report, marks: Marks, cast: Cast) -> None:
        self._report, self._marks, self._cast = report, marks, cast
        self._quotes = [(quote.start, quote.end, quote) for quote in marks.quotes]
        self._starts = [start for start, _, _ in self._quotes]
        self._acts = [act for act in marks.acts if act.credited is not None]

    def of(self, start: int, end: int) -> str | None:
        """The actor's id, or the words, for whom the report credits for most of a stretch; None for itself."""
        for low, high, quote in self._quotes[: bisect_right(self._starts, end)]:
            if 2 * (min(end, high) - max(start, low)) >= end - start:
                if quote.chain is not None and (self._report.id, quote.chain) in self._cast.ids:
                    return self._cast.ids[self._report.id, quote.chain]
                if quote.speaker is not None:
                    return self._words(quote.speaker)
        for act in self._acts:
            if start <= act.predicate[0] and act.predicate[1] <= end and act.credited is not None:
                return self._source(act.credited)
        return None

    def _source(self, span: Span) -> str | None:
        if span[1] - span[0] > LONGEST:
            return None
        for mention in self._marks.mentions:
            if span[0] <= mention.start and mention.end <= span[1] and mention.chain is not None:
                actor = self._cast.ids.get((self._report.id, mention.chain))
                if actor is not None:
                    return actor
        return self._words(span)

    def _words(self, span: Span) -> str | None:
        words = " ".join(self._report.slice(*span).split())
        return words if span[1] - span[0] <= LONGEST and words.lower() not in _PRONOUNS else None


def credits_of(story: Story, cast: Cast) -> Mapping[str, Credits]:
    """The credits of each report of a story, by its id."""
    pairs = zip(story.reports, story.marks, strict=True)
    return {report.id: Credits(report, marks, cast) for report, marks in pairs}
