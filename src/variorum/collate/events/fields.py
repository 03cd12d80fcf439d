"""The columns that a register has for an event, each with every value that reports give and where they give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.collate.events.clusters import Event
from variorum.collate.events.tellings import Telling
from variorum.collate.events.towns import Towns
from variorum.lineage import Lineage
from variorum.marks import Time
from variorum.records import ClaimRecord, EventField, FieldValue, SpanRecord

_DAY = len("2000-01-01")
_HOUR = slice(_DAY + 1, _DAY + 1 + len("00:00"))

Place = tuple[str, int, int]
_Found = tuple[str, str, Place]
"""Name of a field, comparable form, and where it stands."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Makes the fields of a story's events."""

    texts: Mapping[str, str]
    cast: Cast
    lineage: Lineage
    towns: Towns

    def of(self, event: Event, told: Mapping[str, ClaimRecord]) -> tuple[EventField, ...]:
        """The fields of one event, by name; `told` are the claims over them."""
        held: defaultdict[str, defaultdict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
        for telling in event.tellings:
            for name, normal, place in (*_moments(telling), *self._places(telling)):
                held[name][normal].add(place)
        for normal, place in self.towns.places(event):
            held["town"][normal].add(place)
        for name, claim in told.items():
            for reading in claim.readings:
                places = ((holder.report, holder.start, holder.end) for holder in reading.holders)
                held[name][reading.normal or reading.value].update(places)
        return tuple(self._field(name, values, told.get(name)) for name, values in sorted(held.items()))

    def _field(self, name: str, held: Mapping[str, Iterable[Place]], claim: ClaimRecord | None) -> EventField:
        words = {reading.normal: reading.value for reading in claim.readings} if claim is not None else {}
        values = [self._value(normal, words.get(normal), sorted(places)) for normal, places in held.items()]
        values.sort(key=lambda one: (-one.independent, -len(one.holders), one.normal or "", one.value))
        return EventField(name=name, values=tuple(values), claim=claim.id if claim is not None else None)

    def _value(self, normal: str, written: str | None, places: Sequence[Place]) -> FieldValue:
        report, start, end = places[0]
        return FieldValue(
            value=written or " ".join(self.texts[report][start:end].split()),
            normal=normal,
            independent=self.lineage.independent(frozenset(report for report, _, _ in places)),
            holders=tuple(SpanRecord(report=report, start=start, end=end) for report, start, end in places),
        )

    def _places(self, telling: Telling) -> Iterator[_Found]:
        """Every place that a clause names for it, by the actor's id."""
        for mention in telling.placed:
            if mention.chain is not None and (id := self.cast.ids.get((telling.report, mention.chain))) is not None:
                yield "place", id, (telling.report, mention.start, mention.end)


def _moments(telling: Telling) -> Iterator[_Found]:
    """The day that a clause gives for it, and the hour."""
    time = telling.time
    if time is not None and time.value is not None and _is_then(time):
        place = (telling.report, time.start, time.end)
        yield "date", time.value[:_DAY], place
        if time.kind == "moment":
            yield "time", time.value[_HOUR], place


def _is_then(time: Time) -> bool:
    """Whether a clause says that it was on that day, and not before it, after it or about then ("over a week ago")."""
    return time.kind == "moment" or not time.comparator
