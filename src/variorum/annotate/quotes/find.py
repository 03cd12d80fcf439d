"""Finds the quotations of a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.annotate.quotes.attribution import attribute
from variorum.annotate.quotes.frames import Frame, frames_of, named, subject_of
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage, make_lines
from variorum.marks import Chain, Mention, Quote, Sentence
from variorum.report import Report

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is heard: the speaker's words, the actor they mean, and the cue; offsets into the text."""

    speaker: tuple[int, int]
    chain: str | None
    cue: tuple[int, int] | None
    line: int


def find_quotes(
    report: Report,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
) -> tuple[Quote, ...]:
    """All quotations of a report, sorted by start."""
    del chains
    lines = make_lines(report, sentences)
    found: list[Quote] = []
    last: Voice | None = None
    for line in lines:
        for passage in line.passages:
            kind = _kind(line, passage)
            voice = _voice(line, passage, mentions)
            if voice is None and (kind == "direct" or passage.continues):
                voice = _nearby(line, passage, mentions, last)
            if voice is None and kind == "partial":
                continue
            if voice:
                last = voice
            found.append(
                Quote(
                    passage.start,
                    passage.end,
                    kind,
                    voice.speaker if voice else None,
                    voice.chain if voice else None,
                    voice.cue if voice else None,
                )
            )
        closing = _last_voice(line, mentions)
        if closing and not (last and last.line == line.number):
            last = closing
    return tuple(sorted(found, key=lambda quote: (quote.start, quote.end)))


def _voice(line: Line, passage: Passage, mentions: Sequence[Mention]) -> Voice | None:
    frame = attribute(line, passage)
    return _heard(line, frame, mentions) if frame else None


def _heard(line: Line, frame: Frame, mentions: Sequence[Mention]) -> Voice | None:
    if frame.speaker is None:
        return None
    first, last = named(line, frame.speaker)
    start, end = line.words[first].start, line.words[last - 1].end
    head = line.words[frame.speaker]
    touching = [m for m in mentions if m.start < end and start < m.end]
    best = max(
        touching,
        key=lambda m: (m.form == "name", m.start <= head.start < m.end, m.end - m.start, -m.start),
        default=None,
    )
    cue = None
    if frame.cue[1] <= len(line.words):
        cue = (line.words[frame.cue[0]].start, line.words[frame.cue[1] - 1].end)
    if best is not None:
        return Voice((best.start, best.end), best.chain, cue, line.number)
    return Voice((start, end), None, cue, line.number)


def _nearby(line: Line, passage: Passage, mentions: Sequence[Mention], last: Voice | None) -> Voice | None:
    """The speaker of a passage whose own sentence names none: who was speaking, or is introduced, just before."""
    first, _ = line.bounds(passage.first, passage.last)
    if passage.continues and last is not None:
        return last
    if first > 0:
        low, high = line.bounds(first - 1, first)
        if any(line.inside[i] != OUTSIDE for i in range(low, high)) and last and last.line == line.number:
            return last
        frames = [f for f in frames_of(line, low, high) if f.speaker is not None]
        if frames:
            return _heard(line, frames[-1], mentions)
        subject = _subject(line, low, high)
        if subject is not None:
            return _heard(line, Frame(subject, (subject, subject + 1), subject), mentions)
    if last is not None and line.number - last.line <= 1:
        return last
    return None


def _subject(line: Line, low: int, high: int) -> int | None:
    for i in range(low, high):
        if line.heads[i] == i and line.inside[i] == OUTSIDE:
            return subject_of(line, i)
    return None


def _last_voice(line: Line, mentions: Sequence[Mention]) -> Voice | None:
    """Who is heard last in a line: the last frame outside quotations, or else the subject of the last sentence."""
    frames = [f for f in frames_of(line, 0, len(line.words)) if f.speaker is not None]
    if frames:
        return _heard(line, frames[-1], mentions)
    low, high = line.bounds(len(line.words) - 1, len(line.words))
    subject = _subject(line, low, high)
    return _heard(line, Frame(subject, (subject, subject + 1), subject), mentions) if subject is not None else None


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
