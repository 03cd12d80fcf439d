"""Claims: the points of fact that reports speak about, their readings, status and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from variorum.collate.cast import Cast
from variorum.collate.factuality import collate_factuality
from variorum.collate.parallel import Known, collate_parallel
from variorum.collate.statements import collate_statements
from variorum.collate.statements.lines import lines
from variorum.collate.titles import Titles
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, QuoteRecord, identity
from variorum.story import Story

ORDER = ("conflict", "refine", "agree", "single")
"""Differences first, as a reader wants them."""

MOST_PLACES = 100
"""Places of one reading that are compared two by two; of a reading in more, reports are counted."""
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
    return tuple(sorted((_with_origins(claim, lineage) for claim in _told_apart(claims)), key=_weight))


def _told_apart(claims: Iterable[ClaimRecord]) -> Iterator[ClaimRecord]:
    """The claims with an id of its own for each: the hour and the day of one expression are two points in one place."""
    met: set[str] = set()
    for claim in claims:
        if claim.id in met:
            places = [(h.report, h.start, h.end) for reading in claim.readings for h in reading.holders]
            claim = replace(claim, id=identity("c", [*places, (claim.kind, 0, 0)]))
        met.add(claim.id)
        yield claim


def _with_origins(claim: ClaimRecord, lineage: Lineage) -> ClaimRecord:
    """The claim with the origins of each reading counted by where it stands: what one report took over counts once.

    What only one origin says is no agreement.
    """
    readings = tuple(
        replace(reading, independent=lineage.independent_at((h.report, h.start, h.end) for h in reading.holders))
        if 1 < len(reading.holders) <= MOST_PLACES
        else reading
        for reading in claim.readings
    )
    claim = replace(claim, readings=readings)
    if claim.status != "agree" or [reading.independent for reading in readings] != [1]:
        return claim
    reports = len({holder.report for holder in readings[0].holders})
    explanation = f"{reports} reports of one origin say it." if reports > 1 else claim.explanation
    return replace(claim, status="single", explanation=explanation)


def _titled(claim: ClaimRecord, titles: Titles) -> ClaimRecord:
    """A claim over values, named by the words around one of them; an age stays the age of somebody."""
    if claim.about.startswith(AGE):
        return claim
    places = [(holder.report, holder.start, holder.end) for reading in claim.readings for holder in reading.holders]
    title = titles.value(places, whole=claim.kind in {"date", "time"})
    return replace(claim, about=title) if title else claim


def _weight(claim: ClaimRecord) -> tuple[int, float, int, str]:
    """Conflicts first; within a status the likelier and more widely held, each origin more counting half as much."""
    origins = sum(reading.independent for reading in claim.readings)
    holders = {holder.report for reading in claim.readings for holder in reading.holders}
    sure = claim.confidence * (1 - 0.5**origins)
    return ORDER.index(claim.status), -round(sure, 6), -len(holders), claim.id
