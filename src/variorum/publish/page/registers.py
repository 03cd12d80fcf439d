"""Registers: the events of one type as rows, with every value that reports give for what happened, and who gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from variorum.publish.events import column, parties, several
from variorum.publish.page.claims import ClaimView
from variorum.publish.page.ledger import Ledger
from variorum.publish.page.sources import Evidence, Sources, Tally, tallied
from variorum.publish.phrases import moment
from variorum.records import EventField, EventRecord

_COLUMNS = frozenset({"date", "time", "place", "town"})
"""Fields with a column of their own: told again where reports give several values."""
_FEWEST = 2
"""Events of one type that make a register."""
_MOST = 6
"""Points of fact told of one event that its row has room for."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value and who gives it."""

    value: str
    holders: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told of an event beside its day and place: a point of fact with its values."""

    id: str
    about: str
    status: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event."""

    id: str
    words: Evidence
    status: str
    parties: str
    when: str
    where: str
    holders: tuple[Tally, ...]
    corrected: tuple[str, ...]
    """What persons have put in place of what was found, in words."""
    facts: tuple[Fact, ...]
    again: tuple[Fact, ...] = ()
    """Those whose values stand in a row above."""


@dataclass(frozen=True, slots=True)
class Register:
    """The events of one type."""

    type: str
    entries: tuple[Entry, ...]


def make_registers(sources: Sources, ledger: Ledger) -> tuple[Register, ...]:
    """A register for each type of which there are several events, or one whose row has more than a day and a place.

    The type with the fullest row stands first, the dated events in their order.
    """
    by_type: dict[str, list[EventRecord]] = {}
    for event in sources.dossier.events:
        if event.holders:
            by_type.setdefault(event.type, []).append(event)
    told = _Told(sources, ledger)
    shown = [(type, events) for type, events in by_type.items() if len(events) >= _FEWEST or any(map(_full, events))]
    shown.sort(key=lambda one: (-max(len(event.fields) for event in one[1]), one[0]))
    return tuple(
        Register(several(type), tuple(_each_once(_entry(sources, told, event) for event in sorted(events, key=_order))))
        for type, events in shown
    )


def _each_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The rows, each fact with its values where it comes first and by its name alone where it comes again."""
    seen: set[str] = set()
    for entry in entries:
        again = tuple(fact for fact in entry.facts if fact.id in seen)
        yield replace(entry, facts=tuple(fact for fact in entry.facts if fact.id not in seen), again=again)
        seen.update(fact.id for fact in entry.facts if fact.id)


def _full(event: EventRecord) -> bool:
    """Whether several reports tell of it, and give measures of it or two values for one field."""
    told = len({span.report for span in event.holders}) > 1
    return told and any(field.name not in _COLUMNS or len(field.values) > 1 for field in event.fields)


def _order(event: EventRecord) -> tuple[bool, str, str]:
    return event.when is None, event.when.value if event.when else "", event.id


def _entry(sources: Sources, told: _Told, event: EventRecord) -> Entry:
    evidence = tuple(sources.evidence(span.report, span.start, span.end) for span in event.holders)
    return Entry(
        id=event.id,
        words=evidence[_fullest(event)],
        status=event.status,
        parties=parties(sources.names, event),
        when=moment(event.when.value, event.when.zone) if event.when else "",
        where=_where(sources, event),
        holders=tallied(evidence),
        corrected=sources.persons.event(event.id),
        facts=tuple(told.of(event))[:_MOST],
    )


def _where(sources: Sources, event: EventRecord) -> str:
    """The place of an event and its town, each once."""
    towns = [field.values[0].value for field in event.fields if field.name == "town"]
    found = [*filter(None, [sources.names.actor(event.where)]), *towns]
    return ", ".join(
        dict.fromkeys(name for name in found if not any(name != other and name in other for other in found))
    )


def _fullest(event: EventRecord) -> int:
    """The number of the clause in which most of the event's fields have a value, the first of equals."""
    told = [
        {
            field.name
            for field in event.fields
            for value in field.values
            for h in value.holders
            if h.report == span.report and span.start <= h.start and h.end <= span.end
        }
        for span in event.holders
    ]
    return max(range(len(told)), key=lambda number: (len(told[number]), -number))


class _Told:
    """The points of fact that stand in the same sentences as an event."""

    def __init__(self, sources: Sources, ledger: Ledger) -> None:
        self._sources = sources
        shown = (*ledger.differences, *ledger.possible, *ledger.agreed)
        self._views = {view.id: view for view in shown if view.kind in {"quantity", "date", "time", "place"}}
        self._at: dict[str, list[tuple[int, int, str]]] = {}
        for claim in sources.dossier.claims:
            if claim.id in self._views:
                for reading in claim.readings:
                    for holder in reading.holders:
                        self._at.setdefault(holder.report, []).append((holder.start, holder.end, claim.id))

    def of(self, event: EventRecord) -> Iterator[Fact]:
        """The fields of the event, then the differences and figures that its sentences give beside them, each once."""
        fields = {field.claim for field in event.fields}
        for field in event.fields:
            if field.name not in _COLUMNS or len(field.values) > 1:
                yield self._field(field)
        near = set(self._near(event))
        for id, view in self._views.items():
            if id in near - fields and (view.status == "conflict" or view.kind == "quantity"):
                yield _fact(view)

    def _field(self, field: EventField) -> Fact:
        view = self._views.get(field.claim or "")
        values = (
            Value(value.value, tallied(self._sources.evidence(h.report, h.start, h.end) for h in value.holders))
            for value in field.values
        )
        return Fact(view.id if view else "", column(field.name), view.label if view else "", tuple(values))

    def _near(self, event: EventRecord) -> Iterator[str]:
        for span in event.holders:
            low, high = self._sources.sentence(span.report, span.start, span.end)
            yield from _inside(self._at.get(span.report, ()), low, high)


def _inside(places: Iterable[tuple[int, int, str]], low: int, high: int) -> Iterator[str]:
    return (id for start, end, id in places if low <= start and end <= high)


def _fact(view: ClaimView) -> Fact:
    values = tuple(
        Value(reading.value, tallied(holder.evidence for holder in reading.holders)) for reading in view.readings
    )
    return Fact(view.id, view.about, view.label, values)
