"""The days of a story: what happened, what was published, and how the reports put the day."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass

from variorum.publish.page.clock import Clocks, Stretch
from variorum.publish.page.ledger import Ledger
from variorum.publish.page.sources import Evidence, Sources, Tally, tallied
from variorum.publish.phrases import day_of, moment
from variorum.records import DateRecord, EventRecord


@dataclass(frozen=True, slots=True)
class EventView:
    """An event: in the words of one report, by type, with who did it to whom, and where else it is told."""

    words: str
    label: str
    parties: str
    when: str
    """Empty where the day that it stands under says as much."""
    zone: str | None
    resolved: str
    where: str | None
    status: str
    tallies: tuple[Tally, ...]
    lasts: Stretch | None
    """When it is, for a list on another clock."""


@dataclass(frozen=True, slots=True)
class DayWordsView:
    """One value that day expressions were resolved to, with the words used for it."""

    value: str
    """Empty where the day that it stands under says as much."""
    zone: str | None
    resolved: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    differences: tuple[tuple[int, str], ...]
    """Number and id of the differences about a date or time that these words are evidence of."""
    lasts: Stretch | None


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

    @property
    def aside(self) -> bool:
        """Whether it is a day that one report names and nothing more is known of."""
        outlets = {item.outlet for words in self.words for item in words.evidence}
        return not (self.events or self.published or self.differences or len(outlets) > 1)

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
    disputed = _disputed(ledger)
    return tuple(
        DayView(
            day=day,
            label=moment(day),
            events=tuple(events[day]),
            words=_words(sources, dates[day], disputed, clocks),
            named=len(dates[day]),
            published=tuple(name for name, _ in published[day]),
            moments=json.dumps(published[day]),
        )
        for day in sorted({*events, *dates, *published})
    )


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
    sides = (", ".join(sources.names.actor(id) or id for id in side) for side in (event.actors, event.recipients))
    return EventView(
        words=evidence[0].words if evidence else "",
        label=" · ".join(filter(None, (event.type, event.mode))).lower(),
        parties=" → ".join(filter(None, sides)),
        when=moment(when.value, when.zone) if when and when.value != day_of(when.value) else "",
        zone=when.zone if when else None,
        resolved=when.resolved if when else "",
        where=sources.names.actor(event.where),
        status=event.status,
        tallies=tallied(evidence),
        lasts=clocks.told(when.value, when.zone) if when else None,
    )


def _words(
    sources: Sources, dates: list[DateRecord], disputed: dict[str, tuple[int, str]], clocks: Clocks
) -> tuple[DayWordsView, ...]:
    groups: dict[tuple[str, str], list[DateRecord]] = defaultdict(list)
    for date in dates:
        groups[date.value, date.zone or ""].append(date)
    ordered = [group for _, group in sorted(groups.items(), key=lambda item: item[0])]
    return tuple(_day_words(sources, group, disputed, clocks) for group in ordered)


def _day_words(
    sources: Sources, group: list[DateRecord], disputed: dict[str, tuple[int, str]], clocks: Clocks
) -> DayWordsView:
    evidence = tuple(sources.evidence(date.report, date.start, date.end) for date in group)
    return DayWordsView(
        value=moment(group[0].value, group[0].zone) if group[0].value != day_of(group[0].value) else "",
        zone=group[0].zone,
        resolved=tuple(dict.fromkeys(date.resolved for date in group if date.resolved)),
        evidence=evidence,
        differences=tuple(sorted({disputed[item.href] for item in evidence if item.href in disputed})),
        lasts=clocks.told(group[0].value, group[0].zone),
    )


def _disputed(ledger: Ledger) -> dict[str, tuple[int, str]]:
    """The differences about days and times, by the evidence they stand on."""
    return {
        holder.evidence.href: (claim.number, claim.id)
        for claim in (*ledger.differences, *ledger.possible)
        if claim.kind in {"date", "time"}
        for reading in claim.readings
        for holder in reading.holders
    }
