"""The words of time expressions, read once from the package's data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word that can stand in a time expression: its one-letter class (see `rules`) and what it is worth."""

    codes: dict[str, str]
    values: dict[str, Any]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    """First word of a holiday's name to the names that start with it, the longest first."""
    zones: dict[str, str]
    holidays: dict[str, str]
    years: dict[str, int]
    limits: dict[tuple[str, ...], str]
    """Phrases of several words that bound a length ("more than", "at least")."""
    opening: frozenset[str]
    """The words that a holiday's name or such a phrase begins with."""
    telling: frozenset[str]
    """The longest run of letters in each word or name without one of which, and without a figure, no time is told."""


CODE_OF_TABLE = {
    "numbers": "n",
    "ordinals": "O",
    "weekdays": "W",
    "weekday_abbreviations": "w",
    "months": "M",
    "units": "U",
    "units_plural": "u",
    "parts": "P",
    "seasons": "S",
    "amounts": "q",
    "decades": "s",
    "edges": "E",
    "edge_nouns": "z",
    "deictics": "N",
    "vague": "R",
    "steps": "T",
    "sets": "V",
    "zones": "Z",
}
TELLING = frozenset(CODE_OF_TABLE.values()) - {"E", "z"} | {"Q", "4", "<"}
"""The classes of words that tell a time: every rule needs one of them, or a figure."""
SMALL_WORDS = {
    "a": "A",
    "an": "A",
    "the": "f",
    "that": "h",
    "same": "h",
    "in": "i",
    "on": "j",
    "of": "k",
    "at": "@",
    "or": "&",
    "and": "&",
    "to": "t",
    "till": "t",
    "through": "t",
    "ago": "G",
    "earlier": "g",
    "before": "b",
    "after": "B",
    "later": "F",
    "since": "c",
    "until": "c",
    "by": "c",
    "from": "c",
    "for": "c",
    "during": "c",
    "between": "c",
    "within": "c",
    "throughout": "c",
    "every": "v",
    "each": "v",
    "half": "H",
    "old": "o",
    "local": "L",
    "time": "l",
    "recent": "r",
    "current": "r",
    "rest": "e",
    "remainder": "e",
    "course": "e",
    "past": "<",
    "sometime": "J",
    "right": "J",
    "quarter": "Q",
    "quarters": "4",
    "o'clock": "K",
    "about": "~",
    "around": "~",
    "nearly": ">",
    "almost": ">",
    "roughly": "~",
    "over": "c",
    "approximately": "~",
    "fiscal": "$",
    "period": "p",
    "more": "+",
    "another": "+",
}


def letters(text: str) -> list[str]:
    """The runs of letters in a text.

    >>> letters("5 o'clock")
    ['o', 'clock']
    """
    return _LETTERS.findall(text)


def _split(name: str) -> list[str]:
    """The words of a holiday's name as the lexer cuts them."""
    return re.findall(r"[^\W'.]+|'s?|[.-]", name)


@cache
def lexicon() -> Lexicon:
    """The lexicon of English time expressions."""
    tables = tomllib.loads((resources.files("variorum") / "data" / "times.toml").read_text("utf-8"))
    codes: dict[str, str] = {}
    values: dict[str, Any] = {}
    for table, code in CODE_OF_TABLE.items():
        for word, value in tables[table].items():
            codes[word], values[word] = code, value
    codes.update(SMALL_WORDS)
    limits = {tuple(phrase.split()): name for phrase, name in tables["limits"].items()}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for name in tables["holidays"]:
        words = tuple(_split(name))
        phrases.setdefault(words[0], []).append(words)
    told = [word for word, code in codes.items() if code in TELLING]
    return Lexicon(
        years=tables["years"],
        limits=limits,
        opening=frozenset({*phrases, *(phrase[0] for phrase in limits)}),
        telling=frozenset(max(letters(word), key=len, default="") for word in (*told, *tables["holidays"])),
        codes=codes,
        values=values,
        phrases={first: tuple(sorted(names, key=len, reverse=True)) for first, names in phrases.items()},
        zones=tables["zones"],
        holidays={" ".join(_split(name)): at for name, at in tables["holidays"].items()},
    )
