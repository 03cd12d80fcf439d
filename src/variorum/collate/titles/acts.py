"""Titles of what is told in clauses: the clause that says it most plainly, word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.annotate.acts.tree import Tree
from variorum.collate.titles.fragments import LONGEST, Fragment, around, clause_core

FEWEST = 3
"""Words of the shortest title."""
SHARED = 2.0
"""What it is worth that all of a fragment's words are words of the other tellings too."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clause that a title may come from: its sentence, its head, its concepts by word, and its report's text."""

    tree: Tree
    head: int
    concepts: Mapping[int, str]
    text: str


def core_of(tree: Tree, head: int, longest: int) -> tuple[int, int]:
    """The offsets of the core of a clause."""
    return clause_core(tree, head, longest).span(tree)


def act_title(told: Sequence[Told]) -> str:
    """The core of the clause that is the most complete and the most like the others; the first of equals."""
    spread = Counter(thing for one in told for thing in set(one.concepts.values()))
    best = max(told, key=lambda one: _worth(one, clause_core(one.tree, one.head), spread))
    fragment = clause_core(best.tree, best.head)
    if fragment.last - fragment.first + 1 < FEWEST:
        fragment = around(best.tree, [best.head])
    start, end = fragment.span(best.tree)
    return " ".join(best.text[start:end].split())


def opening(text: str) -> str:
    """The first words of an utterance: its first sentence, or as much of it as a title holds.

    >>> opening("We will stay. We have no choice.")
    'We will stay.'
    """
    words = text.split()
    kept, length = 0, -1
    while kept < len(words) and length + 1 + len(words[kept]) <= LONGEST:
        length += 1 + len(words[kept])
        kept += 1
        if words[kept - 1].endswith((".", "!", "?")) and kept >= FEWEST:
            break
    if not kept:
        return text.strip()[:LONGEST]
    whole = kept == len(words) or words[kept - 1].endswith((".", "!", "?"))
    return " ".join(words[:kept]) + ("" if whole else " …")


def _worth(one: Told, fragment: Fragment, spread: Counter[str]) -> float:
    inside = {thing for index, thing in one.concepts.items() if fragment.first <= index <= fragment.last}
    common = sum(spread[thing] > 1 for thing in inside)
    return fragment.worth + SHARED * common / (len(inside) + 1)
