"""Where sentences start: rules over tokens first, the parser where they do not decide.

A closing quotation mark never starts a sentence; a full stop that belongs to an abbreviation, an initial or a clock time
does not end one; what follows a closed quotation in small letters goes on with its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from variorum.annotate.quotation_marks import Stretch

_TERMINAL = re.compile(r"[.!?…]+$")
_CLOSERS = frozenset(")]}")
_OPENERS = frozenset("([{")
_INITIAL = re.compile(r"^[A-Z]\.$")
_ABBREVIATED = re.compile(r"^(?:[A-Za-z]\.)+[A-Za-z]?\.?$|^[A-Z][a-z]{0,3}\.$")
_DOTS = re.compile(r"^(?:\.{2,}|…)$")
_BULLET = frozenset("•●▪■►|*·")


@cache
def _words(name: str) -> frozenset[str]:
    text = (resources.files("variorum") / "data" / "sentence_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return frozenset(word for kind, word in rows if kind == name)


def sentence_starts(tokens: Sequence[str], offsets: Sequence[int], stretches: Sequence[Stretch]) -> list[bool | None]:
    """For each token of a block whether it starts a sentence; None where the parser may say.

    `tokens` are without white space, `offsets` where each begins in the block, `stretches` the block's quotations.
    """
    closing = {s.closing[0] for s in stretches if s.closing}
    opening = {s.opening[0]: s.level for s in stretches if s.opening}
    starts: list[bool | None] = [True] + [None] * (len(tokens) - 1) if tokens else []
    for i in range(1, len(tokens)):
        if offsets[i] in closing or tokens[i] in _CLOSERS or _TERMINAL.match(tokens[i]):
            starts[i] = False
            continue
        starts[i] = _decide(tokens, i, offsets, (closing, opening))
    return starts


def _decide(
    tokens: Sequence[str], i: int, offsets: Sequence[int], marks: tuple[set[int], dict[int, int]]
) -> bool | None:
    closing, opening = marks
    last = i - 1
    while last > 0 and (offsets[last] in closing or tokens[last] in _CLOSERS):
        last -= 1
    if offsets[last] in opening or tokens[last] in _OPENERS:
        return False
    if not _TERMINAL.search(tokens[last]):
        return None if tokens[i] in _BULLET or tokens[last] in _BULLET else _soft(tokens, i, last)
    first = i
    while first < len(tokens) - 1 and (offsets[first] in opening or tokens[first] in _OPENERS):
        first += 1
    word = tokens[first]
    if word[0].islower() or tokens[i][0] in ",;:":
        return False
    if _DOTS.match(tokens[last]):
        return None
    if last != i - 1 and tokens[last][-1] in "?!" and first == i:
        return None
    return _after_stop(tokens, last, word)


def _soft(tokens: Sequence[str], i: int, last: int) -> bool | None:
    """After a token that ends no sentence: captions and headings run into each other, prose does not."""
    if tokens[i][0].isupper() and tokens[last][-1].isalnum() and not tokens[i].isupper():
        return None
    return False


def _after_stop(tokens: Sequence[str], last: int, word: str) -> bool | None:
    stop = tokens[last]
    if stop in {".", "!", "?"} or not (_ABBREVIATED.match(stop) or stop.lower() in _words("abbreviation")):
        return True
    lower = stop.lower()
    if lower in _words("title"):
        return False
    if lower in _words("clock"):
        return word.lower() in _words("starter")
    if lower in _words("month") or lower in _words("number"):
        return False if word[0].isdigit() else None
    if _INITIAL.match(stop) and last and tokens[last - 1][0].isupper():
        return False
    return True if word.lower() in _words("starter") else None
