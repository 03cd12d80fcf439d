"""Places that a report says are not given out ("from an undisclosed location"), which another tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.annotate.acts.clauses import is_predicate
from variorum.collate.factuality.people import words
from variorum.collate.factuality.unknown import Question, classed
from variorum.collate.statements.lines import Line

_WHERE = frozenset({"where"})


def undisclosed(lines: Sequence[Line]) -> Iterator[Question]:
    """What is done somewhere that is not given out, as a question where it is."""
    for line in lines:
        tree = line.tree
        for index, word in enumerate(tree.words):
            if word.lemma.lower() not in words("somewhere") or not _hidden(line, index):
                continue
            done = next((at for at in tree.ancestors(index) if is_predicate(tree, at) or classed(tree, at)), None)
            if done is not None:
                yield Question(line, index, _WHERE, done)


def _hidden(line: Line, index: int) -> bool:
    """Whether a word for a place says that it is not given out, behind a preposition of place."""
    tree = line.tree
    cases = {tree.words[case].text.lower() for case in tree.children(index, "case")}
    kept = {tree.words[child].lemma.lower() for child in tree.children(index, "amod")} & words("kept_back").keys()
    return bool(kept) and bool(cases & words("where").keys())
