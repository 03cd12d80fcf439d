"""From a detail to a claim: its kind, what it is about, its readings and whether they say as much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.actors.tables import collective_nouns, person_nouns
from variorum.collate.details.linking import Detail
from variorum.collate.details.occurrences import Occurrence
from variorum.collate.known import Known
from variorum.collate.statements.credits import Credits, credits_of
from variorum.collate.titles import Titles
from variorum.records import ClaimKind, ClaimRecord, Holder, Reading, Status, identity
from variorum.story import Story

_KINDS: Mapping[str, ClaimKind] = {"person": "person", "place": "place"}


@dataclass(frozen=True, slots=True)
class Teller:
    """What claims over details are made with."""

    known: Known
    titles: Titles
    texts: Mapping[str, str]
    credits: Mapping[str, Credits]

    @classmethod
    def of(cls, story: Story, known: Known, titles: Titles) -> Teller:
        """That of a story."""
        texts = {report.id: report.text for report in story.reports}
        return cls(known, titles, texts, credits_of(story, known.cast))

    def claim(self, detail: Detail) -> ClaimRecord:
        """The claim that a detail makes."""
        readings = self._readings(detail)
        status, explanation = self._status(detail, readings)
        places = [one.place for one in detail.occurrences]
        return ClaimRecord(
            id=identity("c", places),
            about=self.titles.value(places, whole=True) or readings[0].value,
            kind=self._kind(detail),
            status=status,
            why=None,
            explanation=explanation,
            readings=readings,
            confidence=detail.confidence,
        )

    def _readings(self, detail: Detail) -> tuple[Reading, ...]:
        """One reading for each wording, in the order of reports."""
        held: dict[str, list[Holder]] = {}
        values: dict[str, str] = {}
        for report, start, end in (one.place for one in detail.occurrences):
            value = " ".join(self.texts[report][start:end].split())
            credit = self.credits[report].of(start, end)
            values.setdefault(value.casefold(), value)
            held.setdefault(value.casefold(), []).append(
                Holder(report=report, start=start, end=end, attributed_to=credit)
            )
        return tuple(
            Reading(value=values[key], normal=None, independent=self._origins(holders), holders=tuple(holders))
            for key, holders in held.items()
        )

    def _origins(self, holders: list[Holder]) -> int:
        return self.known.lineage.independent(frozenset(holder.report for holder in holders))

    def _status(self, detail: Detail, readings: tuple[Reading, ...]) -> tuple[Status, str]:
        reports = frozenset(one.line.report for one in detail.occurrences)
        origins = self.known.lineage.independent(reports)
        if origins == 1:
            return "single", f"{len(reports)} reports of one origin have it."
        fullest = max(readings, key=lambda reading: len(reading.value.split()))
        has = {"name": "name it", "noun": "have this word", "pair": "have these words"}[detail.occurrences[0].sort]
        told = f"{origins} origins {has}, in sentences that speak of like things"
        if len(readings) == 1 or detail.alike:
            return "agree", f"{told}."
        return "refine", f"{told}; {fullest.holders[0].report} says most."

    def _kind(self, detail: Detail) -> ClaimKind:
        """By what the name stands for, or what sort of noun it is; an act where it is neither."""
        return Counter(self._sort(one) for one in detail.occurrences).most_common(1)[0][0]

    def _sort(self, one: Occurrence) -> ClaimKind:
        if one.index in one.line.names and known_country(one.line.names[one.index]) is not None:
            return "place"
        actor = self.known.cast.actor(one.line.things[one.index].removeprefix("@"))
        if actor is not None:
            return _KINDS.get(actor.kind, "organisation")
        lemma = one.line.tree.words[one.index].lemma.lower()
        if lemma in person_nouns():
            return "person"
        return "organisation" if one.sort == "name" or lemma in collective_nouns() else "act"
