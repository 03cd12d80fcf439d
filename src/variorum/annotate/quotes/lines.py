"""A report's blocks as rows of words with the quoted passages in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec.structs import replace

from variorum.annotate.quotation_marks import Stretch, find_stretches
from variorum.annotate.quotes.lexicon import may_report
from variorum.marks import Sentence, Word
from variorum.report import PROSE_KINDS, Block, Report

_INTERRUPTION = 3
"""Blocks (captions, promotion) that may stand between two paragraphs of one quotation."""
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[A-Z])")
_ASKED = re.compile(r"\s{1,4}(?:[Ww]hen\s)?asked\b", re.IGNORECASE)
_DEPTH = 30
"""How far up a tree the words above one are followed."""
OUTSIDE = -1
"""Passage number of a word that stands in none."""


class Passage(msgspec.Struct, frozen=True):
    """Words between quotation marks.

    `start` and `end` enclose the words in the report's text, `first` and `last` (exclusive) in their line's words, the
    marks left out. `continues` says that it goes on with the quotation of the passage before; `closed` that its
    closing mark stands there. `terminal` is the punctuation that it ends with, inside the marks.
    """

    start: int
    end: int
    first: int
    last: int
    continues: bool
    closed: bool
    terminal: str


class Line(msgspec.Struct, frozen=True):
    """The words of one block in a row.

    `small` are the words in small letters; `heads` are indexes into `words`, `below` what hangs on each; `sentence`
    and `inside` give for each word the number of its sentence (in the line) and of its passage, `limits` the words of
    each sentence. Quotation marks around a passage are inside it.
    """

    number: int
    kind: str
    words: tuple[Word, ...]
    small: tuple[str, ...]
    heads: tuple[int, ...]
    below: tuple[tuple[int, ...], ...]
    limits: tuple[tuple[int, int], ...]
    sentence: tuple[int, ...]
    inside: tuple[int, ...]
    passages: tuple[Passage, ...]
    cues: tuple[int, ...]
    """The words outside passages that may report, by what they are: see `lexicon.may_report`."""

    def text(self, i: int) -> str:
        """The word in small letters."""
        return self.small[i]

    def cues_between(self, first: int, last: int) -> tuple[int, ...]:
        """The words that may report from one word up to another, left to right."""
        return self.cues[bisect_left(self.cues, first) : bisect_left(self.cues, last)]

    def children(self, i: int) -> tuple[int, ...]:
        """The words that hang on this one, left to right."""
        return self.below[i]

    def child(self, i: int, *deps: str) -> int | None:
        """The first word that hangs on this one by one of the relations."""
        for j in self.below[i]:
            if self.words[j].dep in deps:
                return j
        return None

    def above(self, i: int) -> Iterator[int]:
        """The words that this one hangs on, up to the root or so far as grammar still tells anything."""
        for _ in range(_DEPTH):
            if self.heads[i] == i:
                return
            i = self.heads[i]
            yield i

    def bounds(self, first: int, last: int) -> tuple[int, int]:
        """The words of all sentences that hold a word from `first` to before `last`."""
        return self.limits[self.sentence[first]][0], self.limits[self.sentence[max(last - 1, first)]][1]


def make_lines(report: Report, sentences: Sequence[Sentence]) -> tuple[Line, ...]:
    """The lines of a report's prose blocks that hold words."""
    blocks = [block for block in report.blocks if block.kind in PROSE_KINDS]
    rows = {number: tuple(found) for number, found in groupby(sentences, key=lambda s: s.paragraph)}
    lines = []
    unclosed: int | None = None
    for number, block in enumerate(blocks):
        text = report.slice(block.start, block.end)
        inside = unclosed is not None and number - unclosed <= _INTERRUPTION
        stretches = [_trimmed(s, text) for s in find_stretches(text, inside=inside) if s.level == 0]
        if number in rows:
            lines.append(_line(number, block, rows[number], (text, stretches), inside))
        if stretches:
            open_end = stretches[-1].closing is None and stretches[-1].end == len(text.rstrip())
            unclosed = number if open_end else None
    return tuple(lines)


def _trimmed(stretch: Stretch, text: str) -> Stretch:
    """A quotation whose closing mark was lost, without the reporter's sentence that leads up to the next one."""
    if stretch.closing is not None or text[stretch.end - 1] != ":":
        return stretch
    ends = [end.end() for end in _SENTENCE_END.finditer(text, stretch.start, stretch.end)]
    if len(ends) > 1 and text[ends[-1] - 1] == "?" and _ASKED.match(text, ends[-2], ends[-1]):
        ends.pop()  # "When asked whether it was late? She said:"
    return replace(stretch, end=ends[-1]) if ends else stretch


def _line(
    number: int, block: Block, sentences: Sequence[Sentence], quoted: tuple[str, list[Stretch]], unclosed: bool
) -> Line:
    text, stretches = quoted
    words = tuple(word for sentence in sentences for word in sentence.words)
    heads: list[int] = []
    place: list[int] = []
    limits: list[tuple[int, int]] = []
    for count, sentence in enumerate(sentences):
        base = len(heads)
        heads += [base + word.head for word in sentence.words]
        place += [count] * len(sentence.words)
        limits.append((base, len(heads)))
    below: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            below[head].append(i)
    starts = [word.start for word in words]
    inside = [OUTSIDE] * len(words)
    passages: list[Passage] = []
    for stretch in stretches:
        passage = _passage(stretch, starts, block.start, text)
        if passage is None:
            continue
        low = block.start + (stretch.opening[0] if stretch.opening else stretch.start)
        high = block.start + (stretch.closing[1] if stretch.closing else stretch.end)
        for i in range(bisect_left(starts, low), bisect_left(starts, high)):
            inside[i] = len(passages)
        goes_on = unclosed and not passages and not text[: stretch.opening[0] if stretch.opening else 0].strip()
        passages.append(replace(passage, continues=passage.continues or goes_on))
    cues = (i for i, word in enumerate(words) if inside[i] == OUTSIDE and may_report(word.text, word.lemma, word.tag))
    return Line(
        number=number,
        kind=block.kind,
        words=words,
        small=tuple(word.text.lower() for word in words),
        heads=tuple(heads),
        below=tuple(map(tuple, below)),
        limits=tuple(limits),
        sentence=tuple(place),
        inside=tuple(inside),
        passages=tuple(passages),
        cues=tuple(cues),
    )


def _passage(stretch: Stretch, starts: Sequence[int], offset: int, text: str) -> Passage | None:
    start, end = offset + stretch.start, offset + stretch.end
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    if first == last:
        return None
    mark = text[stretch.end - 1]
    return Passage(
        start=start,
        end=end,
        first=first,
        last=last,
        continues=stretch.reopened,
        closed=stretch.closing is not None,
        terminal=mark if mark in ".,!?…;:-–—" else "",
    )
