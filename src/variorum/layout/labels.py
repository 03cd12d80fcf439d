"""What kind each line of a captured text is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from variorum.layout.captions import is_caption
from variorum.layout.furniture import furniture_kind
from variorum.layout.header import Title, find_headline, read_byline
from variorum.layout.lines import Line
from variorum.layout.scores import furniture_scores
from variorum.layout.stamps import read_stamps

_PROSE = 20
"""A line of this many words is prose, whatever stands above it."""
_SENTENCE = 8
"""A line of this many words that ends like a sentence is one."""
_HEADER = 14
"""So many lines above the first sentence of an article may hold its headline."""
_KNOWN = 2.0
"""How much more it takes to call a line furniture where the markup says that it is of the article."""
_TEASERS = 3
"""So many lines said twice make a list of links."""
_ENDS = tuple(".!?”\"'’)…")
_TO_READER = re.compile(r"(?i)\b(?:you|your|us|our|sign|subscribe|follow|join|download|email|newsletters?)\b")
_DOTS = re.compile(r"(?:\.\.\.|…)$")


def label_lines(
    lines: Sequence[Line], *, headline: str | None = None, known: Mapping[int, str] | None = None
) -> tuple[list[str], Title | None]:
    """The kind of every line, and where the headline is.

    `headline` is the one that is stated elsewhere; `known` are the kinds that the page's markup gives to lines, by
    their offsets. A headline that is only the beginning of its line leaves the line what it is.
    """
    texts = [line.text for line in lines]
    scores = furniture_scores(texts)
    kinds = [_kind(text) for text in texts]
    for n, line in enumerate(lines):
        if kinds[n] == "body" and known and line.start in known:
            kinds[n] = known[line.start]
    for n in range(len(texts) - 1):
        if kinds[n + 1] == "caption" and kinds[n] == "body" and texts[n + 1].startswith(texts[n]):
            kinds[n] = "caption"
    top = _first_sentence(texts, kinds, scores)
    for n in range(max(top - _HEADER, 0), min(top + 3, len(lines))):
        kinds[n] = _opening_kind(texts[n]) or kinds[n]
    title = find_headline(lines, [n for n in range(max(top - _HEADER, 0), top + 1) if kinds[n] == "body"], headline)
    if title:
        _mark_title(lines, kinds, title)
    _close_sections(texts, kinds)
    _mark_teasers(texts, kinds)
    for n, score in enumerate(scores):
        sure = _threshold(texts[n]) + (_KNOWN if known and lines[n].start in known else 0)
        if kinds[n] == "body" and score > sure and not (title and n == title[0]):
            kinds[n] = _likely_kind(texts[n])
    return kinds, title


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


def _first_sentence(texts: Sequence[str], kinds: Sequence[str], scores: Sequence[float]) -> int:
    """The number of the first line that is a sentence of the article; of the last line where none is."""
    sentences = [n for n, kind in enumerate(kinds) if kind == "body" and _is_sentence(texts[n])]
    likely = (n for n in sentences if scores[n] < 0)
    return next(likely, sentences[0] if sentences else len(kinds) - 1)


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    return words >= _PROSE or (words >= _SENTENCE and text.endswith(_ENDS))


def _threshold(text: str) -> float:
    """The log-odds above which a line is called furniture; the more it reads like a sentence, the higher."""
    if not text.endswith(_ENDS) or _DOTS.search(text):
        return 0.0
    return 1.0 if len(text.split()) < _PROSE else 2.5


def _likely_kind(text: str) -> str:
    """The kind of a line that reads like furniture of no known wording: words to the reader promote, names point on."""
    if len(text.split()) < 4:
        return "navigation"
    return "promotion" if _TO_READER.search(text) else "related"


def _mark_title(lines: Sequence[Line], kinds: list[str], title: Title) -> None:
    """Mark the headline, and the same words again where the page repeats them."""
    number, _, end = title
    if end != lines[number].end:
        return
    for n in range(number, min(number + 4, len(lines))):
        if lines[n].text == lines[number].text:
            kinds[n] = "headline"


def _close_sections(texts: Sequence[str], kinds: list[str]) -> None:
    """Give the lines below a heading of furniture ("Most read") the kind of their heading."""
    for number, kind in enumerate(kinds):
        if not kind.endswith(":section"):
            continue
        kinds[number] = kind = kind.removesuffix(":section")
        below = range(number + 1, len(texts))
        to_the_end = all(len(texts[n].split()) < _PROSE for n in below)
        for n in below:
            if kinds[n] != "body" or not (to_the_end or not _is_sentence(texts[n])):
                break
            kinds[n] = kind


def _mark_teasers(texts: Sequence[str], kinds: list[str]) -> None:
    """A list of teasers: several lines that the page says twice running, as a link's title and its text."""
    twice = [n for n in range(len(texts) - 1) if kinds[n] == kinds[n + 1] == "body" and _is_teaser(*texts[n : n + 2])]
    if len(twice) >= _TEASERS and 3 * len(twice) < len(texts):
        for n in twice:
            kinds[n] = kinds[n + 1] = "related"


def _is_teaser(first: str, second: str) -> bool:
    return len(first.split()) >= _SENTENCE and _says_again(first, second)


def _says_again(first: str, second: str) -> bool:
    """Whether two lines are the same, or the same but for where three dots cut them off."""
    shorter, longer = sorted((_DOTS.sub("", first).rstrip(), _DOTS.sub("", second).rstrip()), key=len)
    return first == second or (_DOTS.search(first + second) is not None and longer.startswith(shorter))
