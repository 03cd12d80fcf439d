"""Where and to whom something was said: "in an interview with X", "told reporters", "according to Y"."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.annotate.quotes.frames import Frame
from variorum.annotate.quotes.lexicon import classes, reports
from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.annotate.quotes.phrases import LEFT, Phrase, head_after, phrase_of
from variorum.annotate.quotes.subjects import able, own_subject

_AT = frozenset({"in", "on", "at", "during", "via", "through", "over", "from"})
_FURTHER = frozenset({"with", "to", "on", "in", "at", "by", "of", "from", "about"})
_NEAR = 60
"""Words before and after a cue that are looked at."""
_CLAUSE = frozenset({"ccomp"})


def venue_of(line: Line, frame: Frame, sentence: Phrase) -> Phrase | None:
    """Where or by what means something was said, without preposition: "an interview with X", "a statement"."""
    found = None
    for i in range(max(sentence[0], frame.verb - _NEAR), min(sentence[1], frame.verb + _NEAR)):
        if line.inside[i] != OUTSIDE or line.text(i) not in _AT:
            continue
        head = head_after(line, i + 1, sentence[1])
        if head is None or "venue" not in classes(line.words[head].lemma.lower()):
            continue
        span = (i + 1, _extended(line, head, sentence[1]))
        if found is None or abs(i - frame.verb) < abs(found[0] - frame.verb):
            found = span
    return found


def _extended(line: Line, head: int, last: int) -> int:
    """The end of a venue's phrase with the prepositional phrases that say more of it, two at most."""
    end = phrase_of(line, head, complements=False)[1]
    for _ in range(2):
        if end + 1 >= last or line.text(end) not in _FURTHER or line.inside[end] != OUTSIDE:
            break
        more = head_after(line, end + 1, last)
        if more is None or not able(line, more):
            break
        end = phrase_of(line, more, complements=False)[1]
    return end


def addressee_of(line: Line, frame: Frame, sentence: Phrase) -> Phrase | None:
    """To whom something was said: the object of "tell", or who follows "to"."""
    if "telling" in classes(line.words[frame.verb].lemma):
        head = head_after(line, frame.verb + 1, sentence[1])
        if head is not None and head != frame.speaker and line.inside[head] == OUTSIDE:
            return phrase_of(line, head)
    after = frame.verb + 1
    if after < sentence[1] and line.text(after) == "to" and line.words[after].tag in {"IN", "TO"}:
        head = head_after(line, after + 1, sentence[1])
        if head is not None and able(line, head):
            return phrase_of(line, head)
    return None


def with_source(line: Line, frame: Frame, sentence: Phrase) -> Frame:
    """The frame with whom its words came through: "X said, according to Y", "Y said that X said"."""
    if frame.source is not None:
        return frame
    for i in range(max(sentence[0], frame.verb - _NEAR), min(sentence[1] - 1, frame.verb + _NEAR)):
        if line.text(i) == "according" and line.text(i + 1) == "to" and i != frame.verb and line.inside[i] == OUTSIDE:
            head = head_after(line, i + 2, sentence[1])
            if head is not None and head != frame.speaker:
                return replace(frame, source=head)
    outer = _reported_by(line, frame)
    return replace(frame, source=outer) if outer is not None else frame


def _reported_by(line: Line, frame: Frame) -> int | None:
    """The subject of the reporting verb whose clause a frame stands in."""
    inside = frame.verb < len(line.words) and line.words[frame.verb].dep in _CLAUSE
    for i in line.above(frame.verb) if frame.verb < len(line.words) else ():
        if inside and line.words[i].pos == "VERB" and reports(line.words[i].lemma):
            subject = own_subject(line, i)
            return subject if subject is not None and subject != frame.speaker else None
        inside = inside or line.words[i].dep in _CLAUSE
    return None


def is_document(line: Line, head: int) -> bool:
    """Whether a noun names a text or an occasion that says something: "the statement", "a poll"."""
    return not {"venue", "saying"}.isdisjoint(classes(line.words[head].lemma.lower())) and line.words[head].tag in LEFT
