"""Groups of links: which phrases and clauses of different reports say one thing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.collate.statements.kin import keys
from variorum.collate.statements.links import Link

CHANCE = 1.0
"""How many links of a pair chance alone may be expected to bring about, at most, for the pair to tell anything."""
MOST_HOLDERS = 40
"""Links of a pair beyond which the pair is the story's topic rather than a point in it."""
ABSORBED = 0.6
"""Share of a pair's phrases that must already stand in a group for the pair to join it."""

Unit = tuple[str, int, int]
Key = tuple[str, str]


@dataclass(slots=True)
class Group:
    """Phrases of two reports or more that are tied by the same pairs of things."""

    pairs: list[Key] = field(default_factory=list)
    links: dict[Unit, list[Link]] = field(default_factory=dict)

    def add(self, pair: Key, members: Sequence[Link]) -> None:
        """Take in a pair with the links that carry it."""
        self.pairs.append(pair)
        for link in members:
            self.links.setdefault(link.unit, []).append(link)


def groups(found: Sequence[Link]) -> list[Group]:
    """The groups of a story's links, those with most reports first."""
    made: list[Group] = []
    standing: defaultdict[Unit, list[int]] = defaultdict(list)
    for pair, members in _shared(found):
        units = {link.unit for link in members}
        home = _home(units, standing, made)
        if home is None:
            home = len(made)
            made.append(Group())
        for unit in sorted(units - made[home].links.keys()):
            standing[unit].append(home)
        made[home].add(pair, members)
    return made


def _home(units: set[Unit], standing: Mapping[Unit, list[int]], made: Sequence[Group]) -> int | None:
    """The group in which most of these phrases stand already, in two reports at least."""
    counts = Counter(number for unit in units for number in standing.get(unit, ()))
    for number, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        together = {unit[0] for unit in units & made[number].links.keys()}
        if count >= ABSORBED * len(units) and len(together) > 1:
            return number
    return None


def _shared(found: Sequence[Link]) -> list[tuple[Key, list[Link]]]:
    """Pairs of concepts that two reports or more tie together, with their links: most reports first, then rarest."""
    counts = Counter(concept for link in found for concept in link.concepts)
    related = keys(counts)
    index: defaultdict[Key, list[Link]] = defaultdict(list)
    for link in found:
        for one in related[link.concepts[0]]:
            for other in related[link.concepts[1]]:
                if one != other:
                    index[(one, other) if one < other else (other, one)].append(link)
    total = max(1, len(found))
    ranked = []
    for pair, members in index.items():
        reports = {link.unit[0] for link in members}
        if len(reports) < 2 or len(members) > MOST_HOLDERS:
            continue
        first = sum(counts[word] for word in pair[0].split("|"))
        second = sum(counts[word] for word in pair[1].split("|"))
        chance = first * second / (2 * total)
        if chance > CHANCE:
            continue
        ranked.append((-len(reports), -math.log(1 / chance), pair, members))
    ranked.sort(key=lambda item: item[:3])
    return [(pair, members) for _, _, pair, members in ranked]
