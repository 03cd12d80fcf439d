"""From a story's acts to its events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from variorum.annotate.actors.atlas import by_code
from variorum.collate.cast import Cast
from variorum.collate.events.clusters import Event, cluster
from variorum.collate.events.fields import Fields
from variorum.collate.events.tellings import Telling, tellings
from variorum.collate.events.told import told_of
from variorum.collate.events.towns import Towns
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, EventField, EventRecord, SpanRecord, When, identity
from variorum.story import Story

_PRIVATE = frozenset({"STATE"})
"""Types of which only what several reports date is an event: every quotation would be one."""
_BY_ITSELF = frozenset({"ASSAULT", "DEATH", "INJURY", "ACCIDENT", "DISASTER"})
"""Types of which no one need be known to have done or suffered it."""


HANDFUL = 10
"""An actor named by fewer than one in so many of an event's clauses was misread as its party."""
Told = Literal["happened", "claimed", "planned", "denied"]
_STATUSES: tuple[Told, ...] = ("happened", "claimed", "planned", "denied")


def collate_events(
    story: Story, cast: Cast, claims: Sequence[ClaimRecord], lineage: Lineage
) -> tuple[EventRecord, ...]:
    """Group the acts of all reports into events, those first that most reports tell of."""
    found = [
        telling
        for report, marks in zip(story.reports, story.marks, strict=True)
        for telling in tellings(report, marks, cast)
    ]
    events = [event for event in cluster(found, _named(story, cast), _lands(cast)) if _worth_keeping(event)]
    fields = Fields({report.id: report.text for report in story.reports}, cast, lineage, Towns.of(story))
    told = told_of(events, claims)
    records = [_record(event, fields.of(event, told.get(number, {}))) for number, event in enumerate(events)]
    return tuple(sorted(records, key=lambda record: (-len({h.report for h in record.holders}), record.id)))


def _named(story: Story, cast: Cast) -> frozenset[str]:
    """The actors that some report calls by a name."""
    chains = ((marks.report, m.chain) for marks in story.marks for m in marks.mentions if m.form == "name" and m.chain)
    return frozenset(cast.ids[chain] for chain in chains if chain in cast.ids)


def _lands(cast: Cast) -> dict[str, str]:
    """The country that an actor is, or acts for by its name."""
    found = {}
    for actor in cast.actors:
        if actor.kind != "person":
            codes = [word for word in by_code(actor.name.split()) if word.isupper() and word not in actor.name.split()]
            if len(set(codes)) == 1:
                found[actor.id] = codes[0]
    return found


def _worth_keeping(event: Event) -> bool:
    """Whether a register would have a row for it: who, what, and when or where are told well enough."""
    told = [telling for telling in event.tellings if not telling.caption]
    if not told:
        return False
    kind = told[0].kind.type
    reports = {telling.report for telling in event.tellings}
    if kind in _PRIVATE:
        return len(reports) > 1 and bool(event.agents) and bool(event.days)
    parties = bool(event.agents) + bool(event.patients)
    placed = bool(event.days) + any(telling.where for telling in event.tellings)
    if kind in _BY_ITSELF:
        return len(reports) > 1 or placed + bool(event.things) > 1
    if not parties or all(telling.nominal for telling in told):
        return False
    return parties + placed + bool(event.things) > (1 if len(reports) > 1 else 3)


def _record(event: Event, fields: tuple[EventField, ...]) -> EventRecord:
    spans = sorted({(t.report, t.act.start, t.act.end) for t in event.tellings})
    modes = Counter(t.kind.mode for t in event.tellings if t.kind.mode)
    places = Counter(t.where for t in event.tellings if t.where)
    return EventRecord(
        id=identity("e", spans),
        type=event.tellings[0].kind.type,
        mode=_commonest(modes),
        actors=_leading(event.agents, 0),
        recipients=_leading(event.patients, len(event.tellings)),
        when=_when(event.tellings) or _widest_day(fields),
        where=_commonest(places),
        status=_status(event.tellings),
        holders=tuple(SpanRecord(report=report, start=start, end=end) for report, start, end in spans),
        fields=fields,
    )


def _leading(counts: Counter[str], tellings: int) -> tuple[str, ...]:
    """The actors that at least a third as many clauses name as the first, and no mere handful of all `tellings`."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(actor for actor, count in ranked if 3 * count >= ranked[0][1] and HANDFUL * count >= tellings)


def _commonest(counts: Counter[str]) -> str | None:
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _when(found: list[Telling]) -> When | None:
    """The time most clauses give, the most exact wording of it."""
    days = Counter(t.time.value[:10] for t in found if t.time and t.time.value)
    day = _commonest(days)
    if day is None:
        return None
    timed = [t.time for t in found if t.time and t.time.value and t.time.value[:10] == day]
    best = max(timed, key=lambda time: (len(time.value or ""), time.zone is not None))
    return When(value=best.value or day, zone=best.zone, resolved=best.anchor)


def _widest_day(fields: Sequence[EventField]) -> When | None:
    """The day that most reports give in the claim over it, where the event's own clauses give none."""
    days = [value.normal for field in fields if field.name == "date" for value in field.values[:1]]
    return When(value=days[0], zone=None, resolved="from the claim over its day") if days and days[0] else None


def _status(found: list[Telling]) -> Told:
    """Happened if any report tells it so in its own voice; else what most tell."""
    counts = Counter(t.act.status for t in found)
    if counts["happened"] * 3 >= len(found):
        return "happened"
    return max(_STATUSES, key=lambda status: counts[status])
