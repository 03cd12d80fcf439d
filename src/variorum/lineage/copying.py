"""Which reports share so much of their own prose that one of them, or both, took it over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.lineage.passages import Passage, passages
from variorum.lineage.prose import Prose
from variorum.lineage.shingles import candidates

CHANCE = 4
"""Plain words that two accounts of one event may share in a row by chance: the house style of the trade."""
PROOF = 15
"""Plain words shared beyond chance, over all passages, that show copying: one sentence of 19, two of 12."""
PROOF_OF_SHORT = 10
"""As PROOF, where they are a good part of one of the two reports."""
PART = 0.25
"""Share of a report's own words that is a good part of it."""
HINT = 4
"""As PROOF, where one report says that the other's agency contributed to it."""
WHOLE = 0.5
"""Share of a report's own words that must be shared for the report as a whole to be a copy."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What two reports, given by index, have in common: the passages that count, and how much they are.

    `excess` is the number of plain words beyond chance; `first_share` and `second_share` are the parts of the reports'
    own prose that are shared.
    """

    first: int
    second: int
    passages: tuple[Passage, ...]
    excess: int
    first_share: float
    second_share: float
    identical: bool = False
    """Whether the two have the same words throughout, however few."""

    @property
    def enough(self) -> bool:
        """Whether it is so much that copying alone explains it."""
        part = max(self.first_share, self.second_share) >= PART
        return self.identical or self.excess >= (PROOF_OF_SHORT if part else PROOF)

    @property
    def whole(self) -> bool:
        """Whether one of the two is, as a whole, a copy."""
        return self.identical or max(self.first_share, self.second_share) >= WHOLE


def shared_prose(prose: Sequence[Prose]) -> tuple[Shared, ...]:
    """All pairs of reports that share some of their own prose, sorted; of those with the same words throughout, the
    first with each.
    """
    found = {pair: _identical(prose, pair) for pair in _same_words(prose)}
    for pair, seeds in candidates([one.keys for one in prose]).items():
        first, second = prose[pair[0]], prose[pair[1]]
        weighed = [(p, _plain(first, second, p)) for p in passages(first, second, map(tuple, seeds.tolist()))]
        counting = [(p, plain) for p, plain in weighed if plain > CHANCE]
        if counting and pair not in found:
            both = sum(sum(first.own[a] and second.own[b] for a, b in p.pairs) for p, _ in counting)
            found[pair] = Shared(
                *pair,
                tuple(p for p, _ in counting),
                sum(plain - CHANCE for _, plain in counting),
                both / max(1, sum(first.own)),
                both / max(1, sum(second.own)),
            )
    return tuple(found[pair] for pair in sorted(found))


def _same_words(prose: Sequence[Prose]) -> Iterator[tuple[int, int]]:
    first: dict[tuple[str, ...], int] = {}
    for number, words in enumerate(prose):
        if words.keys and first.setdefault(words.keys, number) != number:
            yield first[words.keys], number


def _identical(prose: Sequence[Prose], pair: tuple[int, int]) -> Shared:
    first, second = prose[pair[0]], prose[pair[1]]
    length = len(first.keys)
    everything = Passage(0, length, 0, length, tuple((n, n) for n in range(length)))
    excess = max(0, _plain(first, second, everything) - CHANCE)
    return Shared(*pair, (everything,), excess, 1.0, 1.0, identical=True)


def _plain(first: Prose, second: Prose, passage: Passage) -> int:
    """Corresponding words that both reports write as their own prose, names and figures left out."""
    return sum(first.own[a] and second.own[b] and first.plain[a] and second.plain[b] for a, b in passage.pairs)
