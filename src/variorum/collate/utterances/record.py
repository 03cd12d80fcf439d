"""Puts each utterance together: its speaker, its fullest wording, and every report's version of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.collate.cast import Cast
from variorum.collate.utterances.credited import with_credited, without_terms
from variorum.collate.utterances.grouping import utterances
from variorum.collate.utterances.matching import matches
from variorum.collate.utterances.mixed import Mixed
from variorum.collate.utterances.parts import parts_of
from variorum.collate.utterances.speakers import Speaker, agreed
from variorum.collate.utterances.splitting import split
from variorum.collate.utterances.sureness import form_of, sureness
from variorum.collate.utterances.tellings import Piece, Telling, tellings
from variorum.collate.utterances.translation import translated
from variorum.collate.utterances.unmarked import with_unmarked
from variorum.collate.utterances.wording import Version, compare
from variorum.marks import Quote
from variorum.records import QuoteReading, QuoteRecord, SpanRecord, identity
from variorum.report import Report
from variorum.story import Story

SCRAP = 0.25
"""Share of the words of the longest version below which another is a scrap of it."""
NEAR = 60
"""Characters from the cue within which a day is the day of the speech."""
_OTHER_WORDS = frozenset({"altered", "reordered", "paraphrase"})
"""Relations of a version that has other words than the fullest, or the same in another order."""


def collate_quotes(story: Story, cast: Cast) -> tuple[QuoteRecord, ...]:
    """Group the quotations of all reports into utterances and compare their wordings."""
    given = story.marks
    story = with_unmarked(with_credited(story))
    parts = parts_of(story, cast)
    links = matches(parts)
    if len(cut := split(story, parts, links)) > len(parts):
        parts, links = cut, matches(cut)
    groups = [[parts[n] for n in group] for group in utterances(parts, links, story.reports)]
    mixed = [Mixed(marks) for marks in story.marks]
    found = [tellings(story, group, mixed) for group in without_terms(groups, given, story)]
    back = translated([[t.version for t in told if t.kind != "indirect"] for told in found])
    records = [_record(story, told, back) for told in found]
    order = {report.id: number for number, report in enumerate(story.reports)}
    return tuple(sorted(records, key=lambda q: (order[q.readings[0].report], q.readings[0].start, q.id)))


def _record(story: Story, told: Sequence[Telling], back: frozenset[int]) -> QuoteRecord:
    full = _fullest(told, back)
    readings = tuple(_reading(story, telling, full, back) for telling in told)
    speaker = agreed(_voices(told))
    quotes = list(_quotes(story, told))
    venue = next(((report, quote.venue) for report, quote in quotes if quote.venue), None)
    return QuoteRecord(
        id=identity("q", [(reading.report, reading.start, reading.end) for reading in readings]),
        speaker=speaker.actor,
        speaker_name=speaker.name,
        said=_said(story, told),
        venue=_span(*venue) if venue else None,
        addressee=next((report.slice(*quote.addressee) for report, quote in quotes if quote.addressee), None),
        text=full.wording,
        readings=readings,
    )


def _voices(told: Sequence[Telling]) -> list[Speaker]:
    """Each speaker that a report gives, once a report; those of quotations where there are any."""
    quoted = [telling for telling in told if telling.kind != "indirect"]
    votes: dict[tuple[int, str], Speaker] = {}
    for telling in quoted or told:
        for piece in telling.pieces:
            if name := piece.speaker.actor or piece.speaker.name:
                votes.setdefault((piece.report, name), piece.speaker)
    return list(votes.values())


def _quotes(story: Story, told: Sequence[Telling]) -> Iterator[tuple[Report, Quote]]:
    for telling in told:
        for piece in telling.pieces:
            yield story.reports[piece.report], piece.quote


def _fullest(told: Sequence[Telling], back: frozenset[int]) -> Version:
    """The version with most words: quoted before told, and not translated back unless the others are mere scraps."""
    quoted = [telling.version for telling in told if telling.kind != "indirect"]
    versions = quoted or [telling.version for telling in told]
    most = max(len(version.keys) for version in versions)
    original = [v for v in versions if v.report not in back and len(v.keys) >= SCRAP * most]
    return min(original or versions, key=lambda v: (-len(v.keys), v.report, v.pieces))


def _reading(story: Story, telling: Telling, full: Version, back: frozenset[int]) -> QuoteReading:
    first = telling.pieces[0]
    report = story.reports[first.report]
    relation, changes = compare(full, telling.version)
    spans = tuple(_span(report, (piece.start, piece.end)) for piece in telling.pieces)
    return QuoteReading(
        report=report.id,
        start=telling.span[0],
        end=telling.span[1],
        kind=telling.kind,  # type: ignore[arg-type]  # marks say in prose what records say in types
        relation="translation" if first.report in back and relation in _OTHER_WORDS else relation,
        changes=changes,
        speaker=next((piece.speaker.span for piece in telling.pieces if piece.speaker.span), None),
        confidence=_sure(story, telling),
        cue=next((_span(report, piece.quote.cue) for piece in telling.pieces if piece.quote.cue), None),
        credited=next((report.slice(*piece.quote.source) for piece in telling.pieces if piece.quote.source), None),
        parts=spans if len(spans) > 1 or telling.clause else (),
    )


def _sure(story: Story, telling: Telling) -> float:
    forms = [form_of(story.marks[piece.report], piece.quote) for piece in telling.pieces]
    return sureness(telling.kind, next((form for form in forms if form != "none"), "none"))


def _span(report: Report, place: tuple[int, int]) -> SpanRecord:
    return SpanRecord(report=report.id, start=place[0], end=place[1])


def _said(story: Story, told: Sequence[Telling]) -> str | None:
    """The day that most reports give beside the words: a resolved day next to the cue, outside the quotation."""
    days: Counter[str] = Counter()
    for telling in told:
        for piece in telling.pieces:
            days.update(_day_beside(story, piece))
    return min(days, key=lambda day: (-days[day], day), default=None)


def _day_beside(story: Story, piece: Piece) -> list[str]:
    marks, quote = story.marks[piece.report], piece.quote
    if quote.cue is None:
        return []
    cue = quote.cue[0]
    around = next((s for s in marks.sentences if s.start <= cue < s.end), None)
    days = [
        (abs(time.start - cue), time.value[:10])
        for time in marks.times
        if around
        and around.start <= time.start < around.end
        and not quote.start <= time.start < quote.end
        and time.kind in ("day", "moment")
        and time.value
        and abs(time.start - cue) <= NEAR
    ]
    return [min(days)[1]] if days else []
