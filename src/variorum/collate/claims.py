"""Claims: the points of fact that reports speak about, their readings, status and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from variorum.collate.cast import Cast
from variorum.collate.chains.counting import MOST_PLACES, origins_of
from variorum.collate.chains.links import Chains
from variorum.collate.details import collate_details
from variorum.collate.factuality import collate_factuality
from variorum.collate.known import Known
from variorum.collate.parallel import collate_parallel
from variorum.collate.statements import collate_statements
from variorum.collate.statements.lines import lines
from variorum.collate.titles import Titles
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, QuoteRecord, Reading, identity
from variorum.story import Story

ORDER = ("conflict", "refine", "agree", "single")
"""Differences first, as a reader wants them."""

AGE = "age"
"""How a claim over an age is named."""


def collate_claims(
    story: Story, cast: Cast, quotes: tuple[QuoteRecord, ...], lineage: Lineage
) -> tuple[ClaimRecord, ...]:
    """Align what a story's reports say, value by value and statement by statement, and compare it."""
    titles = Titles(story)
    values = (_titled(claim, titles) for claim in collate_values(story, cast, lineage))
    told = lines(story, cast)
    claims = (*values, *collate_statements(story, cast, quotes, lineage, told))
    known = Known(cast, quotes, lineage)
    claims += collate_factuality(story, known, claims, told)
    claims += collate_parallel(story, known, claims)
    details = collate_details(story, known, claims, told, titles)
    chains = Chains(story, cast, lineage)
    found = [_with_origins(claim, chains) for claim in _told_apart((*claims, *details))]
    whole, parts = found[: len(claims)], found[len(claims) :]
    ranked = (*sorted(whole, key=_weight), *sorted(parts, key=_weight))  # a detail says less than a statement
    return tuple(sorted(ranked, key=lambda claim: ORDER.index(claim.status)))


def _told_apart(claims: Iterable[ClaimRecord]) -> Iterator[ClaimRecord]:
    """The claims with an id of its own for each: the hour and the day of one expression are two points in one place."""
    met: set[str] = set()
    for claim in claims:
        if claim.id in met:
            places = [(h.report, h.start, h.end) for reading in claim.readings for h in reading.holders]
            claim = replace(claim, id=identity("c", [*places, (claim.kind, 0, 0)]))
        met.add(claim.id)
        yield claim


def _with_origins(claim: ClaimRecord, chains: Chains) -> ClaimRecord:
    """The claim with the chain of each holder, and the origins of each reading counted by them.

    What only one origin says is no agreement.
    """
    claim = replace(claim, readings=tuple(_traced(reading, chains) for reading in claim.readings))
    if claim.status != "agree" or [reading.independent for reading in claim.readings] != [1]:
        return claim
    reports = len({holder.report for holder in claim.readings[0].holders})
    explanation = f"{reports} reports of one origin say it." if reports > 1 else claim.explanation
    return replace(claim, status="single", explanation=explanation)


def _traced(reading: Reading, chains: Chains) -> Reading:
    places = [(holder.report, holder.start, holder.end) for holder in reading.holders]
    known = places if len(places) <= MOST_PLACES else ()
    found = [
        chains.of(place, holder.attributed_to, known=known)
        for place, holder in zip(places, reading.holders, strict=True)
    ]
    origins = origins_of(list(zip(places, found, strict=True)), chains.lineage)
    holders = tuple(replace(holder, chain=chain) for holder, chain in zip(reading.holders, found, strict=True))
    return replace(reading, independent=len(origins), holders=holders, origins=origins)


def _titled(claim: ClaimRecord, titles: Titles) -> ClaimRecord:
    """A claim over values, named by the words around one of them; an age stays the age of somebody."""
    if claim.about.startswith(AGE):
        return claim
    places = [(holder.report, holder.start, holder.end) for reading in claim.readings for holder in reading.holders]
    title = titles.value(places, whole=claim.kind in {"date", "time"})
    return replace(claim, about=title) if title else claim


def _weight(claim: ClaimRecord) -> tuple[float, int, str]:
    """The likelier and more widely held first, each origin more counting half as much."""
    origins = sum(reading.independent for reading in claim.readings)
    holders = {holder.report for reading in claim.readings for holder in reading.holders}
    sure = claim.confidence * (1 - 0.5**origins)
    return -round(sure, 6), -len(holders), claim.id
