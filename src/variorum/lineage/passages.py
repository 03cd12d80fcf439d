"""Passages that two reports share, found by seed and extend: what was edited inside a passage does not end it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from variorum.lineage.prose import Prose
from variorum.lineage.shingles import SHINGLE

REACH = 40
"""Words on either side of a seed that are aligned to see how far the passage goes."""
DRIFT = 12
"""Words that may be inserted or cut between two seeds of one passage."""
UNMATCHED = 0.7
"""What a word without a partner takes from a passage, where a word with one adds 1."""


Pairs = tuple[tuple[int, int], ...]
"""Words that correspond, by index in either report, in order."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of words shared by two reports: `[first, first_end)` and `[second, second_end)` are word indexes into
    their prose, `pairs` the words that correspond.
    """

    first: int
    first_end: int
    second: int
    second_end: int
    pairs: Pairs


def passages(first: Prose, second: Prose, seeds: Iterable[tuple[int, int]]) -> tuple[Passage, ...]:
    """The shared passages that these seeds lie in, sorted by place in the first report, without overlap there."""
    found: list[tuple[list[tuple[int, int]], Passage]] = []
    for chain in _chains(seeds):
        home = next((n for n, (_, passage) in enumerate(found) if _inside(passage, chain[0])), None)
        if home is None:
            found.append((chain, _extend(first, second, chain)))
        elif not _inside(found[home][1], chain[-1]):
            longer = [*found[home][0], *chain]
            found[home] = longer, _extend(first, second, longer)
    kept: list[Passage] = []
    for passage in sorted((passage for _, passage in found), key=lambda p: (-len(p.pairs), p.first, p.second)):
        left = passage.pairs
        for other in kept:
            left = _apart(left, other)
        if len(left) >= SHINGLE:
            kept.append(_of(left))
    return tuple(sorted(kept, key=lambda p: (p.first, p.second)))


def _chains(seeds: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Seeds that follow each other closely in both reports, in order."""
    chains: list[list[tuple[int, int]]] = []
    for seed in sorted(seeds):
        for chain in reversed(chains[-8:]):
            last = chain[-1]
            if 0 < seed[0] - last[0] <= DRIFT + SHINGLE and 0 < seed[1] - last[1] <= DRIFT + SHINGLE:
                chain.append(seed)
                break
        else:
            chains.append([seed])
    return chains


def _inside(passage: Passage, seed: tuple[int, int]) -> bool:
    return passage.first <= seed[0] < passage.first_end and seed in passage.pairs


def _apart(pairs: Pairs, other: Passage) -> Pairs:
    """Of words that correspond those before or behind another passage of the first report, whichever are more."""
    before = tuple(pair for pair in pairs if pair[0] < other.first)
    behind = tuple(pair for pair in pairs if pair[0] >= other.first_end)
    return max(before, behind, key=len)


def _of(pairs: Pairs) -> Passage:
    return Passage(pairs[0][0], pairs[-1][0] + 1, pairs[0][1], pairs[-1][1] + 1, pairs)


def _extend(first: Prose, second: Prose, chain: list[tuple[int, int]]) -> Passage:
    """Align the surroundings of a chain of seeds and keep the stretch around it where words correspond densely."""
    low_a, low_b = max(0, chain[0][0] - REACH), max(0, chain[0][1] - REACH)
    high_a, high_b = chain[-1][0] + SHINGLE + REACH, chain[-1][1] + SHINGLE + REACH
    pairs = [(low_a + a, low_b + b) for a, b in matched(first.keys[low_a:high_a], second.keys[low_b:high_b])]
    core = next((n for n, pair in enumerate(pairs) if pair[0] >= chain[0][0] and pair[1] >= chain[0][1]), 0)
    start, stop = _dense(pairs, core)
    return _of(tuple(pairs[start:stop]))


def matched(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """The positions of corresponding words in a longest common subsequence."""
    pairs: list[tuple[int, int]] = []
    for op in Indel.opcodes(first, second):
        if op.tag == "equal":
            pairs += zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True)
    return pairs


def _dense(pairs: list[tuple[int, int]], core: int) -> tuple[int, int]:
    """The range of pairs around `core` that loses most words for fewest gaps on neither side."""

    def gain(order: Iterable[int]) -> int:
        best = here = 0.0
        reach, last = core, pairs[core]
        for n in order:
            gap = max(abs(pairs[n][0] - last[0]), abs(pairs[n][1] - last[1])) - 1
            here += 1 - UNMATCHED * gap
            last = pairs[n]
            if here >= best:
                best, reach = here, n
        return reach

    return gain(range(core - 1, -1, -1)), gain(range(core + 1, len(pairs))) + 1
