"""Finds the quotations of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.annotate.quotes.attribution import attribute
from variorum.annotate.quotes.indirect import contents
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage, make_lines
from variorum.annotate.quotes.voices import Voice, heard, introduced, nearby
from variorum.marks import Chain, Mention, Quote, Sentence
from variorum.report import Report

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def find_quotes(
    report: Report,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
) -> tuple[Quote, ...]:
    """All quotations of a report, sorted by start."""
    del chains
    found: list[Quote] = []
    last: Voice | None = None
    for line in make_lines(report, sentences):
        for quote, voice in _quoted(line, mentions, last):
            found.append(quote)
            last = voice or last
        found.extend(_indirect(line, mentions))
        if not (last and last.line == line.number) and line.words:
            last = introduced(line, (0, len(line.words)), mentions) or last
    return tuple(sorted(found, key=lambda quote: (quote.start, quote.end)))


def _quoted(line: Line, mentions: Sequence[Mention], last: Voice | None) -> Iterator[tuple[Quote, Voice | None]]:
    """The quotations in marks of one line, each with who is heard in it."""
    for passage in line.passages:
        kind = _kind(line, passage)
        frame = attribute(line, passage)
        voice = heard(line, frame, mentions) if frame else None
        if voice is None and (kind == "direct" or passage.continues):
            voice = nearby(line, passage, mentions, last)
            voice = replace(voice, line=line.number) if voice else None
        if voice is None and kind == "partial":
            continue
        last = voice or last
        yield _mark(passage, kind, voice), voice


def _indirect(line: Line, mentions: Sequence[Mention]) -> Iterator[Quote]:
    for content in contents(line):
        voice = heard(line, content.frame, mentions)
        for first, last in content.ranges:
            inside = sum(1 for i in range(first, last) if line.inside[i] != OUTSIDE)
            if 2 * inside >= last - first:
                continue
            if line.text(first) in {"that", "whether", "to"}:
                first += 1
            if first < last:
                start, end = line.words[first].start, line.words[last - 1].end
                yield Quote(start, end, "indirect", voice.speaker, voice.chain, voice.cue, source=voice.source)


def _mark(passage: Passage, kind: str, voice: Voice | None) -> Quote:
    if voice is None:
        return Quote(passage.start, passage.end, kind)
    return Quote(
        start=passage.start,
        end=passage.end,
        kind=kind,
        speaker=voice.speaker,
        chain=voice.chain,
        cue=voice.cue,
        addressee=voice.addressee,
        venue=voice.venue,
        source=voice.source,
    )


def _kind(line: Line, passage: Passage) -> str:
    """Direct where the passage holds a clause of its own, partial where it is a fragment of the reporter's."""
    words = range(passage.first, passage.last)
    opens = line.words[passage.first].text[0]
    ends = passage.terminal in {".", "!", "?", ",", "…"}
    finite = any(line.words[i].tag in _FINITE for i in words)
    subject = any(line.words[i].dep.startswith(("nsubj", "csubj", "expl")) for i in words)
    if finite and subject:
        return "direct"
    return "direct" if ends and (opens.isupper() or not passage.closed) and len(words) > 2 else "partial"
