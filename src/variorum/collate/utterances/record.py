"""Puts each utterance together: its speaker, its fullest wording, and every report's version of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.collate.utterances.grouping import interrupted, utterances
from variorum.collate.utterances.matching import matches
from variorum.collate.utterances.parts import Part, parts_of
from variorum.collate.utterances.speakers import Speaker, agreed
from variorum.collate.utterances.translation import translated
from variorum.collate.utterances.unmarked import with_unmarked
from variorum.collate.utterances.wording import Version, compare
from variorum.marks import Quote
from variorum.records import Change, QuoteReading, QuoteRecord, Relation, SpanRecord, identity
from variorum.story import Story

DIRECT = ("direct", "partial", "indirect")
"""Kinds of quotation, the most faithful first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One stretch of a report's text that is of an utterance: consecutive parts of one quotation."""

    report: int
    quote: Quote
    start: int
    end: int
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Utterance:
    """The readings of one utterance, in order of report and place, and the versions that they make up."""

    readings: tuple[Reading, ...]
    versions: tuple[Version, ...]


def collate_quotes(story: Story, cast: Cast) -> tuple[QuoteRecord, ...]:
    """Group the quotations of all reports into utterances and compare their wordings."""
    story = with_unmarked(story)
    parts = parts_of(story, cast)
    groups = utterances(parts, matches(parts), story.reports)
    found = [_utterance(story, [parts[n] for n in group]) for group in groups]
    back = translated([utterance.versions for utterance in found])
    records = [_record(story, utterance, back) for utterance in found]
    order = {report.id: number for number, report in enumerate(story.reports)}
    return tuple(sorted(records, key=lambda q: (order[q.readings[0].report], q.readings[0].start, q.id)))


def _utterance(story: Story, parts: Sequence[Part]) -> Utterance:
    readings: list[Reading] = []
    pieces: list[list[Reading]] = []
    for part in parts:
        quote = story.marks[part.report].quotes[part.mark]
        last = readings[-1] if readings else None
        new = Reading(part.report, quote, part.start, part.end, part.speaker)
        if last and last.report == new.report and last.quote == quote and _only_space(story, last, new):
            readings[-1] = pieces[-1][-1] = Reading(last.report, quote, last.start, new.end, last.speaker)
            continue
        readings.append(new)
        if last and last.report == new.report and interrupted(story.reports[new.report], last.end, new.start):
            pieces[-1].append(new)
        else:
            pieces.append([new])
    versions = tuple(
        Version.of(group[0].report, story.reports[group[0].report].text, [(r.start, r.end) for r in group])
        for group in pieces
    )
    return Utterance(tuple(readings), versions)


def _only_space(story: Story, one: Reading, other: Reading) -> bool:
    return not story.reports[one.report].slice(one.end, other.start).strip(" \n\t\r\xa0\"'“”‘’)]([")


def _record(story: Story, utterance: Utterance, back: frozenset[int]) -> QuoteRecord:
    full = _fullest(utterance, back)
    compared = {id(version): compare(full, version) for version in utterance.versions}
    readings = []
    for reading in utterance.readings:
        version = next(v for v in utterance.versions if v.report == reading.report and v.holds(reading.start))
        relation, changes = compared[id(version)]
        if reading.report in back and relation in ("altered", "reordered", "paraphrase"):
            relation = "translation"
        readings.append(_reading(story, reading, relation, version.changes_in(reading.start, changes)))
    return _assemble(story, utterance, tuple(readings), full)


def _fullest(utterance: Utterance, back: frozenset[int]) -> Version:
    """The version with most words, quoted before told, in the original language before translated back."""
    kinds = {(reading.report, reading.start): DIRECT.index(reading.quote.kind) for reading in utterance.readings}
    return min(
        utterance.versions,
        key=lambda v: (
            kinds[v.report, v.pieces[0][0]] == 2,
            v.report in back,
            -len(v.keys),
            v.report,
            v.pieces[0],
        ),
    )


def _reading(story: Story, reading: Reading, relation: Relation, changes: tuple[Change, ...]) -> QuoteReading:
    report, quote = story.reports[reading.report], reading.quote
    return QuoteReading(
        report=report.id,
        start=reading.start,
        end=reading.end,
        kind=quote.kind,  # type: ignore[arg-type]  # marks say in prose what records say in types
        relation=relation,
        changes=changes,
        speaker=reading.speaker.span,
        credited=report.slice(*quote.source) if quote.source else None,
    )


def _assemble(story: Story, utterance: Utterance, readings: tuple[QuoteReading, ...], full: Version) -> QuoteRecord:
    speaker = agreed(reading.speaker for reading in utterance.readings)
    quotes = [(story.reports[reading.report], reading.quote) for reading in utterance.readings]
    venue = next(((report, quote.venue) for report, quote in quotes if quote.venue), None)
    addressee = next((report.slice(*quote.addressee) for report, quote in quotes if quote.addressee), None)
    return QuoteRecord(
        id=identity("q", [(reading.report, reading.start, reading.end) for reading in readings]),
        speaker=speaker.actor,
        speaker_name=speaker.name,
        said=_said(story, utterance.readings),
        venue=SpanRecord(report=venue[0].id, start=venue[1][0], end=venue[1][1]) if venue else None,
        addressee=addressee,
        text=full.wording,
        readings=readings,
    )


def _said(story: Story, readings: Iterable[Reading]) -> str | None:
    """The day that most reports give beside the words: a resolved day in the sentence of the cue, outside the quote."""
    days: Counter[str] = Counter()
    for reading in readings:
        marks, quote = story.marks[reading.report], reading.quote
        if quote.cue is None:
            continue
        around = next((s for s in marks.sentences if s.start <= quote.cue[0] < s.end), None)
        for time in marks.times:
            beside = around and around.start <= time.start < around.end and not quote.start <= time.start < quote.end
            if beside and time.kind in ("day", "moment") and time.value and abs(time.start - quote.cue[0]) <= NEAR:
                days[time.value[:10]] += 1
                break
    return min(days, key=lambda day: (-days[day], day), default=None)


NEAR = 60
"""Characters from the cue within which a day is the day of the speech."""
