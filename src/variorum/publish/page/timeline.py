"""The days of a story: what happened, what was published, and how the reports put the day."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.decisions.events import on_line
from variorum.publish.events import called, parties
from variorum.publish.page.clock import Clocks, Stretch
from variorum.publish.page.day_words import DayWordsView, disputed_days, words_for
from variorum.publish.page.ledger import Ledger
from variorum.publish.page.sources import Sources, Tally, anchor, tallied
from variorum.publish.phrases import beyond_day, day_of, moment
from variorum.records import DateRecord, EventRecord

_NEAR = 60 * 86400
"""What lies further from the days of publication, in seconds, is what the story tells beside itself."""


@dataclass(frozen=True, slots=True)
class EventView:
    """An event: in the words of one report, by type, with who did it to whom, and where else it is told."""

    id: str
    words: str
    label: str
    parties: str
    when: str
    """Empty where the day that it stands under says as much."""
    zone: str
    """Whose clock it is on, where that is not the event's."""
    resolved: str
    where: str | None
    status: str
    tallies: tuple[Tally, ...]
    lasts: Stretch | None
    """When it is, for a list on another clock."""
    corrected: tuple[str, ...]
    """What persons have put in place of what was found, in words."""
    dated: str
    """The addresses of the words that date it: who corrects them corrects it."""


@dataclass(frozen=True, slots=True)
class DayView:
    """One day, month or year."""

    day: str
    label: str
    events: tuple[EventView, ...]
    words: tuple[DayWordsView, ...]
    named: int
    """In how many places reports name the day."""
    published: tuple[str, ...]
    """Outlets whose report is of that day."""
    moments: str
    """The same with when each came out, as JSON for a script."""

    far: bool
    """Whether it lies months from the days of publication."""

    @property
    def aside(self) -> bool:
        """Whether one report alone has it, or it lies far from the story, and nothing is told of it but its name."""
        outlets = {item.outlet for words in self.words for item in words.evidence}
        return not (self.events or self.published or self.differences or (len(outlets) > 1 and not self.far))

    @property
    def differences(self) -> tuple[tuple[int, str], ...]:
        """Number and id of the differences that the day's words are evidence of."""
        return tuple(sorted({difference for words in self.words for difference in words.differences}))


def make_timeline(sources: Sources, ledger: Ledger, clocks: Clocks) -> tuple[DayView, ...]:
    """The days that events, dates or publications fall on, in order."""
    events: dict[str, list[EventView]] = defaultdict(list)
    dates: dict[str, list[DateRecord]] = defaultdict(list)
    published: dict[str, list[tuple[str, Stretch | None]]] = defaultdict(list)
    for event in sources.dossier.events:
        if event.when and (day := day_of(event.when.value)):
            events[day].append(_event(sources, event, clocks))
    for date in sources.dossier.dates:
        if day := day_of(date.value):
            dates[day].append(date)
    for report in sources.dossier.reports:
        if report.published and (day := day_of(report.published)):
            out = clocks.published(report.id, report.published)
            published[day].append((sources.names.outlet(report.id), out))
    disputed = disputed_days(ledger)
    times = [time for found in published.values() for _, time in found if time]
    return tuple(
        DayView(
            day=day,
            label=moment(day),
            events=tuple(events[day]),
            words=words_for(sources, dates[day], disputed, clocks),
            named=len(dates[day]),
            published=tuple(name for name, _ in published[day]),
            moments=json.dumps(published[day]),
            far=_far(clocks.told(day, None), times),
        )
        for day in sorted({*events, *dates, *published})
    )


def _far(day: Stretch | None, published: list[Stretch]) -> bool:
    if day is None or not published:
        return False
    first, last = min(when.start for when in published), max(when.end for when in published)
    return day.end < first - _NEAR or day.start > last + _NEAR


def undated(sources: Sources, clocks: Clocks) -> tuple[EventView, ...]:
    """The events of which no report gives the day."""
    return tuple(
        _event(sources, event, clocks)
        for event in sources.dossier.events
        if not (event.when and day_of(event.when.value))
    )


def _event(sources: Sources, event: EventRecord, clocks: Clocks) -> EventView:
    when = event.when
    evidence = tuple(sources.evidence(holder.report, holder.start, holder.end) for holder in event.holders)
    return EventView(
        id=event.id,
        words=evidence[0].words if evidence else "",
        label=called(event),
        parties=parties(sources.names, event),
        when=beyond_day(when.value, when.zone) if when else "",
        zone=clocks.other(when.zone) if when else "",
        resolved=when.resolved if when else "",
        where=sources.names.actor(event.where),
        status=event.status,
        tallies=tallied(evidence),
        lasts=clocks.told(when.value, when.zone) if when else None,
        corrected=sources.persons.event(event.id),
        dated=" ".join(_dated(sources, event)),
    )


def _dated(sources: Sources, event: EventRecord) -> Iterator[str]:
    told = {holder.report for holder in event.holders}
    for date in sources.dated(event.when.value) if event.when else ():
        place = (date.report, date.start, date.end)
        if date.report in told and on_line(event, place, sources.texts):
            yield anchor(*place)
