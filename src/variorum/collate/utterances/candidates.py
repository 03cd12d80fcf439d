"""Which parts of quotations may be of one utterance: those that share a shingle or a telling stem. No pair is compared
that shares nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest

from variorum.collate.utterances.parts import FRAGMENT, Part
from variorum.sets import meeting
from variorum.wording import TELLING

SHINGLE = 3
"""Words in a row that make two parts candidates."""
HOLDERS = 24
"""Parts that hold one shingle or stem meet each other; further ones meet the first so many, which is enough to link
what is one and bounds the candidates to `HOLDERS` times the shingles and telling stems."""
MOST = 2
"""The most telling stems that may bring a scrap together with others, whatever they weigh."""

Pair = tuple[int, int]
"""Two parts by index, the lesser first."""


def candidates(parts: Sequence[Part]) -> list[Pair]:
    """The pairs to compare, sorted; a fragment meets all parts that have its most telling stem."""
    shingles: dict[tuple[str, ...], list[int]] = defaultdict(list)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        for shingle in {part.stems[n : n + SHINGLE] for n in range(len(part.stems) - SHINGLE + 1)}:
            shingles[shingle].append(number)
        for stem in part.weights:
            holders[stem].append(number)
    pairs = {pair for members in shingles.values() for pair in meeting(members, HOLDERS)}
    for number, part in enumerate(parts):
        for stem in _telling(part):
            pairs |= {(min(number, other), max(number, other)) for other in holders[stem][:HOLDERS] if other != number}
    return sorted(pairs)


def relatives(parts: Sequence[Part]) -> list[Pair]:
    """The pairs that share a telling concept, sorted."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        for concept, weight in part.concepts.items():
            if weight >= TELLING:
                holders[concept].append(number)
    return sorted({pair for members in holders.values() for pair in meeting(members, HOLDERS)})


def _telling(part: Part) -> list[str]:
    telling = [stem for stem, weight in part.weights.items() if weight >= TELLING]
    if part.kind == "partial" or len(part.stems) < FRAGMENT:
        telling += nlargest(MOST, part.weights, key=lambda stem: (part.weights[stem], stem))
    return list(dict.fromkeys(telling))
