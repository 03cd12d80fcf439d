"""Speech that a report tells in its own words and quotes in part: the whole of what it tells, around the fragments.

The content of such a mixed quotation is the clause and not the fragment, as corpora of attribution have it: a fragment
alone ("very tired") says too little to be set beside what others quote in full.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from variorum.marks import Marks, Quote

Place = tuple[int, int]


class Mixed:
    """The reported speech of one report in which it quotes some words."""

    def __init__(self, marks: Marks) -> None:
        self._told: defaultdict[Place, list[Place]] = defaultdict(list)
        for quote in marks.quotes:
            if quote.kind == "indirect" and quote.cue:
                self._told[quote.cue].append((quote.start, quote.end))
        self._quoted = [(quote.start, quote.end) for quote in marks.quotes if quote.kind != "indirect"]

    def around(self, fragments: Sequence[Quote]) -> Place | None:
        """The least that the report tells with the cue of these fragments and around them, None where it holds other
        quotations too.
        """
        cue = fragments[0].cue
        if cue is None or any(quote.kind != "partial" for quote in fragments):
            return None
        start, end = fragments[0].start, fragments[-1].end
        around = [
            told for told in self._told.get(cue, ()) if told[0] <= start and end <= told[1] and told != (start, end)
        ]
        if not around:
            return None
        least = min(around, key=lambda told: (told[1] - told[0], told))
        return least if self._within(*least) == len(set(fragments)) else None

    def _within(self, start: int, end: int) -> int:
        """How many quotations begin or end in a stretch."""
        first = bisect_left(self._quoted, (start, start))
        before = first > 0 and self._quoted[first - 1][1] > start
        return bisect_left(self._quoted, (end, end)) - first + before
