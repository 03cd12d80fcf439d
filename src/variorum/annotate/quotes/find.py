"""Finds the quotations of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.annotate.quotes.attribution import attribute
from variorum.annotate.quotes.discourse import Discourse
from variorum.annotate.quotes.indirect import contents
from variorum.annotate.quotes.lines import OUTSIDE, Line, make_lines
from variorum.annotate.quotes.nature import is_utterance, kind_of
from variorum.annotate.quotes.people import People
from variorum.annotate.quotes.signatures import speaker_ahead
from variorum.annotate.quotes.statements import find_statements
from variorum.annotate.quotes.voices import Voice
from variorum.marks import Chain, Mention, Quote, Sentence
from variorum.report import Report

_SENTENCE = 5
"""Words from which a quotation that opens a sentence goes on with the one before."""
_TOLD = frozenset({"body"})
"""Kinds of block that tell a story from one to the next."""


def find_quotes(
    report: Report,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
) -> tuple[Quote, ...]:
    """All quotations of a report, sorted by start."""
    people = People(report.text, mentions, chains)
    discourse = Discourse(report.text, people)
    found: list[Quote] = []
    lines = make_lines(report, sentences)
    found.extend(find_statements(report, lines, people))
    for number, line in enumerate(lines):
        told = discourse if line.kind in _TOLD else Discourse(report.text, people)
        for unit in _units(line):
            found.extend(_read((lines, number), unit, told, people))
    return tuple(sorted(found, key=lambda quote: (quote.start, quote.end)))


def _units(line: Line) -> Iterator[tuple[int, int]]:
    """Runs of sentences that no passage crosses the end of, as ranges of words."""
    start = 0
    for i in range(1, len(line.words) + 1):
        if i < len(line.words):
            apart = line.sentence[i] != line.sentence[i - 1]
            crossed = line.inside[i] != OUTSIDE and line.inside[i] == line.inside[i - 1]
            if crossed or not apart:
                continue
        yield start, i
        start = i


def _read(
    at: tuple[Sequence[Line], int], unit: tuple[int, int], discourse: Discourse, people: People
) -> Iterator[Quote]:
    """The quotations of one run of sentences; the discourse is told who is heard."""
    lines, number = at
    line = lines[number]
    spoke: Voice | None = None
    alone = not any(line.inside[i] == OUTSIDE and line.words[i].text[0].isalnum() for i in range(*unit))
    for passage in line.passages:
        if not unit[0] <= passage.first < unit[1]:
            continue
        frame = attribute(line, passage)
        if frame is not None and not discourse.plausible(line, frame):
            frame = None
        opens = unit[0] > 0 and passage.first <= unit[0] + 1 and passage.last - passage.first >= _SENTENCE
        follows = alone or passage.continues or (kind_of(line, passage) == "direct" and (opens or spoke is not None))
        ahead = speaker_ahead(lines, number, passage, people) if frame is None else None
        if not is_utterance(line, passage, frame) and not (frame is None and (follows or ahead)):
            continue
        voice = None
        if frame is not None:
            voice = discourse.heard(line, frame, unit)
        elif ahead is not None:
            voice = discourse.heard(*ahead, (0, len(ahead[0].words)))
        elif follows:
            voice = spoke or discourse.going_on(line, continues=passage.continues)
        spoke = voice or spoke
        kind = kind_of(line, passage) if voice or follows else "partial"
        yield _mark((passage.start, passage.end), kind, voice)
    for content in contents(line, unit):
        voice = discourse.heard(line, content.frame, unit)
        for first, last in content.ranges:
            yield _mark((line.words[first].start, line.words[last - 1].end), "indirect", voice)
    discourse.close(line, unit, spoke)


def _mark(span: tuple[int, int], kind: str, voice: Voice | None) -> Quote:
    if voice is None:
        return Quote(*span, kind)
    return Quote(
        *span,
        kind,
        speaker=voice.speaker,
        chain=voice.chain,
        cue=voice.cue,
        addressee=voice.addressee,
        venue=voice.venue,
        source=voice.source,
    )
