"""The public records: what a dossier's JSON is made of, and what other programs may rely on.

The JSON Schema is generated from these types. Every statement in a record stands on at least one `Span`-like piece of
evidence: a report's id with offsets into that report's text. Fields that only this project adds come last.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Literal

import msgspec

VERSION = "1"

ActorKind = Literal["person", "organisation", "place", "group"]
ClaimKind = Literal["quantity", "date", "time", "place", "person", "organisation", "attribution", "act", "wording"]
Status = Literal["agree", "refine", "conflict", "single"]
Why = Literal[
    "update over time",
    "time zone",
    "unit or rounding",
    "scope",
    "different source",
    "translation",
    "error",
    "unexplained",
]
Relation = Literal["same", "cut", "altered", "reordered", "paraphrase", "translation"]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all public records: immutable, built by keyword, equal by value."""


class SpanRecord(Record):
    """A stretch of a report's text."""

    report: str
    start: int
    end: int


class FurnitureRecord(Record):
    """Captured text that is not the article."""

    start: int
    end: int
    kind: str


class BlockRecord(Record):
    """A line or part of a line of the article, and what it is."""

    start: int
    end: int
    kind: str


class DatelineRecord(Record):
    """The place, day and agency that open a dispatch, as written."""

    place: str | None = None
    date: str | None = None
    agency: str | None = None


class CreditRecord(Record):
    """An agency or photographer named as the source of text or picture."""

    name: str
    of: str
    start: int
    end: int


class ReportRecord(Record):
    """One captured article, with what it says about itself; what nothing says is null."""

    id: str
    source: str
    outlet: str | None
    headline: str | None
    byline: tuple[str, ...]
    published: str | None
    dateline: DatelineRecord | None
    credits: tuple[CreditRecord, ...]
    language: str
    text: str
    furniture: tuple[FurnitureRecord, ...]
    url: str | None = None
    blocks: tuple[BlockRecord, ...] = ()
    translated: bool = False
    """True where its quotations read as translated back into their language."""


class ActorRecord(Record):
    """A person, organisation, group or place, with all its names across the reports."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: tuple[SpanRecord, ...]


class Change(Record):
    """What one reading has otherwise than the fullest wording: the words there and the words here ("" for none)."""

    kind: Literal["cut", "added", "changed", "moved", "respelled"]
    full: str
    here: str
    start: int | None = None
    """Where the words stand in this reading's report; None where they are cut."""
    end: int | None = None


class QuoteReading(Record):
    """One report's version of an utterance."""

    report: str
    start: int
    end: int
    kind: Literal["direct", "partial", "indirect"]
    relation: Relation
    changes: tuple[Change, ...] = ()
    speaker: SpanRecord | None = None
    """Where this report names the speaker."""
    credited: str | None = None
    """Whom this report says the words came through (an agency, another outlet)."""


class QuoteRecord(Record):
    """One utterance: the act of speech behind one or many quotations."""

    id: str
    speaker: str | None
    speaker_name: str | None
    said: str | None
    venue: SpanRecord | None
    addressee: str | None
    text: str
    readings: tuple[QuoteReading, ...]


class Holder(Record):
    """A report that carries a reading, where, and whom it credits for it (actor id, name or null)."""

    report: str
    start: int
    end: int
    attributed_to: str | None = None


class Reading(Record):
    """One value or wording of a claim."""

    value: str
    normal: str | None
    independent: int
    """How many origins carry it: copies of one origin count once."""
    holders: tuple[Holder, ...]


class ClaimRecord(Record):
    """One point of fact that reports speak about."""

    id: str
    about: str
    kind: ClaimKind
    status: Status
    why: Why | None
    explanation: str
    readings: tuple[Reading, ...]
    confidence: float = 1.0
    """How likely the status is right, 0 to 1."""


class When(Record):
    """The time of an event: ISO day or interval, the zone it is in, and how it was resolved."""

    value: str
    zone: str | None
    resolved: str


class EventRecord(Record):
    """Who did what to whom, when and where; type and mode are PLOVER's, or this project's declared extension."""

    id: str
    type: str
    mode: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    when: When | None
    where: str | None
    status: Literal["happened", "claimed", "planned", "denied"]
    holders: tuple[SpanRecord, ...]


class DateRecord(Record):
    """A day or time expression and the day it means."""

    report: str
    start: int
    end: int
    value: str
    zone: str | None
    event: str | None = None
    owner: str | None = None
    """Whose clock the zone is: written, dateline, outlet, event or speaker."""
    resolved: str = ""


class SharedPassage(Record):
    """The same prose in two reports."""

    first: SpanRecord
    second: SpanRecord


class CopyRecord(Record):
    """Reports that share prose or an origin, with what shows it: shared passages, or a credit's span."""

    reports: tuple[str, ...]
    origin: str | None
    evidence: tuple[SharedPassage | SpanRecord, ...]


class StoryRecord(Record):
    """What the dossier is about."""

    id: str
    headline: str | None
    first_published: str | None
    last_published: str | None


class Dossier(Record):
    """All of the above for one story."""

    variorum: str
    story: StoryRecord
    reports: tuple[ReportRecord, ...]
    actors: tuple[ActorRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    claims: tuple[ClaimRecord, ...]
    events: tuple[EventRecord, ...]
    dates: tuple[DateRecord, ...]
    copies: tuple[CopyRecord, ...]


def identity(prefix: str, evidence: Iterable[tuple[str, int, int]]) -> str:
    """An id that depends on the evidence alone, so that it stays the same when other reports or records change.

    >>> identity("c", [("a", 3, 9)]) == identity("c", [("a", 3, 9)])
    True
    """
    digest = hashlib.sha256(repr(sorted(evidence)).encode()).hexdigest()
    return f"{prefix}-{digest[:10]}"
