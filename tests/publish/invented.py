"""A dossier made by hand: three invented reports of an invented accident, with one of each thing a dossier can hold."""

from __future__ import annotations

from typing import Any

from variorum.records import (
    VERSION,
    ActorRecord,
    BlockRecord,
    CarriedRecord,
    Change,
    ClaimRecord,
    CopyRecord,
    CreditRecord,
    DatelineRecord,
    DateRecord,
    Dossier,
    EventField,
    EventRecord,
    FieldValue,
    FurnitureRecord,
    Holder,
    QuoteReading,
    QuoteRecord,
    Reading,
    ReportRecord,
    SharedPassage,
    SpanRecord,
    StoryRecord,
    TextChange,
    When,
)

WIRE = """Skip to content
Crane falls on quay in Port Amity, killing three
PORT AMITY, May 3 (Meridian) - A crane fell on a quay on Tuesday, killing three dock workers, the harbour office said.
"We heard the steel give way, and then nothing at all for a moment," harbour master Ines Quarrow told reporters.
The crane, 62 metres high, was built in 1988.
Subscribe to our newsletter
"""
PAPER = """Three dead as crane falls in Port Amity
By Tom Ellery
A crane fell on a quay on Tuesday, killing three dock workers, the harbour office said.
"We heard the steel give way," Ms Quarrow said.
The crane was about 200 feet high, according to Meridian.
"""
RADIO = """Crane disaster: four dead
Four people died when a crane came down early on Wednesday, the dockers' union says.
Union secretary Paulo Brandt said that nobody had inspected the crane since 2019.
"We heard the steel tear, and then nothing at all," said Ines Quarrow, the harbour master.
"""
TEXTS = {"coast-radio": RADIO, "meridian": WIRE, "morning-post": PAPER}


def span(report: str, snippet: str) -> dict[str, Any]:
    """Report, start and end of the only place where the snippet stands."""
    text = TEXTS[report]
    assert text.count(snippet) == 1, (report, snippet)
    start = text.index(snippet)
    return {"report": report, "start": start, "end": start + len(snippet)}


def place(report: str, snippet: str) -> SpanRecord:
    """The same as a record."""
    return SpanRecord(**span(report, snippet))


def held(report: str, snippet: str, credited: str | None = None) -> Holder:
    """The same as a holder."""
    return Holder(**span(report, snippet), attributed_to=credited)


def make(**changed: Any) -> Dossier:
    """The dossier, with the fields given in place of its own."""
    fields: dict[str, Any] = {
        "variorum": VERSION,
        "story": StoryRecord(
            id="s-crane",
            headline="Crane falls on quay in Port Amity, killing three",
            first_published="2022-05-03T14:10:00+02:00",
            last_published="2022-05-04",
        ),
        "reports": _reports(),
        "actors": _actors(),
        "quotes": _quotes(),
        "claims": _claims(),
        "events": _events(),
        "dates": _dates(),
        "copies": _copies(),
        "carried": _carried(),
    }
    return Dossier(**{**fields, **changed})


def _reports() -> tuple[ReportRecord, ...]:
    return (
        report("coast-radio", RADIO, outlet=None, published=None),
        report(
            "meridian",
            WIRE,
            outlet="Meridian",
            published="2022-05-03T14:10:00+02:00",
            dateline=DatelineRecord(place="PORT AMITY", date="May 3", agency="Meridian"),
            furniture=("Skip to content", "Subscribe to our newsletter"),
            url="https://meridian.example/crane",
        ),
        report(
            "morning-post",
            PAPER,
            outlet="The Morning Post",
            published="2022-05-04",
            byline=("Tom Ellery",),
            credits=(CreditRecord(name="Meridian", of="text", **_offsets("morning-post", "Meridian")),),
        ),
    )


