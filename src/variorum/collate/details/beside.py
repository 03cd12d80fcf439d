"""Whether claims that were made already set some places side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from variorum.records import ClaimRecord

Place = tuple[str, int, int]


class Beside:
    """By report and offset, which claims hold what stands there."""

    def __init__(self, claims: Iterable[ClaimRecord]) -> None:
        self._held: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, claim in enumerate(claims):
            for reading in claim.readings:
                for holder in reading.holders:
                    self._held[holder.report].append((holder.start, holder.end, number))
        for held in self._held.values():
            held.sort()

    def all_of(self, places: Sequence[Place]) -> bool:
        """Whether any two of these places that stand in two reports are held by one claim."""
        claims = {place: self._claims(place) for place in places}
        return all(claims[one] & claims[other] for one, other in combinations(places, 2) if one[0] != other[0])

    def _claims(self, place: Place) -> frozenset[int]:
        report, start, end = place
        held = self._held.get(report, [])
        before = held[: bisect_left(held, (end, 0, 0))]
        return frozenset(number for _, last, number in before if last > start)
