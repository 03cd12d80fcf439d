"""How a report is written down: its sentences one after the other, and where each value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

SOURCES = ("officials", "the authorities", "a spokesman")
WRAPPED = 0.3
"""Share of the sentences that may be credited to a source which are."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence to be told under a name: with its words in braces filled, its value still in brackets."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Written:
    """A report as text, and by the name of a line the place of its value."""

    text: str
    places: Mapping[str, tuple[int, int]]


def filled(told: str, words: Mapping[str, str], value: str = "") -> str:
    """A sentence with its words; what a value has behind a bar follows the bracket."""
    inside, _, behind = value.partition("|")
    return told.replace("[{v}]", "[{v}]" + behind).format(**words, v=inside)


def credited(told: str, source: str, random: Random) -> str:
    """A sentence that a source is credited for."""
    form = random.choice(("{told}, {source} said", "according to {source}, {told}", "{source} said that {told}"))
    return form.format(told=told, source=source)


def written(headline: str, lines: list[Line]) -> Written:
    """The report of these lines, each a paragraph."""
    text, places = f"{headline}\n", {}
    for line in lines:
        text += "\n"
        told = _sentence(line.told)
        if "[" in told:
            start = len(text) + told.index("[")
            places[line.name] = (start, start + told.index("]") - told.index("[") - 1)
        text += told.replace("[", "").replace("]", "") + "\n"
    return Written(text, places)


def _sentence(told: str) -> str:
    """With a capital at its beginning and a full stop at its end."""
    first = next(place for place, letter in enumerate(told) if letter.isalnum())
    stop = "" if told.replace("]", "").endswith((".", ".”")) else "."
    return f"{told[:first]}{told[first].upper()}{told[first + 1 :]}{stop}"
