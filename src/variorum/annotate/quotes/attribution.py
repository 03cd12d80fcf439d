"""Which frame introduces a quoted passage: by order of words, and by grammar where it stands inside a clause."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from variorum.annotate.quotes.frames import FINITE, Frame, frame_of, frames_of
from variorum.annotate.quotes.lexicon import SPOKEN, classes, reports, share
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage
from variorum.annotate.quotes.phrases import head_after, is_misread
from variorum.annotate.quotes.subjects import able, subject_of

_PAUSES = frozenset({",", ":", "-", "–", "—", "--", "...", "…", "(", ")", ";"})
_DASHES = frozenset({"-", "–", "—", "--"})
_SELDOM = 0.15
"""Share of its uses in which a verb must report for what hangs on it to be somebody's words."""
_WINDOW = 60
"""Words before and after a passage that are looked at: keeps the work linear in sentences without end."""
_ASPECTS = frozenset({"begin", "start", "continue", "keep", "stop", "finish", "resume", "go"})
CLOSES = frozenset({",", "?", "!", "-", "–", "—"})
"""Ends of a passage that go on into the words of who reports it."""


def attribute(line: Line, passage: Passage) -> Frame | None:
    """The frame that says who speaks this passage, None where its own sentences do not say."""
    first, last = line.bounds(passage.first, passage.last)
    first, last = max(first, passage.first - _WINDOW), min(last, passage.last + _WINDOW)
    before, after = _before(line, passage, first), _after(line, passage, last)
    if _acted(line, passage, before):
        return None
    tail = None if passage.terminal == "." else _tail(line, passage, after)
    if passage.terminal in CLOSES and tail:
        return tail
    return _lead(line, before) or tail or _governing(line, passage) or _far(line, (first, last), passage)


def _acted(line: Line, passage: Passage, before: tuple[int, int]) -> bool:
    """Whether a passage says what somebody began or kept doing, so that the verb before it is no cue."""
    low, high = before
    return high > low and line.words[high - 1].lemma in _ASPECTS and line.words[passage.first].tag == "VBG"


def _before(line: Line, passage: Passage, first: int) -> tuple[int, int]:
    """The words between the last break before the passage and the passage, opening mark left out."""
    end = passage.first
    while end > first and line.inside[end - 1] == line.inside[passage.first]:
        end -= 1
    return first, end


def _after(line: Line, passage: Passage, last: int) -> tuple[int, int]:
    start = passage.last
    while start < last and line.inside[start] == line.inside[passage.first]:
        start += 1
    return start, last


def _tail(line: Line, passage: Passage, after: tuple[int, int]) -> Frame | None:
    """What follows the passage: "said X", "X said", "X, the chief, said", "according to X", a dash and a name."""
    start, last = after
    i = start
    while i < last and line.text(i) in _PAUSES:
        i += 1
    if i >= last or line.inside[i] != OUTSIDE:
        return None
    if line.words[i].tag == "RB" or line.text(i) == "as":
        i = min(i + 1, last - 1)
    closes = passage.terminal in CLOSES
    if line.words[i].tag in FINITE and (closes or reports(line.words[i].lemma)):
        return _inverted(line, i, last)
    return _upright(line, i, last, closes)


def _inverted(line: Line, verb: int, last: int) -> Frame | None:
    head = head_after(line, verb + 1, last)
    if head is not None and able(line, head):
        return Frame(verb, (verb, verb + 1), head)
    frame = frame_of(line, verb)
    return frame if frame is not None and frame.speaker > verb else None


def _upright(line: Line, i: int, last: int, closes: bool) -> Frame | None:
    if line.text(i) in {"according", "in"}:
        return next(frames_of(line, i, last), None)
    head = head_after(line, i, last)
    if head is None or not able(line, head):
        return next((f for f in frames_of(line, i, last) if line.text(f.verb) == "according"), None)
    if closes and is_misread(line, head, last):
        return Frame(head, (head, head + 1), head - 1)
    verb = head + 1
    while verb < last and line.words[verb].tag in {"RB", "MD"}:
        verb += 1
    if verb < last and line.words[verb].tag in FINITE and (closes or reports(line.words[verb].lemma)):
        frame = frame_of(line, verb)
        own = frame is not None and (i <= frame.speaker <= head or frame.source is not None)
        return frame if own else Frame(verb, (verb, verb + 1), head)
    for frame in frames_of(line, head + 1, last):
        if line.text(frame.verb) == "according":
            return frame
        if line.words[frame.verb].tag in FINITE and not line.words[frame.verb].dep.startswith("acl"):
            return replace(frame, speaker=head) if not i <= frame.speaker < frame.verb or closes else frame
    return (_set_off(line, head, last) if closes else None) or _signed(line, i, head, last)


