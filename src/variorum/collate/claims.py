"""Claims: the points of fact that reports speak about, their readings, status and reason."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, QuoteRecord
from variorum.story import Story


def collate_claims(
    story: Story, cast: Cast, quotes: tuple[QuoteRecord, ...], lineage: Lineage
) -> tuple[ClaimRecord, ...]:
    """Align comparable values across a story's reports and compare them."""
    return ()
