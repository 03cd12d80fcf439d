"""The public records: what a dossier's JSON is made of, and what other programs may rely on.

The JSON Schema is generated from these types; the docstring of a class or field is its description there. Every
statement in a record stands on at least one `Span`-like piece of evidence: a report's id with offsets into that
report's text. Fields that only this project adds come last.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from html import escape
from typing import Annotated, Literal, NamedTuple

import msgspec
from msgspec import Meta

VERSION = "1"
SPELLING = "spelling of "
"""How it begins what a difference of spelling is `about`."""

Start = Annotated[int, Meta(ge=0, description="Offset of the first character in the report's text, in code points.")]
End = Annotated[int, Meta(ge=0, description="Offset after the last character.")]
Count = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]

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
Act = Literal["confirm", "reject", "join", "split", "correct", "grade", "note", "undo"]
Relation = Literal["same", "cut", "altered", "reordered", "paraphrase", "translation"]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all public records: immutable, built by keyword, equal by value."""


class SpanRecord(Record, frozen=True):
    """A stretch of a report's text."""

    report: str
    """Id of the report."""
    start: Start
    end: End


class FurnitureRecord(Record, frozen=True):
    """Captured text that is not the article."""

    start: Start
    end: End
    kind: str
    """navigation, promotion, related, credit or notice."""


class BlockRecord(Record, frozen=True):
    """A line or part of a line of the article, and what it is."""

    start: Start
    end: End
    kind: str
    """headline, subhead, byline, stamp, dateline, body or caption."""


class DatelineRecord(Record, frozen=True):
    """The place, day and agency that open a dispatch, as written."""

    place: str | None = None
    """The place, null where none is written."""
    date: str | None = None
    """The day, null where none is written."""
    agency: str | None = None
    """The agency, null where none is written."""


class CreditRecord(Record, frozen=True):
    """An agency or photographer named as the source of text or picture."""

    name: str
    """Its name as written."""
    of: str
    """What it is the source of: text, photo or video."""
    start: Start
    end: End


class ReportRecord(Record, frozen=True):
    """One captured article, with what it says about itself; what nothing says is null."""

    id: str
    """Stem of the file name or of the last part of the address, made unique."""
    source: str
    """Path or address as given."""
    outlet: str | None
    """Who published it."""
    headline: str | None
    """Its headline."""
    byline: tuple[str, ...]
    """Names of its authors."""
    published: str | None
    """ISO 8601: with offset where the zone is known, a bare day where only that is known."""
    dateline: DatelineRecord | None
    """What opens the dispatch."""
    credits: tuple[CreditRecord, ...]
    """Agencies and photographers it names as sources."""
    language: str
    """BCP 47 tag of the language it is written in."""
    text: str
    """The captured text, line ends normalised, otherwise untouched; all offsets count its code points."""
    furniture: tuple[FurnitureRecord, ...]
    """What in the text is not the article."""
    url: str | None = None
    """Address of the page."""
    blocks: tuple[BlockRecord, ...] = ()
    """What the other lines of the text are."""
    dated_by: str = ""
    """How the time of publication was reached, where neither the page nor what came with it states it in full."""
    translated: bool = False
    """True where its quotations read as translated back into their language."""


class ActorRecord(Record, frozen=True):
    """A person, organisation, group or place, with all its names across the reports."""

    id: str
    """Unique within the dossier."""
    name: str
    """The fullest name any report gives."""
    kind: ActorKind
    """What it is."""
    aliases: tuple[str, ...]
    """The other names, as written."""
    roles: tuple[str, ...]
    """What the reports say it is ('Secretary of State'), as written."""
    mentions: tuple[SpanRecord, ...]
    """Wherever it is named, described or referred to."""


