"""A captured text as lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LONG = 200_000
"""Longest stretch, in characters, that is treated as one line; a longer one is cut at the next space, so that no
single line makes the patterns slow."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, without the white space around it; `start` is its offset in the captured text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that hold more than white space, in order."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    offset = 0
    for raw in text.split("\n"):
        for start, piece in _pieces(raw):
            bare = piece.strip()
            if bare:
                yield Line(offset + start + piece.index(bare), bare)
        offset += len(raw) + 1


def _pieces(raw: str) -> Iterator[tuple[int, str]]:
    start = 0
    while len(raw) - start > LONG:
        cut = raw.find(" ", start + LONG)
        if cut < 0:
            break
        yield start, raw[start:cut]
        start = cut
    yield start, raw[start:]
