"""A story drawn from a seed: three reports of one accident, with some differences and some traps in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench._planted.facts import FACTS, Fact
from bench._planted.plants import PLANTS, Lot, Plant
from bench._planted.scenes import World
from bench._planted.telling import SOURCES, WRAPPED, Line, Written, credited, filled, written
from bench._planted.traps import TRAPS, Trap

STAMPS = ("2031-03-12T06:00:00+00:00", "2031-03-12T09:30:00+00:00", "2031-03-13T13:00:00+00:00")
NAMES = ("a", "b", "c")
TOLD = 0.75
"""Share of the facts without a difference that a report tells."""
TRAPPED = 5
"""Traps in a story."""
HEADLINES = ("{event} at {site} in {town}", "{town} {event}: what is known so far", "after the {event} in {town}")
LEADS = (
    "rescue work went on in {town} after the {event} at the {site}",
    "people in {town} were in shock after a {event} at the {site}",
    "the {event} at the {site} in {town} has raised many questions",
)
OWN = (
    "schools in the area stayed closed",
    "candles were lit in many windows",
    "the weather made the work difficult",
    "trains in the region ran as usual",
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A difference in a story: which report has the other value, and whether all tell it in one sentence."""

    plant: Plant
    odd: int
    alike: bool


@dataclass(frozen=True, slots=True)
class Story:
    """The reports, the differences planted in them, and the traps."""

    reports: tuple[Written, ...]
    planted: tuple[Planted, ...]
    traps: tuple[Trap, ...]
    outlets: tuple[str, ...]

    def write(self, folder: Path, *, copies: int = 0) -> None:
        """The reports as files, with what is known about them beside; so many copies of the first are added."""
        numbers = [*range(len(self.reports)), *([0] * copies)]
        known = []
        for name, number in zip("abcdefgh", numbers, strict=False):
            (folder / f"{name}.txt").write_text(self.reports[number].text, encoding="utf-8")
            known.append({"id": name, "outlet": self.outlets[number], "published": STAMPS[number]})
        (folder / "meta.json").write_text(json.dumps(known), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _Teller:
    """What a story's sentences are made with."""

    lot: Lot
    words: Mapping[str, str]

    def fact(self, fact: Fact, value: str, telling: int) -> Line:
        """A fact with its value, sometimes credited to a source."""
        told = filled(fact.tellings[telling % len(fact.tellings)], self.words, value)
        if fact.reported and self.lot.random.random() < WRAPPED:
            told = credited(told, self.lot.random.choice(SOURCES), self.lot.random)
        return Line(fact.name, told)

    def differing(self, fact: Fact, one: Planted) -> list[Line]:
        """The line of each report on a fact that they differ over."""
        first, other = one.plant.draw(self.lot)
        telling = self.lot.random.randrange(len(fact.tellings))
        lines = []
        for number in range(len(NAMES)):
            line = self.fact(fact, other if number == one.odd else first, telling if one.alike else telling + number)
            if one.plant.reason == "different source":
                source = "the mayor" if number == one.odd else "the fire chief"
                line = Line(fact.name, credited(line.told, source, self.lot.random))
            lines.append(line)
        return lines

    def agreed(self, fact: Fact) -> list[Line | None]:
        """The line of each report on a fact that they agree on, None of those that leave it out."""
        value = next(plant for plant in PLANTS if plant.fact == fact.name).draw(self.lot)[0]
        telling = self.lot.random.randrange(len(fact.tellings))
        return [
            self.fact(fact, value, telling + number) if self.lot.random.random() < TOLD else None
            for number in range(len(NAMES))
        ]


def story(seed: int, world: World, *, plants: float = 0.5, traps: int = TRAPPED) -> Story:
    """The story of a seed, with this share of the differences."""
    random = Random(seed)
    lot = Lot(random, world, random.choice(world.scenes))
    teller = _Teller(lot, _words(lot))
    planted = _planted(random, plants)
    chosen = tuple(random.sample(TRAPS, traps))
    sheets: list[list[Line]] = [[] for _ in NAMES]
    for fact in FACTS:
        one = next((one for one in planted if one.plant.fact == fact.name), None)
        for sheet, line in zip(sheets, teller.differing(fact, one) if one else teller.agreed(fact), strict=True):
            sheet += [line] if line else []
    for trap in chosen:
        for number, told in zip(random.sample(range(len(NAMES)), 2), random.choice(trap.pairs), strict=True):
            sheets[number].append(Line(trap.name, filled(told, teller.words)))
    reports = tuple(_written(teller, number, sheet) for number, sheet in enumerate(sheets))
    return Story(reports, planted, chosen, world.outlets)


def _planted(random: Random, share: float) -> tuple[Planted, ...]:
    """Some of the differences, at most one of each fact; counts that move on do so in the last report."""
    found: dict[str, Planted] = {}
    for plant in random.sample(PLANTS, round(share * len(PLANTS))):
        odd = len(NAMES) - 1 if plant.reason == "update over time" else random.randrange(len(NAMES))
        found.setdefault(plant.fact, Planted(plant, odd, random.random() < 1 / 2))
    return tuple(found[fact.name] for fact in FACTS if fact.name in found)


def _words(lot: Lot) -> dict[str, str]:
    """The words of a story that all its reports share."""
    random, world = lot.random, lot.world
    town, one_town, other_town = random.sample(world.towns, 3)
    deputy, guest, one, other = (
        f"{given} {surname}"
        for given, surname in zip(random.sample(world.given, 4), random.sample(world.surnames[:4], 4), strict=True)
    )
    return {
        **{name: getattr(lot.scene, name) for name in ("event", "happened", "site", "boss", "crews")},
        **{"town": town, "one_town": one_town, "other_town": other_town},
        **{"deputy": deputy, "guest": guest, "one": one, "other": other},
    }


def _written(teller: _Teller, number: int, lines: list[Line]) -> Written:
    """A report: its headline and first sentence, then its lines in an order of its own."""
    told = [*lines, Line("own", OWN[number])]
    teller.lot.random.shuffle(told)
    headline = filled(HEADLINES[number], teller.words)
    lead = Line("lead", filled(LEADS[number], teller.words))
    return written(headline[0].upper() + headline[1:], [lead, *told])