class Change(Record, frozen=True):
    """What one reading has otherwise than the fullest wording: the words there and the words here ("" for none)."""

    kind: Literal["cut", "added", "changed", "moved", "respelled"]
    """What happened to the words."""
    full: str
    """The words in the fullest wording."""
    here: str
    """The words in this reading."""
    start: Start | None = None
    """Where the words stand in this reading's report; None where they are cut."""
    end: End | None = None
    """Offset after the last of them."""


class ChainLink(Record, frozen=True):
    """One link of the chain by which words or a fact came to a report, with the words that say so."""

    name: str
    """An actor's id or a name as written (speaker), a medium's or an agency's name, or a report's id."""
    part: Literal["speaker", "medium", "agency", "contributor", "report"]
    """speaker (who said it), medium (whom it was told to or who reported it), agency (whose text the report is),
    contributor (an agency that had a part in the text, it is not said which), or report (an earlier one that has the
    passage too)."""
    at: SpanRecord | None = None
    """Where the report names it; of a report, where it has the passage; null where only a byline or address does."""


class OriginRecord(Record, frozen=True):
    """Who first put something into print, as far as the reports show, and the reports that have it from there: they
    count once.
    """

    name: str | None
    """A medium or agency, or the id of a report; null where nothing shows which of the reports came first."""
    reports: tuple[str, ...]
    """Ids of the reports whose tellings go back to it."""
    why: tuple[Literal["cited", "agency", "shared prose"], ...] = ()
    """Why they are one: they cite one medium for it, are one agency's text, or share the prose. Empty for a report of
    its own."""


class QuoteReading(Record, frozen=True):
    """One report's version of an utterance at one place: from its first word to its last; where the report tells what
    was said and quotes only some words of it, all that it tells.
    """

    report: str
    """Id of the report."""
    start: Start
    end: End
    kind: Literal["direct", "partial", "indirect"]
    """direct (a clause or more in quotation marks), partial (a fragment in marks) or indirect (no marks)."""
    relation: Relation
    """How it stands to the fullest wording."""
    changes: tuple[Change, ...] = ()
    """What differs from the fullest wording, word by word."""
    speaker: SpanRecord | None = None
    """Where this report names the speaker."""
    cue: SpanRecord | None = None
    """The words of this report that say that it was said ("told reporters", "denied")."""
    confidence: Share | None = None
    """How likely these are somebody's words, and from whom this report names, if it names anybody; null where nobody
    has weighed it."""
    credited: str | None = None
    """Whom this report says the words came through (an agency, another outlet)."""
    parts: tuple[SpanRecord, ...] = ()
    """The quoted stretches that are the version, where other words stand between or around them; none where not."""
    chain: tuple[ChainLink, ...] = ()
    """From whom the report has it, the first source first; empty where it names nobody."""

    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the words alone: of the parts, or of the whole where there are none."""
        return tuple((part.start, part.end) for part in self.parts) or ((self.start, self.end),)


class QuoteRecord(Record, frozen=True):
    """One utterance: the act of speech behind one or many quotations."""

    id: str
    """Made from the evidence, so that it survives a re-run."""
    speaker: str | None
    """Actor id; null where no report says or more than one answer fits."""
    speaker_name: str | None
    """The speaker's fullest name."""
    said: str | None
    """ISO day on which it was said."""
    venue: SpanRecord | None
    """Where a report names the occasion."""
    addressee: str | None
    """Whom it was said to, as written."""
    text: str
    """The fullest wording any report carries; " … " stands where that report breaks off to name the speaker."""
    readings: tuple[QuoteReading, ...]
    """Each report's version."""
    origins: tuple[OriginRecord, ...] = ()
    """The origins that the versions go back to: reports that have it from one count once."""


class Holder(Record, frozen=True):
    """A report that carries a reading, where, and whom it credits for it (actor id, name or null)."""

    report: str
    """Id of the report."""
    start: Start
    end: End
    attributed_to: str | None = None
    """Whom the report credits for it: an actor's id, a name as written, or null."""
    chain: tuple[ChainLink, ...] = ()
    """From whom the report has it, the first source first; empty where it names nobody."""


