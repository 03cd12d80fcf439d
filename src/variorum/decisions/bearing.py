"""What decisions bear on: which claims and utterances of a dossier they speak of, and which of them still hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from variorum.decisions.places import located
from variorum.decisions.revising import Revision, of_event, revise
from variorum.records import DecidedRecord, DecisionRecord, Dossier


def decided(dossier: Dossier, decisions: Iterable[DecisionRecord]) -> Dossier:
    """The dossier with the decisions beside its findings, and what they make of them; applied twice is applied once.

    Those that it holds already count with those given. A decision whose readings are not found any more stays, on
    nothing; one about reports that the dossier lacks is left out.
    """
    reports = {report.id for report in dossier.reports}
    known = {one.decision.id: one.decision for one in dossier.decisions}
    everything = {**{one.id: one for one in decisions}, **known}
    ours = {id: one for id, one in everything.items() if any(span.report in reports for span in one.about)}
    undos = {one.id: one for one in everything.values() if one.act == "undo" and one.undoes in ours}
    undone = undone_by(undos.values())
    revision = revise(dossier, standing([*ours.values(), *undos.values()]))
    bearing = _Bearing(dossier, revision)
    records = tuple(
        DecidedRecord(
            decision=one, on=bearing.on(one), undone_by=undone.get(one.id), unmet=revision.unmet.get(one.id, "")
        )
        for one in in_order([*ours.values(), *undos.values()])
    )
    return msgspec.structs.replace(dossier, decisions=records, revised=revision.revised)


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


class _Bearing:
    """What decisions are on, among findings as they have been revised."""

    def __init__(self, dossier: Dossier, revision: Revision) -> None:
        self._texts = {report.id: report.text for report in dossier.reports}
        self._revision = revision
        self._index = revision.index()

    def on(self, one: DecisionRecord) -> tuple[str, ...]:
        """What it has made, else the item that most of its spans touch, of a join those that they touch."""
        if made := self._revision.made_by(one.id):
            return made
        about = located(one.about, self._texts)
        if of_event(one):
            event = self._revision.events.home(about, len(one.about))
            return (event,) if event else ()
        if one.act == "join":
            return tuple(sorted(self._index.cover(about)))
        home = self._index.home(about, len(one.about))
        return (home,) if home else ()
