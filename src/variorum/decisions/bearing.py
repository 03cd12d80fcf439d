"""What decisions bear on: which claims and utterances of a dossier they speak of, and which of them still hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from variorum.records import DecidedRecord, DecidedSpan, DecisionRecord, Dossier

Place = tuple[str, int, int]


def decided(dossier: Dossier, decisions: Iterable[DecisionRecord]) -> Dossier:
    """The dossier with the decisions beside its findings; applied twice is applied once.

    Those that it holds already count with those given. A decision whose readings are not found any more stays, on
    nothing; one about reports that the dossier lacks is left out.
    """
    reports = {report.id: report.text for report in dossier.reports}
    known = {one.decision.id: one.decision for one in dossier.decisions}
    everything = {**{one.id: one for one in decisions}, **known}
    ours = {id: one for id, one in everything.items() if any(span.report in reports for span in one.about)}
    undos = {one.id: one for one in everything.values() if one.act == "undo" and one.undoes in ours}
    undone = undone_by(undos.values())
    items = _items(dossier)
    records = tuple(
        DecidedRecord(decision=one, on=_on(one, reports, items), undone_by=undone.get(one.id))
        for one in in_order([*ours.values(), *undos.values()])
    )
    return msgspec.structs.replace(dossier, decisions=records)


def standing(decisions: Iterable[DecisionRecord]) -> tuple[DecisionRecord, ...]:
    """The decisions that hold, the earliest first, each once."""
    all_of_them = list(decisions)
    undone = undone_by(all_of_them)
    return tuple(one for one in in_order(all_of_them) if one.act != "undo" and one.id not in undone)


def undone_by(decisions: Iterable[DecisionRecord]) -> dict[str, str]:
    """What has been taken back, and by which undo: the first that did."""
    undos = [one for one in in_order(decisions) if one.act == "undo" and one.undoes]
    return {one.undoes: one.id for one in reversed(undos) if one.undoes}


def in_order(decisions: Iterable[DecisionRecord]) -> tuple[DecisionRecord, ...]:
    """By the time at which they were taken, each id once."""
    return tuple(sorted({one.id: one for one in decisions}.values(), key=lambda one: (_moment(one.at), one.id)))


def lost(dossiers: Iterable[Dossier], decisions: Iterable[DecisionRecord]) -> tuple[DecisionRecord, ...]:
    """The decisions that hold and find their readings in none of the dossiers."""
    found = {record.decision.id for dossier in dossiers for record in dossier.decisions if record.on}
    return tuple(one for one in standing(decisions) if one.id not in found)


def _moment(value: str) -> float:
    return datetime.fromisoformat(value).timestamp()


def _items(dossier: Dossier) -> dict[str, tuple[Place, ...]]:
    """The places of every claim's and utterance's readings."""
    items = {
        claim.id: [(h.report, h.start, h.end) for r in claim.readings for h in r.holders] for claim in dossier.claims
    }
    for quote in dossier.quotes:
        items[quote.id] = [(r.report, r.start, r.end) for r in quote.readings]
    return {id: tuple(dict.fromkeys(places)) for id, places in items.items()}


def _on(one: DecisionRecord, reports: dict[str, str], items: dict[str, tuple[Place, ...]]) -> tuple[str, ...]:
    """The item that most of the decision's spans touch, of a join the two that they touch best."""
    places = [place for span in one.about if (place := _place(span, reports))]
    shares = {}
    for id, theirs in items.items():
        mine = sum(any(_touch(place, other) for other in theirs) for place in places)
        if mine and (one.act == "join" or 2 * mine >= len(one.about)):
            same = sum(place in theirs for place in places)
            shares[id] = (same / (len(one.about) + len(theirs) - same), mine / len(theirs))
    best = sorted(shares, key=lambda id: (*(-share for share in shares[id]), id))
    return tuple(sorted(best[: 2 if one.act == "join" else 1]))


def _place(span: DecidedSpan, reports: dict[str, str]) -> Place | None:
    """Where a span is now: where it was if the words still stand there, else where they stand nearest to that."""
    text = reports.get(span.report)
    if text is None:
        return None
    if text[span.start : span.end] == span.text or (not span.text and span.end <= len(text)):
        return span.report, span.start, span.end
    starts, at = [], text.find(span.text) if span.text else -1
    while at >= 0:
        starts.append(at)
        at = text.find(span.text, at + 1)
    if not starts:
        return None
    start = min(starts, key=lambda found: (abs(found - span.start), found))
    return span.report, start, start + len(span.text)


def _touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