def report(id: str, text: str, *, furniture: tuple[str, ...] = (), **fields: Any) -> ReportRecord:
    """A report whose lines are a headline and a body, but for those that are said to be furniture."""
    blocks: list[BlockRecord] = []
    folded: list[FurnitureRecord] = []
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line.rstrip("\n"))
        if line.rstrip("\n") in furniture:
            folded.append(FurnitureRecord(start=at, end=end, kind="navigation"))
        elif line.strip():
            blocks.append(BlockRecord(start=at, end=end, kind="body" if blocks else "headline"))
        at += len(line)
    first = blocks[0] if blocks else None
    given: dict[str, Any] = {
        "source": f"{id}.txt",
        "outlet": id,
        "headline": text[first.start : first.end] if first else None,
        "byline": (),
        "published": None,
        "dateline": None,
        "credits": (),
        "language": "en",
        **fields,
    }
    return ReportRecord(id=id, text=text, furniture=tuple(folded), blocks=tuple(blocks), **given)


def _offsets(name: str, snippet: str) -> dict[str, int]:
    found = span(name, snippet)
    return {"start": found["start"], "end": found["end"]}


def _actors() -> tuple[ActorRecord, ...]:
    return (
        ActorRecord(
            id="a-quarrow",
            name="Ines Quarrow",
            kind="person",
            aliases=("Ms Quarrow",),
            roles=("harbour master", "the harbour master"),
            mentions=(
                place("meridian", "Ines Quarrow"),
                place("morning-post", "Ms Quarrow"),
                place("coast-radio", "Ines Quarrow"),
            ),
        ),
        ActorRecord(
            id="a-union",
            name="the dockers' union",
            kind="organisation",
            aliases=(),
            roles=(),
            mentions=(place("coast-radio", "the dockers' union"),),
        ),
    )


def _quotes() -> tuple[QuoteRecord, ...]:
    full = "We heard the steel give way, and then nothing at all for a moment,"
    altered = "We heard the steel tear, and then nothing at all,"
    return (
        QuoteRecord(
            id="q-steel",
            speaker="a-quarrow",
            speaker_name="Ines Quarrow",
            said="2022-05-03",
            venue=None,
            addressee="reporters",
            text=full,
            readings=(
                QuoteReading(
                    **span("meridian", full),
                    kind="direct",
                    relation="same",
                    speaker=place("meridian", "harbour master Ines Quarrow"),
                    cue=place("meridian", "told reporters"),
                    confidence=0.9,
                ),
                QuoteReading(
                    **span("morning-post", "We heard the steel give way,"),
                    kind="direct",
                    relation="cut",
                    changes=(Change(kind="cut", full="and then nothing at all for a moment", here=""),),
                    speaker=place("morning-post", "Ms Quarrow"),
                ),
                QuoteReading(
                    **span("coast-radio", altered),
                    kind="direct",
                    relation="altered",
                    changes=(
                        Change(kind="changed", full="give way", here="tear", **_offsets("coast-radio", "tear")),
                        Change(kind="cut", full="for a moment", here=""),
                    ),
                ),
            ),
        ),
        QuoteRecord(
            id="q-inspected",
            speaker=None,
            speaker_name=None,
            said=None,
            venue=None,
            addressee=None,
            text="nobody had inspected the crane since 2019",
            readings=(
                QuoteReading(
                    **span("coast-radio", "nobody had inspected the crane since 2019"),
                    kind="indirect",
                    relation="same",
                ),
            ),
        ),
    )


