"""Stretches of running text, by their words."""

from __future__ import annotations

from variorum.wording import Words

_OPENING = "([{“‘«"


def stretch_of(text: str, words: Words, first: int, last: int) -> str:
    """The text of words[first:last] with the punctuation that belongs to them."""
    if first == last:
        return ""
    start = 0 if first == 0 else _border(text, words.starts[first])
    end = _border(text, words.starts[last]) if last < len(words) else len(text)
    return text[start:end].strip()


def _border(text: str, start: int) -> int:
    """Where what belongs to the word at `start` begins: an opening bracket or quotation mark before it included."""
    while start and text[start - 1] in _OPENING:
        start -= 1
    return start
