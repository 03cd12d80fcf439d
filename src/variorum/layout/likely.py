"""Lines that read like furniture though no wording gives them away, by their scores."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from variorum.layout.context import DOTS, PROSE
from variorum.layout.lines import ends_sentence
from variorum.layout.scores import sentence_scores

_FRAGMENT, _SHORT, _LONG = 0.0, 1.0, 2.5
"""The log-odds above which a line without a sentence's end, a short sentence and a paragraph are called furniture:
set on cases with a gold reading so that less than one in two hundred of its pieces of evidence is lost."""
_OPEN = -2.0
"""Below these log-odds a sentence is one of the article, whatever stands around it."""
_TO_READER = re.compile(r"(?i)\b(?:you|your|us|our|sign|subscribe|follow|join|download|email|newsletters?)\b")
_EDITORIAL = re.compile(
    r"(?i)\W*(?:editor(?:['’]?s|s['’])?['’]? note|correction|clarification|corrected|"
    r"this (?:story|article|report|post|version) "
    r"(?:corrects|was (?:corrected|amended)|has been (?:corrected|updated)))\b"
)
"""What editors say about their own text is part of the report."""
_HEADING = 6
"""No heading in capitals is longer than this many words; a longer line in capitals is a link to another article."""


def mark_likely(texts: Sequence[str], kinds: list[str], scores: Sequence[float], *, where: Sequence[bool]) -> None:
    """Mark the lines in question that are likely furniture; lines that follow each other without a sentence's end
    (entries of a list) are judged together, by their mean.
    """
    runs = groupby(range(len(texts)), key=lambda n: -1 if where[n] and _is_fragment(texts[n]) else n)
    for _, run in runs:
        numbers = [n for n in run if where[n]]
        mean = sum(scores[n] for n in numbers) / max(len(numbers), 1)
        for n in numbers:
            if _EDITORIAL.match(texts[n]):
                continue
            if _is_shouted(texts[n]) or (mean > _threshold(texts[n]) and _mostly_foreign(texts[n])):
                kinds[n] = _kind(texts[n])


def _is_shouted(text: str) -> bool:
    return len(text) < 300 and text.isupper() and len(text.split()) > _HEADING and not text.endswith((".", ":"))


def _is_fragment(text: str) -> bool:
    return not ends_sentence(text) or DOTS.search(text) is not None


def _threshold(text: str) -> float:
    if _is_fragment(text):
        return _FRAGMENT
    return _SHORT if len(text.split()) < PROSE else _LONG


def _mostly_foreign(text: str) -> bool:
    """Whether most of a line's sentences may be furniture each by itself; if not, only some are cut out of it."""
    sentences = sentence_scores(text)
    return len(sentences) == 1 or 2 * sum(b - a for a, b, score in sentences if score > _OPEN) >= len(text)


def _kind(text: str) -> str:
    """What a line of no known wording is for: words to the reader promote, names of things point on to them."""
    if len(text.split()) < 4:
        return "navigation"
    return "promotion" if _TO_READER.search(text) else "related"
