"""Indirect speech: the clause that is what somebody said, without quotation marks."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from variorum.annotate.quotes.frames import FINITE, Frame, frames_of
from variorum.annotate.quotes.lexicon import CLAUSAL, CREDITED, OFTEN, classes, reports, share
from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.annotate.quotes.phrases import is_time, phrase_of

SAYING = frozenset({"speech", "telling", "writing", "asking", "urging", "thought", "showing", "naming", CREDITED})
"""Classes of verbs that say what somebody says, thinks or stands for."""
_BREAKS = frozenset({",", "–", "—", "--", "-", ";"})
_BESIDE = 4
"""How far apart, counted in speech acts, speech and the speech within it may begin: keeps the work linear."""
_SLACK = 2
"""Words by which the ends of speech and of the speech within it may differ."""
_ASIDE = frozenset({"WP", "WDT", "WRB", "VBG", "VBN", "IN", "TO", "RB"})
"""Tags of words that go on with the reporting clause and not with what is said."""
_CONJUNCTIONS = frozenset({"that", "whether", "to"})
_TAIL_END = frozenset({".", ",", ";", "–", "—", "--", '"', "”", "’", "'", ":", ")", "!", "?"})


class Content(msgspec.Struct, frozen=True):
    """What a frame's speaker is said to have said: one or two ranges of words in a line.

    `opened` is the conjunction before them ("that", "whether", "to"), "" where there is none.
    """

    frame: Frame
    ranges: tuple[tuple[int, int], ...]
    opened: str = ""


def contents(line: Line, unit: tuple[int, int], kinds: frozenset[str] = SAYING) -> tuple[Content, ...]:
    """The indirect speech of some sentences of a line, cue by cue; conjunctions that open it are left out.

    Of speech within speech ("X says that Y said that ...") the inner one remains, with the outer speaker as source.
    """
    found: list[Content] = []
    frames = list(frames_of(line, *unit, kinds))
    for number, frame in enumerate(frames):
        spans = _ranges(line, frame, frames[number + 1 :])
        ranges = tuple(part for span in spans if (part := _bare(line, span)))
        if ranges:
            opener = line.text(ranges[0][0] - 1) if ranges[0][0] else ""
            found.append(Content(frame, ranges, opener if opener in _CONJUNCTIONS else ""))
    return tuple(innermost(line, found))


def innermost(line: Line, found: list[Content]) -> list[Content]:
    """Speech within speech taken together, from the outside inwards."""
    kept = dict(enumerate(found))
    for n in sorted(kept, key=lambda i: -sum(last - first for first, last in kept[i].ranges)):
        outer = kept[n]
        beside = (i for i in range(n - _BESIDE, n + _BESIDE + 1) if i != n and i in kept)
        m = next((i for i in beside if within(line, kept[i], outer)), None)
        if m is not None:
            frame = kept[m].frame
            if frame.source is None and frame.speaker != outer.frame.speaker:
                frame = replace(frame, source=outer.frame.speaker)
            kept[m] = replace(kept[m], frame=frame)
            del kept[n]
    return [kept[i] for i in sorted(kept)]


def _ranges(line: Line, frame: Frame, later: list[Frame]) -> tuple[tuple[int, int], ...]:
    low, high = line.bounds(frame.verb, frame.verb + 1)
    while high > low and line.text(high - 1) in _TAIL_END:
        high -= 1
    if line.text(frame.verb) == "according":
        return _around(line, frame, phrase_of(line, frame.speaker)[1], (low, high))
    return _clause(line, frame, later, (low, high))


def within(line: Line, inner: Content, outer: Content) -> bool:
    """Whether what one says is no more than that the other says something."""
    verb = inner.frame.verb
    lemma = line.words[verb].lemma
    if not (line.text(verb) == "according" or (reports(lemma, CLAUSAL) and share(lemma) >= OFTEN)):
        return False
    if not any(first <= verb < last for first, last in outer.ranges):
        return False
    head = line.heads[verb]
    governs = head == verb or not any(first <= head < last for first, last in outer.ranges)
    end = max(inner.ranges[-1][1], inner.frame.cue[1], inner.frame.speaker + 1)
    return governs and abs(end - outer.ranges[-1][1]) <= _SLACK


def stripped(line: Line, span: tuple[int, int]) -> tuple[int, int] | None:
    """A range without the conjunction and the punctuation around it; None where it is a quotation to the last word."""
    first, last = span
    while last > first and line.text(last - 1) in _TAIL_END:
        last -= 1
    if first + 1 < last and line.text(first) in _CONJUNCTIONS and line.words[first].end < line.words[first + 1].start:
        first += 1
    while first < last and line.text(first) in _BREAKS:
        first += 1
    return (first, last) if _unquoted(line, first, last) else None


def _unquoted(line: Line, first: int, last: int) -> bool:
    """Whether a range holds a word that no quotation marks are around."""
    return any(line.inside[i] == OUTSIDE and line.words[i].text[0].isalnum() for i in range(first, last))


def _bare(line: Line, span: tuple[int, int]) -> tuple[int, int] | None:
    """A range without the conjunction that opens it; None where it is, or begins as, a quotation."""
    first, last = span
    if first < last and line.text(first) in _CONJUNCTIONS:
        first += 1
    if first + 1 < last and line.words[first].tag == "NNP" and is_time(line, first):
        first += not line.words[first + 1].tag.startswith(("VB", "MD", "NN"))
    opened = first < last and line.inside[first] != OUTSIDE and (_paused(line, first) or _complete(line, first, last))
    return (first, last) if not opened and _unquoted(line, first, last) else None


def _complete(line: Line, first: int, last: int) -> bool:
    """Whether the passage that a range begins with ends in a comma, as a quotation does before the reporter goes on."""
    passage = line.passages[line.inside[first]]
    return passage.last < last and passage.terminal != ""


def _paused(line: Line, i: int) -> bool:
    """Whether a comma or colon stands before the passage that a word is in."""
    first = i
    while first > 0 and line.inside[first - 1] == line.inside[i]:
        first -= 1
    return first > 0 and line.text(first - 1) in {",", ":"}


def _around(line: Line, frame: Frame, after: int, bounds: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The rest of the sentence around "according to X" or ", X said,"."""
    low, high = bounds
    start = min(frame.cue[0], phrase_of(line, frame.speaker)[0])
    after = max(after, frame.cue[1])
    left, right = start, after
    while left > low and line.text(left - 1) in _BREAKS:
        left -= 1
    broken = right < high and line.text(right) in _BREAKS
    while right < high and line.text(right) in _BREAKS:
        right += 1
    parts = [(low, left)] if left > low else []
    inverted = frame.speaker > frame.verb and line.text(frame.verb) != "according"
    aside = line.words[min(right, high - 1)].tag in _ASIDE or (inverted and line.words[right - 1].tag != "CC")
    if right < high and (not parts or (broken and not aside)):
        parts.append((right, high))
    return tuple(part for part in parts if _speech(line, part))


