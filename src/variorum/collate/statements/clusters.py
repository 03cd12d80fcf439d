"""Groups of clauses that tell of one thing: joined while most of their pairs are likely, then one for each passage."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from variorum.collate.statements.clauses import Clause
from variorum.collate.statements.pairs import Telling

LIKELY = 0.35
"""How likely two tellings must be of one thing to be set side by side."""
JOINED = 0.2
"""How likely the pairs of two groups must be on average, for the groups to be one."""
TOLD = 0.4
"""How likely the tellings of a group must be of one thing, on average, for it to be shown."""
UNLIKE = 0.05
"""What a pair of tellings that share too little to be compared counts as."""
OPPOSED = -10.0
"""What a pair of which one is denied and the other told counts as: it keeps any two groups apart."""
WIDEST = 260
"""Characters of the longest stretch of a sentence that is evidence of one claim."""
KNOWN = 0.5
"""Share of a group's pairs of sentences that another sets side by side already, from which on the two are one claim."""

Likely = Mapping[tuple[int, int], float]
Unit = tuple[str, int]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Tellings of one thing, the surest first. `confidence` is how likely they are of one thing, on average of the
    likeliest pair of each.
    """

    tellings: tuple[Telling, ...]
    confidence: float
    others: int = 0
    """How many tellings at the end only stand in the same sentences."""

    @property
    def leading(self) -> tuple[Telling, ...]:
        """The tellings that the group was made for."""
        return self.tellings[: len(self.tellings) - self.others]

    @property
    def surest(self) -> tuple[Telling, ...]:
        """The surer half of these, two at least: what names the group is among them."""
        return self.leading[: max(2, (len(self.leading) + 1) // 2)]

    @property
    def spans(self) -> dict[Unit, Span]:
        """For each sentence, in order, the offsets of all that it tells of it."""
        found: dict[Unit, Span] = {}
        for clause in self.clauses:
            _, start, end = clause.evidence
            low, high = found.get(clause.line.unit, (start, end))
            found[clause.line.unit] = min(low, start), max(high, end)
        return found

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses with their copies, in order of reports."""
        found = (clause for telling in self.tellings for clause in telling.clauses)
        return tuple(sorted(found, key=lambda clause: clause.place))


def groups(found: Sequence[Telling], likely: Likely) -> list[Group]:
    """The groups of a story's tellings that are sure enough, the surest first.

    What is told and what is denied is never one group.
    """
    likely = {
        (one, other): chance if found[one].clause.denied == found[other].clause.denied else OPPOSED
        for (one, other), chance in likely.items()
    }
    members = _joined(len(found), likely)
    made = [_group(places, found, likely) for places in members if len(places) > 1]
    made.sort(key=lambda group: (-len(group.tellings), -group.confidence, group.tellings[0].clause.place))
    return [group for group in _merged(made) if group.confidence >= TOLD]


def _joined(count: int, likely: Likely) -> list[list[int]]:
    """Groups of places, joined in order of the likeliest pair where the average allows it."""
    home = list(range(count))
    members: dict[int, list[int]] = {place: [place] for place in range(count)}
    for (one, other), chance in sorted(likely.items(), key=lambda item: (-item[1], item[0])):
        if chance < LIKELY:
            break
        first, second = home[one], home[other]
        if first != second and _average(members[first], members[second], likely) >= JOINED:
            for place in members.pop(second):
                home[place] = first
                members[first].append(place)
    return [sorted(places) for _, places in sorted(members.items())]


def _average(first: Sequence[int], second: Sequence[int], likely: Likely) -> float:
    pairs = [likely.get((min(one, other), max(one, other)), UNLIKE) for one, other in product(first, second)]
    return sum(pairs) / len(pairs)


def _group(places: Sequence[int], found: Sequence[Telling], likely: Likely) -> Group:
    best = {
        place: max(likely.get((min(place, other), max(place, other)), 0.0) for other in places if other != place)
        for place in places
    }
    ranked = sorted(places, key=lambda place: (-best[place], place))
    return Group(tuple(found[place] for place in ranked), sum(best.values()) / len(best))


def _merged(made: Sequence[Group]) -> list[Group]:
    """One group where several set the same sentences side by side, near each other: the first takes in the others."""
    kept: list[Group] = []
    beside: defaultdict[tuple[Unit, Unit], list[int]] = defaultdict(list)
    for group in made:
        pairs = list(_sentences(group))
        counts = Counter(number for pair in pairs for number in beside.get(pair, ()))
        homes = sorted(
            (number for number in counts if counts[number] >= KNOWN * len(pairs)), key=lambda n: (-counts[n], n)
        )
        for number in homes:
            both = _both(kept[number], group)
            if both is not None:
                kept[number] = both
                break
        else:
            for pair in pairs:
                beside[pair].append(len(kept))
            kept.append(group)
    return kept


def _both(home: Group, other: Group) -> Group | None:
    """Both groups in one, without the sentences that only the other tells in; None where they lie too far apart."""
    spans = home.spans
    more = tuple(telling for telling in other.tellings if telling.clause.line.unit in spans)
    both = Group((*home.tellings, *more), max(home.confidence, other.confidence), home.others + len(more))
    return both if all(end - start <= WIDEST for start, end in both.spans.values()) else None


def _sentences(group: Group) -> Iterator[tuple[Unit, Unit]]:
    """The pairs of sentences that a group sets side by side."""
    units = sorted({telling.clause.line.unit for telling in group.tellings})
    for place, one in enumerate(units):
        for other in units[place + 1 :]:
            yield one, other
