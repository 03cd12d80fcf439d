"""The parts of quotations that are compared: their sentences, so that what one report runs together and another quotes
apart can meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.collate.utterances.speakers import Speaker, speaker_of
from variorum.collate.utterances.weights import Weights
from variorum.marks import Marks, Quote
from variorum.report import Report
from variorum.story import Story
from variorum.wording import stem_of, words_of

FRAGMENT = 4
"""Words below which a part is a fragment: it must stand in the other as it is, and may lack telling stems."""
SENTENCE_END = re.compile(
    r"(?<![A-Z.]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])"
)
"""Between a full stop and a capital, unless the stop ends an initial or a short title (Mr., Gov.)."""


@dataclass(frozen=True, slots=True)
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
    stems: tuple[str, ...]
    """The stem of each word."""
    weights: dict[str, float]
    """How much each stem tells in this story."""
    concepts: dict[str, float]
    """The same for each concept, that is for the stem that stands for all its kin in this story."""
    capital: bool
    """Whether it begins with a capital: one word that does is a name or a sentence, and says little."""
    cue: tuple[int, int] | None = None
    """Where the report says that somebody speaks it."""

    @property
    def nobodys(self) -> bool:
        """Whether it is a fragment whose report does not say whose words it is."""
        return len(self.stems) < FRAGMENT and not self.speaker.name


def parts_of(story: Story, cast: Cast) -> tuple[Part, ...]:
    """The parts of all quotations of a story, in order; indirect speech that overlaps a quotation is left out."""
    scale = Weights.of(story)
    return tuple(
        Part(
            number,
            index,
            start,
            end,
            quote.kind,
            speaker_of(report, marks, quote, cast),
            stems,
            scale.stems(stems),
            scale.concepts(stems),
            not report.text[start].islower(),
            quote.cue,
        )
        for number, (report, marks) in enumerate(zip(story.reports, story.marks, strict=True))
        for index, quote in _kept(marks)
        for start, end in _sentences(report, quote)
        if (stems := tuple("a" if key == "an" else stem_of(key) for key in words_of(report.text, start, end).keys))
    )


def _kept(marks: Marks) -> Iterator[tuple[int, Quote]]:
    """The quotations to compare, with their numbers: not indirect speech around words that are quoted,
    and of nested indirect speech the outermost.
    """
    taken = [(quote.start, quote.end) for quote in marks.quotes if quote.kind != "indirect"]
    kept = {index for index, quote in enumerate(marks.quotes) if quote.kind != "indirect"}
    told = [(quote.start - quote.end, index) for index, quote in enumerate(marks.quotes) if quote.kind == "indirect"]
    for _, index in sorted(told):
        quote = marks.quotes[index]
        if not any(quote.start < end and start < quote.end for start, end in taken):
            taken.append((quote.start, quote.end))
            kept.add(index)
    return ((index, marks.quotes[index]) for index in sorted(kept))


def _sentences(report: Report, quote: Quote) -> Iterator[tuple[int, int]]:
    if quote.kind != "direct":
        yield quote.start, quote.end
        return
    start = quote.start
    for match in SENTENCE_END.finditer(report.text, quote.start, quote.end):
        yield start, match.start()
        start = match.end()
    yield start, quote.end
