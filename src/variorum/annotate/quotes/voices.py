"""Who is heard: from the words that name a speaker to the actor they mean, and from sentence to sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.annotate.quotes.frames import Frame, frames_of, named
from variorum.annotate.quotes.lexicon import classes
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage
from variorum.annotate.quotes.phrases import phrase_of
from variorum.annotate.quotes.subjects import able, subject_of
from variorum.marks import Mention

Offsets = tuple[int, int]
_REACH = 3
"""Lines after which nobody is still heard."""
_LIVING = frozenset({"person", "organisation", "group"})
_SPEAKING_PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is heard: the words that name the speaker, the actor they mean, the cue; offsets into the text.

    `line` is the number of the line that says so. The other fields are those of `marks.Quote`.
    """

    speaker: Offsets
    chain: str | None
    cue: Offsets | None
    line: int
    source: Offsets | None = None
    addressee: Offsets | None = None
    venue: Offsets | None = None


def heard(line: Line, frame: Frame, mentions: Sequence[Mention]) -> Voice:
    """The voice of a frame's speaker."""
    first, last = named(line, frame.speaker)
    mention = _mention(line, frame.speaker, (first, last), mentions)
    cue = None
    if frame.cue[1] <= len(line.words) and frame.cue != (frame.speaker, frame.speaker + 1):
        cue = (line.words[frame.cue[0]].start, line.words[frame.cue[1] - 1].end)
    return Voice(
        speaker=(mention.start, mention.end) if mention else _span(line, (first, last)),
        chain=mention.chain if mention else None,
        cue=cue,
        line=line.number,
        source=_span(line, phrase_of(line, frame.source)) if frame.source is not None else None,
        addressee=_span(line, phrase_of(line, frame.addressee)) if frame.addressee is not None else None,
    )


def _span(line: Line, phrase: tuple[int, int]) -> Offsets:
    return line.words[phrase[0]].start, line.words[phrase[1] - 1].end


def _mention(line: Line, head: int, phrase: tuple[int, int], mentions: Sequence[Mention]) -> Mention | None:
    """The mention that stands for the speaker: the one at the end of the phrase's core, a name before others."""
    first, last = phrase
    core = phrase_of(line, head, complements=False)[1] if first <= head < last else last
    word = line.words[core - 1]
    found = [m for m in mentions if m.start < word.end and word.start < m.end]
    if core < last and line.words[head].tag.startswith("NNP"):
        word = line.words[last - 1]
        ending = [m for m in mentions if m.start < word.end and word.start < m.end]
        found = ending if word.tag == "NN" else [m for m in ending if m.kind == "person"] or found
    return max(found, key=lambda m: (m.form == "name", m.end - m.start, -m.start), default=None)


def nearby(line: Line, passage: Passage, mentions: Sequence[Mention], last: Voice | None) -> Voice | None:
    """The speaker of a passage whose own sentence names none: who goes on speaking, or was introduced just before."""
    if last is not None and line.number - last.line > _REACH:
        last = None
    if passage.continues and last is not None:
        return last
    first, _ = line.bounds(passage.first, passage.last)
    while first > 0:
        low, high = line.bounds(first - 1, first)
        if any(line.inside[i] != OUTSIDE for i in range(low, high)) and last and last.line == line.number:
            return last
        answer = _answer(line, low, high)
        if answer is not None:
            return heard(line, answer, mentions)
        voice = introduced(line, (low, high), mentions)
        if voice is not None:
            return voice
        if line.text(high - 1) != "?":
            break
        first = low
    return last


def _answer(line: Line, low: int, high: int) -> Frame | None:
    """Whom a question was put to: the one who speaks next."""
    if line.text(high - 1) != "?":
        return None
    for frame in frames_of(line, low, high):
        asked = line.child(frame.verb, "obj", "iobj")
        if "asking" in classes(line.words[frame.verb].lemma) and asked is not None and able(line, asked):
            return replace(frame, speaker=asked)
    return None


def introduced(line: Line, bounds: tuple[int, int], mentions: Sequence[Mention]) -> Voice | None:
    """Who is heard last in some sentences: by a frame, or as the person or body that the last one is about."""
    frames = list(frames_of(line, *bounds))
    if frames:
        return heard(line, frames[-1], mentions)
    low, high = line.bounds(bounds[1] - 1, bounds[1])
    for i in range(low, high):
        if line.heads[i] == i and line.inside[i] == OUTSIDE:
            subject = subject_of(line, i)
            if subject is not None and _lives(line, subject, mentions):
                return heard(line, Frame(subject, (subject, subject + 1), subject), mentions)
    return None


def _lives(line: Line, i: int, mentions: Sequence[Mention]) -> bool:
    word = line.words[i]
    if word.tag == "PRP":
        return line.text(i) in _SPEAKING_PRONOUNS
    kinds = {m.kind for m in mentions if m.start < word.end and word.start < m.end} | {word.label}
    return not kinds.isdisjoint(_LIVING)
