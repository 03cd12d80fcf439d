"""What this process holds of memory, and the most that it held while something was done."""

from __future__ import annotations

import resource
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

_SELF = Path("/proc/self")
Found = TypeVar("Found")


def memory() -> float:
    """What this process holds in MB, where the system tells (Linux), else the most that it ever held."""
    pages = _SELF / "statm"
    if pages.exists():
        return int(pages.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
    return _most()


def with_memory(step: Callable[[], Found]) -> tuple[Found, float]:
    """What a step gives, and how many MB more than before this process held at most while it was done.

    Elsewhere than on Linux the most is that since the process began, and the figure an upper bound.
    """
    forget = _SELF / "clear_refs"
    if forget.exists():
        forget.write_text("5", encoding="ascii")
    before = memory()
    found = step()
    return found, max(0.0, _most() - before)


def _most() -> float:
    status = _SELF / "status"
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
