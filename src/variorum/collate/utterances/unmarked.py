"""Quoted words that stand elsewhere without their marks: pull quotes, embedded posts, words made a report's own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from variorum.collate.utterances.added import with_added
from variorum.marks import Marks, Quote, Sentence
from variorum.report import Report
from variorum.story import Story
from variorum.wording import words_of

LEAST = 6
"""Words that a sentence must have to be known again."""
SHINGLE = 3
SHARE = 0.7
"""Share of a sentence's shingles that must stand in one quotation."""


def with_unmarked(story: Story) -> Story:
    """The story with every sentence that repeats a quotation without its marks added as indirect speech."""
    quoted = _index(story)
    return with_added(story, lambda report, marks: _repeats(report, marks, quoted))


def _index(story: Story) -> dict[tuple[str, ...], set[int]]:
    """For each shingle of a direct quotation the numbers of the quotations that have it."""
    index: dict[tuple[str, ...], set[int]] = defaultdict(set)
    number = 0
    for report, marks in zip(story.reports, story.marks, strict=True):
        for quote in marks.quotes:
            if quote.kind != "indirect":
                number += 1
                for shingle in _shingles(report, quote.start, quote.end):
                    index[shingle].add(number)
    return index


def _shingles(report: Report, start: int, end: int) -> list[tuple[str, ...]]:
    keys = words_of(report.text, start, end).keys
    return [keys[n : n + SHINGLE] for n in range(len(keys) - SHINGLE + 1)] if len(keys) >= LEAST else []


def _repeats(report: Report, marks: Marks, index: dict[tuple[str, ...], set[int]]) -> Iterator[Quote]:
    """Sentences that repeat a quotation, those next to each other that repeat the same one as one."""
    last: Quote | None = None
    repeated = 0
    for sentence in marks.sentences:
        number = _quotation(report, sentence, marks, index)
        if last and (number != repeated or report.slice(last.end, sentence.start).strip()):
            yield last
            last = None
        if number:
            last = Quote(last.start if last else sentence.start, sentence.end, "indirect")
        repeated = number
    if last:
        yield last


def _quotation(report: Report, sentence: Sentence, marks: Marks, index: dict[tuple[str, ...], set[int]]) -> int:
    """The number of the quotation that a sentence outside all quotations repeats, 0 for none."""
    if any(quote.start < sentence.end and sentence.start < quote.end for quote in marks.quotes):
        return 0
    shingles = _shingles(report, sentence.start, sentence.end)
    votes = Counter(number for shingle in shingles for number in index.get(shingle, ()))
    number = max(votes, key=lambda n: (votes[n], -n), default=0)
    return number if number and votes[number] >= SHARE * len(shingles) else 0
