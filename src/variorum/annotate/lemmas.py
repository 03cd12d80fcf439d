"""Lemmas by lemminflect: dictionary first, rules for words it does not know."""

from __future__ import annotations

from functools import lru_cache

import lemminflect

_POS = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV"})


@lru_cache(maxsize=100_000)
def lemma_of(text: str, pos: str) -> str:
    """The lemma of a word in lower case (names keep their form).

    >>> lemma_of("imposed", "VERB")
    'impose'
    """
    if pos == "PROPN" or pos not in _POS:
        return text if pos == "PROPN" else text.lower()
    lemmas = lemminflect.getLemma(text.lower(), upos=pos)
    return str(lemmas[0]) if lemmas else text.lower()


@lru_cache(maxsize=10_000)
def is_adjective(word: str) -> bool:
    """Whether the dictionary has a word, whatever its capitals, as an adjective or participle.

    >>> is_adjective("Jubilant"), is_adjective("Ruritania")
    (True, False)
    """
    low = word.lower()
    found = lemminflect.getAllLemmas(low)
    return "ADJ" in found or (low.endswith(("ed", "ing")) and "VERB" in found)


@lru_cache(maxsize=10_000)
def is_word(word: str) -> bool:
    """Whether the dictionary has a word, whatever its capitals.

    >>> is_word("Regrettably"), is_word("Velgaard")
    (True, False)
    """
    return bool(lemminflect.getAllLemmas(word.lower()))
