"""Furniture: what was captured with an article and is not part of it, by its wording."""

from __future__ import annotations

import re
from functools import cache

from variorum.layout.tables import rows

_REACH = 2000
"""Longer lines are no furniture of one wording."""
_BULLETS = " \t>•*·|+»▶►→-–—#_=~"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})

Inline = tuple[int, int, str]
"""Start, end and kind of a stretch inside a line."""


@cache
def _whole() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    patterns = [
        (kind, where == "section", pattern) for kind, where, pattern, *_ in rows("furniture.tsv") if where != "inline"
    ]
    patterns.sort(key=lambda row: not row[1])
    return tuple((kind, section, re.compile(pattern, re.IGNORECASE)) for kind, section, pattern in patterns)


@cache
def _inline() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Kind, pattern, and words without which no line can match."""
    found = (row for row in rows("furniture.tsv") if row[1] == "inline")
    return tuple((kind, re.compile(pattern), "".join(words)) for kind, _, pattern, *words in found)


def furniture_kind(line: str) -> tuple[str, bool] | None:
    """The kind of furniture a line is by its wording, and whether it heads a section of it; None where it is none.

    >>> furniture_kind("Most Read")
    ('related', True)
    """
    bare = line.translate(_QUOTES).strip(_BULLETS)
    if not bare:
        return ("navigation", False)
    if len(bare) > _REACH:
        return None
    return next(((kind, section) for kind, section, pattern in _whole() if pattern.fullmatch(bare)), None)


def inline_furniture(line: str) -> tuple[Inline, ...]:
    """Stretches of furniture inside a line of the article, sorted and apart from each other."""
    found: list[Inline] = []
    for kind, pattern, words in _inline():
        for match in pattern.finditer(line) if words in line else ():
            start, end = match.span()
            if start < end and not any(a < end and start < b for a, b, _ in found):
                found.append((start, end, kind))
    return tuple(sorted(found))
