"""Times inside quotations count from the day of speech, where the report tells it with the words that report it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from variorum.annotate.anchors.days import Anchor
from variorum.annotate.anchors.told import Resolved
from variorum.marks import Marks, Quote

NEAR = 200
"""Characters from one quotation to the next within which the second can be more of the first."""


def days_of_speech(marks: Marks, resolved: Sequence[Resolved]) -> dict[int, Anchor]:
    """For the quoted times of a report (by index) the day of speech ("..., she said on Monday")."""
    quotes = [quote for quote in marks.quotes if quote.kind != "indirect"]
    spoken = {one.verb: one for one in resolved if one.verb and one.day and not _is_quoted(quotes, one.time.start)}
    found: dict[int, Anchor] = {}
    starts = [one.time.start for one in resolved]
    sentences = [sentence.start for sentence in marks.sentences]
    last: tuple[Quote, date] | None = None
    for quote in quotes:
        verb = _verb_of(marks, quote, sentences)
        day = spoken[verb].day if verb in spoken else None
        if day is None and last and _goes_on(last[0], quote):
            day = last[1]
        last = (quote, day) if day else None
        if day is None:
            continue
        inside = range(bisect_left(starts, quote.start), bisect_left(starts, quote.end))
        found.update((index, Anchor(day, "the day of speech")) for index in inside)
    return found


def _goes_on(one: Quote, two: Quote) -> bool:
    """Whether a quotation is more of what the same speaker said in the one right before it."""
    same = one.chain is not None and one.chain == two.chain
    return (same or (two.speaker is None and two.cue is None)) and two.start - one.end <= NEAR


def _verb_of(marks: Marks, quote: Quote, starts: list[int]) -> tuple[int, int] | None:
    """The reporting verb of a quotation, as (number of the sentence, index of the word)."""
    if quote.cue is None:
        return None
    place = bisect_right(starts, quote.cue[0]) - 1
    if place < 0:
        return None
    words = marks.sentences[place].words
    inside = (i for i, word in enumerate(words) if quote.cue[0] <= word.start < quote.cue[1])
    return next(((place, i) for i in inside if words[i].pos in ("VERB", "AUX")), None)


def _is_quoted(quotes: Sequence[Quote], offset: int) -> bool:
    place = bisect_right(quotes, offset, key=lambda quote: quote.start) - 1
    return place >= 0 and offset < quotes[place].end
