"""Sets of things that belong together, by the pairs that tie them, and the pairs of many that are worth looking at."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

Member = TypeVar("Member", bound=Hashable)
Item = TypeVar("Item")


def connected(members: Iterable[Member], pairs: Iterable[tuple[Member, Member]]) -> list[list[Member]]:
    """The members in sets, two of which no pair ties; sets and members in the order of `members`.

    >>> connected("abcd", [("d", "b")])
    [['a'], ['b', 'd'], ['c']]
    """
    parent = {member: member for member in members}

    def root(member: Member) -> Member:
        while parent[member] != member:
            parent[member] = member = parent[parent[member]]
        return member

    for one, other in pairs:
        parent[root(other)] = root(one)
    found: dict[Member, list[Member]] = {}
    for member in parent:
        found.setdefault(root(member), []).append(member)
    return list(found.values())


def meeting(items: Sequence[Item], most: int) -> Iterator[tuple[Item, Item]]:
    """The pairs of the first `most` items, and of each further one with those: few enough, however many there are.

    >>> list(meeting("abc", 1))
    [('a', 'b'), ('a', 'c')]
    """
    yield from combinations(items[:most], 2)
    for late in items[most:]:
        for early in items[:most]:
            yield early, late
