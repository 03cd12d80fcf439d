"""Prices on a market at the moment of writing ("is trading at $6,156"): each report gives that of its own moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from variorum.annotate.acts.tree import Tree
from variorum.collate.values.extent import fit
from variorum.collate.values.lexicon import words
from variorum.collate.values.point import Point, Value
from variorum.collate.values.twins import Group

LIKELY = 0.6
"""How likely two such prices are of one thing."""
NEAR = 1.5
"""A price that is more times another is that of something else."""


def stands(tree: Tree, predicate: int | None, number: Sequence[int]) -> bool:
    """Whether a price is told as what a thing changes hands for while it is told of."""
    if predicate is None or not _deals(tree, predicate):
        return False
    before = {tree.words[case].text.lower() for at in number for case in tree.children(at, "case")}
    helping = [tree.words[at] for at in tree.children(predicate, "aux", "aux:pass", "cop")]
    if not before & words("at a price") or any(word.tag == "MD" or word.lemma.lower() == "have" for word in helping):
        return False
    now = {word.text.lower() for word in tree.words} & words("at the moment")
    going = tree.words[predicate].tag == "VBG" and bool(helping)
    present = any(word.tag in ("VBZ", "VBP") for word in (tree.words[predicate], *helping))
    return bool(now) or going or present


def _deals(tree: Tree, predicate: int) -> bool:
    """Whether a verb says that a thing is dealt in; "change" with hands."""
    lemma = tree.words[predicate].lemma.lower()
    hands = any(tree.words[at].text.lower() == "hands" for at in tree.children(predicate, "obj"))
    return hands if lemma == "change" else lemma in words("dealing")


def standing_points(groups: Sequence[Group]) -> list[Point]:
    """The prices of each thing as a point, each for its moment, where two reports give them; else each price alone."""
    told = sorted(
        (group for group in groups if group.slot.standing), key=lambda g: (g.slot.extent.axis, g.slot.extent.figure)
    )
    return [point for near in _near(told) for point in _points(near)]


def _near(told: Sequence[Group]) -> Iterator[list[Group]]:
    """Prices in one currency, in steps that are small enough for the price of one thing."""
    part: list[Group] = []
    axis, figure = "", -inf
    for group in told:
        extent = group.slot.extent
        if part and (extent.axis != axis or extent.figure > figure * NEAR):
            yield part
            part = []
        part.append(group)
        axis, figure = extent.axis, extent.figure
    if part:
        yield part


def _points(near: Sequence[Group]) -> list[Point]:
    """The point of some prices; one for each where one report alone gives them, or they are of two actors."""
    actors = {group.slot.head for group in near if group.slot.head.startswith("@")}
    values: list[list[Group]] = []
    for group in near:
        if values and fit(values[-1][0].slot.extent, group.slot.extent) == "same":
            values[-1].append(group)
        else:
            values.append([group])
    made = [Value(tuple(slot for group in part for slot in group.slots)) for part in values]
    point = Point(tuple(made), LIKELY, LIKELY)
    if len(point.reports) > 1 and len(actors) < len(("one", "another")):
        return [point]
    return [Point((value,), LIKELY) for value in made]
