"""How far long work is, on one line of the terminal."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

_CLEAR = "\r\x1b[K"


class ProgressLine:
    """Overwrites one line of standard error where that is a terminal, and writes nothing where it is not."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._active = not quiet and sys.stderr.isatty()

    def __enter__(self) -> Self:
        self._write("loading …")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write("")

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that so much of a step is done."""
        self._write(f"{step} {done:,} of {total:,} …")

    def _write(self, text: str) -> None:
        if self._active:
            sys.stderr.write(_CLEAR + text)
            sys.stderr.flush()
