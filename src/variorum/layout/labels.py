"""What kind each line of a captured text is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.layout.captions import is_caption
from variorum.layout.furniture import furniture_kind
from variorum.layout.header import find_headline, read_byline
from variorum.layout.lines import Line
from variorum.layout.scores import furniture_scores
from variorum.layout.stamps import read_stamps

_PROSE = 20
"""A line of this many words that ends like a sentence is prose, whatever stands above it."""
Title = tuple[int, int, int]
"""The number of the line that holds the headline, and the headline's offsets in the text."""
_TO_READER = re.compile(r"(?i)\b(?:you|your|us|our|sign|subscribe|follow|join|download|email|newsletters?)\b")
_ENDS = tuple(".!?”\"'’)…")


def label_lines(lines: Sequence[Line], headline: str | None) -> tuple[list[str], Title | None]:
    """The kind of every line, and where the headline is.

    A headline that is only the beginning of its line leaves the line what it is.
    """
    kinds = [_kind(line.text) for line in lines]
    top = next((n for n, kind in enumerate(kinds) if kind == "body" and _is_sentence(lines[n].text)), len(kinds) - 1)
    for n in range(min(top + 3, len(lines))):
        kinds[n] = _opening_kind(lines[n].text) or kinds[n]
    title = find_headline(lines, [n for n in range(top + 1) if kinds[n] == "body"], headline)
    if title and title[2] == lines[title[0]].end:
        _title(lines, kinds, title[0])
    _close_sections(lines, kinds)
    for n, score in enumerate(furniture_scores([line.text for line in lines])):
        if kinds[n] == "body" and score > _threshold(lines[n].text) and (not title or n != title[0]):
            kinds[n] = _likely_kind(lines[n].text)
    return kinds, title


def _threshold(text: str) -> float:
    """The log-odds above which a line is called furniture; the more it reads like a sentence, the higher."""
    if not text.endswith(_ENDS):
        return 1.0
    return 2.0 if len(text.split()) < _PROSE else 3.0


def _likely_kind(text: str) -> str:
    """The kind of a line that reads like furniture of no known wording: words to the reader promote, names point on."""
    if len(text.split()) < 4:
        return "navigation"
    return "promotion" if _TO_READER.search(text) else "related"


def _kind(text: str) -> str:
    furniture = furniture_kind(text)
    if furniture:
        return f"{furniture[0]}:section" if furniture[1] else furniture[0]
    if read_stamps(text, opening=False):
        return "stamp"
    return "caption" if is_caption(text) else "body"


def _opening_kind(text: str) -> str | None:
    """The kind of a line above an article's first sentences that would be something else below them."""
    if read_byline(text):
        return "byline"
    return "stamp" if read_stamps(text, opening=True) else None


def _title(lines: Sequence[Line], kinds: list[str], number: int) -> None:
    """Mark the headline, and the same words again where the page repeats them."""
    words = lines[number].text
    for n in range(number, min(number + 4, len(lines))):
        if lines[n].text == words:
            kinds[n] = "headline"


def _close_sections(lines: Sequence[Line], kinds: list[str]) -> None:
    """Give the lines below a heading of furniture ("Most read") the kind of their heading."""
    for number, kind in enumerate(kinds):
        if not kind.endswith(":section"):
            continue
        kinds[number] = kind = kind.removesuffix(":section")
        below = range(number + 1, len(lines))
        to_the_end = all(len(lines[n].text.split()) < _PROSE for n in below)
        for n in below:
            if kinds[n] != "body" or not (to_the_end or not _is_sentence(lines[n].text)):
                break
            kinds[n] = kind


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    return words >= _PROSE or (words >= 8 and text.endswith(_ENDS))
