"""The chain from whoever said something, through media and agencies, to the report that prints it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from variorum.collate.cast import Cast
from variorum.collate.chains.speech import opening
from variorum.lineage import Lineage
from variorum.lineage.citations import ORDER, Citation
from variorum.lineage.media import media
from variorum.marks import Marks, Quote, Sentence
from variorum.records import ChainLink, SpanRecord
from variorum.story import Story

Place = tuple[str, int, int]
"""A report's id with a start and an end in its text."""
_STATE_MEDIA = re.compile(
    r"\bstate(?:-run)?\s+(?:news\s+)?(?:media|television|TV|radio|agency|broadcaster)$", re.IGNORECASE
)
"""One source wherever it is named: what it has is what a state gives out."""


class Chains:
    """The chains of one story: for a place in a report, through whom what stands there came to it."""

    def __init__(self, story: Story, cast: Cast, lineage: Lineage) -> None:
        self.lineage = lineage
        self._reports = {report.id: report for report in story.reports}
        self._marks = {marks.report: marks for marks in story.marks}
        self._starts = {marks.report: [one.start for one in marks.sentences] for marks in story.marks}
        self._media = media(report.outlet for report in story.reports)
        self._names = {actor.id: (actor.name, *actor.aliases) for actor in cast.actors}
        self._mentions = _mentions(cast)

    def of(self, place: Place, credited: str | None, *, known: Sequence[Place] = ()) -> tuple[ChainLink, ...]:
        """The links of what stands at a place, the first source first; the report itself is not among them.

        `credited` is whom the report credits for it (an actor's id, or a name as written), `known` the other places
        where the same stands.
        """
        cited = self._cited(place, said=credited is not None)
        return (
            *self._speaker(place, credited, cited),
            *(ChainLink(name=c.medium, part="medium", at=_span(place[0], c.start, c.end)) for c in cited),
            *self._medium_credited(credited, cited),
            *self._earlier(place, known),
            *self._agencies(place, known, frozenset(c.medium for c in cited)),
        )

    def _sentences(self, place: Place) -> Iterator[Sentence]:
        """The sentences of a place, and those that name who is quoted there."""
        marks = self._marks[place[0]]
        ends = [(place[1], place[2])]
        for quote in self._quotes(place):
            ends += [span for span in (quote.speaker, quote.cue) if span]
        for start, end in ends:
            yield from _between(marks, self._starts[place[0]], start, end)

    def _cited(self, place: Place, *, said: bool) -> list[Citation]:
        """The media cited for what stands at a place, from the source on.

        Only where the report credits somebody for it or quotes it: a sentence may cite for one part of it alone.
        """
        known = self.lineage.citations.get(place[0], ())
        if not known or not (said or self._quotes(place)):
            return []
        around = {(one.start, one.end) for one in self._sentences(place)}
        own = self.lineage.called.get(place[0])
        found = [c for c in known if c.medium != own and any(a <= c.start < b for a, b in around)]
        found = found or [c for c in self._told_before(place) if c.medium != own]
        return sorted({c.medium: c for c in reversed(found)}.values(), key=lambda c: (ORDER.index(c.how), c.start))

    def _told_before(self, place: Place) -> list[Citation]:
        """The medium that an earlier quotation was told to with which those at a place go on."""
        marks = self._marks[place[0]]
        begun = [first for quote in self._quotes(place) if (first := opening(marks, quote))]
        around = [one for first in begun for one in self._sentences((place[0], first.start, first.end))]
        told = [c for c in self.lineage.citations.get(place[0], ()) if c.how == "told"]
        return [c for c in told if any(one.start <= c.start < one.end for one in around)]

    def _quotes(self, place: Place) -> list[Quote]:
        return [one for one in self._marks[place[0]].quotes if one.start < place[2] and place[1] < one.end]

    def _speaker(self, place: Place, credited: str | None, cited: Sequence[Citation]) -> Iterator[ChainLink]:
        if credited is None or self._medium(credited):
            return
        spans = [(one.start, one.end) for one in self._sentences(place)]
        named = [m for m in self._mentions.get((place[0], credited), ()) if any(a <= m[0] < b for a, b in spans)]
        if not any(c.start < end and start < c.end for c in cited for start, end in named):
            at = min(named, key=lambda m: (place[1] <= m[0] < place[2], abs(m[0] - place[1])), default=None)
            yield ChainLink(name=credited, part="speaker", at=_span(place[0], *at) if at else None)

    def _medium(self, credited: str) -> str | None:
        """What a medium is called that is itself the one credited."""
        names = self._names.get(credited, (credited,))
        known = next((found for name in names if (found := self._media.named(_bare(name), article=True))), None)
        return known or (names[0] if _STATE_MEDIA.search(names[0]) else None)

    def _medium_credited(self, credited: str | None, cited: Sequence[Citation]) -> Iterator[ChainLink]:
        medium = self._medium(credited) if credited else None
        if medium and medium not in {c.medium for c in cited}:
            yield ChainLink(name=medium, part="medium")

    def _earlier(self, place: Place, known: Sequence[Place]) -> Iterator[ChainLink]:
        """The earliest of the other reports whose passage this one has, where it is known which came first."""
        found = []
        for other in known:
            pair = (place[0], other[0]) if place[0] < other[0] else (other[0], place[0])
            if self.lineage.first.get(pair) == other[0] and (passage := self.lineage.passage(place, other)):
                found.append((self._reports[other[0]].published or "", passage))
        if found:
            passage = min(found)[1]
            yield ChainLink(name=passage[0], part="report", at=_span(*passage))

    def _agencies(self, place: Place, known: Sequence[Place], cited: frozenset[str]) -> Iterator[ChainLink]:
        """The agencies whose text it is; one that contributed to the report, where its own text has the passage."""
        report, own = place[0], self.lineage.called.get(place[0])
        for credit in self.lineage.credits.get(report, ()):
            if credit.agency not in cited and credit.agency != own:
                part = "agency" if credit.whole or self.lineage.owes(place, known, credit.agency) else "contributor"
                yield ChainLink(
                    name=credit.agency,
                    part=part,  # type: ignore[arg-type]  # one of two of its words
                    at=_span(report, *credit.span) if credit.span else None,
                )


def _mentions(cast: Cast) -> dict[tuple[str, str], list[tuple[int, int]]]:
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for actor in cast.actors:
        for mention in actor.mentions:
            found.setdefault((mention.report, actor.id), []).append((mention.start, mention.end))
    return found


def _between(marks: Marks, starts: Sequence[int], start: int, end: int) -> Iterator[Sentence]:
    for sentence in marks.sentences[
        max(0, bisect_right(starts, start) - 1) : bisect_right(starts, max(start, end - 1))
    ]:
        if sentence.start < end and start < sentence.end:
            yield sentence


def _bare(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


def _span(report: str, start: int, end: int) -> SpanRecord:
    return SpanRecord(report=report, start=start, end=end)
