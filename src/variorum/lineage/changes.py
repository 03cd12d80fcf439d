"""What a report added to, dropped from or changed in prose that it has in common with another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from typing import Literal

from variorum.lineage.copying import Shared
from variorum.lineage.prose import Prose
from variorum.lineage.shingles import SHINGLE
from variorum.wording import fold

MOST = 24
"""Changes of one pair of reports inside their shared passages, and as many outside them: the longest ones."""

Kind = Literal["added", "dropped", "changed"]
_TURNED: dict[Kind, Kind] = {"added": "dropped", "dropped": "added", "changed": "changed"}
Run = tuple[int, int]
"""Words in a row: index of the first, index after the last."""
Span = tuple[int, int]
"""Start and end in a text."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the first report and those that the second has in their place; where one has none, that side is the
    word beside which they would stand: the last before them that both have, or the first that both have at all.
    """

    kind: Kind
    first: Span
    second: Span

    @property
    def length(self) -> int:
        """Characters of the longer side."""
        return max(self.first[1] - self.first[0], self.second[1] - self.second[0])


@dataclass(frozen=True, slots=True)
class _Side:
    """One report's words, which of them the other has, and beside which places of the other they stand."""

    text: str
    prose: Prose
    had: tuple[bool, ...]
    """For each word whether it corresponds to one of the other's, or is among `SHINGLE` in a row that the other has."""
    partners: tuple[tuple[int, Span], ...]
    """Words that correspond, in order, with the offsets of the other's word."""

    def alone(self, run: Run) -> list[Run]:
        """The stretches of these words that the other report has not, none across lines."""
        found: list[Run] = []
        for n in range(*run):
            if self.had[n]:
                continue
            if found and found[-1][1] == n and "\n" not in self.text[self.prose.ends[n - 1] : self.prose.starts[n]]:
                found[-1] = (found[-1][0], n + 1)
            else:
                found.append((n, n + 1))
        return found

    def span(self, run: Run) -> Span:
        return self.prose.starts[run[0]], self.prose.ends[run[1] - 1]

    def beside(self, run: Run) -> Span:
        """The word of the other report behind which these words would stand."""
        at = bisect_left(self.partners, (run[0], (0, 0)))
        return self.partners[max(0, at - 1)][1]


def edits(texts: tuple[str, str], prose: tuple[Prose, Prose], shared: Shared) -> tuple[Edit, ...]:
    """How the second report's words differ from the first's, sorted by place.

    Words inside shared passages count, and, where one of the two is a copy as a whole, stretches of at least `SHINGLE`
    words outside them. No `SHINGLE` words in a row that the other has too are told as added or dropped: what was
    moved is neither.
    """
    pairs = sorted(pair for passage in shared.passages for pair in passage.pairs)
    first = _side(texts[0], prose, pairs)
    second = _side(texts[1], prose[::-1], sorted((b, a) for a, b in pairs))
    inside = [edit for passage in shared.passages for edit in _inside(first, second, passage.pairs)]
    outside = _outside(first, second, shared) if shared.whole and not shared.identical else ()
    return tuple(sorted({*_longest(inside), *_longest(outside)}, key=lambda edit: (edit.first, edit.second)))


def turned(found: Iterable[Edit]) -> tuple[Edit, ...]:
    """The same edits, read from the second report to the first."""
    back = [replace(edit, kind=_TURNED[edit.kind], first=edit.second, second=edit.first) for edit in found]
    return tuple(sorted(back, key=lambda edit: (edit.first, edit.second)))


def _side(text: str, prose: tuple[Prose, Prose], pairs: Sequence[tuple[int, int]]) -> _Side:
    here, there = prose
    had = [False] * len(here.keys)
    known = set(_shingles(there.keys))
    for start, shingle in enumerate(_shingles(here.keys)):
        if shingle in known:
            had[start : start + SHINGLE] = [True] * SHINGLE
    for word, _ in pairs:
        had[word] = True
    return _Side(text, here, tuple(had), tuple((a, (there.starts[b], there.ends[b])) for a, b in pairs))


def _shingles(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (keys[start : start + SHINGLE] for start in range(len(keys) - SHINGLE + 1))


def _inside(first: _Side, second: _Side, pairs: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    """Other words between two that correspond, and other spellings of a word; other type is none."""
    for a, b in pairs:
        one, other = first.span((a, a + 1)), second.span((b, b + 1))
        if _spelled(first.text, one) != _spelled(second.text, other):
            yield Edit("changed", one, other)
    for (a, b), (next_a, next_b) in pairwise(pairs):
        here, there = first.alone((a + 1, next_a)), second.alone((b + 1, next_b))
        if len(here) == len(there) == 1:
            yield Edit("changed", first.span(here[0]), second.span(there[0]))
        else:
            yield from _unanswered(first, second, here, there)


def _spelled(text: str, span: Span) -> str:
    return fold(text[slice(*span)]).replace(".", "")


def _outside(first: _Side, second: _Side, shared: Shared) -> Iterator[Edit]:
    """Stretches between the shared passages, before the first and behind the last."""
    here = _between(first, ((p.first, p.first_end) for p in shared.passages))
    there = _between(second, ((p.second, p.second_end) for p in shared.passages))
    return _unanswered(first, second, here, there)


def _between(side: _Side, passages: Iterable[Run]) -> list[Run]:
    taken = sorted(passages)
    gaps = zip_longest([0, *(end for _, end in taken)], [start for start, _ in taken], fillvalue=len(side.had))
    return [run for gap in gaps for run in side.alone(gap) if run[1] - run[0] >= SHINGLE]


def _unanswered(first: _Side, second: _Side, here: Iterable[Run], there: Iterable[Run]) -> Iterator[Edit]:
    for run in here:
        yield Edit("dropped", first.span(run), first.beside(run))
    for run in there:
        yield Edit("added", second.beside(run), second.span(run))


def _longest(found: Iterable[Edit]) -> list[Edit]:
    return sorted(set(found), key=lambda edit: (-edit.length, edit.first, edit.second))[:MOST]
