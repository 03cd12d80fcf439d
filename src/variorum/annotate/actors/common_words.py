"""Capitalised words that may be no names: in headlines, in capitals, at the beginning of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from variorum.annotate.actors.atlas import known_place
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.tables import first_names, folded
from variorum.annotate.actors.text import Text
from variorum.annotate.lemmas import is_word
from variorum.marks import Word
from variorum.wording import key_of, stem_of, weight_of

_ORDINARY = 0.5
"""Words that tell less than this (see `wording.weight_of`) are words of the language, whatever they name elsewhere."""
_PROPER = frozenset({"NNP", "NNPS"})
_CLOSED = frozenset({"WRB", "WP", "WP$", "WDT", "PRP", "PRP$", "DT", "PDT", "IN", "TO", "MD", "CC", "EX", "UH"})
"""Tags of words that name nothing."""


def titled(text: Text, i: int) -> bool:
    """Whether the word stands in a line that capitalises all words of weight, as headlines do."""
    number = text.sentence[i]
    if number not in text.capitalised:
        return False
    return number in text.headlines or _beyond_names(text.sentences[number].words)


def _beyond_names(words: Sequence[Word]) -> bool:
    """Whether more than nouns are capitalised, past the first word."""
    tags = ("VB", "RB", "PR", "WP", "MD", "JJ")
    return any(word.text[0].isupper() and word.tag[:2] in tags for word in words[1:])


@lru_cache(maxsize=10_000)
def is_ordinary(word: str) -> bool:
    """Whether a word is one of the language: frequent in the news, and no first name or place."""
    if folded(word) in first_names() or known_place(word.capitalize()) is not None:
        return False
    return weight_of(stem_of(key_of(word))) < _ORDINARY


def is_common(text: Text, one: Candidate) -> bool:
    """Whether a lone capitalised word may be a common one where it stands: of a closed class, shouted among others,
    or at the beginning of a sentence and small elsewhere.
    """
    if one.last - one.first > 1 or one.entry:
        return False
    word = text.words[one.first]
    plain = word.text.lower() in text.small
    if len(word.text) > 3 and word.text.isupper():
        return plain or is_ordinary(word.text) or _among_shouted(text, one)
    if not text.starts(one.first):
        return word.tag in _CLOSED
    return plain or is_ordinary(word.text) or (word.tag not in _PROPER and is_word(word.text))


def _among_shouted(text: Text, one: Candidate) -> bool:
    beside = (text.words[i].text for i in (one.first - 1, one.last) if text.joined(i, one.first))
    return any(len(other) > 3 and other.isupper() for other in beside)
