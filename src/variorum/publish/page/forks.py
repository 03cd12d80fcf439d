"""Where the versions of an utterance part: what they share, and beside each other the words that each has elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.publish.alignment import Alignment, alignment
from variorum.publish.page.sources import Sources
from variorum.publish.phrases import listed
from variorum.publish.variants import Locus
from variorum.records import QuoteRecord

_FROM = 3
"""Fewer versions are plain enough side by side."""
_NAMED = 4
"""Of more outlets the rest are counted."""


@dataclass(frozen=True, slots=True)
class ForkView:
    """One stretch: its variants with the outlets that have them, and the outlets that leave it out."""

    variants: tuple[tuple[str, str], ...]
    left_out: str

    @property
    def parted(self) -> bool:
        """Whether the versions part here."""
        return len(self.variants) > 1


def forks(sources: Sources, quote: QuoteRecord) -> tuple[ForkView, ...]:
    """The stretches of an utterance in order; none where its versions do not part, or are few."""
    if len(quote.readings) < _FROM:
        return ()
    aligned = alignment(quote, sources.texts)
    if len(aligned.readings) < _FROM or not aligned.parts:
        return ()
    return tuple(_fork(sources, aligned, locus) for locus in aligned.loci)


def _fork(sources: Sources, aligned: Alignment, locus: Locus) -> ForkView:
    def outlets(versions: Iterable[int]) -> list[str]:
        names = (sources.names.outlet(aligned.readings[number].report) for number in versions)
        return list(dict.fromkeys(names))

    there = set(outlets(number for variant in locus.variants for number in variant.versions))
    missing = [name for name in outlets(range(len(aligned.readings))) if name not in there]
    return ForkView(
        variants=tuple((v.words, listed(outlets(v.versions), most=_NAMED)) for v in locus.variants),
        left_out=listed(missing, most=_NAMED),
    )
