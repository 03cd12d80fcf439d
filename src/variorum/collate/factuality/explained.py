"""A cause that one report says is unknown, with what another report gives for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from variorum.annotate.acts.lexicon import nominals
from variorum.collate.factuality.causes import Cause
from variorum.collate.statements.kin import same
from variorum.collate.statements.lines import Line

MAIN = 0.5
"""Share of the mentions of the happening named most often, from which on a happening is one that the story is of."""


def explained(found: Sequence[Cause], main: Collection[str]) -> Iterator[tuple[Cause, Cause]]:
    """Each cause said to be unknown with each that another report gives, where the first gives none itself.

    `main` are the happenings that the story is of: for these a report may have a general word.
    """
    known = {one.line.report for one in found if one.given}
    for one in found:
        if one.given or one.line.report in known:
            continue
        for other in found:
            if other.given and _of_one(one.event, other.event, main):
                yield one, other


def _of_one(one: str, other: str, main: Collection[str]) -> bool:
    if one and other:
        return same(one, other)
    return not (one or other) or (one or other) in main


def main_events(lines: Sequence[Line]) -> frozenset[str]:
    """The lemmas of the happenings that a story is of: those named about as often as any."""
    distinct = {line.wording: line.tree.words for line in lines}  # a copy weighs nothing
    named = ({word.lemma.lower() for word in words if word.pos == "NOUN"} for words in distinct.values())
    counts = Counter(lemma for lemmas in named for lemma in lemmas if lemma in nominals())
    most = max(counts.values(), default=0)
    return frozenset(lemma for lemma, count in counts.items() if count >= MAIN * most)
