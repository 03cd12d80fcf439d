"""What is known of the lineage of a story's reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from variorum.lineage.citations import Citation
from variorum.lineage.credits import TextCredit
from variorum.records import CopyRecord

Place = tuple[str, int, int]
"""A report's id with a start and an end in its text."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """The copies of a story, and for each report the origin that its prose goes back to.

    `origins` maps a report's id to an origin's name: reports with the same one count once. `shared` holds, for each
    pair of reports (ids in order) that copied, the passages they share: start and end in the one, start and end in the
    other. `first` is the one of such a pair that came out before the other, where that is known.
    """

    copies: tuple[CopyRecord, ...] = ()
    origins: dict[str, str] = field(default_factory=dict)
    shared: dict[tuple[str, str], tuple[tuple[int, int, int, int], ...]] = field(default_factory=dict)
    first: dict[tuple[str, str], str] = field(default_factory=dict)
    citations: dict[str, tuple[Citation, ...]] = field(default_factory=dict)
    """The media that each report names as the source of something."""
    credits: dict[str, tuple[TextCredit, ...]] = field(default_factory=dict)
    """The agencies that each report credits for its text."""
    called: dict[str, str] = field(default_factory=dict)
    """What the outlet of each report is called where others cite it."""

    def independent(self, reports: frozenset[str]) -> int:
        """How many independent origins stand behind these reports."""
        return len({self.origins.get(report, report) for report in reports})

    def passage(self, one: Place, other: Place) -> Place | None:
        """The passage of the second report that one took from the other, where both places lie in it."""
        if one[0] > other[0]:
            back = self._between(other, one)
            return (other[0], *back[:2]) if back else None
        found = self._between(one, other)
        return (other[0], *found[2:]) if found else None

    def owes(self, place: Place, known: Iterable[Place], agency: str) -> bool:
        """Whether what stands at a place is prose that another report has too whose whole text is this agency's."""
        wholes = (one for one in known if any(c.whole and c.agency == agency for c in self.credits.get(one[0], ())))
        return any(self.passage(place, one) is not None for one in wholes if one[0] != place[0])

    def _between(self, one: Place, other: Place) -> tuple[int, int, int, int] | None:
        for start, end, other_start, other_end in self.shared.get((one[0], other[0]), ()):
            if one[1] < end and start < one[2] and other[1] < other_end and other_start < other[2]:
                return start, end, other_start, other_end
        return None
