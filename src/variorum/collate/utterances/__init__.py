"""One utterance for all versions of the same words, and what each report cut, changed, moved or translated."""

from variorum.collate.utterances.record import collate_quotes

__all__ = ["collate_quotes"]
