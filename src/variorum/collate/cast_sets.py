"""Chains that are found to be one actor, as sets that grow together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from variorum.collate.cast_appearances import Appearance

LARGEST_BLOCK = 60
"""Sets that are compared pair by pair; in a larger block only exact names join."""


class Sets:
    """A union-find over the chains of a story, numbered as in `appearances`."""

    def __init__(self, appearances: Sequence[Appearance]) -> None:
        self.appearances = appearances
        self._parent = list(range(len(appearances)))

    def groups(self) -> list[list[int]]:
        """The chains that are one actor, in order."""
        found: dict[int, list[int]] = {}
        for number in range(len(self.appearances)):
            found.setdefault(self.root(number), []).append(number)
        return list(found.values())

    def root(self, number: int) -> int:
        """The first chain of the set that a chain is in."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def unite(self, one: int, other: int) -> None:
        """Say that two chains are one actor."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first

    def unite_all(self, numbers: Sequence[int]) -> None:
        """Say that all these chains are one actor."""
        for number in numbers[1:]:
            self.unite(numbers[0], number)

    def blocks(self, numbers: Iterable[int], key: Callable[[Appearance], Iterable[object]]) -> list[list[int]]:
        """The chains that share a key; a chain may have several and then stands in several blocks."""
        found: dict[object, list[int]] = {}
        for number in numbers:
            for one in key(self.appearances[number]):
                found.setdefault(one, []).append(number)
        return list(found.values())

    def compare(self, block: Sequence[int], same: Callable[[Appearance, Appearance], bool]) -> None:
        """Unite the sets of a block whose first chains are one actor by this rule."""
        roots = sorted({self.root(number): number for number in reversed(block)}.items())
        if len(roots) > LARGEST_BLOCK:
            return
        for place, (_, one) in enumerate(roots):
            for _, other in roots[place + 1 :]:
                if same(self.appearances[one], self.appearances[other]):
                    self.unite(one, other)
