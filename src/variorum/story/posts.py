"""An index by which a report meets those it may be like: under each term the reports that lead with it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

RECENT = 100
"""Reports that one meets under a term, those that came last: what a report costs does not grow with their number."""
MEETINGS = 1_500
"""Meetings in all, over the terms that fewest reports share first."""
Numbers = NDArray[np.intp]
Weights = NDArray[np.float64]


class Posts:
    """For each term the numbers of the reports that lead with it and the weight it has there, 8 bytes a report."""

    def __init__(self) -> None:
        self._posts: dict[int, tuple[array[int], array[float]]] = {}

    def add(self, number: int, leading: Iterable[tuple[int, float]]) -> None:
        """Let later reports meet this one under its leading terms."""
        for column, weight in leading:
            if column not in self._posts:
                self._posts[column] = array("i"), array("f")
            numbers, weights = self._posts[column]
            numbers.append(number)
            weights.append(weight)
            if len(numbers) >= 2 * RECENT:
                del numbers[:-RECENT], weights[:-RECENT]

    def clear(self) -> None:
        """Let nothing be met, as before the first report."""
        self._posts.clear()

    def met(self, leading: Iterable[tuple[int, float]]) -> tuple[Numbers, Weights]:
        """The reports that one with these leading terms meets, each once, and how alike they are in those terms."""
        here = [(self._posts[column], weight) for column, weight in leading if column in self._posts]
        numbers, products, left = [], [], MEETINGS
        for (others, weights), weight in sorted(here, key=lambda item: len(item[0][0])):
            most = min(RECENT, left, len(others))
            numbers.append(np.frombuffer(others, np.int32)[-most:])
            products.append(weight * np.frombuffer(weights, np.float32)[-most:].astype(np.float64))
            left -= most
            if left <= 0:
                break
        if not numbers:
            return np.zeros(0, np.intp), np.zeros(0)
        found, place = np.unique(np.concatenate(numbers), return_inverse=True)
        scores = np.bincount(place, np.concatenate(products)).astype(np.float64, copy=False)
        return found.astype(np.intp), scores
