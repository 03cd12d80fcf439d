"""The entities of a dossier."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from variorum.decisions.applied import as_decided
from variorum.publish.ftm.entity import Entity, Fact, dated, facts, language
from variorum.publish.names import Names
from variorum.publish.persons import Persons
from variorum.records import (
    ActorRecord,
    ClaimRecord,
    CopyRecord,
    Dossier,
    EventRecord,
    Holder,
    QuoteReading,
    QuoteRecord,
    ReportRecord,
    SharedPassage,
    SpanRecord,
)

_SCHEMAS = {"person": "Person", "organisation": "Organization", "place": "Address", "group": "LegalEntity"}
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_Place = SpanRecord | Holder | QuoteReading


def entities(dossier: Dossier) -> tuple[Entity, ...]:
    """All entities, in the order of the dossier."""
    return tuple(_Entities(dossier).all())


class _Entities:
    """Makes the entities of one dossier; their ids begin with the story's."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = as_decided(dossier)
        self._persons = Persons(dossier)
        self._texts = {report.id: report.text for report in dossier.reports}
        self._kinds = {actor.id: actor.kind for actor in dossier.actors}
        self._names = Names(dossier)

    def all(self) -> Iterator[Entity]:
        for report in self._dossier.reports:
            yield self._report(report)
        for actor in self._dossier.actors:
            yield self._actor(actor)
            yield from self._told(actor.id, "mentions", actor.mentions)
        for event in self._dossier.events:
            yield self._event(event)
            yield from self._told(event.id, "tells of", event.holders)
        for claim in self._dossier.claims:
            yield from self._claim(claim)
        for quote in self._dossier.quotes:
            yield from self._quote(quote)
        for number, copy in enumerate(self._dossier.copies, 1):
            yield from self._copy(number, copy)

    def _report(self, report: ReportRecord) -> Entity:
        url = report.url if report.url and report.url.startswith(("http://", "https://")) else None
        known = facts(
            title=report.headline,
            author=report.byline,
            publisher=report.outlet,
            sourceUrl=url,
            language=language(report.language),
            fileName=report.source,
            bodyText=report.text,
        )
        return Entity(self._id(report.id), "Article", known + dated("publishedAt", report.published))

    def _actor(self, actor: ActorRecord) -> Entity:
        schema = _SCHEMAS[actor.kind]
        known = facts(name=actor.name, alias=actor.aliases)
        if actor.kind == "place":
            known += facts(full=actor.name)
        known += facts(**{"position" if actor.kind == "person" else "notes": actor.roles})
        return Entity(self._id(actor.id), schema, known)

    def _event(self, event: EventRecord) -> Entity:
        words = [self._words(holder) for holder in event.holders]
        involved = [self._id(id) for id in (*event.actors, *event.recipients) if self._is_party(id)]
        known = facts(
            name=words[:1],
            summary=words,
            keywords=(event.type, event.mode),
            location=event.where,
            involved=involved,
            notes=(
                *(event.status, event.when.zone if event.when else None, event.when.resolved if event.when else None),
                *self._persons.event(event.id),
            ),
        )
        return Entity(self._id(event.id), "Event", known + _when(event))

    def _claim(self, claim: ClaimRecord) -> Iterator[Entity]:
        for number, reading in enumerate(claim.readings, 1):
            id = f"{claim.id}-{number}"
            known = facts(
                name=claim.about,
                summary=reading.value,
                description=reading.normal,
                keywords=(claim.kind, claim.status, claim.why),
                notes=(claim.explanation, f"independent origins: {reading.independent}", *self._persons.on(claim.id)),
            )
            yield Entity(self._id(id), "Note", known)
            yield from self._told(id, "states", reading.holders)

    def _quote(self, quote: QuoteRecord) -> Iterator[Entity]:
        known = facts(
            name=quote.speaker_name,
            summary=quote.text,
            entity=self._id(quote.speaker) if quote.speaker in self._kinds and quote.speaker else None,
            keywords=("quotation",),
            notes=(f"said: {quote.said}" if quote.said else None, *self._persons.on(quote.id)),
        )
        yield Entity(self._id(quote.id), "Note", known)
        yield from self._told(quote.id, "quotes", quote.readings)

    def _copy(self, number: int, copy: CopyRecord) -> Iterator[Entity]:
        """Every report of the group tied to the one it goes back to, or where none is known to the first."""
        first = copy.origin if copy.origin in copy.reports and copy.origin else copy.reports[0]
        passages = [item for item in copy.evidence if isinstance(item, SharedPassage)]
        for report in copy.reports:
            if report != first:
                both = {report, first}
                shared = [self._words(p.first) for p in passages if {p.first.report, p.second.report} == both]
                role = "repeats" if copy.origin == first else "shares prose or an origin with"
                known = facts(subject=self._id(report), object=self._id(first), role=role, summary=shared)
                yield Entity(self._id(f"copy-{number}-{report}"), "UnknownLink", known)

    def _told(self, id: str, role: str, places: Iterable[_Place]) -> Iterator[Entity]:
        """What ties an entity to each report that tells of it: the words, where they stand, and whom it credits."""
        by_report: dict[str, list[_Place]] = {}
        for place in places:
            by_report.setdefault(place.report, []).append(place)
        for report, found in by_report.items():
            credited = [self._names.actor(place.attributed_to) for place in found if isinstance(place, Holder)]
            known = facts(
                document=self._id(report),
                entity=self._id(id),
                role=role,
                summary=[self._words(place) for place in found],
                recordId=[f"{place.start}-{place.end}" for place in found],
                namesMentioned=credited,
            )
            yield Entity(self._id(f"{id}-in-{report}"), "Documentation", known)

    def _words(self, place: _Place) -> str:
        return self._texts[place.report][place.start : place.end]

    def _is_party(self, id: str) -> bool:
        return self._kinds.get(id) in {"person", "organisation", "group"}

    def _id(self, id: str) -> str:
        """An id that the format allows: of one with other characters, a digest."""
        whole = f"{self._dossier.story.id}-{id}"
        return whole if _ID.fullmatch(whole) else f"v-{hashlib.sha256(whole.encode()).hexdigest()[:20]}"


def _when(event: EventRecord) -> tuple[Fact, ...]:
    """The day or moment of an event, or the first and the last where it lies between two."""
    if event.when is None:
        return ()
    first, _, last = event.when.value.partition("/")
    return dated("startDate", first) + dated("endDate", last) if last else dated("date", first)
