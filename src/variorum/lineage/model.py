"""What is known of the lineage of a story's reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from variorum.records import CopyRecord

Place = tuple[str, int, int]
"""A report's id with a start and an end in its text."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """The copies of a story, and for each report the origin that its prose goes back to.

    `origins` maps a report's id to an origin's name: reports with the same one count once. `shared` holds, for each
    pair of reports (ids in order) that copied, the passages they share: start and end in the one, start and end in the
    other.
    """

    copies: tuple[CopyRecord, ...] = ()
    origins: dict[str, str] = field(default_factory=dict)
    shared: dict[tuple[str, str], tuple[tuple[int, int, int, int], ...]] = field(default_factory=dict)

    def independent(self, reports: frozenset[str]) -> int:
        """How many independent origins stand behind these reports."""
        return len({self.origins.get(report, report) for report in reports})

    def independent_at(self, places: Iterable[Place]) -> int:
        """How many independent origins stand behind what stands at these places.

        Finer than `independent`: two reports that are works of their own count once where both places lie in a passage
        that one took from the other. Every pair of places is looked up once.
        """
        found = sorted(set(places))
        origin = {place: self.origins.get(place[0], place[0]) for place in found}
        source = {place: place for place in found}
        for one, other in combinations(found, 2):
            if self._same_passage(one, other):
                gone, kept = source[other], source[one]
                source = {place: kept if first == gone else first for place, first in source.items()}
        first = {kept: min(origin[place] for place in found if source[place] == kept) for kept in source.values()}
        return len(set(first.values()))

    def _same_passage(self, one: Place, other: Place) -> bool:
        return any(
            one[1] < end and start < one[2] and other[1] < other_end and other_start < other[2]
            for start, end, other_start, other_end in self.shared.get((one[0], other[0]), ())
        )
