"""Slots: one place of a sentence that several reports have, with all that they put there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collate.parallel.pairing import Parallel, Run
from variorum.collate.parallel.strands import Strand, Unit
from variorum.collate.parallel.swaps import Side, Swap

Reading = tuple[Side, ...]
"""The places of one wording."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Readings that stand in one place of parallel sentences, and the swaps that hold them apart."""

    readings: tuple[Reading, ...]
    swaps: tuple[Swap, ...]


class _Groups:
    """Sides joined step by step."""

    def __init__(self) -> None:
        self._first: dict[Side, Side] = {}

    def of(self, side: Side) -> Side:
        """The side that stands for the group of this one."""
        while (first := self._first.setdefault(side, side)) != side:
            side = first
        return side

    def join(self, one: Side, other: Side) -> None:
        """Put the groups of both together."""
        self._first[self.of(other)] = self.of(one)


def slots(apart: Sequence[Swap], pairs: Sequence[Parallel]) -> Iterator[Slot]:
    """The slots of a story's swaps, each with every report that has the sentence and one of the wordings."""
    wide, same = _Groups(), _Groups()
    sides = {side: None for swap in apart for side in (swap.one, swap.other)}
    for side, copy in _copies([*sides], pairs):
        sides[copy] = None
        wide.join(side, copy)
        same.join(side, copy)
    for swap in apart:
        wide.join(swap.one, swap.other)
    members: defaultdict[Side, list[Side]] = defaultdict(list)
    for side in sides:
        members[wide.of(side)].append(side)
    for first, group in members.items():
        _join_alike(group, same)
        readings: defaultdict[Side, list[Side]] = defaultdict(list)
        for side in sorted(group, key=lambda one: one.place):
            readings[same.of(side)].append(side)
        if len(readings) > 1:
            inside = tuple(swap for swap in apart if wide.of(swap.one) == first)
            yield Slot(tuple(tuple(reading) for reading in readings.values()), inside)


def _join_alike(group: Sequence[Side], same: _Groups) -> None:
    """In one slot sides of the same words are one reading."""
    for one, other in combinations(group, 2):
        if one.keys == other.keys:
            same.join(one, other)


def _copies(sides: list[Side], pairs: Sequence[Parallel]) -> Iterator[tuple[Side, Side]]:
    """For every side where the same words stand in sentences parallel to its own, and to those."""
    beside = _neighbours(pairs)
    seen = set(sides)
    while sides:
        side = sides.pop()
        for other, runs in beside.get(side.strand.unit, ()):
            copy = _mapped(side, other, runs)
            if copy is not None:
                yield side, copy
                if copy not in seen:
                    seen.add(copy)
                    sides.append(copy)


def _neighbours(pairs: Sequence[Parallel]) -> Mapping[Unit, list[tuple[Strand, tuple[Run, ...]]]]:
    found: defaultdict[Unit, list[tuple[Strand, tuple[Run, ...]]]] = defaultdict(list)
    for pair in pairs:
        found[pair.one.unit].append((pair.other, pair.runs))
        found[pair.other.unit].append((pair.one, tuple((c, d, a, b) for a, b, c, d in pair.runs)))
    return found


def _mapped(side: Side, other: Strand, runs: Sequence[Run]) -> Side | None:
    """The same words in a parallel sentence, where a shared word stands beside them, too."""
    for low, high, start, _ in runs:
        if low <= side.first and side.last <= high and high - low > side.last - side.first:
            first = start + side.first - low
            return Side(other, first, first + side.last - side.first)
    return None
