"""Runs of words under one label: the best sequence of BIO labels for scores, and the runs that it spells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

SPEECH_RUNS = "speech"
"""Key of a doc's spans under which a pipeline puts the parts of attributions: source, cue, content."""
_NEVER = -1e9


def best_labels(scores: NDArray[np.floating], labels: Sequence[str]) -> list[str]:
    """The best sequence in which no run goes on that did not begin (Viterbi 1967).

    `scores[i, k]` is the log-probability of label k for word i.
    """
    barred = np.array(
        [[_NEVER if _goes_on(label) and not _joins(one, label) else 0.0 for label in labels] for one in labels]
    )
    best = scores[0] + np.array([_NEVER if _goes_on(label) else 0.0 for label in labels])
    back: list[NDArray[np.intp]] = []
    columns = np.arange(len(labels))
    for row in scores[1:]:
        paths = best[:, None] + barred
        back.append(paths.argmax(0))
        best = paths[back[-1], columns] + row
    place = int(best.argmax())
    found = [place]
    for step in reversed(back):
        place = int(step[place])
        found.append(place)
    return [labels[place] for place in reversed(found)]


def _goes_on(label: str) -> bool:
    return label.startswith("I-")


def _joins(before: str, label: str) -> bool:
    return before[2:] == label[2:]


def runs_of(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, word after the last, and kind of each run, in order."""
    start, kind = 0, ""
    for place, label in enumerate([*labels, "O"]):
        if kind and label != f"I-{kind}":
            yield start, place, kind
            kind = ""
        if label.startswith("B-"):
            start, kind = place, label[2:]
