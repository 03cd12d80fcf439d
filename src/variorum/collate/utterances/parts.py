"""The parts of quotations that are compared: their sentences, so that what one report runs together and another quotes
apart can meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from variorum.collate.cast import Cast
from variorum.collate.utterances.speakers import Speaker, speaker_of
from variorum.marks import Marks, Quote
from variorum.report import Report
from variorum.story import Story
from variorum.wording import Words, stem_of, weight_of, words_of

_SENTENCE_END = re.compile(
    r"(?<![A-Z.]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])"
)
"""Between a full stop and a capital, unless the stop ends an initial or a short title (Mr., Gov.)."""


@dataclass(frozen=True)
class Part:
    """A sentence, or what is quoted of one: where it stands, whose words they are, and the words.

    `report` and `mark` are indexes into the story's reports and that report's quotations.
    """

    report: int
    mark: int
    start: int
    end: int
    kind: str
    speaker: Speaker
    words: Words

    @cached_property
    def weights(self) -> dict[str, float]:
        """The stems of the words and how much each tells."""
        return {stem: weight_of(stem) for stem in map(stem_of, self.words.keys)}


def parts_of(story: Story, cast: Cast) -> tuple[Part, ...]:
    """The parts of all quotations of a story, in order; indirect speech that overlaps a quotation is left out."""
    return tuple(
        part
        for number, (report, marks) in enumerate(zip(story.reports, story.marks, strict=True))
        for part in _parts(number, report, marks, cast)
    )


def _parts(number: int, report: Report, marks: Marks, cast: Cast) -> Iterator[Part]:
    quoted = [(quote.start, quote.end) for quote in marks.quotes if quote.kind != "indirect"]
    for index, quote in enumerate(marks.quotes):
        if quote.kind == "indirect" and any(quote.start < end and start < quote.end for start, end in quoted):
            continue
        speaker = speaker_of(report, marks, quote, cast)
        for start, end in _sentences(report, quote):
            words = words_of(report.text, start, end)
            if len(words):
                yield Part(number, index, start, end, quote.kind, speaker, words)


def _sentences(report: Report, quote: Quote) -> Iterator[tuple[int, int]]:
    if quote.kind != "direct":
        yield quote.start, quote.end
        return
    start = quote.start
    for match in _SENTENCE_END.finditer(report.text, quote.start, quote.end):
        yield start, match.start()
        start = match.end()
    yield start, quote.end
