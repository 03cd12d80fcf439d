"""Pairs of clauses worth comparing, with how likely they are to tell of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.collate.statements.clauses import Clause
from variorum.collate.statements.likeness import Scale, weights

LEAST = 2.5
"""Weight of shared concepts and runs of words from which on two clauses are compared."""
NEAREST = 4
"""How many clauses of another report each clause is compared with, those with most in common first."""
WIDEST = 120
"""Clauses that hold a concept, beyond which it leads to no pair: it is what the story is about."""

RUN = 0.7
"""Weight of two words that stand side by side in both."""

Trait = str | tuple[str, str]
Key = tuple[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause with its copies: clauses of sentences that are the same word for word count as one telling."""

    clauses: tuple[Clause, ...]

    @property
    def clause(self) -> Clause:
        """The one that stands for all."""
        return self.clauses[0]

    @property
    def reports(self) -> frozenset[str]:
        """The reports that hold it."""
        return frozenset(clause.line.report for clause in self.clauses)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two tellings, by place, with how far each is the likest to the other in its report: 0, 0.5 or 1."""

    first: int
    second: int
    best: float


def tellings(clauses: Sequence[Clause]) -> tuple[Telling, ...]:
    """The distinct clauses of a story, in order of their first report."""
    found: defaultdict[Key, list[Clause]] = defaultdict(list)
    for clause in sorted(clauses, key=lambda clause: (clause.line.unit, clause.head)):
        found[clause.line.wording, clause.head].append(clause)
    return tuple(Telling(tuple(same)) for same in found.values())


def candidates(found: Sequence[Telling], scale: Scale) -> list[Candidate]:
    """The pairs of tellings that share enough, at most `NEAREST` for each telling and report."""
    index = _index(found)
    ranks = [_nearest(place, found, scale, index) for place in range(len(found))]
    pairs: dict[tuple[int, int], int] = {}
    for place, nearest in enumerate(ranks):
        for other, rank in nearest.items():
            pair = (min(place, other), max(place, other))
            pairs[pair] = pairs.get(pair, 0) + (rank == 0)
    return [Candidate(first, second, count / 2) for (first, second), count in sorted(pairs.items())]


def scored(found: Sequence[Telling], scale: Scale) -> dict[tuple[int, int], float]:
    """How likely each pair of tellings worth comparing is to tell of the same thing."""
    likely = {}
    for pair in candidates(found, scale):
        one, other = found[pair.first].clause, found[pair.second].clause
        features = scale.features(one, other, best=pair.best)
        likely[pair.first, pair.second] = weights().probability(features)
    return likely


def _index(found: Sequence[Telling]) -> dict[Trait, list[int]]:
    index: defaultdict[Trait, list[int]] = defaultdict(list)
    for place, telling in enumerate(found):
        for trait in _traits(telling.clause):
            index[trait].append(place)
    return index


def _traits(clause: Clause) -> list[Trait]:
    """What may lead from a clause to another: its concepts, and its neighbouring words two and two."""
    return [*sorted(clause.concepts), *sorted(clause.pairs)]


def _nearest(place: int, found: Sequence[Telling], scale: Scale, index: dict[Trait, list[int]]) -> dict[int, int]:
    """The tellings of other reports that share most with one, and their ranks within their report."""
    mine = found[place].clause
    shared: defaultdict[int, float] = defaultdict(float)
    for trait in _traits(mine):
        others = index[trait]
        if 1 < len(others) <= WIDEST:
            weight = scale.weight[trait] if isinstance(trait, str) else RUN
            for other in others:
                shared[other] += weight
    by_report: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for other, weight in shared.items():
        theirs = found[other].clause
        if weight >= LEAST and theirs.line.report != mine.line.report:
            by_report[theirs.line.report].append((-weight * weight / (scale.sum(theirs.concepts) + 1), other))
    return {other: rank for ranked in by_report.values() for rank, (_, other) in enumerate(sorted(ranked)[:NEAREST])}
