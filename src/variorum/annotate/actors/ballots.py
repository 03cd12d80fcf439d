"""The votes on what one name of a report is the name of."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

Key = tuple[str, ...]
"""A name's words, folded."""
KINDS = ("person", "organisation", "place", "group", "other")
ENOUGH = 1.0
"""Votes that a name needs to be taken for one: those of a single label of the pipeline."""
ACRONYM = 0.7
"""What capitals alone tell of an organisation."""


@dataclass(slots=True)
class Ballot:
    """Votes for one name: of the places where it is used, and of its own words, which weigh more the more they are."""

    used: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))
    form: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 0.0))
    uses: int = 0
    doubtful: bool = False
    """Whether it never stands where only a name is capitalised."""

    def winner(self) -> tuple[str, float]:
        """The kind with the most votes (the first of KINDS where they are equal), and its votes."""
        weight = math.sqrt(self.uses)
        votes = {kind: self.used[kind] + weight * self.form[kind] for kind in KINDS}
        kind = max(KINDS, key=lambda one: votes[one])
        return kind, votes[kind]
