"""Whether two words of the language that stand in one place exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import cast

from variorum.annotate.acts.lexicon import rows
from variorum.collate.parallel.scene import Scene
from variorum.collate.parallel.swaps import Side, Swap
from variorum.records import ClaimKind


def opposed(swap: Swap, scene: Scene) -> bool:
    """Whether the two are of a set of which one thing is one, and no report has both right there."""
    one, other = swap.one, swap.other
    known = scene.knows(other.strand.report, _around(one)) or scene.knows(one.strand.report, _around(other))
    return kind_of(one, other) is not None and not known


def kind_of(one: Side, other: Side) -> ClaimKind | None:
    """The kind of fact that the set of both words is of, None where no set has both."""
    mine, theirs = (members().get(side.words[0].lemma.lower(), {}) for side in (one, other))
    apart = [name for name in sorted(mine.keys() & theirs.keys()) if mine[name] != theirs[name]]
    return cast(ClaimKind, apart[0][1]) if apart else None


@cache
def members() -> Mapping[str, Mapping[tuple[str, str], int]]:
    """By word: the sets it is in (name and kind of fact), and its place there."""
    found: defaultdict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for name, kind, cells in rows("parallel/exclusive.tsv"):
        for place, cell in enumerate(cells.split()):
            for word in cell.split("|"):
                found[word][name, kind] = place
    return found


def _around(side: Side) -> tuple[str, ...]:
    """The word with the one before and the one behind it."""
    return side.strand.keys[max(0, side.first - 1) : side.last + 1]
