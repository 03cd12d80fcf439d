"""Factuality: what is said to have happened against what is said not to have, or is not known, across reports."""

from variorum.collate.factuality.collate import collate_factuality

__all__ = ["collate_factuality"]