def _set_off(line: Line, head: int, last: int) -> Frame | None:
    """A verb behind what is said of a name between commas ("X, who saw it, said"), where no subject was parsed."""
    if head + 1 >= last or line.text(head + 1) != ",":
        return None
    for verb in line.cues_between(head + 3, last):
        word = line.words[verb]
        if line.text(verb - 1) == "," and word.tag in FINITE and reports(word.lemma, SPOKEN):
            return Frame(verb, (verb, verb + 1), head)
    return None


def _signed(line: Line, i: int, head: int, last: int) -> Frame | None:
    """A dash and a name after the words."""
    ends = head + 1 >= last or line.text(head + 1) in {",", ".", "("}
    if i and line.text(i - 1) in _DASHES and line.words[head].tag == "NNP" and ends:
        return Frame(head, (i - 1, i), head)
    return None


def _lead(line: Line, before: tuple[int, int]) -> Frame | None:
    """What leads up to the passage: "X said: ", "X said that ", "according to X, ", "X: "."""
    first, end = before
    i = end
    colon = False
    while i > first and line.text(i - 1) in _PAUSES | {"that"}:
        colon = colon or line.text(i - 1) == ":"
        i -= 1
    if i == end and not reports(line.words[end - 1].lemma if end > first else ""):
        return None
    start = _restart(line, first, i)
    if colon and (head := head_after(line, start, i)) == i - 1 and head is not None and able(line, head):
        return Frame(i, (i, i + 1), head)
    frames = list(frames_of(line, start, i)) or list(frames_of(line, first, i))
    if frames:
        spoken = [f for f in frames if line.inside[f.verb] == OUTSIDE and _speaks(line, f)] if i == end else []
        return (spoken or frames)[-1]
    return (_clause(line, first, i) or _described(line, first, i)) if colon else None


def _described(line: Line, first: int, end: int) -> Frame | None:
    """A name with what its bearer is, and a colon: "Mara Lind, harbour master: “We saw it.”"."""
    if first > 0 or any(line.words[i].tag in FINITE for i in range(first, end)):
        return None
    head = head_after(line, first, end)
    named = head is not None and line.words[head].label == "person" and able(line, head)
    return Frame(end, (end, end + 1), head) if named and head is not None and line.text(head + 1) == "," else None


def introducing(line: Line, first: int, end: int) -> Frame | None:
    """What introduces words that stand below: a frame before the colon, else the subject of the clause."""
    frames = list(frames_of(line, first, end))
    return frames[-1] if frames else _clause(line, first, end)


def _speaks(line: Line, frame: Frame) -> bool:
    return line.text(frame.verb) == "according" or reports(line.words[frame.verb].lemma, SPOKEN)


def _restart(line: Line, first: int, end: int) -> int:
    """Where the reporter's words before a passage begin: after the passage before it, if there is one."""
    i = end
    while i > first and line.inside[i - 1] == OUTSIDE:
        i -= 1
    return i


def _clause(line: Line, first: int, end: int) -> Frame | None:
    """A clause that ends in a colon, whatever its verb: its subject."""
    for i in range(end - 1, first - 1, -1):
        if line.inside[i] == OUTSIDE and line.words[i].pos == "VERB":
            subject = subject_of(line, i)
            if subject is not None:
                return Frame(i, (i, i + 1), subject, by="sentence")
    return None


def _governing(line: Line, passage: Passage) -> Frame | None:
    """The frame of the nearest verb that the passage hangs on and that reports more often than by chance."""
    for verb in governors(line, passage):
        lemma = line.words[verb].lemma
        if share(lemma) >= _SELDOM or not classes(lemma).isdisjoint({"naming", "telling", "writing"}):
            frame = frame_of(line, verb)
            if frame is not None:
                return replace(frame, by="grammar")
    return None


def governors(line: Line, passage: Passage) -> Iterator[int]:
    """The reporting verbs that the passage hangs on, the nearest first."""
    own = line.inside[passage.first]
    for i in range(passage.first, passage.last):
        if line.inside[line.heads[i]] == own and line.heads[i] != i:
            continue
        for j in line.above(i):
            if line.inside[j] == OUTSIDE and line.words[j].pos == "VERB" and reports(line.words[j].lemma, SPOKEN):
                yield j


def _far(line: Line, bounds: tuple[int, int], passage: Passage) -> Frame | None:
    """The only frame of the sentence, or the last one before the passage."""
    frames = list(frames_of(line, *bounds, SPOKEN))
    before = [frame for frame in frames if frame.verb < passage.first]
    chosen = before[-1] if before else next(iter(frames), None)
    return replace(chosen, by="sentence") if chosen is not None else None
