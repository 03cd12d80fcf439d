"""Reports held for comparison: their terms as arrays, and an index by which a new one meets those it may be like."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from variorum.story.likeness import fade
from variorum.story.terms import Terms

LEADING = 30
"""Terms of a report, the heaviest, by which it meets others."""
RECENT = 100
"""Reports that one meets under a term, those that came last: what a report costs does not grow with their number."""
MEETINGS = 1_500
"""Meetings in all, over the terms that fewest reports share first."""
COMPARED = 40
"""Reports that one is compared with in full, those most alike in leading terms."""


class Vectors:
    """Terms of reports by their number, in the order they came. A report takes 8 bytes a term, and its place in the
    index of its leading terms, of which each keeps a bounded number.
    """

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}
        self._held: list[tuple[NDArray[np.int32], NDArray[np.float32]]] = []
        self._days: list[int | None] = []
        self._scratch = np.zeros(1024, np.float32)
        self._posts: dict[int, list[tuple[int, float]]] = defaultdict(list)

    def add(self, terms: Terms) -> int:
        """Take in a report; its number."""
        number = len(self._held)
        columns = [self._columns.setdefault(stem, len(self._columns)) for stem in terms.weights]
        if len(self._columns) > len(self._scratch):
            self._scratch = np.zeros(2 * len(self._columns), np.float32)
        self._held.append((np.array(columns, np.int32), np.array(list(terms.weights.values()), np.float32)))
        self._days.append(terms.day)
        return number

    def post(self, number: int) -> None:
        """Let later reports meet this one."""
        columns, weights = self._held[number]
        for column, weight in zip(columns[:LEADING].tolist(), weights[:LEADING].tolist(), strict=True):
            posts = self._posts[column]
            posts.append((number, weight))
            if len(posts) >= 2 * RECENT:
                del posts[:-RECENT]

    def forget_posts(self) -> None:
        """Let nothing be met, as before the first report."""
        self._posts.clear()

    def drop(self, number: int) -> None:
        """Give up a report's terms: it is like nothing any more."""
        self._held[number] = (np.zeros(0, np.int32), np.zeros(0, np.float32))

    def near(self, number: int, threshold: float) -> list[tuple[float, int]]:
        """Posted reports that are at least so like this one, the most alike first, of those that it meets."""
        found = self.likenesses(number, self._met(number))
        return sorted(((value, other) for other, value in found.items() if value >= threshold), key=_most_alike)

    def likenesses(self, number: int, others: list[int]) -> dict[int, float]:
        """The cosine of the report's terms and each other's, less the more days lie between them."""
        columns, weights = self._held[number]
        self._scratch[columns] = weights
        found = {}
        for other in others:
            theirs, heavy = self._held[other]
            cosine = float(self._scratch[theirs] @ heavy)
            found[other] = cosine * fade(self._days[number], self._days[other])
        self._scratch[columns] = 0
        return found

    def _met(self, number: int) -> list[int]:
        columns, weights = self._held[number]
        leading = [
            (posts, weight)
            for column, weight in zip(columns[:LEADING].tolist(), weights[:LEADING].tolist(), strict=True)
            if (posts := self._posts.get(column))
        ]
        scores: dict[int, float] = defaultdict(float)
        left = MEETINGS
        for posts, weight in sorted(leading, key=lambda item: len(item[0])):
            for other, heavy in posts[-min(RECENT, left) :]:
                scores[other] += weight * heavy
            left -= min(RECENT, len(posts))
            if left <= 0:
                break
        day = self._days[number]
        ranked = sorted((-score * fade(day, self._days[other]), -other) for other, score in scores.items())
        return [-other for _, other in ranked[:COMPARED]]


def _most_alike(found: tuple[float, int]) -> tuple[float, int]:
    return -found[0], found[1]
