"""Quotations that the other reports of a story let one know, added to those that a report's own marks gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from variorum.marks import Marks, Quote
from variorum.report import Report
from variorum.story import Story


def with_added(story: Story, more: Callable[[Report, Marks], Iterable[Quote]]) -> Story:
    """The story with what `more` finds in each report among that report's quotations, in the order of the text."""
    marks = tuple(
        replace(found, quotes=tuple(sorted((*found.quotes, *more(report, found)), key=_place)))
        for report, found in zip(story.reports, story.marks, strict=True)
    )
    return replace(story, marks=marks)


def _place(quote: Quote) -> tuple[int, int]:
    return quote.start, quote.end
