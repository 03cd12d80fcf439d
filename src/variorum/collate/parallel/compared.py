"""Whether claims that were made already compare what stands at some places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from variorum.collate.parallel.swaps import Place
from variorum.records import ClaimRecord, Reading

_WHOLE = frozenset({"act", "attribution", "wording"})
"""Kinds of claim whose evidence is whole clauses: they hold many values and compare none of them."""


def compared(places: Sequence[Sequence[Place]], claims: Sequence[ClaimRecord]) -> bool:
    """Whether one of the claims has two of these groups of places: as a conflict, or as values that fit."""
    return any(_compares(claim, one, other) for claim in claims for one, other in combinations(places, 2))


def disputed(places: Sequence[Sequence[Place]], claims: Sequence[ClaimRecord]) -> bool:
    """Whether one of the claims is a conflict that has one of these places: what it says is told as doubtful."""
    return any(
        _touches(reading, group)
        for claim in claims
        if claim.status == "conflict" and claim.kind not in _WHOLE
        for reading in claim.readings
        for group in places
    )


def _compares(claim: ClaimRecord, one: Sequence[Place], other: Sequence[Place]) -> bool:
    mine, theirs = (
        {number for number, reading in enumerate(claim.readings) if _touches(reading, group)} for group in (one, other)
    )
    if claim.status == "conflict":
        return any(first != second for first in mine for second in theirs)
    return claim.kind not in _WHOLE and claim.kind != "person" and bool(mine and theirs)


def _touches(reading: Reading, places: Sequence[Place]) -> bool:
    return any(
        h.report == report and h.start < end and start < h.end for h in reading.holders for report, start, end in places
    )
