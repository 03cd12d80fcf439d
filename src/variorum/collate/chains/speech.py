"""Which quotations go on with what an earlier one began: an interview is named once, and told in many sentences."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collate.utterances.vicinity import REACH
from variorum.marks import Marks, Quote


def opening(marks: Marks, quote: Quote) -> Quote | None:
    """The earlier quotation that tells to whom or where this one was said too.

    Between them the report quotes nobody else, says of none that it was said elsewhere or at a time of its own, and
    does not fall silent for long. None where the quotation itself tells where it was said.
    """
    one = quote
    for before in reversed(_before(marks.quotes, quote)):
        apart = one.start - before.end > REACH or one.chain is None or one.chain != before.chain
        if apart or _told(one) or _dated(marks, one):
            return None
        if _told(before):
            return before
        one = before
    return None


def _before(quotes: Sequence[Quote], quote: Quote) -> list[Quote]:
    return sorted((one for one in quotes if one.end <= quote.start), key=lambda one: (one.start, one.end))


def _told(quote: Quote) -> bool:
    """Whether the report says where or to whom."""
    return quote.addressee is not None or quote.venue is not None


def _dated(marks: Marks, quote: Quote) -> bool:
    """Whether a time stands beside the words that report it."""
    if quote.cue is None:
        return False
    around = [s for s in marks.sentences if s.start < quote.cue[1] and quote.cue[0] < s.end]
    return any(
        s.start <= time.start < s.end and not quote.start <= time.start < quote.end
        for s in around
        for time in marks.times
    )
