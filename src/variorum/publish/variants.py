"""The versions of one utterance aligned with each other: what they share, and at each place where they part, who has
which words. What CollateX draws as a variant graph and sets as an alignment table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from variorum.publish.stretches import stretch_of
from variorum.wording import Words, words_of

_LONG = 4
"""A version that leaves out so many words or more in a row leaves them out; fewer it words otherwise."""


class _Change(NamedTuple):
    """Words of the fullest wording, from and to, and those of a version in their place."""

    start: int
    end: int
    from_: int
    to: int

    @property
    def cut(self) -> bool:
        return self.from_ == self.to and self.end - self.start >= _LONG


class _Stretch(NamedTuple):
    """Words of the fullest wording, from and to; whether the versions agree in them."""

    start: int
    end: int
    shared: bool


@dataclass(frozen=True, slots=True)
class Variant:
    """Words, empty for none, and the numbers of the versions that have them."""

    words: str
    versions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Locus:
    """A stretch of the utterance: one variant where all that have it agree; without the versions that leave it out."""

    variants: tuple[Variant, ...]

    @property
    def parted(self) -> bool:
        """Whether the versions part here."""
        return len(self.variants) > 1


def align(fullest: str, versions: Sequence[str]) -> tuple[Locus, ...]:
    """The utterance from its first word to its last; no locus is empty, and where versions part none is shared.

    >>> loci = align("the dam gave way", ["the dam gave way", "the dam broke"])
    >>> [[one.words for one in locus.variants] for locus in loci]
    [['the dam'], ['gave way', 'broke']]
    """
    base, texts = words_of(fullest), [_Version(fullest, text) for text in versions]
    parted = _merged((change.start, change.end) for text in texts for change in text.changes if not change.cut)
    borders = {edge for text in texts for change in text.changes if change.cut for edge in (change.start, change.end)}
    stretches: list[_Stretch] = []
    at = 0
    for start, end in parted:
        stretches += [*_shared(at, start, borders), _Stretch(start, end, shared=False)]
        at = end
    stretches += _shared(at, len(base), borders)
    return tuple(locus for stretch in stretches if (locus := _locus(stretch, texts)).variants)


class _Version:
    """One version as it stands to the fullest wording."""

    def __init__(self, fullest: str, text: str) -> None:
        self._text, self.words = text, words_of(text)
        self.changes = _changes(words_of(fullest), self.words)

    def place(self, stretch: _Stretch) -> tuple[int, int]:
        """The words that stand for those of a stretch; what is put in at its edges is of the one that parts."""
        return self._at(stretch.start, after=stretch.shared), self._at(stretch.end, after=not stretch.shared)

    def leaves_out(self, stretch: _Stretch) -> bool:
        """Whether it has nothing of a stretch because it leaves out that and more."""
        return any(c.cut and c.start <= stretch.start and stretch.end <= c.end for c in self.changes)

    def text(self, first: int, last: int) -> str:
        """Its words from one to another."""
        return stretch_of(self._text, self.words, first, last)

    def _at(self, edge: int, *, after: bool) -> int:
        """Which of its words stands at a place of the fullest wording: after what is put in there, or before."""
        place = edge
        for change in self.changes:
            if change.start < edge < change.end:
                return change.from_
            if change.end > edge or (change.start == edge and not after):
                break
            place += (change.to - change.from_) - (change.end - change.start)
        return place


def _changes(base: Words, words: Words) -> list[_Change]:
    """What differs, words that follow each other as one; one word that stays between two changes is of them."""
    found: list[_Change] = []
    for code in Indel.opcodes(base.keys, words.keys):
        if code.tag == "equal":
            continue
        change = _Change(code.src_start, code.src_end, code.dest_start, code.dest_end)
        if found and change.start - found[-1].end <= (not found[-1].cut):
            change = _Change(found[-1].start, change.end, found[-1].from_, change.to)
            found.pop()
        found.append(change)
    return found


def _shared(start: int, end: int, borders: Iterable[int]) -> Iterator[_Stretch]:
    """A stretch in which the versions agree, parted where one of them begins or ends to leave words out."""
    edges = [start, *sorted(edge for edge in borders if start < edge < end), end]
    return (_Stretch(first, last, shared=True) for first, last in pairwise(edges))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _locus(stretch: _Stretch, texts: Sequence[_Version]) -> Locus:
    variants: dict[tuple[str, ...], tuple[str, list[int]]] = {}
    for number, text in enumerate(texts):
        first, last = text.place(stretch)
        if first < last or not (stretch.shared or text.leaves_out(stretch)):
            _, who = variants.setdefault(text.words.keys[first:last], (text.text(first, last), []))
            who.append(number)
    return Locus(tuple(Variant(words, tuple(who)) for words, who in variants.values()))
