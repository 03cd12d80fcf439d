"""The columns that a register has for an event, each with every value that reports give and where they give it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.collate.events.clusters import Event
from variorum.collate.events.tellings import Telling
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, EventField, FieldValue, SpanRecord

SPOKEN = frozenset({"STATE", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONSULT", "AGREE", "SUPPORT"})
"""Types of event that are words: what is counted and measured in them is told of something else."""
MOVING = frozenset({"TEST", "ACCIDENT", "DISASTER"})
"""Types of event of which the sentences behind tell how far, how high and how fast."""
BEHIND = 400
"""Characters within which such a sentence stands behind the clause that tells of the event."""
_MOTION = frozenset({"speed", "altitude", "depth", "distance"})
_OWN = frozenset({"age", "weight", "calibre"})
"""Measures of a person or a thing, not of what happened."""
_DAY = len("2000-01-01")
_HOUR = slice(_DAY + 1, _DAY + 1 + len("00:00"))

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Fields:
    """Makes the fields of a story's events."""

    texts: Mapping[str, str]
    cast: Cast
    lineage: Lineage

    def of(self, event: Event, told: Mapping[str, ClaimRecord]) -> tuple[EventField, ...]:
        """The fields of one event, by name; `told` are the claims over them."""
        held: defaultdict[str, defaultdict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
        for name, read in (("date", _day), ("time", _hour), ("place", self._place)):
            for telling in event.tellings:
                if (value := read(telling)) is not None:
                    held[name][value[0]].add(value[1])
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

    def _place(self, telling: Telling) -> tuple[str, Place] | None:
        if telling.placed is None or telling.placed.chain is None:
            return None
        place = (telling.report, telling.placed.start, telling.placed.end)
        return self.cast.ids.get((telling.report, telling.placed.chain), telling.where or ""), place


def told_of(events: Sequence[Event], claims: Sequence[ClaimRecord]) -> Mapping[int, Mapping[str, ClaimRecord]]:
    """For each event, by number, the claims over its fields, by name: of each that which most reports speak about.

    A claim is of the event in whose clauses most reports give its values.
    """
    acts = _Acts(events)
    found: defaultdict[int, dict[str, ClaimRecord]] = defaultdict(dict)
    for claim in claims:
        name = _field_name(claim)
        if name is None:
            continue
        votes: defaultdict[int, set[str]] = defaultdict(set)
        for report, start in _starts(claim):
            number = acts.around(report, start)
            if number is None and name in _MOTION:
                number = acts.behind(report, start)
            if number is not None:
                votes[number].add(report)
        if votes:
            best = min(votes, key=lambda number: (-len(votes[number]), -len(events[number].tellings), number))
            known = found[best].get(name)
            if known is None or _width(claim) > _width(known):
                found[best][name] = claim
    return found


def _field_name(claim: ClaimRecord) -> str | None:
    """The field that a claim is over: what it measures, or the day or hour of something."""
    if claim.kind == "quantity":
        return None if claim.measure in _OWN else claim.measure
    lasting = any(" " in (reading.normal or " ") for reading in claim.readings)
    return claim.kind if claim.kind in {"date", "time"} and not lasting else None


class _Acts:
    """By report and offset, the event whose clause stands there."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._moving = {number for number, event in enumerate(events) if event.tellings[0].kind.type in MOVING}
        self._clauses: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, event in enumerate(events):
            for telling in event.tellings:
                if telling.kind.type not in SPOKEN:
                    self._clauses[telling.report].append((telling.act.start, telling.act.end, number))
        for clauses in self._clauses.values():
            clauses.sort()

    def around(self, report: str, start: int) -> int | None:
        """The event of the narrowest clause around an offset."""
        clauses = self._clauses.get(report, [])
        before = clauses[: bisect_right(clauses, start, key=lambda clause: clause[0])]
        holding = [(last - first, number) for first, last, number in before if start < last]
        return min(holding)[1] if holding else None

    def behind(self, report: str, start: int) -> int | None:
        """The event of something that moves whose clause ends last before an offset, and not far from it."""
        ended = ((last, number) for _, last, number in self._clauses.get(report, []) if start - BEHIND < last <= start)
        return max((clause for clause in ended if clause[1] in self._moving), default=(0, None))[1]


def _starts(claim: ClaimRecord) -> Iterator[tuple[str, int]]:
    for reading in claim.readings:
        for holder in reading.holders:
            yield holder.report, holder.start


def _width(claim: ClaimRecord) -> int:
    return len({report for report, _ in _starts(claim)})


def _day(telling: Telling) -> tuple[str, Place] | None:
    time = telling.time
    if time is None or time.value is None:
        return None
    return time.value[:_DAY], (telling.report, time.start, time.end)


def _hour(telling: Telling) -> tuple[str, Place] | None:
    time = telling.time
    if time is None or time.value is None or time.kind != "moment":
        return None
    return time.value[_HOUR], (telling.report, time.start, time.end)
