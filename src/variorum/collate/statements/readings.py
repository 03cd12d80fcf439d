"""Readings of a group: the words of each report that state it."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.annotate.acts.clauses import extent, is_predicate
from variorum.annotate.acts.tree import Tree
from variorum.collate.statements.ties import Tie

LONGEST = 200
"""The longest clause, in characters, that stands whole as a reading."""


def reach(ties: Sequence[Tie]) -> tuple[int, int]:
    """The offsets of what a sentence says of a group: the phrases of its tied words, or their clause if it is short."""
    tree = ties[0].line.tree
    indices = sorted({index for tie in ties for index in (tie.first, tie.second)})
    spans = [_phrase(tree, index) for index in indices]
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    clause = _clause(tree, indices[0])
    if clause and clause[0] <= start and end <= clause[1] and clause[1] - clause[0] <= LONGEST:
        return clause
    return start, end


def _phrase(tree: Tree, index: int) -> tuple[int, int]:
    word = tree.words[index]
    if word.pos not in {"NOUN", "PROPN"}:
        return word.start, word.end
    start, end = tree.phrase(index)
    return (start, end) if end - start <= LONGEST // 2 else (word.start, word.end)


def _clause(tree: Tree, index: int) -> tuple[int, int] | None:
    for place in (index, *tree.ancestors(index)):
        if is_predicate(tree, place):
            return tree.span(extent(tree, place))
    return None
