"""The collector of cycles, held back while marks are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collector of cycles back for a report or a batch of them, and let it go on as it was after that.

    Marks are frozen values that make no cycles, so that counting references frees all; but they are many, and each
    seven hundred of them would have the collector look through all that is young, and often through every table.
    """
    going = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if going:
            gc.enable()
