"""How reports put the days of a story: the words, and what they were resolved to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from variorum.publish.page.clock import Clocks, Stretch
from variorum.publish.page.ledger import Ledger
from variorum.publish.page.sources import Evidence, Sources
from variorum.publish.phrases import beyond_day
from variorum.records import DateRecord


@dataclass(frozen=True, slots=True)
class DayWordsView:
    """One value that day expressions were resolved to, with the words used for it."""

    value: str
    """Empty where the day that it stands under says as much."""
    zone: str
    """Whose clock it is on, where that is not the event's."""
    resolved: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    differences: tuple[tuple[int, str], ...]
    """Number and id of the differences about a date or time that these words are evidence of."""
    lasts: Stretch | None


def words_for(
    sources: Sources, dates: list[DateRecord], disputed: dict[str, tuple[int, str]], clocks: Clocks
) -> tuple[DayWordsView, ...]:
    """The expressions of one day, those of one value on one clock together."""
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
        value=beyond_day(group[0].value, group[0].zone),
        zone=clocks.other(group[0].zone),
        resolved=tuple(dict.fromkeys(date.resolved for date in group if date.resolved)),
        evidence=evidence,
        differences=tuple(sorted({disputed[item.href] for item in evidence if item.href in disputed})),
        lasts=clocks.told(group[0].value, group[0].zone),
    )


def disputed_days(ledger: Ledger) -> dict[str, tuple[int, str]]:
    """The differences about days and times, by the evidence they stand on."""
    return {
        holder.evidence.href: (claim.number, claim.id)
        for claim in (*ledger.differences, *ledger.possible)
        if claim.kind in {"date", "time"}
        for reading in claim.readings
        for holder in reading.holders
    }
