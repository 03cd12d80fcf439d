"""How one report's wording of an utterance differs from the fullest, word by word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Literal

from rapidfuzz.distance import Indel

from variorum.records import Change, Relation
from variorum.wording import fold, words_of

MOVED = 3
"""Words in a row that must recur elsewhere to be called moved."""
LIKENESS = 0.5
"""Share of a version's words that must stand in the fullest wording in order, or the version is a paraphrase."""
_Kind = Literal["cut", "added", "changed", "moved", "respelled"]
_Place = tuple[int, int, int, int]
"""Words [a, b) of the fullest wording against words [c, d) of this one."""
_Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Version:
    """What one report quotes of an utterance at one place: one stretch of its text, or several with nothing but a
    reporting clause between them.
    """

    report: int
    text: str
    """The report's whole text."""
    pieces: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, report: int, text: str, pieces: Iterable[tuple[int, int]]) -> Version:
        """The version that stands at these offsets."""
        stretches = tuple(pieces)
        words = [words_of(text, start, end) for start, end in stretches]
        return cls(
            report,
            text,
            stretches,
            tuple(start for found in words for start in found.starts),
            tuple(end for found in words for end in found.ends),
            tuple(key for found in words for key in found.keys),
        )

    @property
    def wording(self) -> str:
        """The words as they stand in the report, with an ellipsis where the report interrupts them."""
        return " … ".join(self.text[start:end] for start, end in self.pieces)

    def piece_of(self, word: int) -> int:
        """Which piece a word is in."""
        return bisect_right([start for start, _ in self.pieces], self.starts[word]) - 1

    def slice(self, first: int, last: int) -> str:
        """The text from word `first` up to word `last`, as written, with an ellipsis for an interruption."""
        cuts = [n for n in range(first + 1, last) if self.piece_of(n) != self.piece_of(n - 1)]
        bounds = pairwise([first, *cuts, last])
        return " … ".join(self.text[self.starts[a] : self.ends[b - 1]] for a, b in bounds if a < b)


def compare(full: Version, here: Version) -> tuple[Relation, tuple[Change, ...]]:
    """The relation of a version to the fullest wording, and its changes in the order of the fullest wording."""
    equal, edits = _align(full, here)
    moves = list(_moves(full, here, edits))
    found = [(place, "moved") for place in moves]
    found += [(place, "respelled") for place in _respelled(full, here, equal)]
    found += [
        (place, "cut" if place[2] == place[3] else "added" if place[0] == place[1] else "changed")
        for edit in edits
        for place in _without_moves(edit, moves)
    ]
    changes = tuple(_change(kind, full, here, place) for place, kind in sorted(found))  # type: ignore[arg-type]
    same = sum(b - a for a, b, _, _ in (*equal, *moves))
    return _relation(changes, same, len(here.keys)), changes


def _align(full: Version, here: Version) -> tuple[list[_Place], list[_Place]]:
    """Where the two are equal, and the edits between."""
    equal: list[_Place] = []
    edits: list[_Place] = []
    for op in Indel.opcodes(full.keys, here.keys):
        place = (op.src_start, op.src_end, op.dest_start, op.dest_end)
        if op.tag == "equal":
            equal.append(place)
        elif edits and edits[-1][1] == place[0] and edits[-1][3] == place[2]:
            edits[-1] = (edits[-1][0], place[1], edits[-1][2], place[3])
        else:
            edits.append(place)
    return equal, edits


def _respelled(full: Version, here: Version, equal: Iterable[_Place]) -> Iterator[_Place]:
    """Words with one key whose letters differ."""
    for a, b, c, _ in equal:
        for n in range(b - a):
            place = (a + n, a + n + 1, c + n, c + n + 1)
            if fold(full.slice(*place[:2])) != fold(here.slice(*place[2:])):
                yield place


def _moves(full: Version, here: Version, edits: Sequence[_Place]) -> Iterator[_Place]:
    """Runs of words lost in one edit and added in another: seeds of `MOVED` words, extended as far as they go."""
    lost = {n for a, b, _, _ in edits for n in range(a, b)}
    added = {n for _, _, c, d in edits for n in range(c, d)}
    seeds = {full.keys[n : n + MOVED]: n for n in sorted(lost, reverse=True) if lost.issuperset(range(n, n + MOVED))}
    for start in sorted(added):
        source = seeds.get(here.keys[start : start + MOVED])
        length = 0
        while (
            source is not None
            and source + length in lost
            and start + length in added
            and full.keys[source + length] == here.keys[start + length]
        ):
            length += 1
        if source is not None and length >= MOVED:
            lost -= set(range(source, source + length))
            added -= set(range(start, start + length))
            yield source, source + length, start, start + length


def _without_moves(edit: _Place, moves: Iterable[_Place]) -> Iterator[_Place]:
    """What is left of an edit when the words that only moved are taken out, cut words beside added ones."""
    a, b, c, d = edit
    gone = _without((a, b), [move[:2] for move in moves])
    new = _without((c, d), [move[2:] for move in moves])
    for low, high in zip_longest(gone, new):
        yield (*(low or (b, b)), *(high or (d, d)))


def _without(stretch: _Stretch, taken: Iterable[_Stretch]) -> list[_Stretch]:
    left = [stretch] if stretch[0] < stretch[1] else []
    for low, high in taken:
        left = [part for a, b in left for part in ((a, min(b, low)), (max(a, high), b)) if part[0] < part[1]]
    return left


def _change(kind: _Kind, full: Version, here: Version, place: _Place) -> Change:
    a, b, c, d = place
    return Change(
        kind=kind,
        full=full.slice(a, b),
        here=here.slice(c, d),
        start=here.starts[c] if c < d else None,
        end=here.ends[d - 1] if c < d else None,
    )


def _relation(changes: Sequence[Change], same: int, length: int) -> Relation:
    kinds = {change.kind for change in changes}
    if same < LIKENESS * length:
        return "paraphrase"
    if kinds & {"changed", "added"}:
        return "altered"
    if "moved" in kinds:
        return "reordered"
    return "cut" if "cut" in kinds else "same"
