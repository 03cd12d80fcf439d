"""Which tellings are of one happening: online, each telling joins the best event it is compatible with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from variorum.collate.events.tellings import Telling
from variorum.collate.statements.kin import same

ENOUGH = 2.0
"""Evidence a telling needs to join an event: two of verb, agent, patient, day."""
_ANYONE = frozenset(
    {"people", "person", "dozen", "other", "many", "several", "most", "some", "victim", "who", "that"}
    | {"man", "woman", "suspect", "individual"}
)
"""Words for those acted upon that tell no two events apart."""
_SPOKEN = frozenset({"STATE"})
"""Types of which tellings are one where the speaker is, unless they are of different days."""
_AGAINST = -10.0
"""Evidence that settles it: other actors, another day."""
_MOST = 48
"""Events of one type that a telling is compared with, the latest first."""


Lands = Mapping[str, str]
"""For countries, and for bodies and groups that a country's name is part of the name of, the country's code."""


@dataclass(slots=True)
class Event:
    """Tellings of one happening, with what they say of it counted."""

    tellings: list[Telling] = field(default_factory=list)
    agents: Counter[str] = field(default_factory=Counter)
    patients: Counter[str] = field(default_factory=Counter)
    things: Counter[str] = field(default_factory=Counter)
    lemmas: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    places: set[str] = field(default_factory=set)
    planned: int = 0

    @property
    def is_planned(self) -> bool:
        """Whether most tell it as yet to come."""
        return 2 * self.planned > len(self.tellings)

    @classmethod
    def of(cls, tellings: Iterable[Telling]) -> Event:
        """The event of these tellings."""
        event = cls()
        for telling in tellings:
            event.add(telling)
        return event

    def add(self, telling: Telling) -> None:
        """Take in one more telling."""
        self.tellings.append(telling)
        self.agents.update(telling.agents)
        self.patients.update(telling.patients)
        self.lemmas[telling.act.lemma] += 1
        self.planned += telling.act.status == "planned"
        if telling.thing:
            self.things[telling.thing] += 1
        if telling.where:
            self.places.add(telling.where)
        day = _day(telling)
        if day:
            self.days[day] += 1


def cluster(found: list[Telling], named: frozenset[str], lands: Lands) -> list[Event]:
    """The events that a story's tellings are of, in order of their first telling.

    `named` are the actors that a report names: of the others ("the man", "six officials") two may be one.
    """
    view = _View(named, lands)
    by_type: defaultdict[str, list[Event]] = defaultdict(list)
    for telling in found:
        _take(by_type[telling.kind.type], Event.of([telling]), view)
    events: list[Event] = []
    for made in by_type.values():
        kept: list[Event] = []
        for event in made:
            _take(kept, event, view)
        events += kept
    return sorted(events, key=lambda event: (event.tellings[0].report, event.tellings[0].order))


@dataclass(frozen=True, slots=True)
class _View:
    """The actors that a report names, and the countries that actors are or act for."""

    named: frozenset[str]
    lands: Lands


def _take(events: list[Event], event: Event, view: _View) -> None:
    """Add an event's tellings to the one that most speaks for, or else the event itself."""
    best, score = None, ENOUGH
    for other in reversed(events[-_MOST:]):
        evidence = _evidence(event, other, view)
        if evidence > score or (evidence == score and best is None):
            best, score = other, evidence
    if best is None:
        events.append(event)
    else:
        for telling in event.tellings:
            best.add(telling)


def _evidence(one: Event, other: Event, view: _View) -> float:
    """How much speaks for two events being one; below zero where something speaks against it."""
    if one.is_planned != other.is_planned:
        return -1.0
    spoken = one.tellings[0].kind.type in _SPOKEN
    if spoken and not one.agents.keys() & other.agents.keys():
        return -1.0
    parts = [_shared(one.agents, other.agents, view), _day_evidence(one.days, other.days)]
    if min(parts) <= _AGAINST:  # before words are compared, which takes longest
        return -1.0
    parts.append(float(any(_alike(lemma, theirs) for lemma in one.lemmas for theirs in other.lemmas)))
    if spoken:
        return ENOUGH + sum(parts)
    parts += [_shared(one.patients, other.patients, view), _thing_evidence(one, other, view)]
    parts.append(float(bool(one.places & other.places)))
    return -1.0 if min(parts) <= _AGAINST else sum(parts)


def _alike(lemma: str, other: str) -> bool:
    """Whether two predicates say the same; of a light verb its object counts ("impose sanction")."""
    return same(lemma.split(" ")[-1], other.split(" ")[-1]) or same(lemma, other)


def _shared(mine: Counter[str], theirs: Counter[str], view: _View) -> float:
    """Whether an actor is the same, or acts for the same country (a ministry and its state)."""
    ours, others = view.named.intersection(mine), view.named.intersection(theirs)
    if not ours or not others:
        return 0.0
    if ours & others:
        return 1.0
    states = {view.lands[actor] for actor in ours if actor in view.lands}
    return 0.5 if any(view.lands.get(actor) in states for actor in others) else _AGAINST


def _thing_evidence(one: Event, other: Event, view: _View) -> float:
    """Whether the same is acted upon, where one of them names no one."""
    if not one.things or not other.things or (one.patients.keys() & view.named and other.patients.keys() & view.named):
        return 0.0
    if any(thing in _ANYONE for thing in (*one.things, *other.things)):
        return 1.0
    return 1.0 if any(same(thing, theirs) for thing in one.things for theirs in other.things) else -0.5


def _day_evidence(days: Counter[str], others: Counter[str]) -> float:
    """Days a zone apart may be one; days further apart are not."""
    if not days or not others:
        return 0.0
    distance = min(abs((date.fromisoformat(a) - date.fromisoformat(b)).days) for a in days for b in others)
    return (1.0, 0.5)[distance] if distance < 2 else _AGAINST


def _day(telling: Telling) -> str | None:
    value = telling.time.value if telling.time else None
    if value is None or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return None
