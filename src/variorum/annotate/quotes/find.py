"""Finds the quotations of a report."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.annotate.quotes.attribution import attribute
from variorum.annotate.quotes.discourse import Discourse
from variorum.annotate.quotes.indirect import contents
from variorum.annotate.quotes.lines import OUTSIDE, Line, make_lines
from variorum.annotate.quotes.nature import is_utterance, kind_of
from variorum.annotate.quotes.people import People
from variorum.annotate.quotes.statements import find_statements
from variorum.annotate.quotes.voices import Voice
from variorum.marks import Chain, Mention, Quote, Sentence
from variorum.report import Report

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
    for line in lines:
        told = discourse if line.kind in _TOLD else Discourse(report.text, people)
        for unit in _units(line):
            found.extend(_read(line, unit, told))
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


def _read(line: Line, unit: tuple[int, int], discourse: Discourse) -> Iterator[Quote]:
    """The quotations of one run of sentences; the discourse is told who is heard."""
    spoke: Voice | None = None
    alone = not any(line.inside[i] == OUTSIDE and line.words[i].text[0].isalnum() for i in range(*unit))
    for passage in line.passages:
        if not unit[0] <= passage.first < unit[1]:
            continue
        kind = kind_of(line, passage)
        frame = attribute(line, passage)
        follows = alone or passage.continues or (spoke is not None and kind == "direct")
        if not is_utterance(line, passage, frame) and not (frame is None and follows):
            continue
        voice = discourse.heard(line, frame, unit) if frame else None
        if voice is None and follows:
            voice = spoke or discourse.going_on(line, continues=passage.continues)
        elif voice is None:
            kind = "partial"
        spoke = voice or spoke
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
