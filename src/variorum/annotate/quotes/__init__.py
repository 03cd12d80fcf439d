"""Who said what: direct, partial and indirect quotations with speaker, cue, addressee and venue."""

from variorum.annotate.quotes.find import find_attributions, find_quotes

__all__ = ["find_attributions", "find_quotes"]
