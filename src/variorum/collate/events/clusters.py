"""Which tellings are of one happening: online, each telling joins the best event it is compatible with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date

from variorum.collate.events.tellings import Telling
from variorum.collate.statements.kin import same

ENOUGH = 2.0
"""Evidence a telling needs to join an event: two of verb, agent, patient, day."""
_ANYONE = frozenset({"people", "person", "dozen", "other", "many", "several", "most", "some", "victim", "who", "that"})
"""Words for those acted upon that tell no two events apart."""
_SPOKEN = frozenset({"STATE"})
"""Types of which tellings are one where the speaker is, unless they are of different days."""
_AGAINST = -10.0
"""Evidence that settles it: other actors, another day."""
_MOST = 48
"""Events of one type that a telling is compared with, the latest first."""


@dataclass(slots=True)
class Event:
    """Tellings of one happening, with what they say of it counted."""

    tellings: list[Telling] = field(default_factory=list)
    agents: Counter[str] = field(default_factory=Counter)
    patients: Counter[str] = field(default_factory=Counter)
    things: Counter[str] = field(default_factory=Counter)
    lemmas: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)

    def add(self, telling: Telling) -> None:
        """Take in one more telling."""
        self.tellings.append(telling)
        self.agents.update(telling.agents)
        self.patients.update(telling.patients)
        self.lemmas[telling.act.lemma] += 1
        if telling.thing:
            self.things[telling.thing] += 1
        day = _day(telling)
        if day:
            self.days[day] += 1


def cluster(found: list[Telling], named: frozenset[str]) -> list[Event]:
    """The events that a story's tellings are of, in order of their first telling.

    `named` are the actors that a report names: of the others ("the man", "six officials") two may be one.
    """
    events: list[Event] = []
    by_type: defaultdict[str, list[int]] = defaultdict(list)
    for telling in found:
        best, score = None, ENOUGH
        for number in reversed(by_type[telling.kind.type][-_MOST:]):
            evidence = _evidence(telling, events[number], named)
            if evidence > score or (evidence == score and best is None):
                best, score = number, evidence
        if best is None:
            best = len(events)
            events.append(Event())
            by_type[telling.kind.type].append(best)
        events[best].add(telling)
    return events


def _evidence(telling: Telling, event: Event, named: frozenset[str]) -> float:
    """How much speaks for a telling being of an event; below zero where something speaks against it."""
    parts = [
        float(any(same(telling.act.lemma, lemma) for lemma in event.lemmas)),
        _shared(telling.agents & named, event.agents.keys() & named),
        _day_evidence(_day(telling), event),
    ]
    if telling.kind.type in _SPOKEN:
        heard = telling.agents & event.agents.keys() and min(parts) > _AGAINST
        return ENOUGH + sum(parts) if heard else -1.0
    parts += [_shared(telling.patients & named, event.patients.keys() & named), _thing_evidence(telling, event, named)]
    return -1.0 if min(parts) <= _AGAINST else sum(parts)


def _shared(mine: frozenset[str], theirs: Set[str]) -> float:
    if not mine or not theirs:
        return 0.0
    return 1.0 if mine & theirs else _AGAINST


def _thing_evidence(telling: Telling, event: Event, named: frozenset[str]) -> float:
    if not telling.thing or telling.patients & named or not event.things:
        return 0.0
    if telling.thing in _ANYONE or any(thing in _ANYONE or same(telling.thing, thing) for thing in event.things):
        return 1.0
    return -0.5


def _day_evidence(day: str | None, event: Event) -> float:
    """Days a zone apart may be one; days further apart are not."""
    if day is None or not event.days:
        return 0.0
    distance = min(abs((date.fromisoformat(day) - date.fromisoformat(other)).days) for other in event.days)
    return (1.0, 0.5)[distance] if distance < 2 else _AGAINST


def _day(telling: Telling) -> str | None:
    value = telling.time.value if telling.time else None
    if value is None or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return None
