"""Which chains of organisations are one: names that leave out whose they are, acronyms, letters that changed places."""

from __future__ import annotations

from variorum.annotate.actors.atlas import known_place
from variorum.annotate.actors.bodies import abbreviates, is_acronym, key_of_body, shortens
from variorum.annotate.actors.tables import acronyms, collective_nouns
from variorum.collate.cast_appearances import Appearance
from variorum.collate.cast_sets import LARGEST_BLOCK, Sets

_LONG_ACRONYM = 4
"""Letters from which two of an acronym may have changed places."""


def join_bodies(sets: Sets) -> None:
    """Join the chains of one organisation, where only one fits."""
    bodies = [
        n for n, appearance in enumerate(sets.appearances) if appearance.kind == "organisation" and appearance.names
    ]
    _shortened(sets, bodies)
    _acronyms(sets, bodies)
    _branches(sets, bodies)
    short = [
        n for n in bodies if is_acronym(sets.appearances[n].name) and len(sets.appearances[n].name) >= _LONG_ACRONYM
    ]
    for block in sets.blocks(short, lambda appearance: ["".join(sorted(appearance.name))]):
        sets.compare(block, _transposed)


def _shortened(sets: Sets, bodies: list[int]) -> None:
    by_end: dict[tuple[str, ...], dict[tuple[str, ...], int]] = {}
    for number in bodies:
        for name, _ in sets.appearances[number].names:
            key = key_of_body(name)
            by_end.setdefault(key[-1:], {}).setdefault(key, number)
    for keys in by_end.values():
        for key, number in keys.items() if len(keys) <= LARGEST_BLOCK else ():
            longer = {sets.root(other) for full, other in keys.items() if shortens(key, full)}
            if len(longer) == 1:
                sets.unite(number, longer.pop())


def _acronyms(sets: Sets, bodies: list[int]) -> None:
    names = sorted({(name, number) for number in bodies for name, _ in sets.appearances[number].names})
    full: dict[str, list[tuple[str, int]]] = {}
    for name, number in names:
        if not is_acronym(name):
            full.setdefault(name[0].upper(), []).append((name, number))
    for name, number in names:
        if is_acronym(name):
            fitting = {sets.root(other) for long, other in full.get(name[0], ()) if abbreviates(name, long)}
            if len(fitting) == 1:
                sets.unite(number, fitting.pop())


def _branches(sets: Sets, bodies: list[int]) -> None:
    """The branch of a well-known body in one part of the world is that body: "ABC Africa", "ABC London"."""
    by_name = {name: number for number in reversed(bodies) for name, _ in sets.appearances[number].names}
    for number in bodies:
        whole, _, place = sets.appearances[number].name.partition(" ")
        if whole in acronyms() and whole in by_name and known_place(place):
            sets.unite(number, by_name[whole])


def _transposed(one: Appearance, other: Appearance) -> bool:
    """Whether two acronyms of the same letters are said to be the same kind of thing ("news agency")."""
    return bool(one.words & other.words & collective_nouns().keys())
