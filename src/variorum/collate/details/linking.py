"""Which occurrences of one word in several reports are the same detail: those in sentences that speak of like things.

A word, or two words together, that each of two reports has in one sentence only tell nearly as much as the sentence;
where a report has a name in two, the likest sentences belong together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.details.occurrences import Occurrence
from variorum.collate.statements.likeness import Scale
from variorum.sets import connected, meeting

OFTEN = {"name": 2.0, "noun": 1.0, "pair": 1.0}
"""Sentences a report, on average, in which it may stand: a name that stands in more is what the story is about."""
LIKE = {"name": 0.04, "noun": 0.03, "pair": 0.01}
"""How alike the rest of two sentences must be, unless it is a name that neither report has again."""
MEETING = 24
"""Reports that hold a word meet each other; further ones meet the first so many, which bounds the pairs."""
SURE = {"once": 0.9, "noun": 0.85, "name": 0.75, "pair": 0.7}
"""How often two occurrences that were joined stand for one fact: a name that two reports have once each, a noun, a name
that one of them has again, and two words. Judged on stories whose facts were read."""


@dataclass(frozen=True, slots=True)
class Detail:
    """Occurrences in two reports or more, in order, and how sure it is that they stand for one fact."""

    occurrences: tuple[Occurrence, ...]
    confidence: float

    @property
    def alike(self) -> bool:
        """Whether no phrase says more than another, as far as telling words go."""
        return len({one.told for one in self.occurrences}) == 1


def details(found: Mapping[str, Sequence[Occurrence]], scale: Scale) -> Iterator[Detail]:
    """The details of a story, in the order of their concepts."""
    for _, places in sorted(found.items()):
        by_report: defaultdict[str, list[Occurrence]] = defaultdict(list)
        for one in places:
            by_report[one.line.report].append(one)
        sentences = len({one.line.unit for one in places})
        if len(by_report) > 1 and sentences <= OFTEN[places[0].sort] * len(by_report):
            yield from _joined(places, list(by_report.values()), scale)


def _joined(places: Sequence[Occurrence], by_report: Sequence[Sequence[Occurrence]], scale: Scale) -> Iterator[Detail]:
    sort = places[0].sort
    joined = [
        (one.place, other.place)
        for mine, theirs in meeting(by_report, MEETING)
        for one, other in _likest(mine, theirs, scale, _least(sort, mine, theirs))
    ]
    once = sort == "name" and all(len(held) == 1 for held in by_report)
    by_place = {one.place: one for one in places}
    for group in connected(by_place, joined):
        if len({report for report, _, _ in group}) > 1:
            yield Detail(tuple(by_place[place] for place in group), SURE["once" if once else sort])


def _least(sort: str, mine: Sequence[Occurrence], theirs: Sequence[Occurrence]) -> float:
    return 0.0 if sort == "name" and len(mine) == len(theirs) == 1 else LIKE[sort]


def _likest(
    mine: Sequence[Occurrence], theirs: Sequence[Occurrence], scale: Scale, least: float
) -> Iterator[tuple[Occurrence, Occurrence]]:
    """The pairs of two reports' occurrences in sentences that are alike enough, each in one pair at most."""
    ranked = sorted(
        ((scale.shared(one.around, other.around), one, other) for one in mine for other in theirs),
        key=lambda found: (-found[0], found[1].place, found[2].place),
    )
    met: set[tuple[str, int, int]] = set()
    for like, one, other in ranked:
        if like >= least and _may_be_one(one, other) and not {one.place, other.place} & met:
            met |= {one.place, other.place}
            yield one, other


def _may_be_one(one: Occurrence, other: Occurrence) -> bool:
    """Whether two names, or two nouns of which neither is told more closely than the other in words it lacks."""
    mine, theirs = (found.told - found.things for found in (one, other))
    return one.sort != "noun" or not mine or not theirs or bool(mine & theirs)
