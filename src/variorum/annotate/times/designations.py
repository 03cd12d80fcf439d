"""Days and years inside names: of newspapers and programmes, of flights, rooms, resolutions and types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.annotate.times.atoms import Atom
from variorum.annotate.times.lexer import Token
from variorum.marks import Word

TITLES = frozenset(
    {"times", "mirror", "telegraph", "express", "herald", "post", "mail", "star", "sun", "people", "world"}
)
"""Names of newspapers after the day they come out on ("Sunday Times")."""
BEGINS = frozenset(".:;?!\"“”‘'`(-_|")
"""Marks behind which a word takes a capital though it is no name."""
LONG = 4
"""Letters from which on a word shows whether its line is written in capitals."""


def is_title(atom: Atom, tokens: Sequence[Token]) -> bool:
    """ "Sunday Times", "60 Minutes", "This Week", "USA TODAY" or "Good Morning America" in a line of ordinary case."""
    first, last = tokens[atom.first], tokens[atom.last - 1]
    behind = tokens[atom.last] if atom.last < len(tokens) else None
    if last.code == "W" and behind is not None and behind.text.lower() in TITLES and behind.text[0].isupper():
        return True
    if last.code == "N" and atom.first == atom.last - 1:
        return _is_paper(atom.first, tokens)
    if last.code not in "UuPRV" or not last.text[0].isupper() or last.text.isupper() or atom.last - atom.first > 2:
        return False
    if atom.last - atom.first == 2:
        return first.text[0].isdigit() or (first.text[0].isupper() and atom.first > 0)
    before = tokens[atom.first - 1] if atom.first else None
    return before is not None and before.code == "x" and before.text[0].isupper()


def _is_paper(at: int, tokens: Sequence[Token]) -> bool:
    """ "Today" as a name: with a capital where no sentence starts, in a line that gives other words none."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is None or not token.text[0].isupper() or before.text[-1] in BEGINS:
        return False
    return not _has_capitals([other for other in tokens if other is not token])


def _has_capitals(tokens: Sequence[Token]) -> bool:
    """Whether most words of a line start with a capital, as in a headline."""
    words = [token.text for token in tokens if token.text.isalpha() and len(token.text) >= LONG]
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def is_designation(atom: Atom, tokens: Sequence[Token], words: Mapping[int, Word], offset: int) -> bool:
    """A figure that looks like a year but numbers what is named right before it ("Flight 1943", "room 2010")."""
    year = tokens[atom.first]
    if atom.last - atom.first != 1 or year.code != "y" or not atom.first:
        return False
    named = tokens[atom.first - 1]
    word = words.get(named.start + offset)
    if named.code != "x" or named.end + 1 != year.start or word is None:
        return False
    return word.tag in ("NN", "NNP")
