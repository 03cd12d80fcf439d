"""What is known of a story before its sentences are set side by side."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.lineage import Lineage
from variorum.records import QuoteRecord


@dataclass(frozen=True, slots=True)
class Known:
    """Who is who, what was said, and who repeats whom."""

    cast: Cast
    quotes: tuple[QuoteRecord, ...]
    lineage: Lineage
