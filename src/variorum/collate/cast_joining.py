"""Which chains of different reports are one actor: the same names first, then rules by kind, then lone descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.actors.bodies import key_of_body
from variorum.annotate.actors.tables import person_nouns
from variorum.collate.cast_appearances import Appearance, content, is_indefinite
from variorum.collate.cast_bodies import join_bodies
from variorum.collate.cast_kinds import join_kinds
from variorum.collate.cast_persons import join_persons
from variorum.collate.cast_sets import Sets

_LINKS = frozenset({"of", "for", "the", "and", "on", "in", "to"})
"""Words by which a body's name may be written one way or another: "Committee of the ...", "Committee for the ..."."""
_INDEFINITE = 3
"""Words that "a ..." must share with a person's role to mean that one: "a victim of the fire" may be anyone."""


def join(appearances: Sequence[Appearance]) -> list[list[int]]:
    """The chains that are one actor, as indices."""
    sets = Sets(appearances)
    for block in sets.blocks(range(len(appearances)), _name_key):
        sets.unite_all(block)
    join_persons(sets)
    join_bodies(sets)
    join_kinds(sets)
    _join_unnamed(sets)
    return sets.groups()


def _name_key(appearance: Appearance) -> Iterable[object]:
    """What chains of one name share: a country by any of its names, a person by the full one, a body by each."""
    entry = known_country(appearance.title) if appearance.names else None
    if entry and appearance.kind == entry.kind:
        yield entry.kind, entry.code
    elif appearance.kind == "person":
        if len(appearance.parts) > 1:
            yield "name", appearance.parts
    elif appearance.names:
        for name, _ in appearance.names:
            key = key_of_body(name)
            key = tuple(word for word in key if word not in _LINKS) or key
            yield ("name" if len(key) > 1 else "group" if appearance.kind == "group" else "body"), key
    elif appearance.kind == "organisation":
        keys = [key_of_body(text) for text in appearance.said if text[0].isupper()]
        yield from (("name", key) for key in keys if len(key) > 1)


def _join_unnamed(sets: Sets) -> None:
    """A description joins the one actor whose role has all its words, else the same description elsewhere."""
    appearances = sets.appearances
    by_word: dict[str, set[int]] = {}
    for number, appearance in enumerate(appearances):
        for word in appearance.words if appearance.names and appearance.kind == "person" else ():
            by_word.setdefault(word, set()).add(number)
    lone = [
        n
        for n, appearance in enumerate(appearances)
        if appearance.kind == "person" and not appearance.names and appearance.said
    ]
    for number in lone:
        _by_role(sets, number, by_word)
    for block in sets.blocks(lone, _signatures):
        if len({appearances[number].report for number in block}) == len(block):
            sets.unite_all(block)


def _by_role(sets: Sets, number: int, by_word: dict[str, set[int]]) -> None:
    appearance = sets.appearances[number]
    for text in appearance.said:
        words = set(content(text))
        if len(words) < (_INDEFINITE if is_indefinite(text) else 2) or not words & person_nouns().keys():
            continue
        held = set.intersection(*(by_word.get(word, set()) for word in words))
        roots = {sets.root(one) for one in held if sets.appearances[one].report != appearance.report}
        if len(roots) == 1:
            sets.unite(number, roots.pop())
            return


def _signatures(appearance: Appearance) -> Iterable[object]:
    """The words of each description that says more than one noun."""
    found = {frozenset(content(text)) for text in appearance.said}
    return [words for words in sorted(found, key=sorted) if len(words) > 1]
