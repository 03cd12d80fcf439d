"""One utterance for all versions of the same words, and what each report cut, changed, moved or translated."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.records import QuoteRecord
from variorum.story import Story


def collate_quotes(story: Story, cast: Cast) -> tuple[QuoteRecord, ...]:
    """Group the quotations of all reports into utterances and compare their wordings."""
    return ()
