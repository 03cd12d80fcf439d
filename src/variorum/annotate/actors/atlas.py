"""Where the words of a report name a country, its people, its capital, or another place that the tables know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.annotate.actors.tables import cities, countries, regions, word_set
from variorum.marks import Word

_PIECE = re.compile(r"'s\b|-|[^\s'-]+(?:'(?!s\b)[^\s'-]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known phrase names: `sort` is country, people, adjective, seat, region, city or group.

    `code` is the country's, "" for none; `name` is the name of a country or the phrase itself.
    """

    sort: str
    code: str
    name: str

    @property
    def fixed(self) -> bool:
        """Whether the phrase hardly ever names anything else."""
        return self.sort in ("country", "people", "adjective", "group")

    @property
    def land(self) -> bool:
        """Whether the phrase is a name of a country or of its people."""
        return self.sort in ("country", "people", "adjective")

    @property
    def kind(self) -> str:
        """The kind of actor."""
        return "group" if self.sort in ("people", "adjective", "group") else "place"


def find_entry(words: tuple[Word, ...], i: int) -> tuple[int, Entry] | None:
    """The longest known phrase that starts at word i: the index after it, and what it names."""
    found = _phrases().get(_spelling(words[i].text))
    if found is None:
        return None
    for phrase, entry in found:
        last = i + len(phrase)
        if last <= len(words) and all(_spelling(words[i + k].text) == phrase[k] for k in range(1, len(phrase))):
            return last, entry
    return None


def known_country(text: str) -> Entry | None:
    """The country or people that this whole text names, if any; no capitals."""
    entry = known_place(text.removeprefix("the ").removeprefix("The "))
    return entry if entry and entry.land else None


def known_place(text: str) -> Entry | None:
    """What this whole text names: a country, a people, a city, a region; None for anything else."""
    return _whole().get(_spelled(text))


def by_code(words: Sequence[str]) -> list[str]:
    """The words with each name of a country, its people or its capital replaced by the country's code.

    >>> by_code(["North", "Korean", "spokesman", "in", "Pyongyang"])
    ['KP', 'spokesman', 'in', 'KP']
    """
    found, i = [], 0
    while i < len(words):
        rows = _phrases().get(_spelling(words[i]), ())
        known = next((row for row in rows if row[1].code and row[1].sort != "city" and _begins(words, i, row[0])), None)
        found.append(known[1].code if known else words[i])
        i += len(known[0]) if known else 1
    return found


def _begins(words: Sequence[str], i: int, phrase: tuple[str, ...]) -> bool:
    return tuple(_spelling(word) for word in words[i : i + len(phrase)]) == phrase


@cache
def _whole() -> dict[str, Entry]:
    return {" ".join(phrase): entry for rows in _phrases().values() for phrase, entry in rows}


def _spelled(text: str) -> str:
    return " ".join(_spelling(piece) for piece in _PIECE.findall(text.replace("’", "'")))


def _spelling(text: str) -> str:
    """A word as the tables spell it: straight apostrophes, capitals of headlines and datelines made small."""
    if text.isascii():
        return text.capitalize() if len(text) > 3 and text.isupper() and "." not in text else text
    return _spelling(text.replace("’", "'")) if "’" in text else text


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """All known phrases by their first word, the longest first."""
    table: dict[tuple[str, ...], Entry] = {}
    for name, code in cities().items():
        _put(table, name, Entry("city", code, name))
    for name in regions():
        _put(table, name, Entry("region", "", name))
    for name in sorted(word_set("group")):
        _put(table, name, Entry("group", "", name))
    _put_countries(table)
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for phrase, entry in table.items():
        found.setdefault(phrase[0], []).append((phrase, entry))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _put_countries(table: dict[tuple[str, ...], Entry]) -> None:
    for one in countries():
        for name in one.seats:
            _put(table, name, Entry("seat", one.code, name))
    for one in countries():
        for sort, names in (("adjective", one.adjectives), ("people", one.people)):
            for name in names:
                _put(table, name, Entry(sort, one.code, one.name))
        for name in (one.name, *one.others):
            _put(table, name, Entry("country", one.code, one.name))


def _put(table: dict[tuple[str, ...], Entry], name: str, entry: Entry) -> None:
    phrase = tuple(_spelling(piece) for piece in _PIECE.findall(name))
    if phrase:
        table[phrase] = entry
