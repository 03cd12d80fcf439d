"""Text that is too long for its place."""

from __future__ import annotations


def clipped(text: str, most: int) -> str:
    """Text with its middle left out where it is longer than `most`.

    >>> clipped("a long wording of something", 16), clipped("one-word-that-is-long", 16)
    ('a long … hing', 'one-word-tha … long')
    """
    if len(text) <= most:
        return text
    tail = text[-(most // 4) :]
    begun = tail if text[-len(tail) - 1].isspace() else tail.partition(" ")[2] or tail
    return f"{_whole(text, most - most // 4)} … {begun.strip()}"


def shortened(text: str, most: int) -> str:
    """The beginning of text, in whole words where it has any.

    >>> shortened("a long wording", 9), shortened("a word", 9)
    ('a long …', 'a word')
    """
    return text if len(text) <= most else f"{_whole(text, most)} …"


def _whole(text: str, most: int) -> str:
    """As many whole words as fit; of a long word as much as fits."""
    head = text[:most]
    return (head if text[most].isspace() else head.rpartition(" ")[0] or head).rstrip()
