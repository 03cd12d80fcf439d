"""Who copied whom, and whom a report credits: only independent origins corroborate."""

from variorum.lineage.trace import Lineage, trace

__all__ = ["Lineage", "trace"]
