"""A captured text as lines; text that was broken at a fixed width is put together again into paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

LONG = 200_000
"""Longest stretch, in characters, that is treated as one line; a longer one is cut at the next space, so that no
single line makes the patterns slow."""
_STOPS = (".", "!", "?", "…")
_CLOSING = "\"”’'»)] "
_OPENING = ('"', "“", "‘", "'", "«", "(", "[")
_WIDTHS = range(40, 121)
"""Widths at which mail programs, agencies' wires and editors break lines."""
_LEAST_BROKEN = 6
_SHARE_BROKEN = 0.6
_FULL = 0.7
"""A line that fills this part of the width and has another below it was broken there."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, without the white space around it; `start` is its offset in the captured text.

    Of a paragraph that was broken at a fixed width the line breaks are spaces here, so that offsets stay.
    """

    start: int
    text: str

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends like a sentence: a stop, within its brackets and quotation marks; or is all quotation.

    >>> ends_sentence("“It is safe.”"), ends_sentence("Mayor calls bridge ‘safe’"), ends_sentence("“It is safe”")
    (True, False, True)
    """
    bare = text.rstrip(_CLOSING)
    return bare.endswith(_STOPS) or (len(bare) < len(text) and text.startswith(_OPENING))


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold more than white space, in order."""
    raw = text.split("\n")
    width = _broken_at(raw)
    return tuple(_lines(_joined(raw, width) if width else raw))


def _lines(raws: Sequence[str]) -> Iterator[Line]:
    offset = 0
    for raw in raws:
        for start, piece in _pieces(raw):
            bare = piece.strip()
            if bare:
                yield Line(offset + start + piece.index(bare), bare)
        offset += len(raw) + 1


def _broken_at(raws: Sequence[str]) -> int:
    """The width at which the lines of a text were broken, 0 where they were not.

    They were where most lines that another one follows at once go on in it: they fill the width, end in the midst of
    a sentence, and none is longer.
    """
    followed = [(line, below) for line, below in pairwise(raws) if line.strip() and below.strip()]
    width = max((len(line) for line in raws), default=0)
    if len(followed) < _LEAST_BROKEN or width not in _WIDTHS:
        return 0
    going_on = sum(below.lstrip()[0].islower() and len(line) > _FULL * width for line, below in followed)
    return width if going_on >= _SHARE_BROKEN * len(followed) else 0


def _joined(raws: Sequence[str], width: int) -> list[str]:
    """The lines of a text that was broken at a width, whole again; each break is a space."""
    joined: list[str] = []
    broken = False
    for raw in raws:
        if broken and raw.strip():
            joined[-1] += " " + raw
        else:
            joined.append(raw)
        broken = len(raw) > _FULL * width
    return joined


def _pieces(raw: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(raw) - start > LONG:
        cut = raw.find(" ", start + LONG)
        if cut < 0:
            break
        yield start, raw[start:cut]
        start = cut
    yield start, raw[start:]
