"""The tables that clause reading rests on: cues of hearsay and plan, light verbs, nouns that name happenings."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def cues(kind: str) -> frozenset[str]:
    """The lemmas of one class of cue: say, deny, plan, adverb, modal or source."""
    return frozenset(row[0] for row in rows("acts/cues.tsv") if row[1] == kind)


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that name an act only together with their object."""
    return frozenset(row[0] for row in rows("acts/light.tsv"))


@cache
def nominals() -> dict[str, str]:
    """Nouns that name a happening, with the verb for the same one."""
    return {row[0]: row[1] for row in rows("acts/nominal.tsv")}


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of the package's data folder; lines that open with # are comments."""
    text = (resources.files("variorum") / "data" / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))
