"""Which claims are over the fields of which event: those whose values stand in the clauses that tell of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.collate.events.clusters import Event
from variorum.records import ClaimRecord

SPOKEN = frozenset({"STATE", "ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONSULT", "AGREE", "SUPPORT"})
"""Types of event that are words: what is counted and measured in them is told of something else."""
MOVING = frozenset({"TEST", "ACCIDENT", "DISASTER"})
"""Types of event of which the sentences behind tell how far, how high and how fast."""
BEHIND = 400
"""Characters within which such a sentence stands behind the clause that tells of the event."""
HARM = frozenset({"ASSAULT", "DEATH", "INJURY", "ACCIDENT", "DISASTER", "RESCUE", "CRIME"})
"""Types of event that have casualties."""
_CASUALTIES = frozenset({"dead", "injured", "hospitalised", "missing", "trapped"})
_MOTION = frozenset({"speed", "altitude", "depth", "distance"})
_OWN = frozenset({"age", "weight", "calibre"})
"""Measures of a person or a thing, not of what happened."""


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
            number = acts.around(report, start, HARM if name in _CASUALTIES else None)
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
        self._types = [event.tellings[0].kind.type for event in events]
        self._clauses: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, event in enumerate(events):
            for telling in event.tellings:
                if telling.kind.type not in SPOKEN:
                    self._clauses[telling.report].append((telling.act.start, telling.act.end, number))
        for clauses in self._clauses.values():
            clauses.sort()

    def around(self, report: str, start: int, types: frozenset[str] | None) -> int | None:
        """The event of the narrowest clause around an offset, of those of these types (all where none are given)."""
        clauses = self._clauses.get(report, [])
        before = clauses[: bisect_right(clauses, start, key=lambda clause: clause[0])]
        holding = [
            (last - first, number)
            for first, last, number in before
            if start < last and (types is None or self._types[number] in types)
        ]
        return min(holding)[1] if holding else None

    def behind(self, report: str, start: int) -> int | None:
        """The event of something that moves whose clause ends last before an offset, and not far from it."""
        ended = ((last, number) for _, last, number in self._clauses.get(report, []) if start - BEHIND < last <= start)
        return max((clause for clause in ended if self._types[clause[1]] in MOVING), default=(0, None))[1]


def _starts(claim: ClaimRecord) -> Iterator[tuple[str, int]]:
    for reading in claim.readings:
        for holder in reading.holders:
            yield holder.report, holder.start


def _width(claim: ClaimRecord) -> int:
    return len({report for report, _ in _starts(claim)})
