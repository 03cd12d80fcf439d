"""Looks at the words around an expression: whether it is a time at all there, and what stands before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.annotate.times.atoms import Atom
from variorum.annotate.times.designations import is_designation, is_title
from variorum.annotate.times.lexer import Token
from variorum.marks import Word

NAMES = frozenset({"jan", "april", "may", "june", "august", "summer", "dawn", "autumn", "mar", "march"})
"""Words for a time that are also names of persons."""
POSSESSIVES = frozenset({"his", "her", "their", "my", "your", "our", "its"})
TRADES = frozenset(
    {"close", "closed", "trade", "traded", "trading", "open", "opened", "end", "ended", "settled", "quoted", "stood"}
    | {"priced", "valued", "rate", "price", "yield", "average", "averaged", "index", "points", "gpa", "percent"}
)
"""Words before "at 12.35" that make it a price and not a clock time."""
RATED = frozenset({"NN", "NNS", "CD", "NNP", "NNPS"})
"""Tags of what is counted by the unit behind it ("24 hours a day", "$2 million a year")."""
COMPARATORS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "by": "until",
    "before": "before",
    "after": "after",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "circa": "about",
}


def is_time(atom: Atom, tokens: Sequence[Token], words: Mapping[int, Word], offset: int) -> bool:
    """Whether an expression is meant as a time where it stands."""
    return not (
        is_title(atom, tokens)
        or is_designation(atom, tokens, words, offset)
        or _is_idiom(atom)
        or _runs_on(atom, tokens)
        or _is_person(atom, tokens, words, offset)
        or _is_rate(atom, tokens, words, offset)
        or _is_ordinal(atom, tokens)
        or _is_count(atom, tokens, words, offset)
        or _is_price(atom, tokens)
        or _is_age(atom, tokens)
    )


def mended(atom: Atom, tokens: Sequence[Token], words: Mapping[int, Word], offset: int) -> Atom:
    """The atom without a verb that was read as an adjective ("it will last 22 days")."""
    first = tokens[atom.first]
    word = words.get(first.start + offset)
    if first.text.lower() != "last" or word is None or not word.tag.startswith("VB") or atom.said.amount is None:
        return atom
    return replace(atom, first=atom.first + 1, said=replace(atom.said, shift=None))


def comparator_of(atom: Atom, tokens: Sequence[Token]) -> str:
    """The comparator of `Time` that the token before an expression, or its own first one, stands for."""
    first = tokens[atom.first]
    if first.code == ">":
        return str(first.value)
    before = tokens[atom.first - 1].text.lower() if atom.first else ""
    return COMPARATORS.get(before, "")


def _runs_on(atom: Atom, tokens: Sequence[Token]) -> bool:
    """Letters run on behind a number ("March 4C", a rocket)."""
    last = tokens[atom.last - 1]
    behind = tokens[atom.last] if atom.last < len(tokens) else None
    return last.code in "dy" and behind is not None and behind.start == last.end and behind.text.isalnum()


def _is_person(atom: Atom, tokens: Sequence[Token], words: Mapping[int, Word], offset: int) -> bool:
    """A month or season alone that is someone's name."""
    token = tokens[atom.first]
    if atom.last - atom.first != 1 or token.text.lower().strip(".") not in NAMES:
        return False
    word = words.get(token.start + offset)
    if word is not None and word.label == "person":
        return True
    behind = tokens[atom.last] if atom.last < len(tokens) else None
    before = tokens[atom.first - 1].code if atom.first else ""
    named = behind is not None and behind.code == "x" and behind.text[0].isupper() and behind.start == token.end + 1
    return named and before not in "icTkt"


def _is_rate(atom: Atom, tokens: Sequence[Token], words: Mapping[int, Word], offset: int) -> bool:
    """ "a day" that says how often: right behind what is counted."""
    if tokens[atom.first].code != "A" or atom.last - atom.first != 2 or atom.said.shift is not None or not atom.first:
        return False
    before = tokens[atom.first - 1]
    if before.code in "#dynuU%a" or before.text.lower() in ("once", "twice", "times", "%"):
        return True
    word = words.get(before.start + offset)
    return word is not None and word.tag in RATED


def _is_idiom(atom: Atom) -> bool:
    """ "At the end of the day": when all is said and done."""
    said = atom.said
    return said.unit == "day" and said.edge == "end" and said.shift == 0 and said.told


def _is_ordinal(atom: Atom, tokens: Sequence[Token]) -> bool:
    """ "a second" before what it is the second of."""
    return atom.said.unit == "second" and tokens[atom.first].code == "A" and tokens[atom.last - 1].text == "second"


def _is_count(atom: Atom, tokens: Sequence[Token], words: Mapping[int, Word], offset: int) -> bool:
    """A bare figure that counts what follows ("January 5 and 10 missiles", "about 2000 people", not "2020 levels")."""
    first = tokens[atom.first]
    if atom.last - atom.first != 1 or first.code not in "dOy" or atom.last >= len(tokens):
        return False
    word = words.get(tokens[atom.last].start + offset)
    before = tokens[atom.first - 1].code if atom.first else ""
    if word is None or word.tag != "NNS" or before == "f":
        return False
    return first.code != "y" or first.value % 50 == 0 or before in "~>"


def _is_price(atom: Atom, tokens: Sequence[Token]) -> bool:
    """A number with a point that is no clock time: beside words of trade."""
    token = tokens[atom.first]
    if token.code != "#" or atom.said.hour is None:
        return False
    near = tokens[max(0, atom.first - 8) : atom.first]
    return any(other.text.lower() in TRADES or other.text in "$€£%" for other in near)


def _is_age(atom: Atom, tokens: Sequence[Token]) -> bool:
    """ "in his 30s"."""
    before = tokens[max(0, atom.first - 2) : atom.first]
    decade = any(token.code == "s" for token in tokens[atom.first : atom.last])
    return decade and any(token.text.lower() in POSSESSIVES for token in before)
