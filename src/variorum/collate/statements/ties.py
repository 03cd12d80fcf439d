"""Ties: two things that a sentence speaks of together, the smallest piece of a statement that can be compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from variorum.collate.statements.lines import Line

NEAR = 120
"""How far apart, in characters, two words may stand to be read together where the syntax does not tie them."""
STEPS = 2
"""How many things up the tree a word is tied to."""
CHANCE_NEAR, CHANCE_TIED = 5.0, 10.0
"""How many sentences chance alone may be expected to hold both things in, at most, for standing near each other, or
being tied by syntax, to tell anything. Fitted on news stories read by hand."""
MOST = 40
"""Ties of one pair beyond which it is the story's topic rather than a point in it."""
MOST_FACTS = 10_000
"""Facts of one story that are weighed, the most widely held first; twenty long reports share some three thousand."""

Pair = tuple[str, str, bool]
"""Two concepts in order, and whether what is said of them is denied."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two words, by index, of one line: where a report speaks of a pair."""

    line: Line
    first: int
    second: int

    @property
    def unit(self) -> tuple[str, int]:
        """The sentence it stands in: report and number."""
        return self.line.unit


@dataclass(frozen=True, slots=True)
class Fact:
    """A pair that two reports or more speak of, with its ties in order. `chance` is how many sentences would hold both
    things if they had nothing to do with each other.
    """

    pair: Pair
    ties: tuple[Tie, ...]
    chance: float


def is_tied(tie: Tie) -> bool:
    """Whether syntax ties the two words: one stands a few things above the other."""
    return tie.second in _above(tie.line, tie.first) or tie.first in _above(tie.line, tie.second)


def ties_of(line: Line) -> list[Tie]:
    """All ties of a sentence."""
    return [tie for tie, _ in _ties(line)]


def facts(lines: Sequence[Line]) -> list[Fact]:
    """The pairs that a story's reports share, those of most reports first, then the least likely by chance."""
    spread = Counter(thing for line in lines for thing in set(line.things.values()))
    total = max(1, len(lines))
    index: defaultdict[Pair, dict[tuple[str, int, int, int], Tie]] = defaultdict(dict)
    for line in lines:
        for tie, tied in _ties(line):
            one, other = sorted((line.things[tie.first], line.things[tie.second]))
            if one != other and spread[one] * spread[other] <= (CHANCE_TIED if tied else CHANCE_NEAR) * total:
                denied = tie.first in line.denied or tie.second in line.denied
                index[one, other, denied][*tie.unit, tie.first, tie.second] = tie
    found = []
    for pair, ties in index.items():
        if len(ties) <= MOST and len({tie.line.report for tie in ties.values()}) > 1:
            chance = spread[pair[0]] * spread[pair[1]] / total
            found.append(Fact(pair, tuple(ties[place] for place in sorted(ties)), chance))
    found.sort(key=lambda fact: (-len({tie.line.report for tie in fact.ties}), fact.chance, fact.pair))
    return found[:MOST_FACTS]


def _ties(line: Line) -> Iterator[tuple[Tie, bool]]:
    """Pairs of words of a line, and whether syntax ties them."""
    words = line.tree.words
    tied = {(min(index, above), max(index, above)) for index in line.things for above in _above(line, index)}
    for first, second in sorted(tied):
        yield Tie(line, first, second), True
    order = sorted(line.things)
    for place, first in enumerate(order):
        for second in order[place + 1 :]:
            if words[second].end - words[first].start > NEAR:
                break
            if (first, second) not in tied:
                yield Tie(line, first, second), False


def _above(line: Line, index: int) -> list[int]:
    """The first things above a word in its sentence."""
    return list(islice((above for above in line.tree.ancestors(index) if above in line.things), STEPS))