class Reading(Record, frozen=True):
    """One value or wording of a claim."""

    value: str
    """As written in the report of the first holder."""
    normal: str | None
    """Comparable form: number and unit, ISO interval, actor id."""
    independent: Count
    """How many origins carry it: copies of one origin count once."""
    holders: tuple[Holder, ...]
    """The reports that carry it."""
    origins: tuple[OriginRecord, ...] = ()
    """The origins that `independent` counts, each with the reports that have it from there and why."""


class ClaimRecord(Record, frozen=True):
    """One point of fact that reports speak about."""

    id: str
    """Made from the evidence, so that it survives a re-run."""
    about: str
    """The point of fact in plain words."""
    kind: ClaimKind
    """What sort of fact it is."""
    status: Status
    """agree (one value), refine (one more precise), conflict (not both true as stated) or single (one origin)."""
    why: Why | None
    """The reason of a conflict."""
    explanation: str
    """One sentence that names the evidence for the status."""
    readings: tuple[Reading, ...]
    """The values or wordings that the reports give."""
    confidence: Share = 1.0
    """How likely the status is right, 0 to 1."""
    measure: str | None = None
    """What its values measure, or what became of the people they count, by the name that a register has for it: dead,
    injured, arrested, age, speed, altitude, distance. Null where none is usual.
    """


class When(Record, frozen=True):
    """The time of an event: ISO day or interval, the zone it is in, and how it was resolved."""

    value: str
    """ISO 8601 day, moment or interval `a/b`."""
    zone: str | None
    """IANA name or offset of the clock it is on."""
    resolved: str
    """How it was reached."""


class FieldValue(Record, frozen=True):
    """One value that reports give for a field of an event."""

    value: str
    """As written in the report of the first holder."""
    normal: str | None
    """Comparable form: ISO day, hour and minute, number and unit, or the id of the place."""
    independent: Count
    """How many origins carry it: copies of one origin count once."""
    holders: tuple[SpanRecord, ...]
    """Where the reports give it."""


class EventField(Record, frozen=True):
    """One column of a register for an event, with every value that reports give for it, those that most have first."""

    name: str
    """date, time, place, town, or what a claim measures: dead, injured, arrested, speed, altitude, distance. The town
    stands in the event's clauses; where these tell of harm and name no known place, it is the one a report is set in.
    """
    values: tuple[FieldValue, ...]
    """The values: where there are several, they may agree or compete; the claim over them says which."""
    claim: str | None = None
    """Id of the claim over these values; null where they were read off the event's own clauses."""


class EventRecord(Record, frozen=True):
    """Who did what to whom, when and where; type and mode are PLOVER's, or this project's declared extension."""

    id: str
    """Made from the evidence, so that it survives a re-run."""
    type: str
    """PLOVER event type, or this project's extension."""
    mode: str | None
    """PLOVER mode."""
    actors: tuple[str, ...]
    """Ids of those who did it."""
    recipients: tuple[str, ...]
    """Ids of those it was done to."""
    when: When | None
    """When it happened."""
    where: str | None
    """Where, as written."""
    status: Literal["happened", "claimed", "planned", "denied"]
    """Whether it is told as having happened, or claimed, planned or denied."""
    holders: tuple[SpanRecord, ...]
    """Where the reports tell of it."""
    fields: tuple[EventField, ...] = ()
    """The columns of its row in a register, by name: its days, hours and places, and what claims measure of it."""


class DateRecord(Record, frozen=True):
    """A day or time expression and the day it means."""

    report: str
    """Id of the report."""
    start: Start
    end: End
    value: str
    """ISO 8601 day, moment, or interval `a/b`."""
    zone: str | None
    """IANA name or offset of the clock it is on."""
    event: str | None = None
    """Id of the event it dates."""
    owner: str | None = None
    """Whose clock the zone is: written, dateline, outlet, event or speaker."""
    resolved: str = ""
    """How the value was reached."""


