"""Which values of a story are worth comparing: candidates by shared words, within a stated bound."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from variorum.collate.values.match import Evidence, evidence, family_of, probability
from variorum.collate.values.slot import Slot

NEIGHBOURS = 40
"""At most so many candidates are scored for one value: the work grows with the values, not with their square."""
POSTING = 400
"""A term that so many values share is looked up for the first of them only."""
FIGURE_TIE, STATE_TIE = 0.5, 1.0
"""What an equal figure or an equal state counts for among the shared words that rank candidates."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two slots by their places in a list, how likely they are values of one thing, and why."""

    first: int
    second: int
    likely: float
    features: Evidence


def rarity_of(slots: Sequence[Slot]) -> dict[str, float]:
    """How much it says that two values share a term: from 0 for one around every value to 1 for one around few."""
    counts = Counter(term for slot in slots for term, _ in slot.terms)
    total = len(slots) + 1
    return {term: log(total / count) / log(total) for term, count in counts.items()}


def candidates(slots: Sequence[Slot], rarity: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Pairs on one axis that share words, a figure or a state: for each slot its nearest by the rarity shared."""
    postings: dict[tuple[str, str], list[tuple[int, float]]] = defaultdict(list)
    for place, slot in enumerate(slots):
        for key, weight in _keys(slot, rarity):
            if len(postings[slot.extent.axis, key]) < POSTING:
                postings[slot.extent.axis, key].append((place, weight))
    pairs: set[tuple[int, int]] = set()
    for place, slot in enumerate(slots):
        shared: Counter[int] = Counter()
        for key, weight in _keys(slot, rarity):
            for other, theirs in postings[slot.extent.axis, key]:
                shared[other] += min(weight, theirs)  # type: ignore[assignment]  # a Counter adds floats as well
        shared.pop(place, None)
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:NEIGHBOURS]
        pairs.update((min(place, other), max(place, other)) for other, _ in best)
    yield from sorted(pairs)


def _keys(slot: Slot, rarity: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    for term, weight in slot.terms:
        yield term, weight * rarity[term]
    for state in sorted(slot.states):
        yield f"state {state}", STATE_TIE
    for owner in sorted(slot.owners):
        yield f"owner {owner}", STATE_TIE
    yield f"figure {slot.extent.figure:.6g}", FIGURE_TIE


def scored(slots: Sequence[Slot], rarity: Mapping[str, float]) -> Iterator[Pair]:
    """Every candidate pair with its probability and features."""
    for first, second in candidates(slots, rarity):
        features = evidence(slots[first], slots[second], rarity)
        yield Pair(first, second, probability(features, family_of(slots[first])), features)
