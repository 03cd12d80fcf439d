"""Who copied whom, and whom a report credits: only independent origins corroborate."""

from variorum.lineage.model import Lineage
from variorum.lineage.trace import trace

__all__ = ["Lineage", "trace"]
