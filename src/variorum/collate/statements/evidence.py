"""How likely two reports that speak of the same pair of things state the same fact, and what speaks for it."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from variorum.collate.statements.lines import Line
from variorum.collate.statements.ties import Fact, Tie, is_tied

AROUND = 60
"""How far around a tie, in characters, the words are its context."""
FEATURES = (
    "chance",
    "tied_both",
    "tied_one",
    "same_words",
    "actors",
    "values",
    "context",
    "sentence",
    "nearer",
    "farther",
    "spread",
)
"""What is weighed: how rare the pair is; whether syntax ties it; whether the words are the same; how many are actors,
or days and figures; how much of their context and sentence is shared; how far apart the words stand; how often each
report speaks of the pair."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression: the log odds at zero, and the weight of each feature."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, features: Sequence[float]) -> float:
        """The probability for one pair of ties."""
        odds = self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-odds))


@cache
def weights() -> Weights:
    """The fitted weights; `training/statements.py` makes them and prints how well they hold."""
    path = resources.files("variorum") / "data" / "statements" / "matcher.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    return Weights(found["bias"], tuple(found["weights"][name] for name in FEATURES))


@dataclass(slots=True)
class Scale:
    """What the words of a story weigh, and the context of each tie."""

    weight: dict[str, float]
    spread: dict[str, int]
    total: int
    _near: dict[tuple[str, int, int, int], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Scale:
        """Weigh every concept by the rarity of the sentences that hold it."""
        spread = Counter(thing for line in lines for thing in set(line.things.values()))
        weight = {thing: math.log((len(lines) + 1) / count) for thing, count in spread.items()}
        return cls(weight, spread, max(1, len(lines)))

    def chance(self, one: str, other: str) -> float:
        """How many sentences would hold both if they had nothing to do with each other."""
        return self.spread[one] * self.spread[other] / self.total

    def shared(self, one: Line, other: Line, but: frozenset[str]) -> float:
        """The share of their weight that two sentences have in common, some concepts left aside."""
        return self._shared(one.concepts - but, other.concepts - but)

    def features(self, fact: Fact, one: Tie, other: Tie) -> tuple[float, ...]:
        """The features of two ties of a fact, in the order of FEATURES."""
        pair = frozenset(fact.pair[:2])
        tied = is_tied(one) + is_tied(other)
        gaps = sorted((_gap(one), _gap(other)))
        return (
            -math.log(fact.chance + 0.02),
            float(tied == 2),
            float(tied == 1),
            float(sum(_same_word(one, other, concept) for concept in pair)),
            float(sum(concept.startswith("@") for concept in pair)),
            float(sum(concept[0] in "#~" for concept in pair)),
            self._shared(self._context(one) - pair, self._context(other) - pair),
            self._shared(one.line.concepts - pair, other.line.concepts - pair),
            gaps[0] / 100,
            gaps[1] / 100,
            len(fact.ties) / len({tie.line.report for tie in fact.ties}) - 1,
        )

    def _context(self, tie: Tie) -> frozenset[str]:
        place = (*tie.unit, tie.first, tie.second)
        if place not in self._near:
            words = tie.line.tree.words
            start, end = words[tie.first].start - AROUND, words[tie.second].end + AROUND
            self._near[place] = frozenset(
                thing
                for index, thing in tie.line.things.items()
                if start <= words[index].start and words[index].end <= end
            )
        return self._near[place]

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The weight of what two sets of concepts share, of the weight of both."""
        both = sum(self.weight[thing] for thing in sorted(one & other))
        return both / (sum(self.weight[thing] for thing in sorted(one | other)) + 1)


def _gap(tie: Tie) -> int:
    return tie.line.tree.words[tie.second].start - tie.line.tree.words[tie.first].end


def _same_word(one: Tie, other: Tie, concept: str) -> bool:
    return concept[0] in "@#~" or _lemma(one, concept) == _lemma(other, concept)


def _lemma(tie: Tie, concept: str) -> str:
    index = tie.first if tie.line.things[tie.first] == concept else tie.second
    return tie.line.tree.words[index].lemma.lower()
