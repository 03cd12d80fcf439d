"""Which sentences of a story run parallel: those that share most of their words, by an index of word pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum

from rapidfuzz.distance import Indel

from variorum.collate.parallel.strands import Strand
from variorum.wording import TELLING

CROWD = 24
"""Sentences that hold a pair of words beyond which it finds nothing. A sentence of n words so meets at most n times as
many others, and the work grows with the number of sentences alone.
"""
PAIRED = 0.45
"""Weight that two words in a row must have, of which a shared one makes two sentences candidates."""
SHARED_PAIRS = 2
SHARED_WORDS = 4
"""Telling words that two sentences must share in order."""
OVERLAP = 0.4
"""Share of the weight of the lighter sentence that both must have in order."""

Run = tuple[int, int, int, int]
"""Words [a, b) of the one sentence that are words [c, d) of the other."""


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two sentences of two reports, the runs of words they share in order, and how much of the lighter one that is."""

    one: Strand
    other: Strand
    runs: tuple[Run, ...]
    overlap: float


def parallels(found: Sequence[Strand]) -> list[Parallel]:
    """The parallel sentences of a story: of two reports, and each the likest to the other in its report."""
    near = [pair for one, other in _candidates(found) if (pair := _aligned(found[one], found[other])) is not None]
    best: dict[tuple[tuple[str, int], str], float] = {}
    for pair in near:
        for mine, theirs in ((pair.one, pair.other), (pair.other, pair.one)):
            key = mine.unit, theirs.report
            best[key] = max(best.get(key, 0.0), _likeness(pair))
    return [
        pair
        for pair in near
        if _likeness(pair) == best[pair.one.unit, pair.other.report] == best[pair.other.unit, pair.one.report]
    ]


def _candidates(found: Sequence[Strand]) -> Iterator[tuple[int, int]]:
    """Places of sentences of two reports that share pairs of words that are rare enough."""
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, strand in enumerate(found):
        weight = dict(zip(strand.keys, strand.weights, strict=True))
        for pair in strand.bigrams:
            if weight[pair[0]] + weight[pair[1]] >= PAIRED:
                holders[pair].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        if len(places) <= CROWD:
            shared.update(combinations(places, 2))
    for (one, other), count in sorted(shared.items()):
        if count >= SHARED_PAIRS and found[one].report != found[other].report:
            yield one, other


def _aligned(one: Strand, other: Strand) -> Parallel | None:
    runs = tuple(
        (op.src_start, op.src_end, op.dest_start, op.dest_end)
        for op in Indel.opcodes(one.keys, other.keys)
        if op.tag == "equal"
    )
    common = [one.weights[place] for low, high, _, _ in runs for place in range(low, high)]
    lighter = min(fsum(one.weights), fsum(other.weights))
    if sum(weight >= TELLING for weight in common) < SHARED_WORDS or fsum(common) < OVERLAP * lighter:
        return None
    return Parallel(one, other, runs, fsum(common) / lighter)


def _likeness(pair: Parallel) -> float:
    """How much of both sentences is shared."""
    common = pair.overlap * min(fsum(pair.one.weights), fsum(pair.other.weights))
    return 2 * common / (fsum(pair.one.weights) + fsum(pair.other.weights))
