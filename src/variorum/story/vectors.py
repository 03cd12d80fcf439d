"""Reports held for comparison: their terms as arrays, and which of them a new one is like."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.story.likeness import fades
from variorum.story.posts import Numbers, Posts, Weights
from variorum.story.terms import Terms

LEADING = 30
"""Terms of a report, the heaviest, by which it meets others."""
COMPARED = 40
"""Reports that one is compared with in full, those most alike in leading terms."""
UNDATED = -1


class Vectors:
    """Terms of reports by their number, in the order they came. A report takes 8 bytes a term, and its place in the
    index of its leading terms, of which each keeps a bounded number.
    """

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}
        self._held: list[tuple[NDArray[np.int32], NDArray[np.float32]]] = []
        self._days = np.zeros(1024, np.int32)
        self._scratch = np.zeros(1024, np.float32)
        self._posts = Posts()

    def add(self, terms: Terms) -> int:
        """Take in a report; its number."""
        number = len(self._held)
        columns = [self._columns.setdefault(stem, len(self._columns)) for stem in terms.weights]
        if len(self._columns) > len(self._scratch):
            self._scratch = np.zeros(2 * len(self._columns), np.float32)
        if number == len(self._days):
            self._days = np.concatenate([self._days, np.zeros_like(self._days)])
        self._held.append((np.array(columns, np.int32), np.array(list(terms.weights.values()), np.float32)))
        self._days[number] = UNDATED if terms.day is None else terms.day
        return number

    def post(self, number: int) -> None:
        """Let later reports meet this one."""
        self._posts.add(number, self._leading(number))

    def forget_posts(self) -> None:
        """Let nothing be met, as before the first report."""
        self._posts.clear()

    def near(self, number: int, threshold: float) -> list[int]:
        """Posted reports that are at least so like this one, the most alike first, of those that it meets."""
        others, scores = self._posts.met(self._leading(number))
        met = others[np.lexsort((-others, -scores * self._fades(number, others)))[:COMPARED]]
        values = self.likenesses(number, met)
        order = np.lexsort((met, -values))
        return [int(met[n]) for n in order if values[n] >= threshold]

    def likenesses(self, number: int, others: Sequence[int] | Numbers) -> Weights:
        """For each of the others the cosine of its terms and the report's, less the more days lie between them."""
        found = np.zeros(len(others))
        held = [(place, self._held[other]) for place, other in enumerate(others) if len(self._held[other][0])]
        if held:
            columns, weights = self._held[number]
            self._scratch[columns] = weights
            theirs = self._scratch[np.concatenate([columns for _, (columns, _) in held])]
            theirs *= np.concatenate([weights for _, (_, weights) in held])
            self._scratch[columns] = 0
            starts = np.cumsum([0, *(len(columns) for _, (columns, _) in held[:-1])])
            found[[place for place, _ in held]] = np.add.reduceat(theirs, starts, dtype=np.float64)
        weighed: Weights = found * self._fades(number, np.asarray(others, np.intp))
        return weighed

    def _leading(self, number: int) -> list[tuple[int, float]]:
        columns, weights = self._held[number]
        return list(zip(columns[:LEADING].tolist(), weights[:LEADING].tolist(), strict=True))

    def _fades(self, number: int, others: Numbers) -> Weights:
        here, there = int(self._days[number]), self._days[others]
        known = (there != UNDATED) & (here != UNDATED)
        return fades(np.where(known, abs(there - here), -1))
