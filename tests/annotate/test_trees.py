"""The best tree over scores: always a tree, and none is better."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from variorum.annotate.trees import Scores, best_heads

SCORES = st.integers(1, 5).flatmap(
    lambda size: arrays(np.float32, (size, size), elements=st.integers(-9, 9).map(float), fill=st.nothing())
)


def is_tree(heads: tuple[int, ...]) -> bool:
    """One root, and every word below it."""
    if sum(head == word for word, head in enumerate(heads)) != 1:
        return False
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word]
        if heads[word] != word:
            return False
    return True


def total(scores: Scores, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@given(SCORES)
def test_heads_make_a_tree(scores: Scores) -> None:
    assert is_tree(tuple(best_heads(scores)))


@given(SCORES)
def test_no_tree_of_the_same_root_scores_more(scores: Scores) -> None:
    heads = tuple(best_heads(scores))
    root = next(word for word, head in enumerate(heads) if word == head)
    size = len(scores)
    rivals = [rival for rival in product(range(size), repeat=size) if rival[root] == root and is_tree(rival)]
    assert total(scores, heads) == max(total(scores, rival) for rival in rivals)


def test_scores_stay_as_they_were() -> None:
    scores = np.array([[5, 0, 0], [4, 1, 0], [0, 3, 1]], dtype=np.float32)
    before = scores.copy()
    best_heads(scores)
    assert (scores == before).all()
