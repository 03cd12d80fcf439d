"""Who did what to whom, clause by clause."""

from __future__ import annotations

from variorum.annotate.acts.reading import find_acts

__all__ = ["find_acts"]
