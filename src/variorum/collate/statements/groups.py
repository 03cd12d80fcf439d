"""Groups: sentences of different reports that state one point of fact."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from variorum.collate.statements.evidence import Scale, weights
from variorum.collate.statements.lines import Line
from variorum.collate.statements.readings import reach
from variorum.collate.statements.ties import Fact, Tie, facts

LIKELY = 0.3
"""How likely two reports must be to state the same fact, to be set side by side."""
ALONE = 0.45
"""How likely that must be where one fact of two reports is all there is."""
KNOWN = 0.6
"""Share of a fact's pairs of sentences that stand side by side already, from which on it tells nothing new."""
WIDEST = 220
"""How far apart, in characters, what is said of one point may lie in a sentence."""

Unit = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Star:
    """One fact as several reports state it: ties that are likely to mean the same as the first, and how likely."""

    fact: Fact
    ties: tuple[Tie, ...]
    confidence: float


@dataclass(slots=True)
class Group:
    """Facts that are stated by the same sentences; for each sentence, the offsets of what states them."""

    stars: list[Star] = field(default_factory=list)
    spans: dict[Unit, tuple[int, int]] = field(default_factory=dict)

    @property
    def confidence(self) -> float:
        """How likely the sentences are to state the same: the surest of the facts decides."""
        return max(star.confidence for star in self.stars)


def groups(lines: Sequence[Line], scale: Scale) -> list[Group]:
    """The groups of a story's sentences, those of most reports first."""
    stars = [star for fact in facts(lines) for star in _stars(fact, scale)]
    stars.sort(key=lambda star: (-len({tie.line.report for tie in star.ties}), -star.confidence, star.fact.pair))
    made: list[Group] = []
    beside: defaultdict[tuple[Unit, Unit], list[int]] = defaultdict(list)
    for star in stars:
        spans = _spans(star)
        pairs = [(one, other) for one, other in combinations(sorted(spans), 2) if one[0] != other[0]]
        home = _home(spans, pairs, beside, made)
        if home is None:
            for pair in pairs:
                beside[pair].append(len(made))
            made.append(Group([star], spans))
        else:
            _absorb(made[home], star, spans)
    return [group for group in made if group.confidence >= ALONE or len(group.stars) > 1 or _reports(group) > 2]


def _reports(group: Group) -> int:
    return len({report for report, _ in group.spans})


def _stars(fact: Fact, scale: Scale) -> Iterator[Star]:
    """The ties of a fact around those with the richest context; what is far from all of them is left out."""
    rest = sorted(fact.ties, key=lambda tie: (-len(tie.line.concepts), tie.unit, tie.first, tie.second))
    while len({tie.line.report for tie in rest}) > 1:
        seed, taken, left = rest[0], [], []
        for tie in rest[1:]:
            likely = weights().probability(scale.features(fact, seed, tie))
            if likely >= LIKELY:
                taken.append((likely, tie))
            else:
                left.append(tie)
        others = [likely for likely, tie in taken if tie.line.report != seed.line.report]
        if others:
            yield Star(fact, (seed, *(tie for _, tie in taken)), sum(others) / len(others))
        rest = left


def _spans(star: Star) -> dict[Unit, tuple[int, int]]:
    found: dict[Unit, tuple[int, int]] = {}
    for tie in star.ties:
        found[tie.unit] = _joined(found.get(tie.unit), reach([tie]))
    return found


def _joined(one: tuple[int, int] | None, other: tuple[int, int]) -> tuple[int, int]:
    """Both spans in one, if that is not too wide; else the first."""
    if one is None:
        return other
    both = min(one[0], other[0]), max(one[1], other[1])
    return both if both[1] - both[0] <= WIDEST else one


def _home(
    spans: dict[Unit, tuple[int, int]],
    pairs: Sequence[tuple[Unit, Unit]],
    beside: defaultdict[tuple[Unit, Unit], list[int]],
    made: Sequence[Group],
) -> int | None:
    """The group that sets most of these sentences side by side already, at the same places."""
    counts = Counter(number for pair in pairs for number in beside.get(pair, ()))
    for number, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count < KNOWN * len(pairs):
            return None
        group = made[number].spans
        if all(_joins(group[unit], span) for unit, span in spans.items() if unit in group):
            return number
    return None


def _joins(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[1], other[1]) - min(one[0], other[0]) <= WIDEST


def _absorb(group: Group, star: Star, spans: dict[Unit, tuple[int, int]]) -> None:
    group.stars.append(star)
    for unit, span in spans.items():
        if unit in group.spans:
            group.spans[unit] = _joined(group.spans[unit], span)
