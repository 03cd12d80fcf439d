"""Which versions of an utterance are aligned, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from variorum.publish.variants import Locus, align
from variorum.records import QuoteReading, QuoteRecord
from variorum.wording import words_of

_ELSE = frozenset({"paraphrase", "translation"})
"""Relations of versions that have hardly a word in common with the others."""
_COMMON = 0.6
"""Part of a version's words that the fullest wording must have for the two to be aligned."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Versions of one utterance, and its stretches; the numbers of these are those of the versions."""

    readings: tuple[QuoteReading, ...]
    loci: tuple[Locus, ...]

    @property
    def parts(self) -> bool:
        """Whether any two versions have other words at one place."""
        return any(locus.parted for locus in self.loci)


def alignment(quote: QuoteRecord, texts: Mapping[str, str]) -> Alignment:
    """The versions in quotation marks that have most of their words from the fullest wording, aligned."""
    base = words_of(quote.text).keys
    chosen = []
    for reading in quote.readings:
        words = " … ".join(texts[reading.report][start:end] for start, end in reading.stretches())
        keys = words_of(words).keys
        common = (len(base) + len(keys) - Indel.distance(base, keys)) / 2
        if reading.kind != "indirect" and reading.relation not in _ELSE and keys and common >= _COMMON * len(keys):
            chosen.append((reading, words))
    loci = align(quote.text, [words for _, words in chosen]) if len(chosen) > 1 else ()
    return Alignment(tuple(reading for reading, _ in chosen), loci)
