"""Sets of things that belong together: what pairs tie, directly or by others between."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

Member = TypeVar("Member", bound=Hashable)


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
