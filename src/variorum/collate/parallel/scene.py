"""What a story knows of the words of a swap: which report uses them elsewhere, and what the annotators saw in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.collate.parallel.strands import Strand
from variorum.collate.parallel.swaps import Place, Side
from variorum.collate.values import counts, days
from variorum.collate.values.extent import Extent
from variorum.marks import Marks, Mention
from variorum.story import Story

WIDEST = 4
"""Words of the longest row that is looked up in another report."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The words, marks and actors of a story, by report."""

    cast: Cast
    marks: Mapping[str, Marks]
    rows: Mapping[str, frozenset[tuple[str, ...]]]
    """All rows of up to `WIDEST` keys in a row, by report."""

    @classmethod
    def of(cls, story: Story, cast: Cast, found: Sequence[Strand]) -> Scene:
        """The scene of a story."""
        rows: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
        for strand in found:
            keys = strand.keys
            for length in range(1, WIDEST + 1):
                rows[strand.report].update(tuple(keys[at : at + length]) for at in range(len(keys) - length + 1))
        by_report = {report: frozenset(held) for report, held in rows.items()}
        return cls(cast, {marks.report: marks for marks in story.marks}, by_report)

    def knows(self, report: str, keys: tuple[str, ...]) -> bool:
        """Whether a report has these words in a row somewhere."""
        return keys in self.rows.get(report, frozenset())

    def extent(self, side: Side) -> Extent | None:
        """The value that stands there: a day, an hour or a number."""
        report, start, end = side.place
        marks = self.marks[report]
        time = next((time for time in marks.times if time.start < end and start < time.end), None)
        if time is not None:
            return days.extent_of(time)
        quantity = next((one for one in marks.quantities if one.start < end and start < one.end), None)
        return counts.extent_of(quantity) if quantity is not None and quantity.low is not None else None

    def dated(self, side: Side) -> bool:
        """Whether it is a day or an hour."""
        report, start, end = side.place
        return any(time.start < end and start < time.end for time in self.marks[report].times)

    def mention(self, side: Side) -> Mention | None:
        """The longest name that covers the words or stands in them."""
        report, start, end = side.place
        names = [one for one in self.marks[report].mentions if one.start < end and start < one.end]
        return max((one for one in names if one.form == "name"), key=lambda one: one.end - one.start, default=None)

    def actor(self, report: str, mention: Mention | None) -> str | None:
        """Whom a name stands for."""
        return self.cast.ids.get((report, mention.chain)) if mention is not None and mention.chain else None

    def whole(self, side: Side) -> Place:
        """The words with the rest of the name that they are a part of."""
        report, start, end = side.place
        mention = self.mention(side)
        if mention is None or mention.start > start or mention.end < end:
            return report, start, end
        return report, mention.start, mention.end
