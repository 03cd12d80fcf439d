"""What rules find in a line set beside what the language pipeline labels there."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.annotate.quotes.frames import Frame
from variorum.annotate.quotes.indirect import Content, innermost, stripped, within
from variorum.annotate.quotes.labelled import Labelled, frame_from
from variorum.annotate.quotes.lexicon import SPOKEN, reports, share
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage

_ALONE = 0.4
"""Share of its uses in which a verb must report for a rule to be believed where the pipeline labels nothing."""


def labelled_frame(line: Line, passage: Passage, seen: Sequence[Labelled], ruled: Frame | None) -> Frame | None:
    """The frame of a passage from what rules found and what is labelled.

    Labels count where they name a source in the passage's own sentence, beside a verb that reports unless rules find
    nobody. A go-between that rules see ("the paper quoted her as saying") stays one.
    """
    attribution = next((one for one in seen if one.source is not None and _covers(one, passage)), None)
    found = frame_from(line, attribution) if attribution is not None else None
    first, last = line.bounds(passage.first, passage.last)
    if found is None or not first <= found.verb < last or not _outside(line, found):
        return ruled
    if ruled is None or ruled.by == "sentence":
        return found
    if ruled.source is None and reports(line.words[found.verb].lemma, SPOKEN):
        return found
    return replace(ruled, cue=found.cue) if found.cue[0] <= ruled.verb < found.cue[1] else ruled


def said_within(passage: Passage, seen: Sequence[Labelled], ruled: Frame | None) -> bool:
    """Whether rules find a speaker inside what is labelled: "the mayor said that the driver thought it was “safe”"."""
    inner = (one for one in seen if _covers(one, passage))
    return ruled is not None and any(a <= ruled.verb < b for one in inner for a, b in one.contents)


def _outside(line: Line, frame: Frame) -> bool:
    """Whether cue and speaker are the reporter's words: who is credited inside a quotation does not speak it."""
    return line.inside[frame.verb] == OUTSIDE and line.inside[frame.speaker] == OUTSIDE


def _covers(attribution: Labelled, passage: Passage) -> bool:
    """Whether most of a passage is content of an attribution."""
    shared = sum(max(0, min(b, passage.last) - max(a, passage.first)) for a, b in attribution.contents)
    return 2 * shared > passage.last - passage.first


def labelled_contents(line: Line, unit: tuple[int, int], seen: Sequence[Labelled]) -> list[Content]:
    """The labelled attributions whose cue is in some sentences, without those that are quoted to the last word."""
    near = (attribution for attribution in seen if unit[0] <= attribution.cue[0] < unit[1])
    return [content for attribution in near if (content := _content(line, attribution)) is not None]


def all_credited(
    line: Line, found: Sequence[Content], ruled: Sequence[Content], seen: Sequence[Labelled]
) -> tuple[Content, ...]:
    """All that somebody is credited with: what is labelled, and of other words what rules see with good reason."""
    taken = [part for attribution in seen for part in (attribution.cue, *attribution.contents)]
    sure = [content for content in ruled if share(line.words[content.frame.verb].lemma) >= _ALONE]
    return tuple(sorted((*found, *_apart(sure, taken)), key=_place))


def all_said(line: Line, found: Sequence[Content], ruled: Sequence[Content]) -> tuple[Content, ...]:
    """All that somebody says: what is labelled, and of other words what rules see.

    Where all that somebody says is that another says something, the other's words remain, as among rules.
    """
    taken = [part for content in found for part in (content.frame.cue, *content.ranges)]
    inner = [content for content in ruled if any(within(line, content, outer) for outer in found)]
    return tuple(innermost(line, sorted({*found, *inner, *_apart(ruled, taken)}, key=_place)))


def _place(content: Content) -> tuple[int, tuple[tuple[int, int], ...]]:
    return content.frame.verb, content.ranges


def _apart(ruled: Sequence[Content], taken: Sequence[tuple[int, int]]) -> list[Content]:
    """The findings that share no word of cue and content with what is taken."""
    return [
        content
        for content in ruled
        if not any(a < d and c < b for a, b in (content.frame.cue, *content.ranges) for c, d in taken)
    ]


def _content(line: Line, attribution: Labelled) -> Content | None:
    """The indirect speech of a labelled attribution, None where all of it is quoted or nobody is named for it."""
    frame = frame_from(line, attribution)
    ranges = tuple(part for span in attribution.contents if (part := stripped(line, span)) is not None)
    if frame is None or not ranges:
        return None
    first = attribution.contents[0][0]
    return Content(frame, ranges, line.text(first) if first < ranges[0][0] else "")
