"""What persons have decided, as the page shows it beside the findings: who, what, when, and whether it still holds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from variorum.publish.clipping import clipped
from variorum.publish.page.sources import LONGEST, Evidence, Sources
from variorum.publish.persons import DONE, Persons, verdict
from variorum.publish.phrases import moment
from variorum.records import ClaimRecord, DecidedRecord, DecisionRecord, Dossier, QuoteRecord

_BRIEF = 90
GRADED = DONE["grade"]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision in words."""

    verdict: str
    by: str
    at: str
    what: str
    """The note, or what it is corrected to and what was found; empty where the verdict says it all."""
    undone: str
    """When it was taken back and by whom; empty while it holds."""
    unmet: str
    """Why it is not carried out; empty where it is."""
    on: tuple[tuple[str, str], ...]
    """Ids and headings of what it is on; none where its readings are found no more."""
    words: str
    """The first words that it speaks of, as they were then."""


@dataclass(frozen=True, slots=True)
class FoundView:
    """A fact or an utterance as it was found, of which persons have made another."""

    id: str
    title: str
    readings: tuple[tuple[str, tuple[Evidence, ...]], ...]
    """The words of each reading, and where they stand."""
    gone: bool
    """Whether nothing on the page has its id any more, so that links to it must lead here."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions of a dossier, the earliest first; those that were taken back stay, and say so."""

    found: tuple[DecisionView, ...]
    lost: tuple[DecisionView, ...]
    """Those that find their readings no more."""
    known: str
    """All of them as JSON in ASCII, undos and what each is on included, so that a script need not find their places."""
    before: dict[str, tuple[FoundView, ...]]
    """For what was joined or parted, what was found."""
    settled: frozenset[str]
    """Facts whose status a person has given."""

    @property
    def standing(self) -> int:
        """How many hold."""
        return sum(not one.undone for one in (*self.found, *self.lost))

    def on(self, id: str) -> tuple[DecisionView, ...]:
        """Those on one claim or utterance."""
        return tuple(one for one in self.found if any(id == item for item, _ in one.on))

    def verdict(self, id: str) -> str:
        """The last one on it that holds, in a word, a grade only where there is no other; empty where there is none."""
        standing = [one.verdict for one in self.on(id) if not one.undone]
        return ([GRADED] * (GRADED in standing) + [one for one in standing if one != GRADED] or [""])[-1]


def make_decided(sources: Sources, found: Dossier) -> Decided:
    """The decisions that a dossier holds; `found` is the dossier with the findings as they were made."""
    records = found.decisions
    undos = {record.decision.id: record.decision for record in records if record.decision.act == "undo"}
    titles = _titles(sources) if records else {}
    persons = Persons(found)
    views = [_view(record, undos, titles, persons) for record in records if record.decision.act != "undo"]
    return Decided(
        found=tuple(view for view in views if view.on),
        lost=tuple(view for view in views if not view.on),
        known=json.dumps([_plain(record, persons) for record in records]),
        before=_before(sources, found, titles),
        settled=frozenset(
            item.claim.id for item in found.revised if item.claim and any(c.field == "status" for c in item.corrected)
        ),
    )


def _plain(record: DecidedRecord, persons: Persons) -> dict[str, object]:
    what = persons.what(record.decision) if record.decision.act in {"correct", "grade"} else ""
    unmet = record.unmet if record.on else ""
    return {"decision": msgspec.to_builtins(record.decision), "on": list(record.on), "what": what, "unmet": unmet}


def _titles(sources: Sources) -> dict[str, str]:
    """What the page calls each claim, utterance and event."""
    items: Iterable[ClaimRecord | QuoteRecord] = (*sources.dossier.claims, *sources.dossier.quotes)
    events = {one.id: one.holders[0] for one in sources.dossier.events if one.holders}
    words = {id: sources.words(first.report, first.start, first.end) for id, first in events.items()}
    return {item.id: _title(sources, item) for item in items} | {id: clipped(w, _BRIEF) for id, w in words.items()}


def _title(sources: Sources, item: ClaimRecord | QuoteRecord) -> str:
    if isinstance(item, ClaimRecord):
        return item.about
    return item.speaker_name or sources.names.actor(item.speaker) or "Speaker unknown"


def _before(sources: Sources, found: Dossier, titles: dict[str, str]) -> dict[str, tuple[FoundView, ...]]:
    shaped = {one.decision.id for one in found.decisions if one.decision.act in {"join", "split"}}
    items: dict[str, ClaimRecord | QuoteRecord] = {claim.id: claim for claim in found.claims} if shaped else {}
    items |= {quote.id: quote for quote in found.quotes}
    return {
        record.id: tuple(_found(sources, items[id], gone=id not in titles) for id in item.replaces)
        for item in found.revised
        if (record := item.claim or item.quote) and shaped.intersection(item.by)
    }


def _found(sources: Sources, item: ClaimRecord | QuoteRecord, *, gone: bool) -> FoundView:
    if isinstance(item, ClaimRecord):
        held = [(reading.value, [(h.report, h.start, h.end) for h in reading.holders]) for reading in item.readings]
    else:
        held = [(sources.words(r.report, r.start, r.end), [(r.report, r.start, r.end)]) for r in item.readings]
    readings = tuple(
        (clipped(words, LONGEST), tuple(sources.evidence(*place) for place in places)) for words, places in held
    )
    return FoundView(item.id, _title(sources, item), readings, gone)


def _view(
    record: DecidedRecord, undos: dict[str, DecisionRecord], titles: dict[str, str], persons: Persons
) -> DecisionView:
    one = record.decision
    undo = undos.get(record.undone_by) if record.undone_by else None
    return DecisionView(
        verdict=verdict(one),
        by=one.by,
        at=moment(one.at),
        what=persons.what(one),
        undone=f"undone by {undo.by}, {moment(undo.at)}" if undo else "undone" if record.undone_by else "",
        unmet=record.unmet if record.on else "",
        on=tuple((id, titles[id]) for id in record.on if id in titles),
        words=clipped(one.about[0].text, _BRIEF) if one.about else "",
    )
