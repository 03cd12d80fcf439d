"""What a line is by what stands around it: entries of a list of links, subheads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.layout.lines import ends_sentence

PROSE = 20
"""A line of this many words is prose, whatever stands above it."""
SENTENCE = 8
"""A line of this many words that ends like a sentence is one."""
DOTS = re.compile(r"(?:\.\.\.|…)$")
_SUBHEAD = 8
"""No subhead is longer than this many words."""
_STOPS = tuple(".!:;,…")
_CLOSING = "\"”’')"
_BULLETS = "•*·–—-"
_FRAMED = re.compile(r"[-–—] .{2,60} [-–—]")


def reads_as_sentence(text: str) -> bool:
    """Whether a line is long enough, or ends so, that it is a sentence of an article rather than a heading or link."""
    words = len(text.split())
    return words >= PROSE or (words >= SENTENCE and ends_sentence(text))


def close_sections(texts: Sequence[str], kinds: list[str]) -> None:
    """Give the lines below a heading of furniture ("Most read", marked `KIND:section`) the kind of their heading.

    They end at the first sentence, unless nothing but short lines follows to the end of the page.
    """
    short_from = next((n + 1 for n in reversed(range(len(texts))) if len(texts[n].split()) >= PROSE), 0)
    for number, kind in enumerate(kinds):
        if not kind.endswith(":section"):
            continue
        kinds[number] = kind = kind.removesuffix(":section")
        for n in range(number + 1, len(texts)):
            if kinds[n] != "body" or (reads_as_sentence(texts[n]) and number + 1 < short_from):
                break
            kinds[n] = kind


def mark_subheads(texts: Sequence[str], kinds: list[str], scores: Sequence[float]) -> None:
    """A few words between two paragraphs that do not end like a sentence head the second one.

    `scores` are the log-odds that a line is furniture; words that look much like it head nothing.
    """
    for n in range(1, len(texts) - 1):
        words = len(texts[n].split())
        if kinds[n] != "body" or words > _SUBHEAD or not all(_is_paragraph(texts[m], kinds[m]) for m in (n - 1, n + 1)):
            continue
        framed = _FRAMED.fullmatch(texts[n]) is not None
        ends = texts[n].rstrip(_CLOSING).endswith(_STOPS) or texts[n][0] in _BULLETS
        if framed or (not ends and scores[n] <= (2.5 if words < 4 else 0.0)):
            kinds[n] = "subhead"


def _is_paragraph(text: str, kind: str) -> bool:
    return kind == "body" and reads_as_sentence(text)
