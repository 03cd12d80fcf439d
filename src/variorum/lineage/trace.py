"""From shared passages and credits to the origins of a story's reports."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.records import CopyRecord
from variorum.story import Story


@dataclass(frozen=True, slots=True)
class Lineage:
    """The copies of a story, and for each report the origin that its prose goes back to.

    `origins` maps a report's id to an origin's name: reports with the same one count once.
    """

    copies: tuple[CopyRecord, ...] = ()
    origins: dict[str, str] = field(default_factory=dict)

    def independent(self, reports: frozenset[str]) -> int:
        """How many independent origins stand behind these reports."""
        return len({self.origins.get(report, report) for report in reports})


def trace(story: Story) -> Lineage:
    """Find shared prose and credited origins among a story's reports."""
    del story
    return Lineage()
