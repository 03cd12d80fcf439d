"""Strands: the sentences of a story as rows of words, ready to be laid beside each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.marks import Sentence, Word
from variorum.records import QuoteRecord
from variorum.story import Story
from variorum.wording import fold, key_of, stem_of, weight_of

FEWEST, MOST = 4, 90
"""Words that a sentence must have, and may have, to be compared word by word."""
LONG = 4
"""Letters of a word that a headline in capitals writes with one."""
CAPITALS = 0.7

Unit = tuple[str, int]
"""A report and the number of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A sentence's words without punctuation: each with its key, its weight, and whether it stands in a quotation.

    Two words have one key where they are forms or spellings of one word.
    """

    report: str
    number: int
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    weights: tuple[float, ...]
    quoted: tuple[bool, ...]
    titled: bool = False
    """Whether it is a line in which capitals say nothing: most of its words have them."""

    @property
    def unit(self) -> Unit:
        """The sentence it is."""
        return self.report, self.number

    @property
    def bigrams(self) -> frozenset[tuple[str, str]]:
        """Its words two by two."""
        return frozenset(pairwise(self.keys))


def strands(story: Story, quotes: Iterable[QuoteRecord]) -> tuple[Strand, ...]:
    """The sentences of a story's reports that are long enough to be parallel to another, in order."""
    quoted = _quoted(quotes)
    return tuple(
        strand
        for marks in story.marks
        for number, sentence in enumerate(marks.sentences)
        for strand in _strand(marks.report, number, sentence, quoted[marks.report])
    )


def _strand(report: str, number: int, sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> Iterator[Strand]:
    words = tuple(word for word in sentence.words if any(map(str.isalnum, word.text)))
    if FEWEST <= len(words) <= MOST:
        keys = tuple(key_of_word(word.text) for word in words)
        near = [(low, high) for low, high in quoted if low < sentence.end and sentence.start < high]
        inside = tuple(any(low <= word.start < high for low, high in near) for word in words)
        yield Strand(report, number, words, keys, tuple(map(weight_of, keys)), inside, _titled(words))


def _titled(words: Sequence[Word]) -> bool:
    """Whether most longer words open with a capital."""
    long = [word.text for word in words if len(word.text) >= LONG]
    return sum(text[:1].isupper() for text in long) > CAPITALS * len(long)


def key_of_word(text: str) -> str:
    """What a word has in common with its other forms and spellings; a possessive ending is one."""
    return stem_of(key_of(text)) or fold(text).strip("'")


def _quoted(quotes: Iterable[QuoteRecord]) -> Mapping[str, list[tuple[int, int]]]:
    """By report, where words in quotation marks stand."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for quote in quotes:
        for reading in quote.readings:
            if reading.kind != "indirect":
                found[reading.report] += reading.stretches()
    return found
