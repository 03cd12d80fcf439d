"""Other names in the place of names: a model that sees a name in many places learns the place, not the name.

Mention replacement (Dai and Adel 2020). Only windows that teach nothing but names are changed, since trees and tags
would not fit the new words; groups are left alone, because "Korean" cannot stand where "Koreans" does.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from training.encoder.data import Window

KINDS = ("PER", "ORG", "LOC")
Pool = dict[str, list[list[str]]]


def mentions(windows: list[Window]) -> Pool:
    """The words of all names in the windows by kind, as often as they occur, in their order."""
    pool: Pool = {kind: [] for kind in KINDS}
    for window in windows:
        for start, end, kind in _spans(window.names or []):
            if kind in pool:
                pool[kind].append(window.words[start:end])
    return pool


def swapped(window: Window, pool: Pool, part: float) -> Window:
    """The window with a part of its names changed for others of their kind; itself where it teaches anything else."""
    if window.names is None or window.upos is not None or window.speech is not None:
        return window
    words: list[str] = []
    names: list[str | None] = []
    last = 0
    for start, end, kind in _spans(window.names):
        if kind not in pool or random.random() >= part:
            continue
        other = random.choice(pool[kind])
        words += [*window.words[last:start], *other]
        names += [*window.names[last:start], f"B-{kind}", *(f"I-{kind}" for _ in other[1:])]
        last = end
    return Window([*words, *window.words[last:]], names=[*names, *window.names[last:]])


def _spans(names: list[str | None]) -> Iterator[tuple[int, int, str]]:
    start, kind = 0, ""
    for place, label in enumerate([*names, "O"]):
        prefix, _, here = (label or "O").partition("-")
        if kind and (prefix != "I" or here != kind):
            yield start, place, kind
            kind = ""
        if prefix == "B":
            start, kind = place, here
