"""Galleries of pictures that were captured as one line: their counters, and how many there are."""

from __future__ import annotations

import re
from collections import defaultdict

COUNTER = re.compile(r"(?<!\S)(?P<number>\d{1,3})/(?P<of>\d{1,3})(?= [A-Z0-9])")
"""Which picture it is, of how many."""
_LEAST = 3
_INTRODUCTION = re.compile(r"\b\d{1,3} show all\b")


def gallery_counters(line: str) -> list[tuple[int, int]]:
    """Where the counters of a gallery stand ("1/8 ... 2/8 ... 3/8 ..."), and before them what introduces it.

    >>> gallery_counters("Harbour 3 show all 1/3 The bridge 2/3 The mayor 3/3 Crowds")
    [(0, 22), (34, 37), (48, 51)]
    """
    by_size = defaultdict(list)
    for match in COUNTER.finditer(line):
        by_size[match["of"]].append(match)
    found: list[tuple[int, int]] = []
    for matches in by_size.values():
        numbers = [int(match["number"]) for match in matches]
        if len(matches) >= _LEAST and numbers == sorted(set(numbers)):
            found += [match.span() for match in matches]
    found.sort()
    if found and _INTRODUCTION.search(line, 0, found[0][0]):
        found[0] = (0, found[0][1])
    return found
