"""Carries out what persons decide about the shape of findings: what is one, what is two, what is otherwise.

The findings stay as they are; what comes out stands beside them. Decisions are carried out in the order in which they
were taken, each on what those before it have made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from variorum.decisions import claims, utterances
from variorum.decisions.correcting import Corrector
from variorum.decisions.events import FIELDS, Events
from variorum.decisions.following import follow
from variorum.decisions.origins import Origins
from variorum.decisions.places import Index, Place, located, touched
from variorum.records import (
    ClaimRecord,
    CorrectionRecord,
    DecisionRecord,
    Dossier,
    QuoteRecord,
    RevisedRecord,
)

SHAPING = frozenset({"join", "split", "correct"})
"""The acts that make findings otherwise."""
GONE = "Its readings are found no more."


@dataclass(frozen=True, slots=True)
class Revision:
    """The claims and utterances by id as decisions leave them, and which decisions could not be carried out, why."""

    items: dict[str, RevisedRecord]
    events: Events
    unmet: dict[str, str]

    @property
    def revised(self) -> tuple[RevisedRecord, ...]:
        """Those that are not as they were found."""
        return (*(item for item in self.items.values() if item.by), *self.events.revised.values())

    def made_by(self, decision: str) -> tuple[str, ...]:
        """The ids of what a decision has made."""
        events = {item.event.id: item for item in self.events.revised.values() if item.event}
        return tuple(sorted(id for id, item in {**self.items, **events}.items() if decision in item.by))

    def index(self) -> Index:
        """All of them by place."""
        return Index({id: record_of(item) for id, item in self.items.items()})


def revise(dossier: Dossier, decisions: Iterable[DecisionRecord]) -> Revision:
    """Carry out decisions that hold, the earliest first."""
    desk = _Desk(dossier)
    unmet = {one.id: told for one in decisions if one.act in SHAPING and (told := desk.carry_out(one))}
    return Revision(desk.items, desk.events, unmet)


def record_of(item: RevisedRecord) -> ClaimRecord | QuoteRecord:
    """The claim or utterance."""
    record = item.claim or item.quote
    assert record is not None  # it is one or the other
    return record


def of_event(one: DecisionRecord) -> bool:
    """Whether a decision speaks of an event, by the name of its field."""
    return one.act == "correct" and one.field in FIELDS


class _Desk:
    """The findings while decisions are carried out one after the other."""

    def __init__(self, dossier: Dossier) -> None:
        self._texts = {report.id: report.text for report in dossier.reports}
        self._origins = Origins(dossier)
        self._corrector = Corrector(dossier.actors, self._origins)
        self.items = {claim.id: RevisedRecord(replaces=(claim.id,), by=(), claim=claim) for claim in dossier.claims}
        self.items |= {quote.id: RevisedRecord(replaces=(quote.id,), by=(), quote=quote) for quote in dossier.quotes}
        self._index: Index | None = None
        self.events = Events(dossier, self._corrector.id_of, lambda id: self._corrector.named(id) or id)

    def carry_out(self, one: DecisionRecord) -> str:
        """Do what a decision says; gives why not, where it cannot be done."""
        about = located(one.about, self._texts)
        if of_event(one):
            return self.events.correct(one, about)
        if self._index is None:
            self._index = Index({id: record_of(item) for id, item in self.items.items()})
        if one.act == "join":
            return self._join(one, about, self._index)
        return self._part(one, about, self._index) if one.act == "split" else self._correct(one, about, self._index)

    def _join(self, one: DecisionRecord, about: tuple[Place, ...], index: Index) -> str:
        ids = index.cover(about)
        if not ids:
            return GONE
        if len(ids) == 1:
            whole = len(about) == len(one.about) and all(ids[0] in index.at(place) for place in about)
            return "These are one already." if whole else "One of the two is found no more."
        items = [self.items[id] for id in ids]
        records = [record_of(item) for item in items]
        record: ClaimRecord | QuoteRecord
        if isinstance(records[0], QuoteRecord):
            record = utterances.joined([r for r in records if isinstance(r, QuoteRecord)], self._texts, self._origins)
        else:
            record = claims.joined([r for r in records if isinstance(r, ClaimRecord)], self._origins)
        self._put(ids, (_revised(items, one, record),))
        return ""

    def _part(self, one: DecisionRecord, about: tuple[Place, ...], index: Index) -> str:
        homes = index.homes(about, len(one.about))
        for id in homes:
            if all(touched(place, about) for place in index.of(id)):
                continue  # nothing would be left of it
            record = record_of(self.items[id])
            parts: tuple[ClaimRecord | QuoteRecord, ...]
            if isinstance(record, QuoteRecord):
                parts = utterances.parted(record, about, self._texts, self._origins)
            else:
                parts = claims.parted(record, about, self._origins, self._words)
            self._put((id,), tuple(_revised([self.items[id]], one, part) for part in parts))
            return ""
        return "These readings stand apart already." if homes else GONE

    def _correct(self, one: DecisionRecord, about: tuple[Place, ...], index: Index) -> str:
        id = index.home(about, len(one.about))
        if id is None:
            return GONE
        done = self._corrector.corrected(record_of(self.items[id]), one, about)
        if not done.unmet:
            item = _revised([self.items[id]], one, done.item)
            told = CorrectionRecord(decision=one.id, field=one.field or "", found=done.found, value=one.value or "")
            before = record_of(self.items[id])
            self._put((id,), (replace(item, corrected=(*item.corrected, told)),))
            follow(self.events, self._corrector, one, about, before)
        return done.unmet

    def _words(self, place: Place) -> str:
        return self._texts[place[0]][place[1] : place[2]]

    def _put(self, old: tuple[str, ...], new: tuple[RevisedRecord, ...]) -> None:
        """New ones where the first of the old ones stood."""
        kept: dict[str, RevisedRecord] = {}
        first = next(id for id in self.items if id in old)
        for id, item in self.items.items():
            if id in old:
                kept.update({record_of(made).id: made for made in new} if id == first else {})
            else:
                kept[id] = item
        self.items = kept
        self._index = None


def _revised(items: list[RevisedRecord], one: DecisionRecord, record: ClaimRecord | QuoteRecord) -> RevisedRecord:
    return RevisedRecord(
        replaces=tuple(sorted({id for item in items for id in item.replaces})),
        by=(*dict.fromkeys(id for item in items for id in item.by), one.id),
        claim=record if isinstance(record, ClaimRecord) else None,
        quote=record if isinstance(record, QuoteRecord) else None,
        corrected=tuple(dict.fromkeys(told for item in items for told in item.corrected)),
    )
