"""What persons have decided, as the page shows it beside the findings: who, what, when, and whether it still holds."""

from __future__ import annotations

import json
from dataclasses import dataclass

import msgspec

from variorum.publish.page.sources import Sources
from variorum.publish.phrases import clipped, moment
from variorum.records import DecidedRecord, DecisionRecord

_DONE = {
    "confirm": "confirmed",
    "reject": "rejected",
    "join": "joined",
    "split": "parted",
    "correct": "corrected",
    "note": "noted",
}
_UNSURE = "unsure"
"""A note of this one word."""
_BRIEF = 90


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision in words."""

    verdict: str
    by: str
    at: str
    what: str
    """The note, or the field and the value that it is corrected to; empty where the verdict says it all."""
    undone: str
    """When it was taken back and by whom; empty while it holds."""
    on: tuple[tuple[str, str], ...]
    """Ids and headings of what it is on; none where its readings are found no more."""
    words: str
    """The first words that it speaks of, as they were then."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions of a dossier, the earliest first; those that were taken back stay, and say so."""

    found: tuple[DecisionView, ...]
    lost: tuple[DecisionView, ...]
    """Those that find their readings no more."""
    known: str
    """All of them as JSON in ASCII, undos and what each is on included, so that a script need not find their places."""

    @property
    def standing(self) -> int:
        """How many hold."""
        return sum(not one.undone for one in (*self.found, *self.lost))

    def on(self, id: str) -> tuple[DecisionView, ...]:
        """Those on one claim or utterance."""
        return tuple(one for one in self.found if any(id == item for item, _ in one.on))

    def verdict(self, id: str) -> str:
        """The last one on it that holds, in a word; empty where there is none."""
        return next((one.verdict for one in reversed(self.on(id)) if not one.undone), "")


def make_decided(sources: Sources) -> Decided:
    """The decisions that a dossier holds."""
    records = sources.dossier.decisions
    undos = {record.decision.id: record.decision for record in records if record.decision.act == "undo"}
    titles = _titles(sources) if records else {}
    views = [_view(record, undos, titles) for record in records if record.decision.act != "undo"]
    return Decided(
        found=tuple(view for view in views if view.on),
        lost=tuple(view for view in views if not view.on),
        known=json.dumps([_plain(record) for record in records]),
    )


def _plain(record: DecidedRecord) -> dict[str, object]:
    return {"decision": msgspec.to_builtins(record.decision), "on": list(record.on)}


def _titles(sources: Sources) -> dict[str, str]:
    """What the page calls each claim and utterance."""
    claims = {claim.id: claim.about for claim in sources.dossier.claims}
    quotes = {
        quote.id: quote.speaker_name or sources.names.actor(quote.speaker) or "Speaker unknown"
        for quote in sources.dossier.quotes
    }
    return {**claims, **quotes}


def _view(record: DecidedRecord, undos: dict[str, DecisionRecord], titles: dict[str, str]) -> DecisionView:
    one = record.decision
    unsure = one.act == "note" and one.value == _UNSURE
    undo = undos.get(record.undone_by) if record.undone_by else None
    return DecisionView(
        verdict=_UNSURE if unsure else _DONE[one.act],
        by=one.by,
        at=moment(one.at),
        what="" if unsure else _what(one),
        undone=f"undone by {undo.by}, {moment(undo.at)}" if undo else "undone" if record.undone_by else "",
        on=tuple((id, titles[id]) for id in record.on if id in titles),
        words=clipped(one.about[0].text, _BRIEF) if one.about else "",
    )


def _what(one: DecisionRecord) -> str:
    if one.act == "correct":
        return f"{one.field}: {one.value}"
    parted = [f"“{clipped(span.text, _BRIEF)}”" for span in one.about] if one.act == "split" else []
    return ", ".join([*parted, *filter(None, [one.value])])
