"""Details: names and nouns that stand in hardly more than one sentence of each report, and in two reports or more."""

from variorum.collate.details.collate import collate_details

__all__ = ["collate_details"]
