"""Statements that several reports make: the same thing said of the same thing, in whatever words."""

from __future__ import annotations

from variorum.collate.statements.collate import collate_statements

__all__ = ["collate_statements"]
