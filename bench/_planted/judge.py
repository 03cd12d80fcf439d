"""What a dossier says of a planted story: which differences it has, with which reason, and what else it calls one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench._planted.story import NAMES, Planted, Story
from variorum.records import ClaimRecord, Dossier, Holder, QuoteReading

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A planted difference, whether it is found between the places of its values, and whether for a right reason."""

    planted: Planted
    found: bool
    explained: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A story's differences, and of each conflict that is none what its readings stand in, by the names of lines."""

    verdicts: tuple[Verdict, ...]
    false: tuple[frozenset[str], ...]


def judge(story: Story, dossier: Dossier) -> Judged:
    """Hold a dossier against what was planted."""
    conflicts = [claim for claim in dossier.claims if claim.status == "conflict"]
    verdicts, true = [], set[str]()
    for one in story.planted:
        sides = sides_of(story, one)
        hits = [claim for claim in conflicts if _holds_apart(claim, sides)]
        true.update(claim.id for claim in hits)
        found = bool(hits) or (one.plant.fact == "words" and _shown(dossier, sides))
        explained = any(claim.why in one.plant.right for claim in hits) or (found and not hits)
        verdicts.append(Verdict(one, found, explained))
    false = tuple(_lines(story, claim) for claim in conflicts if claim.id not in true)
    return Judged(tuple(verdicts), false)


def sides_of(story: Story, one: Planted) -> tuple[list[Place], list[Place]]:
    """Where the two values of a difference stand."""
    places = [(name, *report.places[one.plant.fact]) for name, report in zip(NAMES, story.reports, strict=True)]
    return [place for number, place in enumerate(places) if number != one.odd], [places[one.odd]]


def _touches(place: Place, holder: Holder | QuoteReading) -> bool:
    report, start, end = place
    return holder.report == report and holder.start < end and start < holder.end


def _holds_apart(claim: ClaimRecord, sides: Sequence[Sequence[Place]]) -> bool:
    """Whether two readings of a claim are the two sides, each its own."""
    mine, theirs = (
        {
            number
            for number, reading in enumerate(claim.readings)
            if any(_touches(place, holder) for place in side for holder in reading.holders)
        }
        for side in sides
    )
    return any(first != second for first in mine for second in theirs)


def _shown(dossier: Dossier, sides: Sequence[Sequence[Place]]) -> bool:
    """Whether the two sides stand in versions of one utterance, with what differs marked."""
    return any(
        all(any(_touches(place, reading) for place in side for reading in quote.readings) for side in sides)
        and any(reading.changes for reading in quote.readings)
        for quote in dossier.quotes
    )


def _lines(story: Story, claim: ClaimRecord) -> frozenset[str]:
    """The names of the lines whose values a claim touches."""
    held: Mapping[str, Mapping[str, tuple[int, int]]] = {
        name: report.places for name, report in zip(NAMES, story.reports, strict=True)
    }
    return frozenset(
        line
        for reading in claim.readings
        for holder in reading.holders
        for line, (start, end) in held.get(holder.report, {}).items()
        if _touches((holder.report, start, end), holder)
    )
