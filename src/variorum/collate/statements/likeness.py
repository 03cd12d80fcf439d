"""How likely two clauses are to tell of the same thing, and what speaks for it."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from variorum.collate.statements.clauses import Clause
from variorum.collate.statements.lines import Line, Wording

FEATURES = (
    "weight",
    "jaccard",
    "contained",
    "pairs",
    "act",
    "act_inside",
    "agent",
    "agent_apart",
    "patient",
    "patient_apart",
    "values",
    "values_apart",
    "denied_apart",
    "actors",
    "sentence",
    "beside",
    "utterance",
    "utterance_apart",
    "best",
    "few",
    "act_patient",
    "rarest",
)
"""What is weighed: how much the two share, of all they hold and of what the shorter holds; runs of the same words;
whether predicates, who acts and what is acted upon are the same, or not; figures and days; denial; actors shared; how
alike their sentences and the sentences beside them are; whether both stand in one utterance, or in two; whether each is
the likest to the other in its report; how little the shorter holds."""
ENOUGH = 8.0
"""Weight of shared concepts beyond which more says nothing new."""

FEWEST_LINES = 60
"""In a story of fewer sentences a concept weighs what it would in so many."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression: the log odds at zero, and the weight of each feature."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, features: Sequence[float]) -> float:
        """The probability for one pair of clauses."""
        odds = self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-odds))


@cache
def weights() -> Weights:
    """The fitted weights; `training/statements.py` makes them and prints how well they hold."""
    path = resources.files("variorum") / "data" / "statements" / "matcher.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    return Weights(found["bias"], tuple(found["weights"][name] for name in FEATURES))


@dataclass(frozen=True, slots=True)
class Scale:
    """What the concepts of a story weigh, and what stands beside each sentence. Copies of a sentence count once."""

    weight: Mapping[str, float]
    beside: Mapping[tuple[str, int], frozenset[str]]
    _sums: dict[frozenset[str], float] = field(default_factory=dict, compare=False)
    _shares: dict[tuple[frozenset[str], frozenset[str]], float] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Scale:
        """Weigh every concept by the rarity of the sentences that hold it."""
        distinct: dict[Wording, Line] = {}
        for line in lines:
            distinct.setdefault(line.wording, line)
        spread = Counter(thing for line in distinct.values() for thing in line.concepts)
        for line in lines:
            spread.update(thing for thing in line.concepts if thing not in spread)
        total = max(len(distinct), FEWEST_LINES) + 1
        weight = {thing: math.log(total / min(count, total - 1)) for thing, count in spread.items()}
        by_unit = {line.unit: line.concepts for line in lines}
        nothing: frozenset[str] = frozenset()
        beside = {
            (report, number): by_unit.get((report, number - 1), nothing) | by_unit.get((report, number + 1), nothing)
            for report, number in by_unit
        }
        return cls(weight, beside)

    def sum(self, concepts: frozenset[str]) -> float:
        """The weight of all of these concepts; summed exactly, so that their order does not matter."""
        found = self._sums.get(concepts)
        if found is None:
            found = self._sums[concepts] = math.fsum(map(self.weight.__getitem__, concepts))
        return found

    def shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The weight of what two sets share, of the weight of both."""
        found = self._shares.get((one, other))
        if found is None:
            common = self.sum(one & other)
            found = self._shares[one, other] = common / (self.sum(one) + self.sum(other) - common + 1)
        return found

    def features(self, one: Clause, other: Clause, *, best: float) -> tuple[float, ...]:
        """The features of two clauses, in the order of FEATURES; `best` says how far each is the other's likest."""
        both = one.concepts & other.concepts
        common, mine, theirs = self.sum(both), self.sum(one.concepts), self.sum(other.concepts)
        values, other_values = _values(one), _values(other)
        act = float(bool(one.acts & other.acts))
        agent = _same(one.leads[0], other.leads[0], one.agents, other.agents)
        patient = _same(one.leads[1], other.leads[1], one.patients, other.patients)
        return (
            min(common, ENOUGH) / ENOUGH,
            common / (mine + theirs - common + 1),
            common / (min(mine, theirs) + 1),
            _overlap(one, other),
            act,
            float(not one.acts & other.acts and bool(one.acts & other.concepts or other.acts & one.concepts)),
            agent,
            _apart(one.leads[0], other.leads[0], one.agents, other.agents),
            patient,
            _apart(one.leads[1], other.leads[1], one.patients, other.patients),
            float(min(2, len(values & other_values))),
            float(bool(values and other_values and not values & other_values)),
            float(one.denied != other.denied),
            float(min(2, sum(thing.startswith("@") for thing in both))),
            self.shared(one.line.concepts, other.line.concepts),
            self.shared(self.beside[one.line.unit], self.beside[other.line.unit]),
            float(bool(one.utterances & other.utterances)),
            float(bool(one.utterances and other.utterances and not one.utterances & other.utterances)),
            best,
            1 / min(len(one.concepts), len(other.concepts)),
            act * patient,
            max((self.weight[thing] for thing in both), default=0.0) / ENOUGH,
        )


def _values(clause: Clause) -> frozenset[str]:
    """Its figures and days."""
    return frozenset(thing for thing in clause.concepts if thing[0] in "#~")


def _overlap(one: Clause, other: Clause) -> float:
    return len(one.pairs & other.pairs) / (min(len(one.pairs), len(other.pairs)) + 1)


def _same(lead: str, other_lead: str, words: frozenset[str], other_words: frozenset[str]) -> float:
    if lead and lead == other_lead:
        return 1.0
    return 0.5 if words & other_words else 0.0


def _apart(lead: str, other_lead: str, words: frozenset[str], other_words: frozenset[str]) -> float:
    """1 where both are actors, and not the same; a half where both are said and share nothing."""
    if words & other_words or not words or not other_words:
        return 0.0
    return 1.0 if lead[:1] == "@" == other_lead[:1] else 0.5
