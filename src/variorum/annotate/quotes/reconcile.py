"""What rules find in a line set beside what the language pipeline labels there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.quotes.frames import Frame
from variorum.annotate.quotes.indirect import Content, stripped
from variorum.annotate.quotes.labelled import Labelled, frame_from
from variorum.annotate.quotes.lexicon import SPOKEN, reports, share
from variorum.annotate.quotes.lines import Line, Passage

_ALONE = 0.4
"""Share of its uses in which a verb must report for a rule to be believed where the pipeline labels nothing."""


def labelled_frame(line: Line, passage: Passage, seen: Sequence[Labelled], ruled: Frame | None) -> Frame | None:
    """The frame of a passage from what rules found and what is labelled.

    Labels count where they name a source in the passage's own sentence, beside a verb that reports unless rules find
    nobody; a go-between that rules see ("the paper quoted her as saying") stays one.
    """
    attribution = next((one for one in seen if one.source is not None and _covers(one, passage)), None)
    found = frame_from(line, attribution) if attribution is not None else None
    first, last = line.bounds(passage.first, passage.last)
    if found is None or not first <= found.verb < last:
        return ruled
    if ruled is None or ruled.by == "sentence":
        return found
    if ruled.source is None and reports(line.words[found.verb].lemma, SPOKEN):
        return found
    return replace(ruled, cue=found.cue) if found.cue[0] <= ruled.verb < found.cue[1] else ruled


def _covers(attribution: Labelled, passage: Passage) -> bool:
    """Whether most of a passage is content of an attribution."""
    shared = sum(max(0, min(b, passage.last) - max(a, passage.first)) for a, b in attribution.contents)
    return 2 * shared > passage.last - passage.first


def reconciled(
    line: Line, unit: tuple[int, int], ruled: Sequence[Content], seen: Sequence[Labelled]
) -> tuple[Content, ...]:
    """The indirect speech of some sentences: what is labelled, and what rules alone see with good reason."""
    taken = {i for a in seen for first, last in (a.cue, *a.contents) for i in range(first, last)}
    found = [content for content in ruled if _stands_alone(line, content, taken)]
    for attribution in seen:
        if unit[0] <= attribution.cue[0] < unit[1] and (frame := frame_from(line, attribution)) is not None:
            content = _content(line, frame, attribution)
            if content is not None:
                found.append(content)
    return tuple(sorted(found, key=lambda content: content.ranges))


def _stands_alone(line: Line, content: Content, taken: set[int]) -> bool:
    if any(i in taken for first, last in (content.frame.cue, *content.ranges) for i in range(first, last)):
        return False
    return share(line.words[content.frame.verb].lemma) >= _ALONE


def _content(line: Line, frame: Frame, attribution: Labelled) -> Content | None:
    ranges = tuple(part for span in attribution.contents if (part := stripped(line, span)) is not None)
    if not ranges:
        return None
    first = attribution.contents[0][0]
    return Content(frame, ranges, line.text(first) if first < ranges[0][0] else "")
