"""What is checked of every file and every text, whichever reader takes it, and what is said about it."""

from __future__ import annotations

import re

from variorum.capture import TEXT_LIMIT, Source
from variorum.capture.decoding import decode
from variorum.errors import Problem

_WORDS = re.compile(r"(?:[^\W\d_]\w*[^\w\n]{1,9}){4}[^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    ("the", "of", "and", "to", "a", "in", "is", "was", "for", "that", "on", "with", "it", "as", "he", "said")
)
_SHARE, _FEW, _SAMPLE = 0.08, 60, 20_000
"""Of English prose a fifth and more are these words."""
_SURROGATES = re.compile("[\ud800-\udfff]")
Problems = tuple[Problem, ...]


def open_text(source: Source, *, declared: str | None = None) -> tuple[str | None, Problems]:
    """The decoded text of a file with remarks about it, or None and why there is none."""
    if not source.data.strip():
        return None, (Problem(source.path, "is empty", "save the page again"),)
    decoded = decode(source.data, declared=declared, is_cut=source.is_cut)
    if decoded.refused:
        return None, (Problem(source.path, decoded.refused, "save the page as text or HTML"),)
    return decoded.text, tuple(Problem(source.path, remark, "read as it is", lost=False) for remark in decoded.remarks)


def shortened(source: Source, text: str) -> tuple[str, Problems]:
    """The text of a file up to the limit of one report, with one line about what is left out of text or file."""
    text, clipped = clip(source.path, text)
    return text, cut_short(source, f"first {len(text):,} characters") or clipped


def cut_short(source: Source, part: str) -> Problems:
    """A line about a file of which only a part was read."""
    if not source.is_cut:
        return ()
    what = f"is {source.size:,} bytes long; only the {part} were read"
    return (Problem(source.path, what, "split it, or save the article alone"),)


def clip(where: str, text: str) -> tuple[str, Problems]:
    """The text up to the limit of one report, with a line about what is left out."""
    text = _SURROGATES.sub("\ufffd", text)
    if len(text) <= TEXT_LIMIT:
        return text, ()
    what = f"holds {len(text):,} characters; only the first {TEXT_LIMIT:,} were read"
    return text[:TEXT_LIMIT], (Problem(where, what, "save the article alone"),)


def in_another_language(where: str, text: str) -> Problems:
    """A remark about a text that does not read as English: few of its words are function words of English."""
    words = _LETTERS.findall(text[:_SAMPLE].lower())
    if len(words) < _FEW or sum(word in _ENGLISH for word in words) >= _SHARE * len(words):
        return ()
    what = "does not read as English, the one language that is understood"
    return (Problem(where, what, "what is found in it may be wrong", lost=False),)


def without_sentence(where: str, text: str) -> Problems:
    """A line about a text in which no five words stand in a row, so that it can be no report."""
    if _WORDS.search(text):
        return ()
    what = "holds no sentence" if text.strip() else "holds no text"
    return (Problem(where, f"{what}; left out", "look whether the article itself was saved"),)
