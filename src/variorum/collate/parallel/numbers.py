"""Whether two numbers, days or hours that stand in one place cannot both be true."""

from __future__ import annotations

from variorum.collate.parallel.scene import Scene
from variorum.collate.parallel.swaps import Side, Swap
from variorum.collate.values.extent import fit

_LONG = 3
"""Digits of a number that is one of a code's parts, where another such stands beside it ("410-396-2100")."""
ALIKE, NEAR = 0.7, 0.8
"""How parallel two sentences must be, as a whole and just there, where one report has both numbers."""


def opposed(swap: Swap, scene: Scene) -> bool:
    """Whether the two are two answers to one question, as far as their values tell."""
    one, other = swap.one, swap.other
    if _digits(one) == _digits(other) or _in_code(one) or _in_code(other) or _told_apart(swap, scene):
        return False
    mine, theirs = scene.extent(one), scene.extent(other)
    if mine is None or theirs is None:
        return all(map(_plain, (one, other)))
    if mine.axis != theirs.axis:
        return False
    return not mine.vague and not theirs.vague and fit(mine, theirs) == "apart"


def _plain(side: Side) -> bool:
    """Whether it is one number in digits, and no time of the clock or score."""
    return len(side.words) == 1 and side.words[0].text.isdigit()


def _digits(side: Side) -> str:
    return "".join(letter for word in side.words for letter in word.text if letter.isalnum()).lower()


def _in_code(side: Side) -> bool:
    """Whether it is part of a telephone number or the like."""
    near = [side.first - 1, side.last]
    words = [side.strand.words[at].text.strip("-.") for at in near if 0 <= at < len(side.strand.words)]
    own = [word.text.strip("-.") for word in side.words]
    return any(_long(word) for word in words) and any(_long(word) for word in own)


def _long(text: str) -> bool:
    return text.isdigit() and len(text) >= _LONG


def _told_apart(swap: Swap, scene: Scene) -> bool:
    """Whether the reports give each other's number of the same thing, too."""
    one, other = swap.one, swap.other
    known = scene.knows(other.strand.report, _counted(one)), scene.knows(one.strand.report, _counted(other))
    return all(known) or (any(known) and (swap.overlap < ALIKE or swap.near < NEAR))


def _counted(side: Side) -> tuple[str, ...]:
    """The number with the word behind it."""
    return side.strand.keys[side.first : min(side.last + 1, len(side.strand.keys))][-4:]
