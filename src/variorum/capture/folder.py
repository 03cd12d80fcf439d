"""Reads files and folders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from variorum.errors import Problem
from variorum.report import Capture


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read, sorted by source, and what was not."""

    captures: tuple[Capture, ...]
    problems: tuple[Problem, ...]


def read_paths(paths: Iterable[Path]) -> Intake:
    """Read every file given and every file in the folders given."""
    captures = []
    for path in paths:
        for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
            text = file.read_text(encoding="utf-8").replace("\r\n", "\n").replace("\r", "\n")
            captures.append(Capture(file.stem, str(file), text))
    return Intake(tuple(captures), ())
