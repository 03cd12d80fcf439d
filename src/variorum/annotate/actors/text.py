"""A report's words in one row, with what actors are read by: sentence, paragraph, head, and whether in quotation."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.annotate.quotation_marks import find_stretches
from variorum.marks import Sentence, Word
from variorum.report import TITLE_KINDS, Report

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "'S", "’S"})


@dataclass(frozen=True, slots=True)
class Text:
    """All words of a report in order. The other tuples run beside `words`; `head` is an index into `words`.

    `quote` numbers the outermost quotation that a word stands in, from 1; it is 0 outside.
    """

    words: tuple[Word, ...]
    sentence: tuple[int, ...]
    paragraph: tuple[int, ...]
    head: tuple[int, ...]
    quote: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    small: frozenset[str]
    """The words that the report writes in small letters."""
    capitals: tuple[int, ...]
    """The words that begin with a capital."""
    opening: frozenset[int]
    """The first word of each sentence that is more than a mark, and the marks before it."""
    headlines: frozenset[int]
    """The numbers of the sentences that are headlines."""
    capitalised: frozenset[int]
    """The numbers of the sentences in which nearly every word of weight has a capital."""

    def __len__(self) -> int:
        return len(self.words)

    def written(self, first: int, last: int) -> str:
        """The words from first to last (exclusive) as they stand, white space folded."""
        words = self.words
        parts = [words[first].text]
        for i in range(first + 1, last):
            if words[i].start > words[i - 1].end:
                parts.append(" ")
            parts.append(words[i].text)
        return "".join(parts)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where in the report the words from first to last (exclusive) stand."""
        return self.words[first].start, self.words[last - 1].end

    def starts(self, i: int) -> bool:
        """Whether the word is the first of its sentence that is more than a mark."""
        return i in self.opening

    def top(self, first: int, last: int) -> int:
        """The word of a phrase that the others hang on: the first whose head is outside it."""
        return next((i for i in range(first, last) if not first <= self.head[i] < last or self.head[i] == i), last - 1)

    def joined(self, i: int, j: int) -> bool:
        """Whether two neighbouring words stand in one paragraph."""
        return 0 <= i < len(self.words) and 0 <= j < len(self.words) and self.paragraph[i] == self.paragraph[j]


def lay_in_row(report: Report, sentences: tuple[Sentence, ...]) -> Text:
    """The words of all sentences in one row."""
    words: list[Word] = []
    sentence: list[int] = []
    paragraph: list[int] = []
    head: list[int] = []
    opening: set[int] = set()
    for number, one in enumerate(sentences):
        offset = len(words)
        words.extend(one.words)
        sentence.extend([number] * len(one.words))
        paragraph.extend([one.paragraph] * len(one.words))
        head += [offset + word.head for word in one.words]
        marks = next((i for i, word in enumerate(one.words) if word.text[-1].isalnum()), len(one.words) - 1)
        opening.update(range(offset, offset + marks + 1))
    quote = _quotes(report, words, sentences)
    small = frozenset(word.text for word in words if word.text.islower())
    capitals = tuple(i for i, word in enumerate(words) if word.text[0].isupper())
    lines = [(block.start, block.end) for block in report.blocks if block.kind in TITLE_KINDS]
    headlines = frozenset(
        number for number, one in enumerate(sentences) if any(start <= one.start < end for start, end in lines)
    )
    capitalised = frozenset(number for number, one in enumerate(sentences) if _is_capitalised(one))
    rows = (tuple(words), tuple(sentence), tuple(paragraph), tuple(head), quote)
    return Text(*rows, sentences, small, capitals, frozenset(opening), headlines, capitalised)


def _is_capitalised(sentence: Sentence) -> bool:
    long = [word.text for word in sentence.words if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _quotes(report: Report, words: list[Word], sentences: tuple[Sentence, ...]) -> tuple[int, ...]:
    bounds: dict[int, tuple[int, int]] = {}
    for one in sentences:
        start, _ = bounds.get(one.paragraph, (one.start, 0))
        bounds[one.paragraph] = (start, one.end)
    stretches: list[tuple[int, int]] = []
    for start, end in bounds.values():
        for stretch in find_stretches(report.text[start:end]):
            if stretch.level == 0:
                stretches.append((start + stretch.start, start + stretch.end))
    marks = [0] * len(words)
    i = 0
    for number, (start, end) in enumerate(stretches, 1):
        while i < len(words) and words[i].start < start:
            i += 1
        while i < len(words) and words[i].start < end:
            marks[i] = number
            i += 1
    return tuple(marks)
