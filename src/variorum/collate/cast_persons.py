"""Which chains of persons are one: full names that agree, names that differ by a slip, surnames alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from variorum.annotate.actors.persons import family_name, fits, same_full
from variorum.annotate.actors.tables import first_names, person_nouns
from variorum.collate.cast_appearances import Appearance
from variorum.collate.cast_sets import Sets

_TYPO_LENGTH = 5
"""Letters that a part of a name must have for one of them to be a slip."""
_GIVEN = 1
"""How well a first name alone fits a full name (see `fits`): it tells the same gender in both."""
_FOREMOST = 3
"""Times that a person must occur for each time that another of nearly the same name does, to be the one meant."""


def join_persons(sets: Sets) -> None:
    """Join the chains of one person; those of two persons of one surname stay apart."""
    persons = [n for n, appearance in enumerate(sets.appearances) if appearance.kind == "person" and appearance.names]
    full = [n for n in persons if len(sets.appearances[n].parts) > 1]
    for block in sets.blocks(
        full, lambda appearance: dict.fromkeys((family_name(appearance.parts), appearance.parts[-1]))
    ):
        sets.compare(block, _one_person)
    for block in sets.blocks(full, lambda appearance: [(appearance.parts[0], appearance.parts[-1][:1])]):
        sets.compare(block, _slip)
    for block in sets.blocks(full, lambda appearance: [appearance.parts[-1]]):
        sets.compare(block, _slip)
    _surnames(sets, persons)
    _mistyped(sets, persons)


def _one_person(one: Appearance, other: Appearance) -> bool:
    return same_full(one.parts, other.parts) and _genders_agree(one, other)


def _slip(one: Appearance, other: Appearance) -> bool:
    """Whether two names differ by one slip of the pen, and nothing else speaks against their being one."""
    if len(one.parts) != len(other.parts) or not _genders_agree(one, other) or one.report == other.report:
        return False
    apart = [(a, b) for a, b in zip(one.parts, other.parts, strict=True) if a != b]
    if len(apart) != 1 or min(map(len, apart[0])) < _TYPO_LENGTH:
        return False
    alike = _roles_meet(one, other) or not (one.roles and other.roles)
    return alike and OSA.distance(*apart[0], score_cutoff=1) <= 1


def _surnames(sets: Sets, persons: Sequence[int]) -> None:
    """A name of one word is the one person who bears it, or the one of them whose role it has.

    Where the story has no full name to it, those of one word are one person.
    """
    full: dict[str, list[int]] = {}
    for number in persons:
        parts = sets.appearances[number].parts
        for part in dict.fromkeys(parts) if len(parts) > 1 else ():
            full.setdefault(part, []).append(number)
    alone = [n for n in persons if len(sets.appearances[n].parts) == 1]
    for number in alone:
        _surname(sets, number, full.get(sets.appearances[number].parts[0], ()))
    for block in sets.blocks(alone, lambda appearance: [appearance.parts[0]]):
        if sets.appearances[block[0]].parts[0] not in full:
            sets.unite_all(block)


def _surname(sets: Sets, number: int, pool: Iterable[int]) -> None:
    appearance = sets.appearances[number]
    scored = [(fits(appearance.parts, sets.appearances[one].parts), one) for one in pool]
    best = max((score for score, _ in scored), default=0)
    fitting = [
        one
        for score, one in scored
        if best and score == best and (best == _GIVEN or _genders_agree(appearance, sets.appearances[one]))
    ]
    roots = {sets.root(one) for one in fitting}
    if len(roots) > 1:
        told = {sets.root(one) for one in fitting if _roles_meet(appearance, sets.appearances[one])}
        roots = told if len(told) == 1 else _foremost(sets, fitting, appearance.report)
    if len(roots) == 1:
        sets.unite(number, roots.pop())


def _foremost(sets: Sets, fitting: Sequence[int], report: str) -> set[int]:
    """Of several persons of one surname the one whom far more reports name; not where this report names another."""
    reports: dict[int, set[str]] = {}
    for one in fitting:
        reports.setdefault(sets.root(one), set()).add(sets.appearances[one].report)
    first, *others = sorted(reports, key=lambda root: (-len(reports[root]), root))
    apart = all(report not in reports[root] for root in others)
    return {first} if apart and len(reports[first]) >= _FOREMOST * len(reports[others[0]]) else set()


def _mistyped(sets: Sets, persons: Sequence[int]) -> None:
    """A surname alone that is a letter from the only one like it, and hardly occurs beside it, is a slip for it."""
    counts: Counter[str] = Counter()
    bearers: dict[str, set[int]] = {}
    for number in persons:
        appearance = sets.appearances[number]
        for part in dict.fromkeys(appearance.parts):
            counts[part] += len(appearance.spans)
        bearers.setdefault(family_name(appearance.parts), set()).add(number)
    for number in persons:
        parts = sets.appearances[number].parts
        if len(parts) == 1 and len(parts[0]) > _TYPO_LENGTH and parts[0] not in first_names():
            near = [other for other in bearers if other != parts[0] and _near(parts[0], other)]
            roots = {sets.root(one) for other in near for one in bearers[other]}
            if len(roots) == 1 and counts[parts[0]] * _FOREMOST <= counts[near[0]]:
                sets.unite(number, roots.pop())


def _near(one: str, other: str) -> bool:
    return one[0] == other[0] and OSA.distance(one, other, score_cutoff=1) <= 1


def _genders_agree(one: Appearance, other: Appearance) -> bool:
    return not one.gender or not other.gender or one.gender == other.gender


def _roles_meet(one: Appearance, other: Appearance) -> bool:
    return bool(one.words & other.words & person_nouns().keys())
