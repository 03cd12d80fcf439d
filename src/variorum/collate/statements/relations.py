"""Where and when something is told to be by another thing: in it or near it, before, during or after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.collate.cast import Cast
from variorum.collate.statements.clauses import Clause
from variorum.collate.statements.disputes import Dispute, Place
from variorum.records import ClaimKind

_IN, _NEAR = frozenset({"in", "inside", "within"}), frozenset({"near", "outside", "beside", "off"})
_BEFORE, _DURING, _AFTER = frozenset({"before"}), frozenset({"during", "amid"}), frozenset({"after", "following"})
_EXCLUSIVE = ((_NEAR, _IN), *combinations((_BEFORE, _DURING, _AFTER), 2))
"""Prepositions of which one act stands in one to a thing; in the order in which they are told."""

Sides = tuple[dict[Place, None], dict[Place, None]]


def relations(pairs: Sequence[tuple[Clause, Clause]], cast: Cast) -> Iterator[Dispute]:
    """The disputes of clauses that likely speak of one fact, given in both orders."""
    yield from _nearness(pairs, cast)
    yield from _of_acts(pairs, cast)


def _nearness(pairs: Sequence[tuple[Clause, Clause]], cast: Cast) -> Iterator[Dispute]:
    """One report has it happen in a place, another near it."""
    sides: defaultdict[str, tuple[dict[Place, None], dict[Place, None]]] = defaultdict(lambda: ({}, {}))
    for one, other in pairs:
        for place in sorted(one.concepts & other.concepts):
            actor = cast.actor(place.removeprefix("@"))
            if actor is None or actor.kind != "place":
                continue
            if _cases(one, place) & _NEAR and _cases(other, place) & _IN:
                sides[actor.name][0].setdefault(one.place)
                sides[actor.name][1].setdefault(other.place)
    for name, (near_by, within) in sorted(sides.items()):
        explanation = f"One side has it happen near {name}, the other in it."
        yield Dispute("place", f"in or near {name}", (tuple(near_by), tuple(within)), explanation)


def _of_acts(pairs: Sequence[tuple[Clause, Clause]], cast: Cast) -> Iterator[Dispute]:
    """Of one act of the same people one report has it before, in or near a thing, another after, during or outside."""
    sides: defaultdict[tuple[str, str, str], Sides] = defaultdict(lambda: ({}, {}))
    for one, other in pairs:
        if one.line.report == other.line.report or not _of_one_act(one, other):
            continue
        for thing in sorted(one.concepts & other.concepts):
            mine, theirs = _cases(one, thing), _cases(other, thing)
            for first, second in _EXCLUSIVE if not _is_time_or_place(thing, cast) else ():
                if mine & first and theirs & second and not mine & second and not theirs & first:
                    key = (min(mine & first), min(theirs & second), _word(one, thing))
                    sides[key][0].setdefault(one.place)
                    sides[key][1].setdefault(other.place)
    for (first_case, second_case, word), (first_side, second_side) in sorted(sides.items()):
        kind: ClaimKind = "place" if first_case in _NEAR else "time"
        about = f"{first_case} or {second_case} the {word}"
        explanation = f"One side has it {first_case} the {word}, the other {second_case} it."
        yield Dispute(kind, about, (tuple(first_side), tuple(second_side)), explanation)


def _of_one_act(one: Clause, other: Clause) -> bool:
    """Whether two clauses tell one act of the same people or things."""
    return bool(one.acts & other.acts) and bool({*one.leads} & {*other.leads} - {""})


def _is_time_or_place(thing: str, cast: Cast) -> bool:
    """Whether a concept is a day or a figure, or a named place, of which `_nearness` tells."""
    actor = cast.actor(thing.removeprefix("@"))
    return thing[0] in "~#" or (actor is not None and actor.kind == "place")


def _word(clause: Clause, thing: str) -> str:
    """What a clause calls a concept: the noun, or the one that it is part of the name of."""
    line, words = clause.line, clause.line.tree.words
    at = next(at for at, found in line.things.items() if found == thing)
    while words[at].dep == "compound" and at not in line.names:
        at = words[at].head
    return line.names.get(at, words[at].text)


def _cases(clause: Clause, concept: str) -> frozenset[str]:
    """The prepositions before a concept in a clause."""
    tree, words = clause.line.tree, clause.line.tree.words
    places = [at for at, thing in clause.line.things.items() if thing == concept]
    inside = [at for at in places if clause.start <= words[at].start < clause.end]
    return frozenset(words[case].text.lower() for at in inside for case in tree.children(at, "case"))
