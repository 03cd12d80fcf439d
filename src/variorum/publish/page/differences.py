"""What one report changed, left out and added in prose that another has too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from variorum.publish.clipping import clipped
from variorum.publish.page.sources import Evidence, Sources
from variorum.records import CopyRecord, ReportRecord, SharedPassage, SpanRecord, TextChange
from variorum.report import PROSE_KINDS
from variorum.wording import words_of

MOST = 8
"""Differences of one passage that are shown."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the first report and those that the second has in their place; either may be none."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class StretchView:
    """What a copy left out of the text that it took over, or put in."""

    told: str
    words: Evidence


def differences(
    passage: SharedPassage, changes: Iterable[TextChange], words: Callable[[SpanRecord], str]
) -> tuple[Difference, ...]:
    """The first changes inside a passage, in order of place."""

    def shown(side: SpanRecord, missing: bool) -> str:
        return "" if missing else clipped(" ".join(words(side).split()), _LONGEST)

    found = []
    for change in changes:
        sides = (change.first, change.kind == "added"), (change.second, change.kind == "dropped")
        for one, other in (sides, sides[::-1]):
            if _within(one[0], passage.first) and _within(other[0], passage.second):
                found.append((one[0].start, other[0].start, Difference(shown(*one), shown(*other))))
    return tuple(difference for *_, difference in sorted(found, key=lambda each: each[:2])[:MOST])


def outside(copy: CopyRecord) -> Iterator[tuple[TextChange, SpanRecord]]:
    """Changes that are in no shared passage, what a copy left out or put in, with where the words stand."""
    spans = [side for item in copy.evidence if isinstance(item, SharedPassage) for side in item]
    for change in copy.changes:
        words = change.first if change.kind == "dropped" else change.second
        if not any(_within(words, span) for span in spans):
            yield change, words


def stretches(sources: Sources, copy: CopyRecord) -> Iterator[StretchView]:
    """Who left the words out or put them in; where it is unknown who came first, only who has them not."""
    for change, words in outside(copy):
        missing = sources.names.outlet((change.second if words is change.first else change.first).report)
        told = f"not in {missing}"
        if change.ordered:
            told = f"left out by {missing}" if change.kind == "dropped" else f"put in, where {missing} came first"
        yield StretchView(told, sources.evidence(words.report, words.start, words.end))


def _within(side: SpanRecord, whole: SpanRecord) -> bool:
    return side.report == whole.report and whole.start <= side.start and side.end <= whole.end


def share(report: ReportRecord, spans: Iterable[tuple[int, int]]) -> float:
    """The part of a report's prose, in words, that lies in these stretches."""
    inside = sorted(spans)
    words = [
        start
        for block in report.blocks
        if block.kind in PROSE_KINDS
        for start in words_of(report.text, block.start, block.end).starts
    ]
    found = sum(any(start <= word < end for start, end in inside) for word in words)
    return found / len(words) if words else 0.0
