"""What the drawing of descent is made of: rows, lines and round times, each with its place in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.publish.page.descent import Descent, Look


@dataclass(frozen=True, slots=True)
class Stop:
    """A row: a report at its time, or a medium that has no report here."""

    name: str
    note: str
    x: int
    y: int
    width: int
    """Of the day, where only that is known; 0 for a moment."""
    look: Literal["report", "day", "undated", "outside"]
    title: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A line from whoever had it to who has it from there."""

    path: str
    head: str
    """The tip of its arrow; empty where it is not known which of the two came first."""
    look: Look
    weight: str
    title: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A round time."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class Stemma:
    """The drawing, and the same in words."""

    width: int
    height: int
    names: int
    notes: int
    stops: tuple[Stop, ...]
    branches: tuple[Branch, ...]
    marks: tuple[Mark, ...]
    zone: str
    alone: str
    """How many reports stand in no line and are not drawn; empty for none."""
    caption: str
    table: tuple[Descent, ...]
