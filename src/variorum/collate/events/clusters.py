"""Which tellings are of one happening: online, each telling joins the best event it is compatible with."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from variorum.collate.events.tellings import Telling
from variorum.collate.statements.kin import same

ENOUGH = 2.0
"""Evidence a telling needs to join an event: two of verb, agent, patient, day."""
_MOST = 12
"""Events of one type and day or actor that a telling is compared with, the latest first."""


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


def cluster(found: list[Telling]) -> list[Event]:
    """The events that a story's tellings are of, in order of their first telling."""
    events: list[Event] = []
    by_type: defaultdict[str, list[int]] = defaultdict(list)
    for telling in found:
        best, score = None, ENOUGH
        for number in reversed(by_type[telling.kind.type][-_MOST * 4 :]):
            evidence = _evidence(telling, events[number])
            if evidence > score or (evidence == score and best is None):
                best, score = number, evidence
        if best is None:
            best = len(events)
            events.append(Event())
            by_type[telling.kind.type].append(best)
        events[best].add(telling)
    return events


def _evidence(telling: Telling, event: Event) -> float:
    """How much speaks for a telling being of an event; below zero where something speaks against it."""
    score = 0.0
    if any(same(telling.act.lemma, lemma) for lemma in event.lemmas):
        score += 1.0
    for mine, theirs in ((telling.agents, event.agents), (telling.patients, event.patients)):
        if mine and theirs:
            if not mine & theirs.keys():
                return -1.0
            score += 1.0
    if telling.thing and not telling.patients:
        if any(same(telling.thing, thing) for thing in event.things):
            score += 1.0
        elif event.things:
            score -= 0.5
    day = _day(telling)
    if day and event.days:
        distance = min(abs((date.fromisoformat(day) - date.fromisoformat(other)).days) for other in event.days)
        if distance > 1:
            return -1.0
        score += 1.0 if distance == 0 else 0.5
    return score


def _day(telling: Telling) -> str | None:
    value = telling.time.value if telling.time else None
    if value is None or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return None
