"""The best tree over a sentence's words, given how well each word heads each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def best_heads(scores: Scores) -> list[int]:
    """For each word its head: one root that heads itself, no cycles.

    `scores[i, j]` says how well word j heads word i, `scores[i, i]` how well i is the root. The root is the word that
    gains most by being it; under that root the tree is the maximum spanning arborescence: the greedy choice, which is a
    tree almost always, and Chu-Liu and Edmonds where it is not.

    >>> best_heads(np.array([[5, 0, 0], [4, 1, 0], [0, 3, 1]], dtype=np.float32))
    [0, 0, 1]
    """
    count = len(scores)
    if count == 1:
        return [0]
    weights = np.array(scores, dtype=np.float64)
    own = np.diag(weights).copy()
    np.fill_diagonal(weights, -np.inf)
    root = int(np.argmax(own - weights.max(axis=1)))
    weights[root, :] = -np.inf
    weights[root, root] = own[root]
    return _arborescence(weights, root)


def _arborescence(scores: NDArray[np.float64], root: int) -> list[int]:
    heads = scores.argmax(axis=1)
    heads[root] = root
    cycle = np.array(_cycle(heads, root), dtype=np.int64)
    if not len(cycle):
        return [int(head) for head in heads]
    inside = np.zeros(len(scores), dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    total = kept.sum()
    # Contract the cycle to one node, the last of the smaller problem.
    into = scores[np.ix_(cycle, outside)] - kept[:, None] + total
    enter = into.argmax(axis=0)
    leave = scores[np.ix_(outside, cycle)].argmax(axis=1)
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1] = into.max(axis=0)
    smaller[:-1, -1] = scores[np.ix_(outside, cycle)].max(axis=1)
    solved = _arborescence(smaller, int(np.flatnonzero(outside == root)[0]))
    for place, word in enumerate(outside):
        head = solved[place]
        heads[word] = cycle[leave[place]] if head == len(outside) else outside[head]
    broken = solved[-1]
    heads[cycle[enter[broken]]] = outside[broken]
    heads[root] = root
    return [int(head) for head in heads]


def _cycle(heads: NDArray[np.int64], root: int) -> list[int]:
    state = [0] * len(heads)
    state[root] = 2
    for start in range(len(heads)):
        path, word = [], start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for seen in path:
            state[seen] = 2
    return []
