"""Ways in: each reader beside this page reads one kind of file and gives `Capture`s (see `variorum.report`).

A reader is a function from a `Source` to a `Reading`. It never raises for what a file holds: whatever is wrong becomes
a `Problem` that names the file or field, and the rest is read. Readers do not know each other; `folder` chooses the
reader of every file, adds what side files say, and gives every capture a name of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from variorum.errors import Problem
from variorum.report import Capture

PAGE_LIMIT = 3_000_000
"""How many bytes of one page are read; of news pages, with all their scripts, one in a thousand is as long."""
TEXT_LIMIT = 200_000
"""How many characters of one report's text are kept: some 33,000 words, the length of a short book."""
RECORDS_LIMIT = 256_000_000
"""How many bytes of one file of many records are read."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file as found: its path as given, the stem of its name, its first bytes up to a limit, and its whole size."""

    path: str
    name: str
    data: bytes
    size: int

    @property
    def is_cut(self) -> bool:
        """Whether the file is longer than what was read of it."""
        return self.size > len(self.data)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader made of one source."""

    captures: tuple[Capture, ...] = ()
    problems: tuple[Problem, ...] = ()


Reader = Callable[[Source], Reading]
