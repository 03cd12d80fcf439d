"""Average linkage over a sparse table of likenesses: two groups join while their members are alike on the whole, so
that no chain of single likenesses ties two events together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush


def average_link(sizes: Sequence[int], sums: Mapping[tuple[int, int], float], threshold: float) -> list[list[int]]:
    """Groups of the indexes of `sizes`, each sorted, in the order of their least members.

    An index stands for so many things as its size says, and `sums` holds for two indexes (the lesser first) the sum of
    the likenesses of the things of one to those of the other. Pairs that the table lacks count as 0. The most alike
    groups join first; ties go to the lesser indexes.
    """
    groups = _Groups(sizes, sums)
    heap = [(-mean, one, other) for one, other in sums if (mean := groups.mean(one, other)) >= threshold]
    heapify(heap)
    while heap:
        negative, one, other = heappop(heap)
        if one not in groups.members or other not in groups.members or -negative != groups.mean(one, other):
            continue
        groups.join(one, other)
        for near in groups.sums[one]:
            mean = groups.mean(one, near)
            if mean >= threshold:
                heappush(heap, (-mean, min(one, near), max(one, near)))
    return [sorted(members) for _, members in sorted(groups.members.items())]


class _Groups:
    """What has joined so far, each group under its least index."""

    def __init__(self, sizes: Sequence[int], sums: Mapping[tuple[int, int], float]) -> None:
        self.members = {n: [n] for n in range(len(sizes))}
        self.sums: dict[int, dict[int, float]] = defaultdict(dict)
        self._sizes = list(sizes)
        for (one, other), value in sums.items():
            self.sums[one][other] = self.sums[other][one] = value

    def mean(self, one: int, other: int) -> float:
        return self.sums[one].get(other, 0.0) / (self._sizes[one] * self._sizes[other])

    def join(self, one: int, other: int) -> None:
        """Make the group of `other` part of the group of `one`."""
        self.members[one] += self.members.pop(other)
        self._sizes[one] += self._sizes[other]
        del self.sums[one][other]
        for near, value in self.sums.pop(other).items():
            if near == one:
                continue
            del self.sums[near][other]
            self.sums[one][near] = self.sums[near][one] = self.sums[one].get(near, 0.0) + value
