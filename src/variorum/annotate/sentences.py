"""Where sentences start: rules over tokens first, the parser where they do not decide.

A closing quotation mark never starts a sentence; a full stop that belongs to an abbreviation, an initial or a clock
time does not end one; what follows a closed quotation in small letters goes on with its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from variorum.annotate.quotation_marks import Stretch

_TERMINAL = re.compile(r"[.!?…]+$")
_CLOSERS = frozenset(")]}")
_ENDS = frozenset(".!?…)]}")
"""Last signs of tokens after which, in prose, a sentence may start."""
_OPENERS = frozenset("([{")
_INITIAL = re.compile(r"^[A-Z]\.$")
_ABBREVIATED = re.compile(r"^(?:[A-Za-z]\.)+[A-Za-z]?\.?$|^[A-Z][a-z]{0,3}\.$")
_DOTS = re.compile(r"^(?:\.{2,}|…)$")
_BULLETS = frozenset("•●▪■►|*·")
_STOPS = frozenset(".!?")
_CLAUSE = 6
"""Words of a reporting clause that ends with its verb, at most."""


@cache
def _words(name: str) -> frozenset[str]:
    text = (resources.files("variorum") / "data" / "sentence_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return frozenset(word for kind, word in rows if kind == name)


def is_title(abbreviation: str) -> bool:
    """Whether a word with its full stop is an abbreviation that stands before a name ("Supt.")."""
    return abbreviation.lower() in _words("title")


def sentence_starts(
    tokens: Sequence[str], offsets: Sequence[int], stretches: Sequence[Stretch], *, one_line: bool = False
) -> list[bool | None]:
    """For each token of a block whether it starts a sentence; None where the parser may say.

    `tokens` are without white space, `offsets` where each begins in the block, `stretches` the block's quotations.
    `one_line` says that the block is a headline, whose parts nothing but a mark can part.
    """
    if not tokens:
        return []
    closing = {s.closing[0] for s in stretches if s.closing}
    opening = {s.opening[0] for s in stretches if s.opening}
    ended = tokens[-1] == ":" or bool(_TERMINAL.search(tokens[-1]))
    prose = one_line or ended or offsets[-1] in closing or tokens[-1] in _CLOSERS
    starts: list[bool | None] = [True]
    for i in range(1, len(tokens)):
        within = prose and tokens[i - 1][-1] not in _ENDS and offsets[i - 1] not in closing
        if within or offsets[i] in closing or tokens[i] in _CLOSERS or _TERMINAL.match(tokens[i]):
            starts.append(False)
        else:
            last, first = _around(tokens, i, offsets, (closing, opening))
            starts.append(_decide(tokens, i, (last, first), prose=prose))
    return starts


def _around(tokens: Sequence[str], i: int, offsets: Sequence[int], marks: tuple[set[int], set[int]]) -> tuple[int, int]:
    """The last token before a place, closing marks left out, and the first one after it, opening marks left out."""
    closing, opening = marks
    last, first = i - 1, i
    while last > 0 and (offsets[last] in closing or tokens[last] in _CLOSERS):
        last -= 1
    while first < len(tokens) - 1 and (offsets[first] in opening or tokens[first] in _OPENERS):
        first += 1
    return (-1 if offsets[last] in opening or tokens[last] in _OPENERS else last), first


def _decide(tokens: Sequence[str], i: int, around: tuple[int, int], *, prose: bool) -> bool | None:
    last, first = around
    word = tokens[first]
    if last < 0 or tokens[i][0] in ",;:":
        return False
    if not _TERMINAL.search(tokens[last]):
        # Captions and headings run into each other; in prose a sentence ends with a mark.
        return None if not prose and (tokens[i][0].isupper() or tokens[i] in _BULLETS) else False
    alone = tokens[last] in _STOPS
    if word[0].islower():
        return None if alone and last == i - 1 else False
    if last != i - 1 and first == i and tokens[last][-1] in "?!":
        return False if _reported(tokens, i) else None
    if _DOTS.match(tokens[last]):
        return None
    return True if alone else _after_stop(tokens, last, word)


def _reported(tokens: Sequence[str], i: int) -> bool:
    """Whether a reporting clause follows a question or a cry: a few words, the last of which reports."""
    for j in range(i, min(i + _CLAUSE, len(tokens) - 1)):
        if tokens[j].lower() in _words("reporting"):
            return tokens[j + 1] in _STOPS or tokens[j + 1] == ","
    return False


def _after_stop(tokens: Sequence[str], last: int, word: str) -> bool | None:
    """Whether a sentence starts after a token that ends with a full stop of its own."""
    stop, lower = tokens[last], tokens[last].lower()
    starter = word.lower() in _words("starter")
    if not (_ABBREVIATED.match(stop) or lower in _words("abbreviation")):
        return True
    if is_title(stop) or (_INITIAL.match(stop) and last and tokens[last - 1][0].isupper()):
        return False
    if lower in _words("clock"):
        return starter
    if lower in _words("month") or lower in _words("number"):
        return False if word[0].isdigit() else None
    return True if starter else None
