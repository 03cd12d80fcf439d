"""Claims: the points of fact that reports speak about, their readings, status and reason."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.collate.statements import collate_statements
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, QuoteRecord
from variorum.story import Story

ORDER = ("conflict", "refine", "agree", "single")
"""Differences first, as a reader wants them."""


def collate_claims(
    story: Story, cast: Cast, quotes: tuple[QuoteRecord, ...], lineage: Lineage
) -> tuple[ClaimRecord, ...]:
    """Align what a story's reports say, value by value and statement by statement, and compare it."""
    found = (*collate_values(story, cast, lineage), *collate_statements(story, cast, quotes, lineage))
    return tuple(sorted(found, key=_weight))


def _weight(claim: ClaimRecord) -> tuple[int, float, int, str]:
    """Conflicts first; within a status the likelier and the more widely held."""
    holders = {holder.report for reading in claim.readings for holder in reading.holders}
    return ORDER.index(claim.status), -claim.confidence, -len(holders), claim.id
