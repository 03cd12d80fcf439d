"""The words of number, units and currencies, read once from the package's data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import msgspec

KINDS = (
    ("plain", "plain"),
    ("magnitudes", "magnitude"),
    ("ordinals", "ordinal"),
    ("fractions", "fraction"),
    ("times", "times"),
    ("vague", "vague"),
)
"""Tables of words of number with the kind of those in them, the one that counts first."""


class Unit(msgspec.Struct, frozen=True):
    """A unit of measure: its own name, the canonical unit, and how to get there (`value * factor + offset`)."""

    name: str
    canonical: str
    factor: float
    offset: float = 0.0


class NumberWords(msgspec.Struct, frozen=True):
    """What words of number are worth."""

    plain: dict[str, float]
    magnitudes: dict[str, float]
    suffixes: dict[str, float]
    fractions: dict[str, float]
    ordinals: dict[str, float]
    times: dict[str, float]
    vague: dict[str, tuple[float, float]]
    before: dict[tuple[str, ...], str]
    after: dict[tuple[str, ...], str]
    named: frozenset[str]
    score: frozenset[str]
    money: frozenset[str]
    mass: frozenset[str]
    worth: dict[str, tuple[str, float]]
    """Every word of number with its kind (see `lexer.Token`) and what it is worth; the first kind that it can be."""


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files("variorum") / "data" / f"{name}.toml").read_text("utf-8"))


@cache
def number_words() -> NumberWords:
    """Words of number."""
    tables = _table("numbers")
    return NumberWords(
        plain=tables["plain"],
        magnitudes=tables["magnitudes"],
        suffixes=tables["suffixes"],
        fractions=tables["fractions"],
        ordinals=tables["ordinals"],
        times=tables["times"],
        vague={word: (low, high) for word, (low, high) in tables["vague"].items()},
        before={tuple(phrase.split()): name for phrase, name in tables["before"].items()},
        after={tuple(phrase.split()): name for phrase, name in tables["after"].items()},
        named=frozenset(tables["named"]["words"]),
        score=frozenset(tables["score"]["words"]),
        money=frozenset(tables["money"]["words"]),
        mass=frozenset(tables["mass"]["words"]),
        worth={
            word: (kind, 0.0 if kind == "vague" else worth)
            for name, kind in reversed(KINDS)
            for word, worth in tables[name].items()
        },
    )


@cache
def units() -> dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]:
    """First word of a unit's form to the forms that start with it, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for form, unit in (*_measures(), *_moneys()):
        words = tuple(re.findall(r"[^\W\d_]+|\d|[^\w\s]", form))
        found.setdefault(words[0], []).append((words, unit))
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in found.items()}


def _measures() -> Iterator[tuple[str, Unit]]:
    for canonical, members in _table("units").items():
        for name, unit in members.items():
            made = Unit(name.replace("-", " "), canonical, unit["factor"], unit.get("offset", 0.0))
            yield from ((form, made) for form in unit["forms"])


def _moneys() -> Iterator[tuple[str, Unit]]:
    for code, money in _table("currencies").items():
        yield from ((form, Unit(form, code, 1.0)) for form in money.get("words", ()))
        yield from ((form, Unit(form, code, 0.01)) for form in money.get("parts", ()))
        yield code.lower(), Unit(code, code, 1.0)
        yield f"m{code.lower()}", Unit(f"M{code}", code, 1e6)
        yield from ((sign, Unit(code, code, 1.0)) for sign in money.get("signs", ()) if len(sign) == 1)


@cache
def signs() -> dict[str, str]:
    """Currency signs, written before a figure, to their codes."""
    tables = _table("currencies").items()
    return {
        (sign.upper() if "$" in sign else sign): code
        for code, money in tables
        for sign in (*money.get("signs", ()), code, f"{code}$")
    }
