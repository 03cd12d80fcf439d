"""Which parts need less to match: those that stand beside two that do, in the order that the reports give them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.collate.utterances.candidates import Pair
from variorum.collate.utterances.parts import Part
from variorum.collate.utterances.speakers import same_speaker

BREAK = 5
"""Characters between two paragraphs of one quotation: its marks and the break."""
REACH = 400
"""Characters that may stand between two quotations of one speech."""


def beside(parts: Sequence[Part], match: Pair) -> Iterator[Pair]:
    """The sentences before two that match, and those after them, each in the same quotation or where it goes on in a
    new paragraph.
    """
    first, second = match
    for step in (-1, 1):
        if _goes_on(parts, first, first + step) and _goes_on(parts, second, second + step):
            yield first + step, second + step


def run_together(parts: Sequence[Part], match: Pair) -> Iterator[Pair]:
    """Each of the two with the shorter sentences around the other, of which it may hold both."""
    first, second = match
    for one, other in ((first, second), (second, first)):
        for around in (one - 1, one + 1):
            if _of_one_mark(parts, one, around) and len(parts[around].stems) < len(parts[other].stems):
                yield min(around, other), max(around, other)


def near(parts: Sequence[Part], match: Pair) -> Iterator[Pair]:
    """A scrap that a report quotes next to a match, with each quotation next to the match in the other report."""
    first, second = match
    for one in (first - 1, first + 1):
        for other in (second - 1, second + 1):
            if _of_one_speech(parts, first, one) and _of_one_speech(parts, second, other):
                pair = min(one, other), max(one, other)
                if "partial" in {parts[number].kind for number in pair}:
                    yield pair


def _of_one_speech(parts: Sequence[Part], one: int, other: int) -> bool:
    """Whether there is such a part and its report quotes it near the first, from the same speaker."""
    if not 0 <= other < len(parts) or parts[one].report != parts[other].report or parts[other].kind == "indirect":
        return False
    gap = max(parts[one].start, parts[other].start) - min(parts[one].end, parts[other].end)
    return gap <= REACH and same_speaker(parts[one].speaker, parts[other].speaker) is True


def _goes_on(parts: Sequence[Part], one: int, other: int) -> bool:
    """Whether there is such a part, of one quotation with the first, or with nothing but marks and a break between."""
    if _of_one_mark(parts, one, other):
        return True
    if not 0 <= other < len(parts) or parts[one].report != parts[other].report:
        return False
    first, second = (parts[number] for number in sorted((one, other)))
    quoted = "indirect" not in (first.kind, second.kind)
    return quoted and second.start - first.end <= BREAK and same_speaker(first.speaker, second.speaker) is not False


def _of_one_mark(parts: Sequence[Part], one: int, other: int) -> bool:
    """Whether there is such a part and it is of one quotation with the first."""
    return 0 <= other < len(parts) and (parts[one].report, parts[one].mark) == (parts[other].report, parts[other].mark)
