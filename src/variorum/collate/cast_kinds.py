"""One name that reports take for different kinds: a person here, a body or a place there."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.annotate.actors.atlas import known_place
from variorum.annotate.actors.bodies import has_legal_form, key_of_body
from variorum.annotate.actors.tables import folded
from variorum.collate.cast_appearances import Appearance
from variorum.collate.cast_sets import Sets

Key = tuple[str, ...]


def join_kinds(sets: Sets) -> None:
    """Join what goes by one lone word, whatever kind each report takes it for.

    Not what the atlas knows, of which persons and places may both be called. A person's surname joins that person only
    where no body is named with it ("Alpha Ltd.", "Alpha Motors").
    """
    alone: dict[str, list[int]] = {}
    for number, appearance in enumerate(sets.appearances):
        if len(key := _key(appearance)) == 1 and known_place(appearance.name) is None:
            alone.setdefault(key[0], []).append(number)
    bearers, bodies = _longer(sets.appearances)
    for word, numbers in sorted(alone.items()):
        kinds = {sets.appearances[number].kind for number in numbers}
        if len(kinds) > 1 or (word in bearers and "person" not in kinds):
            _join(sets, numbers, bearers.get(word, ()), word in bodies)


def _join(sets: Sets, numbers: Sequence[int], bearers: Sequence[int], body: bool) -> None:
    """Join the chains of one word, of which `bearers` are persons of that surname, and a body may be named with it."""
    persons = [number for number in numbers if sets.appearances[number].kind == "person"]
    others = [number for number in numbers if sets.appearances[number].kind != "person"]
    firm = [one for one in persons if sets.appearances[one].gender or sets.appearances[one].roles]
    company = any(has_legal_form(name) for one in others for name, _ in sets.appearances[one].names)
    if not bearers:
        sets.unite_all([*others, *(one for one in persons if one not in firm or not (company or body))])
    elif not body and not company and len({sets.root(one) for one in bearers}) == 1:
        sets.unite_all([bearers[0], *others])


def _key(appearance: Appearance) -> Key:
    if not appearance.names or appearance.kind == "group":
        return ()
    if appearance.kind == "person":
        return appearance.parts
    if has_legal_form(appearance.name):
        return key_of_body(appearance.name)
    return tuple(folded(word) for word in appearance.name.removeprefix("the ").split())


def _longer(appearances: Sequence[Appearance]) -> tuple[dict[str, list[int]], set[str]]:
    """The persons by the later parts of their full names, and the words of bodies' longer names."""
    bearers: dict[str, list[int]] = {}
    bodies: set[str] = set()
    for number, appearance in enumerate(appearances):
        if appearance.kind == "person":
            for part in appearance.parts[1:]:
                bearers.setdefault(part, []).append(number)
        elif len(key := _key(appearance)) > 1:
            bodies.update(key)
    return bearers, bodies