class SharedPassage(NamedTuple):
    """The same prose in two reports, written as a pair of spans."""

    first: SpanRecord
    """Where it stands in one report."""
    second: SpanRecord
    """Where it stands in the other."""


class TextChange(Record, frozen=True):
    """What one report has otherwise than another whose prose it shares. Where one of them has no words there, its span
    is of the word behind which they would stand: the last before them that both have, or the first that both have.
    """

    kind: Literal["added", "dropped", "changed"]
    """What became of the words of `first` in `second`."""
    first: SpanRecord
    """The words in the earlier report, of added ones the word that they come behind; without a known order, in the
    one whose id comes first."""
    second: SpanRecord
    """The words in the other report, of dropped ones the word that they came behind."""
    ordered: bool = False
    """True where the times of publication show that the report of `first` came out before that of `second`."""


class CopyRecord(Record, frozen=True):
    """Reports that share prose or an origin, with what shows it: shared passages, or a credit's span."""

    reports: tuple[str, ...]
    """Ids of the reports."""
    origin: str | None
    """The agency, or the id of the report, that they go back to; null where nothing shows it."""
    evidence: tuple[SharedPassage | SpanRecord, ...]
    """Pairs of shared passages, and spans of credits."""
    changes: tuple[TextChange, ...] = ()
    """What was added, dropped or changed between the reports of these pairs: words inside shared passages, and, where
    one of a pair is a copy as a whole, stretches of five words or more outside them; of each at most 24 a pair, the
    longest."""


class CarriedRecord(Record, frozen=True):
    """What a report has from a news agency by its own word, and where it says so."""

    agency: str
    """The agency, by the name it is usually called by."""
    what: Literal["text", "part", "picture", "cited"]
    """text (its text is the agency's), part (the agency contributed to it), picture, or cited (it tells something as
    the agency's report)."""
    report: str
    """Id of the report."""
    start: Start
    end: End


class DecidedSpan(Record, frozen=True):
    """A place that a decision speaks of, with its words, by which it is found again where the offsets have moved."""

    report: str
    """Id of the report."""
    start: Start
    end: End
    text: str = ""
    """The words there when it was decided."""


class DecisionRecord(Record, frozen=True):
    """What a person has decided about readings: one line of a file. It edits nothing that a report says."""

    id: str
    """Unique among all decisions."""
    at: str
    """When it was taken: RFC 3339, with offset."""
    by: str
    """Who took it."""
    act: Act
    """confirm, reject, join, split, correct, grade, note, or undo."""
    about: tuple[DecidedSpan, ...] = ()
    """The spans of the readings it speaks of; of a join those of both, of a split those to be parted from the rest."""
    field: str | None = None
    """What is corrected: speaker, addressee, date of an utterance; status, reason, date, actor, credited of a claim;
    event date, event actor, event recipient, event place of an event."""
    value: str | None = None
    """What it is corrected to, the note, or the grade of source and information by the Admiralty code (B2)."""
    undoes: str | None = None
    """Id of the decision that is taken back."""


class DecidedRecord(Record, frozen=True):
    """A decision as it bears on this dossier: what it is on now, and whether it still holds."""

    decision: DecisionRecord
    """As it was taken."""
    on: tuple[str, ...]
    """Ids of the claims, utterances or events whose words it speaks of, those of `revised` where one stands in place
    of a finding; empty where none is found any more."""
    undone_by: str | None = None
    """Id of the decision that took it back; null while it holds."""
    unmet: str = ""
    """Why it cannot be carried out on these findings, in a sentence; empty where it is, or has nothing to carry out."""


class CorrectionRecord(Record, frozen=True):
    """What a person has put in place of a finding, with the finding beside it."""

    decision: str
    """Id of the decision."""
    field: str
    """What is corrected."""
    found: str | None
    """What was found; null where nothing was."""
    value: str
    """What the person says instead."""


