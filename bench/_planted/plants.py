"""Differences to plant: two values of one fact, and the reasons that a careful reader would give for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench._planted.scenes import Scene, World

PUBLISHED = date(2031, 3, 12)
"""The day on which the first reports of every story come out."""
OPEN = frozenset({"unexplained", "different source"})
"""Reasons of a difference that nothing in the reports explains, whoever is credited for its sides."""

Two = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Lot:
    """What values are drawn with and from."""

    random: Random
    world: World
    scene: Scene


Draw = Callable[[Lot], Two]


@dataclass(frozen=True, slots=True)
class Plant:
    """A difference: which fact, how its values are drawn, and which reasons are right."""

    name: str
    fact: str
    reason: str
    draw: Draw
    right: frozenset[str]


def counts(low: int, high: int, more: int) -> Draw:
    """Two counts, the second greater."""

    def drawn(lot: Lot) -> Two:
        first = lot.random.randint(low, high)
        return str(first), str(first + lot.random.randint(2, more))

    return drawn


def chosen(pick: Callable[[Lot], tuple[str, ...]]) -> Draw:
    """Two of a list."""

    def drawn(lot: Lot) -> Two:
        first, second = lot.random.sample(pick(lot), 2)
        return first, second

    return drawn


def _days(lot: Lot) -> Two:
    first = PUBLISHED - timedelta(lot.random.randint(2, 4))
    return f"{first:%A}", f"{first + timedelta(1):%A}"


def _zones(lot: Lot) -> Two:
    west, east = _days(lot)
    return f"{east}|, Tokyo time", f"{west}|, New York time"


def _ahead(lot: Lot) -> Two:
    first = PUBLISHED + timedelta(lot.random.randint(20, 40))
    second = first + timedelta(lot.random.randint(2, 9))
    return f"{first:%B} {first.day}", f"{second:%B} {second.day}"


def _misdated(lot: Lot) -> Two:
    first = PUBLISHED + timedelta(lot.random.randint(20, 30))
    return f"{first:%A}, {first:%B} {first.day}", f"{first + timedelta(2):%A}, {first:%B} {first.day}"


def _clocks(lot: Lot) -> Two:
    hour, minute = lot.random.randint(5, 9), lot.random.choice((10, 15, 20))
    return f"{hour}:{minute} a.m.", f"{hour + lot.random.randint(0, 1)}:{minute + lot.random.choice((15, 25, 35))} a.m."


def _years(lot: Lot) -> Two:
    first = lot.random.randint(1961, 2009)
    return str(first), str(first + lot.random.randint(1, 9))


def _units(lot: Lot) -> Two:
    figure = lot.random.randint(61, 98)
    return f"{figure} metres", f"{figure} feet"


def _digits(lot: Lot) -> Two:
    figure = lot.random.randint(131, 189)
    return f"{figure * 10 + 5:,}", f"{figure * 100 + 50:,}"


def _among(lot: Lot) -> Two:
    figure = lot.random.randint(31, 58)
    return f"{figure} people", f"{figure - lot.random.randint(4, 9)} passengers"


def _persons(lot: Lot) -> Two:
    given = lot.random.choice(lot.world.given)
    first, second = lot.random.sample(lot.world.surnames[4:7], 2)
    return f"{given} {first}", f"{given} {second}"


def _misspelt(lot: Lot) -> Two:
    given, surname = lot.random.choice(lot.world.given), lot.random.choice(lot.world.surnames[7:10])
    at = lot.random.randint(2, len(surname) - 2)
    return f"{given} {surname}", f"{given} {surname[:at]}{surname[at + 1]}{surname[at]}{surname[at + 2 :]}"


def _rendered(lot: Lot) -> Two:
    pairs = (("Sergei Yeltukhov", "Sergey Eltukhov"), ("Mohammed Qasemi", "Muhammad Ghasemi"))
    return lot.random.choice((*pairs, ("Yuri Tchaikin", "Yury Chaykin")))


def _speakers(lot: Lot) -> Two:
    first, second = lot.random.sample(lot.world.surnames[10:], 2)
    given, other = lot.random.sample(lot.world.given, 2)
    return f"police chief {given} {first}", f"mayor {other} {second}"


PLANTS = (
    Plant("toll", "toll", "update over time", counts(11, 19, 5), frozenset({"update over time"})),
    Plant("hurt", "injured", "update over time", counts(31, 48, 9), frozenset({"update over time"})),
    Plant("two sources", "crews", "different source", counts(3, 8, 4), frozenset({"different source"})),
    Plant("age", "age", "unexplained", counts(41, 58, 4), OPEN),
    Plant("money", "damage", "unexplained", counts(31, 48, 9), OPEN | {"update over time"}),
    Plant("unit slip", "length", "unit or rounding", _units, frozenset({"unit or rounding", "error"})),
    Plant("digit slip", "weight", "error", _digits, frozenset({"error"})),
    Plant("scope", "rescued", "scope", _among, frozenset({"scope"})),
    Plant("weekday", "day", "unexplained", _days, OPEN | {"error"}),
    Plant("day ahead", "inquiry", "unexplained", _ahead, OPEN | {"error"}),
    Plant("wrong weekday", "inquiry", "error", _misdated, frozenset({"error"})),
    Plant("zone", "halt", "time zone", _zones, frozenset({"time zone"})),
    Plant("clock", "clock", "unexplained", _clocks, OPEN),
    Plant("year", "built", "unexplained", _years, OPEN | {"error"}),
    Plant("town", "shelter", "unexplained", chosen(lambda lot: lot.world.towns), OPEN),
    Plant("room", "room", "unexplained", chosen(lambda lot: lot.scene.rooms), OPEN),
    Plant("surname", "boss", "unexplained", _persons, OPEN | {"error"}),
    Plant("misspelt", "witness", "error", _misspelt, frozenset({"error", "translation"})),
    Plant("rendered", "witness", "translation", _rendered, frozenset({"translation"})),
    Plant("body", "inspector", "unexplained", chosen(lambda lot: lot.world.bodies), OPEN),
    Plant("ministry", "minister", "unexplained", chosen(lambda lot: lot.world.ministries), OPEN),
    Plant("speaker", "speaker", "unexplained", _speakers, OPEN),
    Plant("custody", "custody", "unexplained", lambda _: ("arrested", "released"), OPEN),
    Plant("denial", "licence", "unexplained", lambda _: ("had", "did not have"), OPEN),
    Plant("cause", "cause", "unexplained", chosen(lambda lot: lot.scene.causes), OPEN),
    Plant("words", "words", "unexplained", lambda _: ("a loud bang", "a dull roar"), OPEN),
)
"""Every difference; those of one fact exclude each other."""
