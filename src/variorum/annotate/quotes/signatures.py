"""Quotations that are signed: a dash and a name after the words, or a line with a name and an outlet below them."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.annotate.quotes.attribution import attribute, introducing
from variorum.annotate.quotes.frames import Frame
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage
from variorum.annotate.quotes.people import People
from variorum.annotate.quotes.phrases import head_after

DASHES = frozenset({"-", "–", "—", "―", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST = 12
"""Words of a signature at most."""
_AHEAD = 8
"""Lines that one quotation runs over at most."""
Heard = tuple[Line, Frame]
"""A frame and the line that it is in."""


def speaker_above(lines: Sequence[Line], number: int, passage: Passage) -> Heard | None:
    """Who the line above a passage says will be heard: it ends in a colon, and the passage opens its own line."""
    if number == 0 or passage.first > 1 or not (above := lines[number - 1]).words:
        return None
    last = len(above.words) - 1
    if above.text(last) != ":" or above.kind != lines[number].kind:
        return None
    frame = introducing(above, above.bounds(last, last + 1)[0], last)
    return (above, frame) if frame is not None else None


def speaker_ahead(lines: Sequence[Line], number: int, passage: Passage, people: People) -> Heard | None:
    """Who is named after a passage that its own sentences give nobody for.

    In a signature, or, where the quotation goes on in the next lines, by the words that report its end.
    """
    line = lines[number]
    signed = _signed(line, passage, people)
    if signed is not None:
        return line, signed
    below = lines[number + 1] if number + 1 < len(lines) else None
    if below is not None and _ends(line, passage) and (frame := _signature(below, 0, people)) is not None:
        return below, frame
    if passage.closed or not _ends(line, passage):
        return None
    for place in range(number + 1, min(number + _AHEAD, len(lines))):
        if not lines[place].passages:
            continue
        further = lines[place].passages[0]
        if not further.continues:
            return None
        frame = attribute(lines[place], further)
        if frame is not None:
            return lines[place], frame
        if further.closed:
            return speaker_ahead(lines, place, further, people)
    return None


def _ends(line: Line, passage: Passage) -> bool:
    """Whether nothing follows a passage in its line."""
    return _after(line, passage) == len(line.words)


def _after(line: Line, passage: Passage) -> int:
    """The first word after a passage and its closing mark."""
    after = passage.last
    while after < len(line.words) and line.inside[after] == line.inside[passage.first]:
        after += 1
    return after


def _signed(line: Line, passage: Passage, people: People) -> Frame | None:
    after = _after(line, passage)
    return _signature(line, after, people) if passage.closed and after < len(line.words) else None


def _signature(line: Line, start: int, people: People) -> Frame | None:
    """A name at a place, alone up to the end of the line but for what says who that is."""
    first = start + 1 if line.text(start) in DASHES else start
    rest = range(first, len(line.words))
    if len(rest) > _LONGEST or any(line.inside[i] != OUTSIDE or line.words[i].tag in _FINITE for i in rest):
        return None
    head = head_after(line, first, len(line.words))
    if head is None or people.kind(line, head) != "person" or line.words[head].tag != "NNP":
        return None
    alone = head + 1 >= len(line.words) or line.text(head + 1) in {".", "("}
    described = head + 1 < len(line.words) and line.text(head + 1) == ","
    if not (described or (alone and first > start)):
        return None
    return Frame(head, (head, head + 1), head)