def _speech(line: Line, part: tuple[int, int]) -> bool:
    """Whether a range holds a finite verb outside quotations, or one inside with words around it."""
    words = range(*part)
    return any(line.words[i].tag in FINITE | {"MD"} for i in words) and any(line.inside[i] == OUTSIDE for i in words)


def _clause(line: Line, frame: Frame, later: list[Frame], bounds: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    verb = frame.verb
    start = _opening(line, frame, bounds[1])
    if start is not None:
        end = _end(line, frame, later, bounds[1])
        return ((start, end),) if start < end else ()
    stance = _stance(line, frame, later, bounds[1])
    if stance is not None:
        return (stance,)
    after = _aside_end(line, frame, bounds[1])
    first = min(verb, phrase_of(line, frame.speaker)[0])
    if after is None or first == bounds[0] or line.text(first - 1) not in _BREAKS | {'"', "”", "’"}:
        return ()
    return _around(line, frame, after, bounds)


def _stance(line: Line, frame: Frame, later: list[Frame], high: int) -> tuple[int, int] | None:
    """What a verb's object and all that hangs on it say, where the verb takes no clause: "opposed the plan"."""
    verb = frame.verb
    if frame.speaker > verb or verb + 1 >= high or line.text(verb + 1) in _BREAKS | {".", ":"}:
        return None
    if not any(j > verb and line.words[j].dep in {"obj", "obl", "iobj", "xcomp"} for j in line.children(verb)):
        return None
    end = _end(line, frame, later, high)
    for j in line.children(verb):
        if j > verb and line.words[j].dep == "conj":
            edge = j
            while edge > verb + 1 and line.text(edge - 1) not in {",", "and", "but", "or"}:
                edge -= 1
            end = min(end, _back(line, edge, verb))
    return (verb + 1, end) if end > verb + 1 else None


def _opening(line: Line, frame: Frame, high: int) -> int | None:
    """Where a clause that depends on the verb begins, None where none does."""
    verb = frame.verb
    kinds = classes(line.words[verb].lemma)
    if line.text(min(verb + 1, high - 1)) in _BREAKS and "that" not in map(
        line.text, range(verb + 1, min(verb + 6, high))
    ):
        return None
    for j in line.children(verb):
        dep = line.words[j].dep
        if j <= verb or dep not in {"ccomp", "xcomp", "parataxis", "obj", "obl", "advcl", "csubj"}:
            continue
        clausal = dep in {"ccomp", "xcomp"}
        if not clausal:
            continue
        left = _left_edge(line, j, verb)
        if dep == "xcomp" and not _infinitive(line, left, j):
            continue
        return left
    for i in range(verb + 1, min(verb + 12, high)):
        if line.text(i) in {"that", "whether"} and line.words[i].tag in {"IN", "WDT", "DT"} and kinds:
            return i
        if line.text(i) in {",", ".", ";", ":"}:
            break
    return None


def _infinitive(line: Line, left: int, j: int) -> bool:
    return any(line.words[i].tag == "TO" for i in range(left, j + 1)) or line.words[j].tag in FINITE


def _left_edge(line: Line, j: int, verb: int) -> int:
    left = j
    for i in range(j - 1, verb, -1):
        if j in line.above(i):
            left = i
        else:
            break
    while line.text(left) in {",", ":", '"', "“"} and left < j:
        left += 1
    return left


def _end(line: Line, frame: Frame, later: list[Frame], high: int) -> int:
    """Where the clause ends: with its sentence, or before the speaker's next reporting verb."""
    for other in later:
        if other.verb >= high:
            break
        begin = other.cue[0]
        if line.text(other.verb) == "according":
            return _back(line, begin, frame.verb)
        first = phrase_of(line, other.speaker)[0] if other.speaker > frame.verb else begin
        start = min(begin, first)
        if line.text(start - 1) in _BREAKS and max(other.cue[1], other.speaker + 1) >= high:
            return _back(line, start, frame.verb)
        same = other.speaker == frame.speaker or line.text(other.speaker) in {"he", "she", "they", "it"}
        joined = line.text(start - 1) in {"and", "but"} or (line.text(start - 1) in _BREAKS and same)
        hangs = line.heads[other.verb] == frame.verb and line.words[other.verb].dep in {"conj", "advcl", "parataxis"}
        if (same and joined and other.speaker == frame.speaker) or hangs:
            return _back(line, start, frame.verb)
    return high


def _back(line: Line, i: int, low: int) -> int:
    while i > low + 1 and line.text(i - 1) in _BREAKS | {"and", "but", "while", "as"}:
        i -= 1
    return i


def _aside_end(line: Line, frame: Frame, high: int) -> int | None:
    """Where a reporting clause that has no clause of its own ends: at its comma or with its sentence."""
    i = max(frame.verb, phrase_of(line, frame.speaker)[1] - 1) + 1
    while i < high and line.text(i) not in _BREAKS:
        if line.words[i].tag in FINITE and line.inside[i] == OUTSIDE:
            return None
        i += 1
    return i
