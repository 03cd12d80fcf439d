"""A dossier as persons have left it: what they joined, parted or corrected in place of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from variorum.records import ClaimRecord, DateRecord, Dossier, QuoteRecord

_Item = TypeVar("_Item", ClaimRecord, QuoteRecord)


def as_decided(dossier: Dossier) -> Dossier:
    """The dossier with what `revised` has in place of its claims, utterances, events and days; twice is once."""
    if not dossier.revised:
        return dossier
    claims = [(revised.claim, revised.replaces) for revised in dossier.revised if revised.claim]
    quotes = [(revised.quote, revised.replaces) for revised in dossier.revised if revised.quote]
    events = {revised.event.id: revised.event for revised in dossier.revised if revised.event}
    dates = {_place(revised.date): revised.date for revised in dossier.revised if revised.date}
    return replace(
        dossier,
        claims=_in_place(dossier.claims, claims),
        quotes=_in_place(dossier.quotes, quotes),
        events=tuple(events.get(event.id, event) for event in dossier.events),
        dates=tuple(dates.get(_place(date), date) for date in dossier.dates),
    )


def _place(date: DateRecord) -> tuple[str, int, int]:
    return date.report, date.start, date.end


def _in_place(found: tuple[_Item, ...], revised: Sequence[tuple[_Item, tuple[str, ...]]]) -> tuple[_Item, ...]:
    """Each revised one where the first that it replaces stood."""
    left = [(one, {one.id}.union(replaced)) for one, replaced in revised]
    gone = {id for _, ids in left for id in ids}
    result: list[_Item] = []
    for item in found:
        if item.id not in gone:
            result.append(item)
            continue
        result += [one for one, ids in left if item.id in ids]
        left = [(one, ids) for one, ids in left if item.id not in ids]
    return tuple(result)
