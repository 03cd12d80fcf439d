"""Words that news uses for one thing: synonym classes, read from a data file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
"""Parts of speech that say what a sentence is about."""


@cache
def _table() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """From lemma to class, and from class to role."""
    classes: dict[str, str] = {}
    roles: dict[str, str] = {}
    text = (resources.files("variorum") / "data" / "word_classes.tsv").read_text("utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, role, lemmas = line.split("\t")
        roles[name] = role
        for lemma in lemmas.split():
            classes.setdefault(lemma, name)
    return classes, roles


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists of the data file, by its name there."""
    text = (resources.files("variorum") / "data" / "value_words.toml").read_text("utf-8")
    return frozenset(str(tomllib.loads(text)[name]).split())


def class_of(lemma: str) -> str:
    """The class of a lemma, or the lemma itself where it is in none.

    >>> class_of("fatality"), class_of("bridge")
    ('dead', 'bridge')
    """
    return _table()[0].get(lemma, lemma)


def role_of(name: str) -> str:
    """What a class is for: state, noun, act, event; "" for a word in no class."""
    return _table()[1].get(name, "")


def is_state(name: str) -> bool:
    """Whether a class says what became of counted people."""
    return role_of(name) == "state"
