"""The order in which a reader needs the points of fact: differences, possible ones, what is agreed, what one says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records import SPELLING, ClaimRecord

POSSIBLE = 0.5
"""A difference that is less likely right than this is shown apart, as a possible one."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The claims of a dossier, each in exactly one part."""

    differences: tuple[ClaimRecord, ...]
    possible: tuple[ClaimRecord, ...]
    agreed: tuple[ClaimRecord, ...]
    """Those in which one reading is more precise than another included."""
    single: tuple[ClaimRecord, ...]


def rank(claims: Sequence[ClaimRecord]) -> Ranking:
    """Sort claims: differences by how sure they are, those of spelling after all others; what is agreed by how many
    origins surely say so.

    Then by origins and reports; ties stay as they are.
    """
    ordered = sorted(claims, key=_weight)
    conflicts = [claim for claim in ordered if claim.status == "conflict"]
    return Ranking(
        differences=tuple(sorted((c for c in conflicts if c.confidence >= POSSIBLE), key=_of_spelling)),
        possible=tuple(c for c in conflicts if c.confidence < POSSIBLE),
        agreed=tuple(sorted((c for c in ordered if c.status in {"agree", "refine"}), key=_breadth)),
        single=tuple(c for c in claims if c.status == "single"),
    )


def _of_spelling(claim: ClaimRecord) -> bool:
    return claim.about.startswith(SPELLING)


def _weight(claim: ClaimRecord) -> tuple[float, int, int]:
    return -round(claim.confidence, 1), -_origins(claim), -_reports(claim)


def _breadth(claim: ClaimRecord) -> float:
    return -round(claim.confidence * _origins(claim), 2)


def _reports(claim: ClaimRecord) -> int:
    return len({holder.report for reading in claim.readings for holder in reading.holders})


def _origins(claim: ClaimRecord) -> int:
    """At most so many origins speak of it: readings may share some, and a report is of one."""
    return min(_reports(claim), sum(reading.independent for reading in claim.readings))
