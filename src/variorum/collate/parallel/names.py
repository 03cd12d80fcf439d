"""Whether two names that stand in one place are of two."""

from __future__ import annotations

from itertools import product

from variorum.annotate.actors.atlas import known_place
from variorum.annotate.actors.bodies import abbreviates, is_acronym
from variorum.annotate.actors.persons import same_given
from variorum.annotate.actors.tables import titles
from variorum.collate.parallel import numbers
from variorum.collate.parallel.scene import Scene
from variorum.collate.parallel.swaps import Side, Swap

ALIKE, NEAR = 0.7, 0.8
"""How parallel two sentences must be, as a whole and just there, where one report uses both names."""


def opposed(swap: Swap, scene: Scene) -> bool:
    """Whether the two names are of two of a kind, in one place of one sentence."""
    one, other = swap.one, swap.other
    if scene.dated(one) or scene.dated(other):
        return scene.dated(one) and scene.dated(other) and numbers.opposed(swap, scene)
    if any(word.pos == "NUM" for word in (*one.words, *other.words)):
        return False
    if one.strand.titled or other.strand.titled:
        return False
    if set(one.keys) & set(other.keys) or _shortened(one, other) or _titled(one) or _titled(other):
        return False
    known = scene.knows(other.strand.report, one.keys), scene.knows(one.strand.report, other.keys)
    if all(known) or (any(known) and (swap.overlap < ALIKE or swap.near < NEAR)):
        return False
    if _designated(one) and _designated(other):
        return True
    mine, theirs = scene.mention(one), scene.mention(other)
    if mine is None or theirs is None or mine.kind != theirs.kind:
        return False
    first, second = scene.actor(one.strand.report, mine), scene.actor(other.strand.report, theirs)
    if first is not None and first == second:
        return False
    return mine.kind != "place" or _of_one_sort(one, other)


def _text(side: Side) -> str:
    return " ".join(word.text for word in side.words)


def _titled(side: Side) -> bool:
    """Whether it has a title or rank in it."""
    return any(word.text in titles() or f"{word.text}." in titles() for word in side.words)


def _designated(side: Side) -> bool:
    """Whether it is one word within a longer name, not its first: what tells a thing from its like."""
    words = side.strand.words
    before = words[side.first - 1] if side.first else None
    inside = before is not None and before.pos == "PROPN" and before.end + 1 == side.words[0].start
    return inside and len(side.words) == 1 and side.words[0].pos == "PROPN"


def _shortened(one: Side, other: Side) -> bool:
    """Whether one is the other's abbreviation, word by word or as a whole."""
    mine, theirs = _text(one), _text(other)
    if is_acronym(mine) or is_acronym(theirs):
        return True
    if abbreviates(mine, theirs) or abbreviates(theirs, mine):
        return True
    return any(
        low.startswith(high) or high.startswith(low) or same_given(low, high)
        for low, high in product(_small(one), _small(other))
        if low and high
    )


def _small(side: Side) -> list[str]:
    return [word.text.lower().strip(".-'’") for word in side.words]


def _of_one_sort(one: Side, other: Side) -> bool:
    """Whether the tables know both places as of one sort, neither in the other, or neither at all."""
    mine, theirs = known_place(_text(one)), known_place(_text(other))
    if mine is None or theirs is None:
        return mine is theirs and not any(map(_compass, (one, other)))
    return mine.sort == theirs.sort and mine.name != theirs.name and (mine.code != theirs.code or mine.sort == "city")


def _compass(side: Side) -> bool:
    return bool({"north", "south", "east", "west"} & set(_small(side)))
