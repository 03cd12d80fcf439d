"""Utterances as persons join and part them. Which wording is the fullest, and what the others cut, is compared anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from variorum.collate.utterances.wording import Version, compare
from variorum.decisions.origins import Origins
from variorum.decisions.places import Place, places_of, touched
from variorum.records import QuoteReading, QuoteRecord, identity

_OTHER_WORDS = frozenset({"altered", "reordered", "paraphrase"})


def joined(quotes: Sequence[QuoteRecord], texts: Mapping[str, str], origins: Origins) -> QuoteRecord:
    """One utterance with the versions of all; who said it, where they do not differ about that."""
    main = max(quotes, key=lambda quote: len(places_of(quote)))
    readings = dict.fromkeys(reading for quote in (main, *quotes) for reading in quote.readings)
    speakers = {(quote.speaker, quote.speaker_name) for quote in quotes if quote.speaker or quote.speaker_name}
    speaker = speakers.pop() if len(speakers) == 1 else (None, None)
    whole = replace(
        main,
        speaker=speaker[0],
        speaker_name=speaker[1],
        said=_only({quote.said for quote in quotes}),
        venue=main.venue or next((quote.venue for quote in quotes if quote.venue), None),
        addressee=_only({quote.addressee for quote in quotes}),
        readings=tuple(readings),
    )
    return _compared(whole, texts, origins)


def parted(
    quote: QuoteRecord, about: Sequence[Place], texts: Mapping[str, str], origins: Origins
) -> tuple[QuoteRecord, ...]:
    """What is left of an utterance, under its own id, and what is taken out of it."""
    sides: tuple[list[QuoteReading], list[QuoteReading]] = ([], [])
    for reading in quote.readings:
        sides[touched((reading.report, reading.start, reading.end), about)].append(reading)
    if not all(sides):
        return (quote,)
    rest, out = (replace(quote, readings=tuple(side)) for side in sides)
    new = replace(out, id=identity("q", places_of(out)))
    return _compared(rest, texts, origins), _compared(new, texts, origins)


def _only(values: set[str | None]) -> str | None:
    known = values - {None}
    return known.pop() if len(known) == 1 else None


def _compared(quote: QuoteRecord, texts: Mapping[str, str], origins: Origins) -> QuoteRecord:
    """The utterance with its fullest wording, and what each version has otherwise: as the stage that found it compares,
    but that what it took for translated back stays so.
    """
    versions = [Version.of(n, texts[r.report], r.stretches()) for n, r in enumerate(quote.readings)]
    quoted = [v for v, r in zip(versions, quote.readings, strict=True) if r.kind != "indirect"]
    original = [v for v in quoted if quote.readings[v.report].relation != "translation"]
    full = max(original or quoted or versions, key=lambda version: len(version.keys))
    readings = []
    for version, reading in zip(versions, quote.readings, strict=True):
        relation, changes = compare(full, version)
        back = reading.relation == "translation" and relation in _OTHER_WORDS
        readings.append(replace(reading, relation="translation" if back else relation, changes=changes))
    return replace(quote, text=full.wording, readings=tuple(readings), origins=origins.behind(readings))
