"""Swaps: where two parallel sentences have other words in the same place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import Literal

from variorum.collate.parallel.pairing import Parallel
from variorum.collate.parallel.strands import Strand
from variorum.marks import Word

LONGEST = 4
"""Words of the longest swap."""
REACH = 8
"""Words on either side that say how parallel two sentences are just there."""
_LOOSE = frozenset({"DET", "ADP", "AUX", "PART", "PRON", "SCONJ", "CCONJ", "ADV", "PUNCT"})
"""Words that do not count at the edge of a swap."""

_NAMING = frozenset({"PROPN", "NUM", "PART", "ADP"})
"""Parts of speech that a name's words have."""

Sort = Literal["number", "name", "word"]
Place = tuple[str, int, int]
"""Report, start and end."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a swap: words [first, last) of a sentence."""

    strand: Strand
    first: int
    last: int

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.strand.words[self.first : self.last]

    @property
    def keys(self) -> tuple[str, ...]:
        """Their keys."""
        return self.strand.keys[self.first : self.last]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.strand.report, self.words[0].start, self.words[-1].end


@dataclass(frozen=True, slots=True)
class Swap:
    """Two sides that stand in the same place of parallel sentences.

    `before` and `after` are the words shared right next to them, `near` the share of what stands around them that is
    the same, `overlap` that of the lighter sentence.
    """

    sort: Sort
    one: Side
    other: Side
    before: int
    after: int
    near: float
    overlap: float
    place: str = ""
    """Where the sentences are not parallel but tell of one act: the place of the act in which they differ."""


def swaps(pair: Parallel) -> Iterator[Swap]:
    """The swaps of two parallel sentences, in order."""
    ends = (len(pair.one.keys), len(pair.one.keys), len(pair.other.keys), len(pair.other.keys))
    for left, right in pairwise([(0, 0, 0, 0), *pair.runs, ends]):
        if not (0 < right[0] - left[1] <= LONGEST + 2 and 0 < right[2] - left[3] <= LONGEST + 2):
            continue
        one, other = _side(pair.one, left[1], right[0]), _side(pair.other, left[3], right[2])
        if one is None or other is None or not _flanked(left, right, ends):
            continue
        sort = _sort(one, other)
        if sort is not None:
            near = _near(pair, left[1], right[0])
            yield Swap(sort, one, other, left[1] - left[0], right[1] - right[0], near, pair.overlap)


def _flanked(left: tuple[int, ...], right: tuple[int, ...], ends: tuple[int, ...]) -> bool:
    """Whether shared words stand on both sides, or both sentences begin or end there."""
    begins = left[1] > left[0] or right[0] == right[2] == 0 or left[1] == left[3] == 0
    return begins and (right[1] > right[0] or (right[0], right[2]) == (ends[0], ends[2]))


def _side(strand: Strand, first: int, last: int) -> Side | None:
    """The words of a gap without small words at its edges; None where too much, nothing or a quotation is left."""
    if last - first == 1:
        return None if strand.quoted[first] else Side(strand, first, last)
    while first < last and strand.words[first].pos in _LOOSE:
        first += 1
    while last > first and strand.words[last - 1].pos in _LOOSE:
        last -= 1
    if not 0 < last - first <= LONGEST or any(strand.quoted[first:last]):
        return None
    return Side(strand, first, last)


def _sort(one: Side, other: Side) -> Sort | None:
    sorts = {_sort_of(side) for side in (one, other)}
    return sorts.pop() if len(sorts) == 1 else None


def _sort_of(side: Side) -> Sort | None:
    """A number, a name, or one word of the language."""
    if all(_is_number(word) for word in side.words):
        return "number"
    if {word.pos for word in side.words} <= _NAMING and side.words[0].text[:1].isupper():
        return "name"
    return "word" if len(side.words) == 1 and side.words[0].pos != "PROPN" else None


def _is_number(word: Word) -> bool:
    return word.pos == "NUM" or word.text[:1].isdigit()


def _near(pair: Parallel, first: int, last: int) -> float:
    """The share of the weight of the words around a gap of the one sentence that the other shares."""
    shared = {place for low, high, _, _ in pair.runs for place in range(low, high)}
    around = [*range(max(0, first - REACH), first), *range(last, min(len(pair.one.keys), last + REACH))]
    total = fsum(pair.one.weights[place] for place in around)
    return fsum(pair.one.weights[place] for place in around if place in shared) / total if total else 0.0
