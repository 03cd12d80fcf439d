"""Parallel sentences: where reports have nearly the same sentence, and other words in one place of it."""

from variorum.collate.parallel.collate import collate_parallel

__all__ = ["collate_parallel"]
