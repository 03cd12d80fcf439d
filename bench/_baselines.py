"""What grouping by event is measured beside: TF-IDF with single-pass clustering, and sentence vectors joined by average
linkage. Each gives its labels at every threshold, so that it can be shown at the one that suits the data best.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench._minilm import MiniLM, installed
from variorum.report import Report
from variorum.wording import stem_of, words_of

PASSES = [step / 100 for step in range(4, 60, 4)]
CUTS = [step / 50 for step in range(10, 49)]
Matrix = NDArray[Any]
Labels = list[int]


def single_pass(reports: Sequence[Report]) -> Iterator[Labels]:
    """TF-IDF of the collection, each report to the nearest centroid of those before it."""
    vectors, width = _vectors(reports)
    return (_pass(vectors, width, threshold) for threshold in PASSES)


def _vectors(reports: Sequence[Report]) -> tuple[list[tuple[NDArray[Any], Matrix]], int]:
    """For each report the columns of its stems and their weights, of length one. A stem of one report alone counts for
    its length only.
    """
    bags = [Counter(map(stem_of, words_of(f"{report.headline or ''}\n{report.text}").keys)) for report in reports]
    seen = Counter(stem for bag in bags for stem in bag)
    column = {stem: number for number, stem in enumerate(sorted(s for s, n in seen.items() if n > 1))}
    vectors = []
    for bag in bags:
        weights = {stem: (1 + log(n)) * log(len(bags) / seen[stem]) for stem, n in bag.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        kept = sorted(column[stem] for stem in bag if stem in column)
        back = {column[stem]: weight / length for stem, weight in weights.items() if stem in column}
        vectors.append((np.array(kept, dtype=np.int64), np.array([back[c] for c in kept], np.float32)))
    return vectors, len(column)


def _pass(vectors: Sequence[tuple[NDArray[Any], Matrix]], width: int, threshold: float) -> Labels:
    centroids = np.zeros((width, 256), np.float32)
    squares: list[float] = []
    labels = []
    for columns, weights in vectors:
        scores = weights @ centroids[columns, : len(squares)] if squares else np.zeros(0, np.float32)
        likeness = scores / np.sqrt(np.array(squares, np.float32))
        best = int(likeness.argmax()) if squares and likeness.max() >= threshold else len(squares)
        if best == len(squares):
            squares.append(1.0)
            if best == centroids.shape[1]:
                centroids = np.concatenate([centroids, np.zeros_like(centroids)], axis=1)
        else:
            squares[best] += 1 + 2 * float(scores[best])
        centroids[columns, best] += weights
        labels.append(best)
    return labels


def agglomerative(reports: Sequence[Report]) -> Iterator[Labels]:
    """MiniLM's vector of each headline with what follows it, joined by average linkage; nothing without its weights."""
    folder = installed()
    if folder is None:
        return iter(())
    vectors = MiniLM(folder).vectors([f"{report.headline or ''}\n{report.text}" for report in reports])
    joins = _joins(vectors @ vectors.T)
    return (_cut(joins, len(reports), threshold) for threshold in CUTS)


def _joins(likeness: Matrix) -> list[tuple[float, int, int]]:
    """Average linkage by chains of nearest neighbours: likeness and a member of either side of every join."""
    likeness = likeness.copy()
    np.fill_diagonal(likeness, -np.inf)
    sizes = np.ones(len(likeness), np.float32)
    joins: list[tuple[float, int, int]] = []
    chain: list[int] = []
    left = set(range(len(likeness)))
    while len(left) > 1:
        if not chain:
            chain = [min(left)]
        here = chain[-1]
        near = int(likeness[here].argmax())
        if len(chain) > 1 and likeness[here, chain[-2]] >= likeness[here, near]:
            near = chain[-2]
            del chain[-2:]
            joins.append((float(likeness[here, near]), here, near))
            mean = (sizes[here] * likeness[here] + sizes[near] * likeness[near]) / (sizes[here] + sizes[near])
            sizes[near] += sizes[here]
            likeness[near] = likeness[:, near] = mean
            likeness[here] = likeness[:, here] = likeness[near, near] = -np.inf
            left.remove(here)
        else:
            chain.append(near)
    return joins


def _cut(joins: Sequence[tuple[float, int, int]], size: int, threshold: float) -> Labels:
    root = list(range(size))

    def find(member: int) -> int:
        while root[member] != member:
            root[member] = member = root[root[member]]
        return member

    for likeness, one, other in joins:
        if likeness >= threshold:
            root[find(one)] = find(other)
    return [find(member) for member in range(size)]
