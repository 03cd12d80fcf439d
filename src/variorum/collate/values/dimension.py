"""What a length is the length of: how high, how deep, how far something went."""

from __future__ import annotations

from itertools import takewhile

from variorum.collate.values.lexicon import words
from variorum.collate.values.passage import Passage

LENGTH, SPEED = "metre", "metre per second"
"""Axes of lengths and speeds."""
REACH = 12
"""How many words before a length may stand that say what it measures."""
BEHIND = 2
"""The same of words behind it ("12 metres high")."""
DIMENSIONS = ("height", "depth", "size", "range")
"""Names of the word lists that tell what a length measures; "range" is how far something moved."""


def dimension(passage: Passage, axis: str, number: list[int]) -> str:
    """What a length or speed measures, by the nearest word that says so; "" where none does.

    How far something went is told apart from how far it is from a named place: "landed 200 km from Oldmark" has none.
    """
    if axis == SPEED:
        return "speed"
    if axis != LENGTH:
        return ""
    tokens, first, last = passage.tree.words, min(number), max(number)
    behind = range(last + 1, min(last + 1 + BEHIND, len(tokens)))
    before = range(first - 1, max(first - 1 - REACH, -1), -1)
    for index in (*behind, *before):
        found = _names(passage, index)
        if found and (found != "range" or index < first):
            return found if found != "range" or not _from_place(passage, last) else ""
    return ""


def _names(passage: Passage, index: int) -> str:
    word = passage.tree.words[index]
    forms = {word.lemma.lower(), word.text.lower()}
    return next((name for name in DIMENSIONS if forms & words(name)), "")


def _from_place(passage: Passage, last: int) -> bool:
    """Whether the length is a distance from or to something that is named behind it."""
    behind = passage.tree.words[last + 1 : last + 2 + BEHIND]
    near = list(takewhile(lambda word: word.pos != "PUNCT", behind))
    return bool(near) and near[0].pos in ("ADP", "ADV", "NOUN") and any(word.text[:1].isupper() for word in near)
