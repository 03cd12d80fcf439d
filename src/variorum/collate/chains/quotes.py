"""Utterances with the chain of each version, and the origins that they go back to."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.collate.chains.counting import origins_of
from variorum.collate.chains.links import Chains
from variorum.records import QuoteRecord


def with_quote_chains(quote: QuoteRecord, chains: Chains) -> QuoteRecord:
    """The utterance with its chains: each version has its speaker first."""
    places = [(reading.report, reading.start, reading.end) for reading in quote.readings]
    speaker = quote.speaker or quote.speaker_name
    found = [chains.of(place, speaker, known=places) for place in places]
    return replace(
        quote,
        readings=tuple(replace(reading, chain=chain) for reading, chain in zip(quote.readings, found, strict=True)),
        origins=origins_of(list(zip(places, found, strict=True)), chains.lineage),
    )
