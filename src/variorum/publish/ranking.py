"""The order in which a reader needs the points of fact: differences, possible ones, what is agreed, what one says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.records import ClaimRecord

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
    """Sort claims: what is surest first, then what most origins and most reports speak about; ties stay as they are."""
    ordered = sorted(claims, key=_weight)
    return Ranking(
        differences=tuple(c for c in ordered if c.status == "conflict" and c.confidence >= POSSIBLE),
        possible=tuple(c for c in ordered if c.status == "conflict" and c.confidence < POSSIBLE),
        agreed=tuple(c for c in ordered if c.status in {"agree", "refine"}),
        single=tuple(c for c in claims if c.status == "single"),
    )


def _weight(claim: ClaimRecord) -> tuple[float, int, int]:
    origins = sum(reading.independent for reading in claim.readings)
    reports = {holder.report for reading in claim.readings for holder in reading.holders}
    return -round(claim.confidence, 1), -origins, -len(reports)
