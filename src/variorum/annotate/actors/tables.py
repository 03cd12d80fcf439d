"""The tables that actors are read with, each loaded once, on first use."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Country:
    """A country, or a region that the news names like one: its code, names, adjectives, people and capitals."""

    code: str
    name: str
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]
    """Cities that stand for the government."""
    others: tuple[str, ...]
    """Its other names: formal, former and short ones."""


@dataclass(frozen=True, slots=True)
class Title:
    """A word or words that stand before a person's name: honorific, rank or office, and the gender it tells."""

    kind: str
    gender: str


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for one person: a role, a relative of somebody (kin), or any person (general)."""

    sort: str
    gender: str


def folded(text: str) -> str:
    """The text in small letters, without accents, with straight apostrophes and hyphens.

    >>> folded("Agustín D’Alto")
    "agustin d'alto"
    """
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'").replace("‑", "-"))
    return "".join(character for character in bare if not unicodedata.combining(character)).lower()


@cache
def countries() -> tuple[Country, ...]:
    """All countries of the table."""
    return tuple(
        Country(code, name, _cell(adjectives), _cell(people), _cell(seats), _cell(others))
        for code, name, adjectives, people, seats, others in _rows("countries.tsv", 6)
    )


@cache
def country(code: str) -> Country:
    """The country of this code."""
    return next(one for one in countries() if one.code == code)


@cache
def titles() -> dict[str, Title]:
    """Titles by their folded text, stops kept ("gov.", "secretary of state")."""
    return {folded(text): Title(kind, gender) for text, kind, gender in _rows("actors/titles.tsv", 3)}


@cache
def title_openings() -> frozenset[str]:
    """All that a title can begin with: its first word, and each part of it that a tokenizer might cut off."""
    firsts = {title.split(" ")[0] for title in titles()}
    return frozenset(first[:end] for first in firsts for end in range(1, len(first) + 1))


@cache
def person_nouns() -> dict[str, PersonNoun]:
    """Nouns for one person, by lemma."""
    return {noun: PersonNoun(sort, gender) for noun, sort, gender in _rows("actors/person_nouns.tsv", 3)}


@cache
def collective_nouns() -> dict[str, str]:
    """Nouns for a body of people, by lemma, with the kind of actor it is."""
    return dict(_pairs("actors/collective_nouns.tsv"))


@cache
def name_words() -> dict[str, str]:
    """Words inside names that tell the kind of what is named ("Ministry", "River")."""
    return dict(_pairs("actors/name_words.tsv"))


@cache
def first_names() -> dict[str, str]:
    """First names, folded, with the gender of their bearers ("" for both)."""
    return {folded(name): gender for name, gender in _rows("first_names.tsv", 2)}


@cache
def cities() -> dict[str, str]:
    """Cities by their names without accents, with the code of their country."""
    return dict(_pairs("cities.tsv"))


@cache
def regions() -> dict[str, str]:
    """Names of states, regions and waters, with which they are."""
    return dict(_pairs("actors/place_names.tsv"))


@cache
def acronyms() -> dict[str, str]:
    """Acronyms that the news uses without a word of explanation, and the names they stand for."""
    return dict(_pairs("actors/acronyms.tsv"))


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the closed classes of words in `actors/words.tsv`."""
    return frozenset(word for group, word in _rows("actors/words.tsv", 2) if group == name)


@cache
def stand_ins() -> dict[str, tuple[str, ...]]:
    """What a description may call a person of another role: the noun and the roles it stands for, the highest first."""
    return {noun: _cell(roles) for noun, roles in _rows("actors/stand_ins.tsv", 2)}


@cache
def pronoun_weights() -> dict[str, tuple[float, ...]]:
    """For each form of pronoun (m, f, x, n) the weight of "none of them", then those of the features in their order."""
    columns = list(zip(*(row[1:] for row in _rows("actors/pronouns.tsv", 4)), strict=True))
    person, people, thing = (tuple(map(float, column)) for column in columns)
    return {"m": person, "f": person, "x": people, "n": thing}


def _cell(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


def _pairs(path: str) -> Iterator[tuple[str, str]]:
    return ((first, second) for first, second in _rows(path, 2))


def _rows(path: str, width: int) -> Iterator[list[str]]:
    file = resources.files("variorum").joinpath("data", *path.split("/"))
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))
