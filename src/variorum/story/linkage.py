"""Average linkage over a sparse table of likenesses: two groups join while their members are alike on the whole, so
that no chain of single likenesses ties two events together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heapify, heappop, heappush


def average_link(size: int, likeness: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Groups of the indexes below `size`, each sorted, in the order of their least members.

    Pairs that the table lacks count as 0. The most alike groups join first; ties go to the lesser indexes.
    """
    groups: dict[int, list[int]] = {n: [n] for n in range(size)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in likeness.items():
        sums[one][other] = sums[other][one] = value
    heap = [(-value, one, other) for (one, other), value in likeness.items() if value >= threshold]
    heapify(heap)
    while heap:
        negative, one, other = heappop(heap)
        if one not in groups or other not in groups or -negative != _mean(groups, sums, one, other):
            continue
        _join(groups, sums, one, other)
        for near in sums[one]:
            mean = _mean(groups, sums, one, near)
            if mean >= threshold:
                heappush(heap, (-mean, min(one, near), max(one, near)))
    return [sorted(members) for _, members in sorted(groups.items())]


def _mean(groups: dict[int, list[int]], sums: dict[int, dict[int, float]], one: int, other: int) -> float:
    return sums[one].get(other, 0.0) / (len(groups[one]) * len(groups[other]))


def _join(groups: dict[int, list[int]], sums: dict[int, dict[int, float]], one: int, other: int) -> None:
    """Make the group of `other` part of the group of `one`."""
    groups[one] += groups.pop(other)
    del sums[one][other]
    for near, value in sums.pop(other).items():
        if near == one:
            continue
        del sums[near][other]
        sums[one][near] = sums[near][one] = sums[one].get(near, 0.0) + value
