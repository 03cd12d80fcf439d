"""The best sequence of BIO labels, and the runs in it."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from variorum.annotate.label_runs import best_labels, runs_of

LABELS = ["I-cue", "O", "B-cue", "B-source", "I-source"]


def _is_sound(labels: tuple[str, ...]) -> bool:
    return all(not b.startswith("I-") or a[2:] == b[2:] for a, b in zip(("O", *labels), labels, strict=False))


@given(arrays(np.float64, st.tuples(st.integers(1, 4), st.just(5)), elements=st.floats(-9, 9)))
def test_no_sound_sequence_scores_higher(scores: np.ndarray) -> None:
    def total(labels: tuple[str, ...]) -> float:
        return float(sum(scores[i, LABELS.index(label)] for i, label in enumerate(labels)))

    found = tuple(best_labels(scores, LABELS))
    assert _is_sound(found)
    best = max(total(labels) for labels in product(LABELS, repeat=len(scores)) if _is_sound(labels))
    assert np.isclose(total(found), best)


def test_runs_side_by_side_are_two() -> None:
    labels = ["B-source", "I-source", "B-source", "O", "B-cue"]
    assert list(runs_of(labels)) == [(0, 2, "source"), (2, 3, "source"), (4, 5, "cue")]
