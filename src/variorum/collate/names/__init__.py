"""Names: one name spelled in two ways across a story's reports, or within one."""

from __future__ import annotations

from variorum.collate.names.collate import collate_names

__all__ = ["collate_names"]