class RevisedRecord(Record, frozen=True):
    """A claim, an utterance, an event or a day as persons have joined, parted or corrected it, in place of findings
    that stay as they are among `claims`, `quotes`, `events` and `dates`. Its readings are theirs.
    """

    replaces: tuple[str, ...]
    """Ids of what it stands in place of, none for a day; several records may share one, which was parted."""
    by: tuple[str, ...]
    """Ids of the decisions that made it so."""
    claim: ClaimRecord | None = None
    """The claim; null where it is none."""
    quote: QuoteRecord | None = None
    """The utterance; null where it is none."""
    event: EventRecord | None = None
    """The event, corrected itself or with a fact or an utterance on which it stands; null where it is none."""
    date: DateRecord | None = None
    """The day that an expression is said to mean, in place of the one with the same span; null where it is none."""
    corrected: tuple[CorrectionRecord, ...] = ()
    """What in it is a person's."""


class StoryRecord(Record, frozen=True):
    """What the dossier is about."""

    id: str
    """Made from its reports' texts."""
    headline: str | None
    """The headline of one of its reports."""
    first_published: str | None
    """Earliest time of publication among its reports."""
    last_published: str | None
    """Latest time of publication among its reports."""


class Dossier(Record, frozen=True):
    """All of the above for one story."""

    variorum: str
    """Version of this format."""
    story: StoryRecord
    """Which story it is."""
    reports: tuple[ReportRecord, ...]
    """The captured articles, in the order of their ids."""
    actors: tuple[ActorRecord, ...]
    """Who takes part or is spoken of."""
    quotes: tuple[QuoteRecord, ...]
    """What was said."""
    claims: tuple[ClaimRecord, ...]
    """The points of fact."""
    events: tuple[EventRecord, ...]
    """Who did what to whom."""
    dates: tuple[DateRecord, ...]
    """Every day or time expression that could be resolved."""
    copies: tuple[CopyRecord, ...]
    """Who repeats whom."""
    carried: tuple[CarriedRecord, ...] = ()
    """Which report carries which agency's matter."""
    decisions: tuple[DecidedRecord, ...] = ()
    """What persons have decided, the earliest first; the findings above stay as they were made."""
    revised: tuple[RevisedRecord, ...] = ()
    """What decisions that hold make of the findings; whoever wants the findings as they were made leaves it aside."""

    def _repr_html_(self) -> str:
        """What a notebook shows: the story, how much there is of it, and its differences with their readings."""
        conflicts = [claim for claim in self.claims if claim.status == "conflict"]
        parts = (("reports", self.reports), ("differences", conflicts), ("points of fact", self.claims))
        counts = ", ".join(f"{name}: {len(items)}" for name, items in (*parts, ("utterances", self.quotes)))
        rows = "".join(
            f"<tr><th>{escape(claim.about)}</th><td>{escape(claim.why or '')}</td>"
            f"<td>{'<br>'.join(self._reading_line(reading) for reading in claim.readings)}</td></tr>"
            for claim in conflicts
        )
        return f"<h4>{escape(self.story.headline or self.story.id)}</h4><p>{counts}</p><table>{rows}</table>"

    def _reading_line(self, reading: Reading) -> str:
        outlets = {report.id: report.outlet or report.id for report in self.reports}
        holders = dict.fromkeys(outlets.get(holder.report, holder.report) for holder in reading.holders)
        return f"<b>{escape(reading.value)}</b> {escape(', '.join(holders))}"


def identity(prefix: str, evidence: Iterable[tuple[str, int, int]]) -> str:
    """An id that depends on the evidence alone, so that it stays the same when other reports or records change.

    >>> identity("c", [("a", 3, 9)]) == identity("c", [("a", 3, 9)])
    True
    """
    digest = hashlib.sha256(repr(sorted(evidence)).encode()).hexdigest()
    return f"{prefix}-{digest[:10]}"
