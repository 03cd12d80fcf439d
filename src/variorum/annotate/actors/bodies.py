"""Names of organisations: their words as they are compared, and whether one is short for the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.annotate.actors.atlas import known_place
from variorum.annotate.actors.tables import acronyms, folded, word_set

_PARTS = re.compile(r"[^\s\-–,()\"“”/]+")
_SPELLINGS = {
    "&": "and",
    "centre": "center",
    "organisation": "organization",
    "defence": "defense",
    "labour": "labor",
    "programme": "program",
    "theatre": "theater",
    "u.s": "us",
    "u.n": "un",
    "dept": "department",
    "int'l": "international",
    "univ": "university",
}
_SHORT = (
    (("united", "nations"), "un"),
    (("united", "states"), "us"),
    (("united", "kingdom"), "uk"),
    (("european", "union"), "eu"),
)
"""What is as often spelled out as not, where it is only a part of a name."""
_SMALL = frozenset({"the", "of", "for", "and", "on", "in", "to", "'s", "de", "a", "an"})
_EARLIEST = 2


def key_of_body(name: str) -> tuple[str, ...]:
    """The words of an organisation's name as they are compared: one spelling, no article, no legal form.

    >>> key_of_body("the Centre for Sea Defence Ltd.")
    ('center', 'for', 'sea', 'defense')
    """
    words = [_one_spelling(word) for word in _PARTS.findall(name)]
    for long, short in _SHORT:
        for i in range(len(words) - len(long) + 1 if len(words) > len(long) else 0):
            if tuple(words[i : i + len(long)]) == long:
                words[i : i + len(long)] = [short]
                break
    while len(words) > 1 and words[0] == "the":
        words.pop(0)
    while len(words) > 1 and words[-1] in word_set("corporate") and words[-1] not in ("international", "airlines"):
        words.pop()
    return tuple(words)


def has_legal_form(name: str) -> bool:
    """Whether a name ends in the legal form of a company ("Alpha Ltd.")."""
    words = name.split()
    return len(words) > 1 and folded(words[-1]) in word_set("corporate") - {"company", "group", "international"}


def _one_spelling(word: str) -> str:
    plain = folded(word)
    bare = plain if plain in word_set("corporate") else plain.rstrip(".").removesuffix("'s")
    return _SPELLINGS.get(bare, bare)


def initials(name: str) -> str:
    """The first letters of the words of weight: the acronym that a name would have."""
    return "".join(word[0] for word in _PARTS.findall(name) if folded(word) not in _SMALL and word[0].isalnum()).upper()


def is_acronym(name: str) -> bool:
    """Whether a name is made of capitals, two to seven."""
    bare = name.replace(".", "")
    return _EARLIEST <= len(bare) <= 7 and bare.isupper() and bare.isalpha()


def abbreviates(short: str, full: str) -> bool:
    """Whether an acronym can stand for a full name: by the table of well-known ones, or by its letters."""
    bare = short.replace(".", "").upper()
    if " " not in full.strip():
        return False
    known = acronyms().get(bare)
    if known and key_of_body(known) == key_of_body(full):
        return True
    letters = initials(full)
    every = "".join(word[0] for word in _PARTS.findall(full) if word[0].isalnum()).upper()
    return len(bare) > 1 and bare in (letters, every)


def shortens(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a name leaves out only whose body it is ("Treasury Department", "U.S. Treasury Department")."""
    extra = len(full) - len(short)
    if extra < 1 or tuple(full[extra:]) != tuple(short):
        return False
    whose = " ".join(full[:extra])
    return whose in ("us", "un", "uk", "eu", "royal", "national", "federal", "state") or _is_place(full[:extra])


def _is_place(words: Sequence[str]) -> bool:
    return known_place(" ".join(word.capitalize() for word in words)) is not None
