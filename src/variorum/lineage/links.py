"""Which reports go back to one origin: by prose they share, or by the agency whose text both are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from variorum.lineage.copying import HINT, Shared
from variorum.lineage.credits import TextCredit

Pair = tuple[int, int]
"""Two reports as indexes, the lesser first."""
Credited = Sequence[tuple[TextCredit, ...]]
"""For each report the agencies that it credits."""


@dataclass(frozen=True, slots=True)
class Link:
    """Why two reports go back to one origin: what they share (None where only the agency shows it)."""

    shared: Shared | None
    whole: bool
    """True where the two reports as wholes have one origin, so that together they are one source."""
    medium: str | None = None
    """The medium that they have matter from by their own word."""

    @property
    def strength(self) -> int:
        """Plain words shared beyond chance."""
        return self.shared.excess if self.shared else 0


def find_links(
    shares: Iterable[Shared], credited: Credited, hinted: Container[Pair], cited: Mapping[Pair, str]
) -> dict[Pair, Link]:
    """All links, sorted: less shared prose will do where it is hinted at by what the two credit. `cited` are the pairs
    that have matter from one medium by their own word.
    """
    links: dict[Pair, Link] = {}
    for shared in shares:
        if shared.enough or (shared.excess >= HINT and (shared.first, shared.second) in hinted):
            links[shared.first, shared.second] = Link(shared, shared.whole)
    for pair in _same_agency(credited):
        links[pair] = replace(links.get(pair, Link(None, True)), whole=True)
    for pair, medium in cited.items():
        links[pair] = replace(links.get(pair, Link(None, False)), medium=medium)
    return dict(sorted(links.items()))


def _same_agency(credited: Credited) -> Iterable[Pair]:
    """Pairs of reports whose whole text is one and the same agency's."""
    by_agency: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, found in enumerate(credited):
        if whole := tuple(credit.agency for credit in found if credit.whole):
            by_agency[whole].append(number)
    for members in by_agency.values():
        yield from combinations(members, 2)


def cliques(links: dict[Pair, Link]) -> list[tuple[int, ...]]:
    """Groups of reports that are all linked to each other, such that every link is in one.

    Greedy, strongest links first: a group grows while a report fits that is linked to all its members.
    """
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in links:
        near[one].add(other)
        near[other].add(one)
    left = dict.fromkeys(sorted(links, key=lambda pair: (-links[pair].strength, pair)))
    groups = []
    while left:
        group = _grow(next(iter(left)), near, links)
        for pair in combinations(group, 2):
            left.pop(pair, None)
        groups.append(group)
    return sorted(groups)


def _grow(start: Pair, near: dict[int, set[int]], links: dict[Pair, Link]) -> tuple[int, ...]:
    group = list(start)
    fitting = near[group[0]] & near[group[1]]
    while fitting:
        best = max(fitting, key=lambda n: (sum(links[pair_of(n, m)].strength for m in group), -n))
        group.append(best)
        fitting &= near[best]
    return tuple(sorted(group))


def pair_of(one: int, other: int) -> Pair:
    """The two in order."""
    return (one, other) if one < other else (other, one)


def spokes(group: Sequence[int], links: dict[Pair, Link]) -> list[Pair]:
    """The pairs of one member with each other one: the member that shares most, so that evidence stays readable."""

    def pairs(hub: int) -> list[Pair]:
        return [pair_of(hub, other) for other in group if other != hub]

    return pairs(max(group, key=lambda hub: (sum(links[pair].strength for pair in pairs(hub)), -hub)))