def _claims() -> tuple[ClaimRecord, ...]:
    return (
        ClaimRecord(
            id="c-dead",
            about="how many died",
            kind="quantity",
            status="conflict",
            why="different source",
            explanation="The harbour office counts three, the union four.",
            readings=(
                Reading(
                    value="three dock workers",
                    normal="3",
                    independent=1,
                    holders=(
                        held("meridian", "three dock workers", "the harbour office"),
                        held("morning-post", "three dock workers", "the harbour office"),
                    ),
                ),
                Reading(
                    value="Four people",
                    normal="4",
                    independent=1,
                    holders=(held("coast-radio", "Four people", "a-union"),),
                ),
            ),
            confidence=0.9,
        ),
        ClaimRecord(
            id="c-day",
            about="when the crane fell",
            kind="date",
            status="conflict",
            why="unexplained",
            explanation="",
            readings=(
                Reading(
                    value="Tuesday",
                    normal="2022-05-03",
                    independent=1,
                    holders=(held("meridian", "Tuesday"), held("morning-post", "Tuesday")),
                ),
                Reading(
                    value="early on Wednesday",
                    normal="2022-05-04",
                    independent=1,
                    holders=(held("coast-radio", "early on Wednesday", "a-union"),),
                ),
            ),
            confidence=0.4,
        ),
        ClaimRecord(
            id="c-height",
            about="height of the crane",
            kind="quantity",
            status="refine",
            why=None,
            explanation="200 feet are 61 metres.",
            readings=(
                Reading(value="62 metres", normal="62 m", independent=1, holders=(held("meridian", "62 metres"),)),
                Reading(
                    value="about 200 feet",
                    normal="61 m",
                    independent=1,
                    holders=(held("morning-post", "about 200 feet", "Meridian"),),
                ),
            ),
        ),
        ClaimRecord(
            id="c-built",
            about="when the crane was built",
            kind="date",
            status="single",
            why=None,
            explanation="",
            readings=(Reading(value="1988", normal="1988", independent=1, holders=(held("meridian", "1988"),)),),
        ),
    )


def _events() -> tuple[EventRecord, ...]:
    return (
        EventRecord(
            id="e-fall",
            type="ACCIDENT",
            mode=None,
            actors=(),
            recipients=(),
            when=When(value="2022-05-03", zone="Europe/Lisbon", resolved="from the dateline's day"),
            where="Port Amity",
            status="happened",
            holders=(place("meridian", "A crane fell on a quay on Tuesday"),),
            fields=(
                EventField(
                    name="dead",
                    values=tuple(
                        FieldValue(value=words, normal=f"{count} count", independent=1, holders=(place(report, words),))
                        for report, words, count in (
                            ("coast-radio", "Four people", 4),
                            ("meridian", "three dock workers", 3),
                        )
                    ),
                    claim="c-dead",
                ),
            ),
        ),
        EventRecord(
            id="e-inspection",
            type="INVESTIGATE",
            mode=None,
            actors=("a-union",),
            recipients=(),
            when=None,
            where=None,
            status="denied",
            holders=(place("coast-radio", "nobody had inspected the crane"),),
        ),
    )


def _dates() -> tuple[DateRecord, ...]:
    return (
        DateRecord(
            **span("coast-radio", "early on Wednesday"), value="2022-05-04", zone="Europe/Lisbon", owner="event"
        ),
        DateRecord(
            **span("meridian", "Tuesday"),
            value="2022-05-03",
            zone="Europe/Lisbon",
            event="e-fall",
            owner="dateline",
            resolved="the day of the dateline",
        ),
        DateRecord(**span("meridian", "1988"), value="1988", zone=None),
        DateRecord(**span("morning-post", "Tuesday"), value="2022-05-03", zone=None, resolved="before publication"),
    )


def _copies() -> tuple[CopyRecord, ...]:
    prose = "A crane fell on a quay on Tuesday, killing three dock workers, the harbour office said."
    return (
        CopyRecord(
            reports=("meridian", "morning-post"),
            origin="meridian",
            evidence=(
                SharedPassage(first=place("meridian", prose), second=place("morning-post", prose)),
                place("morning-post", "Meridian"),
            ),
            changes=_changes(),
        ),
    )


def _changes() -> tuple[TextChange, ...]:
    steel, paper = place("meridian", "killing three dock"), place("morning-post", "killing three dock")
    crane = place("meridian", "The crane, 62 metres high, was built in 1988")
    return (
        TextChange(kind="changed", first=steel, second=paper, ordered=True),
        TextChange(
            kind="dropped",
            first=crane,
            second=place("morning-post", "harbour office said"),
            ordered=True,
        ),
    )


def _carried() -> tuple[CarriedRecord, ...]:
    return (
        CarriedRecord(agency="Meridian", what="text", **span("meridian", "Meridian")),
        CarriedRecord(agency="Meridian", what="cited", **span("morning-post", "Meridian")),
    )
