"""Invented stories with planted differences: each reason a report may have to differ, and each trap of scope.

Everything is drawn from a seed, so that a story can be made again. A story is an accident told by three reports in
wordings of their own; `plant` puts one difference into it and says what should be found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

SHIPS = ("Halcyon", "Marigold", "Sea Lark", "Northern Star")
TOWNS = ("Oldmark", "Tarnholm", "Vesterby", "Quillport")
PERSONS = (("Ingrid", "Solheim"), ("Marek", "Dvorsky"), ("Tove", "Lindqvist"), ("Anselm", "Brekke"))
NATIONS = ("Germans", "Danes", "Canadians", "Italians")
UNITS = ("lifeboats", "helicopters", "tugboats")


@dataclass(frozen=True)
class Facts:
    """What one report is given to tell."""

    ship: str
    town: str
    captain: tuple[str, str]
    dead: int
    injured: int
    age: int
    vessels: int
    unit: str
    extra: tuple[str, ...] = ()
    toll: str = "{dead} people were killed"


@dataclass(frozen=True)
class Planted:
    """Reports with the time each was published, and the values that should stand against each other, if any."""

    texts: tuple[str, ...]
    published: tuple[str, ...]
    values: frozenset[str] = frozenset()
    why: frozenset[str] = frozenset()


def agency(facts: Facts) -> str:
    toll = facts.toll.format(dead=facts.dead)
    return "\n".join(
        (
            f"Ferry {facts.ship} runs aground off {facts.town}",
            f"{toll[0].upper()}{toll[1:]} and {facts.injured} were injured when the ferry {facts.ship} ran aground off "
            f"{facts.town}, the coast guard said.",
            f"The captain, {' '.join(facts.captain)}, {facts.age}, was questioned by the police.",
            f"The coast guard sent {facts.vessels} {facts.unit} to the scene.",
            *facts.extra,
        )
    )


def paper(facts: Facts) -> str:
    toll = facts.toll.format(dead=facts.dead)
    return "\n".join(
        (
            f"Grief in {facts.town}",
            f"The ferry {facts.ship} struck rocks near {facts.town}, and {toll}.",
            f"At the hospital, doctors treated {facts.injured} injured passengers.",
            f"Police spoke to {facts.age}-year-old {' '.join(facts.captain)}, who commanded the ferry.",
            f"In all, {facts.vessels} {facts.unit} were sent to the scene by the coast guard.",
            *facts.extra,
        )
    )


def radio(facts: Facts) -> str:
    toll = facts.toll.format(dead=facts.dead)
    return "\n".join(
        (
            f"{facts.town} ferry accident",
            f"Officials said {toll} after the {facts.ship} hit a reef.",
            f"Another {facts.injured} passengers were injured.",
            f"{' '.join(facts.captain)}, {facts.age}, the captain of the ferry, gave no statement.",
            *facts.extra,
        )
    )


STYLES: tuple[Callable[[Facts], str], ...] = (agency, paper, radio)


@dataclass(frozen=True)
class Draft:
    """A story before it is written: the facts of each report and the hour it came out."""

    facts: tuple[Facts, ...]
    published: tuple[str, ...]
    values: frozenset[str] = frozenset()
    why: frozenset[str] = frozenset()

    def with_facts(self, number: int, facts: Facts) -> Draft:
        """The draft with other facts for one report."""
        return replace(self, facts=(*self.facts[:number], facts, *self.facts[number + 1 :]))

    def written(self) -> Planted:
        """The reports as texts."""
        texts = tuple(STYLES[n % len(STYLES)](facts) for n, facts in enumerate(self.facts))
        return Planted(texts, self.published, self.values, self.why)


def draft(seed: int) -> Draft:
    """A story whose reports all agree."""
    random = Random(seed)
    facts = Facts(
        ship=random.choice(SHIPS),
        town=random.choice(TOWNS),
        captain=random.choice(PERSONS),
        dead=random.randint(11, 19),
        injured=random.randint(31, 48),
        age=random.randint(41, 59),
        vessels=random.randint(3, 8),
        unit=random.choice(UNITS),
    )
    hours = ("06:00", "09:30", "13:00")
    return Draft((facts,) * len(hours), tuple(f"2031-03-12T{hour}:00+00:00" for hour in hours))


def more_dead_later(story: Draft) -> Draft:
    """The last report counts more dead."""
    late = replace(story.facts[2], dead=story.facts[2].dead + 4)
    values = frozenset({str(story.facts[0].dead), str(late.dead)})
    return replace(story.with_facts(2, late), values=values, why=frozenset({"update over time"}))


def another_age(story: Draft) -> Draft:
    """One report makes the captain two years older."""
    other = replace(story.facts[1], age=story.facts[1].age + 2)
    values = frozenset({str(story.facts[0].age), str(other.age)})
    return replace(story.with_facts(1, other), values=values, why=frozenset({"unexplained", "different source"}))


def another_source(story: Draft) -> Draft:
    """Two sources count the boats differently."""
    first, second = story.facts[0], story.facts[1]
    other = second.vessels + 3
    told = f"The mayor said that {other} {second.unit} were sent to the scene by the coast guard."
    said = f"The harbour master said that {first.vessels} {first.unit} were sent to the scene by the coast guard."
    changed = story.with_facts(0, replace(first, extra=(said,)))
    changed = changed.with_facts(1, replace(second, vessels=other, extra=(told,)))
    return replace(changed, values=frozenset({str(first.vessels), str(other)}), why=frozenset({"different source"}))


PLANTS: tuple[Callable[[Draft], Draft], ...] = (more_dead_later, another_age, another_source)


def nationality(story: Draft) -> Draft:
    """One report says how many of the dead were of one nation."""
    facts = story.facts[1]
    return story.with_facts(1, replace(facts, extra=(f"Three {NATIONS[facts.dead % 4]} were among the dead.",)))


def parts(story: Draft) -> Draft:
    """One report splits the toll."""
    facts = story.facts[1]
    return story.with_facts(1, replace(facts, extra=(f"The dead were {facts.dead - 3} passengers and three sailors.",)))


def earlier_accident(story: Draft) -> Draft:
    """One report recalls another accident of the kind."""
    facts = story.facts[2]
    recalled = f"In 1998, 64 people were killed when another ferry sank off {facts.town}."
    return story.with_facts(2, replace(facts, extra=(recalled,)))


def identifiers(story: Draft) -> Draft:
    """Numbers that name things: a road, a bus, a telephone."""
    facts = story.facts[0]
    names = ("Highway 12 was closed for hours.", "Relatives can call 555-0143 or take bus 61.", "Room 7 was full.")
    others = ("Highway 14 stayed open.", "Relatives can call 555-0199 or take bus 64.", "Room 9 was empty.")
    return story.with_facts(0, replace(facts, extra=names)).with_facts(1, replace(story.facts[1], extra=others))


def looser(story: Draft) -> Draft:
    """One report rounds the toll down and says so."""
    return story.with_facts(2, replace(story.facts[2], toll="more than ten people were killed"))


def vaguer(story: Draft) -> Draft:
    """One report has no figure for the dead."""
    return story.with_facts(2, replace(story.facts[2], toll="many people were killed"))


TRAPS: tuple[Callable[[Draft], Draft], ...] = (nationality, parts, earlier_accident, identifiers, looser, vaguer)
