"""From a story's acts to its events."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from variorum.collate.cast import Cast
from variorum.collate.events.clusters import Event, cluster
from variorum.collate.events.tellings import Telling, tellings
from variorum.records import EventRecord, SpanRecord, When, identity
from variorum.story import Story

_PRIVATE = frozenset({"STATE"})
"""Types of which one telling alone makes no event: every quotation would be one."""


Told = Literal["happened", "claimed", "planned", "denied"]
_STATUSES: tuple[Told, ...] = ("happened", "claimed", "planned", "denied")


def collate_events(story: Story, cast: Cast) -> tuple[EventRecord, ...]:
    """Group the acts of all reports into events, those first that most reports tell of."""
    found = [
        telling
        for report, marks in zip(story.reports, story.marks, strict=True)
        for telling in tellings(report, marks, cast)
    ]
    records = [_record(event) for event in cluster(found, _named(story, cast)) if _worth_keeping(event)]
    return tuple(sorted(records, key=lambda record: (-len({h.report for h in record.holders}), record.id)))


def _named(story: Story, cast: Cast) -> frozenset[str]:
    """The actors that some report calls by a name."""
    chains = ((marks.report, m.chain) for marks in story.marks for m in marks.mentions if m.form == "name" and m.chain)
    return frozenset(cast.ids[chain] for chain in chains if chain in cast.ids)


def _worth_keeping(event: Event) -> bool:
    """Two tellings, or one that names who did it or to whom, and when or where."""
    if len(event.tellings) > 1:
        return bool(event.agents or event.patients or event.things)
    only = event.tellings[0]
    known = bool(only.agents) + bool(only.patients or only.thing) + bool(only.time) + bool(only.where)
    return only.kind.type not in _PRIVATE and not only.nominal and known > 2


def _record(event: Event) -> EventRecord:
    spans = sorted({(t.report, t.act.start, t.act.end) for t in event.tellings})
    modes = Counter(t.kind.mode for t in event.tellings if t.kind.mode)
    places = Counter(t.where for t in event.tellings if t.where)
    return EventRecord(
        id=identity("e", spans),
        type=event.tellings[0].kind.type,
        mode=_commonest(modes),
        actors=_leading(event.agents),
        recipients=_leading(event.patients),
        when=_when(event.tellings),
        where=_commonest(places),
        status=_status(event.tellings),
        holders=tuple(SpanRecord(report=report, start=start, end=end) for report, start, end in spans),
    )


def _leading(counts: Counter[str]) -> tuple[str, ...]:
    """The actors that at least a third as many clauses name as the first."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(actor for actor, count in ranked if 3 * count >= ranked[0][1])


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


def _status(found: list[Telling]) -> Told:
    """Happened if any report tells it so in its own voice; else what most tell."""
    counts = Counter(t.act.status for t in found)
    if counts["happened"] * 3 >= len(found):
        return "happened"
    return max(_STATUSES, key=lambda status: counts[status])
