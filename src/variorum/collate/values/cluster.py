"""From pairs to points: the values that are all values of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from variorum.collate.values.pairs import Pair, exclusive
from variorum.collate.values.slot import Slot

JOIN = 0.1
"""Two groups become one where their pairs are, on average, at least this likely to speak of one thing."""
UNSCORED = 0.05
"""How likely a pair is that was not worth scoring."""


def clusters(slots: Sequence[Slot], pairs: Sequence[Pair]) -> list[list[int]]:
    """Groups of places of slots, by average linkage from the likeliest pair down; sorted, singletons included."""
    likely = {(pair.first, pair.second): pair.likely for pair in pairs}
    group = list(range(len(slots)))
    members = {place: [place] for place in group}
    for pair in sorted(pairs, key=lambda pair: (-pair.likely, pair.first, pair.second)):
        if pair.likely < JOIN:
            break
        a, b = sorted((group[pair.first], group[pair.second]))
        if a == b or not _joinable(slots, likely, members[a], members[b]):
            continue
        for place in members[b]:
            group[place] = a
        members[a].extend(members.pop(b))
    ties = {(pair.first, pair.second) for pair in pairs if pair.holds}
    return sorted(part for found in members.values() for part in connected(sorted(found), ties))


def connected(members: Sequence[int], ties: Set[tuple[int, int]]) -> list[list[int]]:
    """A group in the parts that ties hold together: an average also takes in what nothing ties to it."""
    parts: list[list[int]] = []
    for place in members:
        near = [part for part in parts if any((other, place) in ties for other in part)]
        parts = [part for part in parts if part not in near]
        parts.append(sorted([place, *(other for part in near for other in part)]))
    return parts


def _joinable(
    slots: Sequence[Slot], likely: Mapping[tuple[int, int], float], left: list[int], right: list[int]
) -> bool:
    total = 0.0
    for a in left:
        for b in right:
            if exclusive(slots[a], slots[b]):
                return False
            total += likely.get((min(a, b), max(a, b)), UNSCORED)
    return total >= JOIN * len(left) * len(right)
