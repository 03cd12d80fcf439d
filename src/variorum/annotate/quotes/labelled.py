"""Attributions that the language pipeline labels word by word: which source, cue and contents belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from variorum.annotate.label_runs import runs_of
from variorum.annotate.quotes.frames import Frame, frame_of
from variorum.annotate.quotes.lines import Line
from variorum.annotate.quotes.phrases import Phrase
from variorum.annotate.quotes.subjects import able

_REACH = 12
"""Words between a cue and its source at most."""
_MARKS = frozenset({'"', "”", "’", "'", "''"})
_SENTENCE_ENDS = frozenset({".", "!", "?", "…", "...", ";"})


class Labelled(msgspec.Struct, frozen=True):
    """One attribution: who says, by which words, what; ranges of words in a line."""

    cue: Phrase
    contents: tuple[Phrase, ...]
    source: Phrase | None = None


def labelled(line: Line) -> tuple[Labelled, ...]:
    """The attributions of a line by cue; none where its words are not labelled."""
    if not line.words[0].role:
        return ()
    runs = list(runs_of([word.role for word in line.words]))
    cues = [_trimmed(line, (start, end)) for start, end, kind in runs if kind == "cue"]
    sources = [(start, end) for start, end, kind in runs if kind == "source"]
    found: dict[Phrase, list[Phrase]] = {cue: [] for cue in cues}
    for start, end, kind in runs:
        if kind == "content" and (cue := _cue_of(line, (start, end), cues)) is not None:
            found[cue].append((start, _whole(line, start, end)))
    pairs = zip(cues, _sources_of(line, cues, sources), strict=True)
    return tuple(Labelled(cue, tuple(found[cue]), source) for cue, source in pairs if found[cue])


def _whole(line: Line, start: int, end: int) -> int:
    """The end of a content that the labels break off inside a phrase: after the word that its last words hang on."""
    high = line.bounds(start, end)[1]
    final = next((i for i in range(end - 1, start, -1) if line.text(i) not in _MARKS), start)
    last = end
    while line.words[final].text[0].isalnum() and last < high and line.words[last].role == "O":
        ahead = any(last <= i < high for i in line.above(last - 1))
        if not ahead and not any(end <= i < last for i in line.above(last)):
            break
        last += 1
    return last


def _trimmed(line: Line, cue: Phrase) -> Phrase:
    """A cue without the comma or colon that ends it."""
    first, last = cue
    while last > first + 1 and not line.words[last - 1].text[0].isalnum():
        last -= 1
    return first, last


def _cue_of(line: Line, content: Phrase, cues: Sequence[Phrase]) -> Phrase | None:
    """The cue of a content: the one before or the one after it, whichever less parts it from; else the one before."""
    before = next((cue for cue in reversed(cues) if cue[1] <= content[0]), None)
    after = next((cue for cue in cues if cue[0] >= content[1]), None)
    if before is None or after is None:
        return before or after
    nearer = _breaks(line, content[1], after[0]) < _breaks(line, before[1], content[0])
    return after if nearer else before


def _breaks(line: Line, first: int, last: int) -> int:
    """How much parts what ends before `first` from what begins at `last`: a sentence's end 2, a comma 1, nothing 0."""
    if line.sentence[first - 1] != line.sentence[min(last, len(line.words) - 1)]:
        return 2
    if any(line.text(i) in _SENTENCE_ENDS for i in range(first, last)):
        return 2
    return int(any(line.text(i) == "," for i in range(first, last)))


def _sources_of(line: Line, cues: Sequence[Phrase], sources: Sequence[Phrase]) -> Iterator[Phrase | None]:
    """The source of each cue: the nearest that no cue before it has, else the one that grammar gives."""
    taken: set[Phrase] = set()
    for cue in cues:
        source = _nearest(line, cue, [s for s in sources if s not in taken]) or _by_grammar(line, cue, sources)
        if source is not None:
            taken.add(source)
        yield source


def _by_grammar(line: Line, cue: Phrase, sources: Sequence[Phrase]) -> Phrase | None:
    frame = frame_of(line, verb_of(line, cue))
    return next((s for s in sources if frame is not None and s[0] <= frame.speaker < s[1]), None)


def _nearest(line: Line, cue: Phrase, sources: Sequence[Phrase]) -> Phrase | None:
    near = [s for s in sources if _distance(cue, s) <= _REACH and line.sentence[s[0]] == line.sentence[cue[0]]]
    return min(near, key=lambda s: (_distance(cue, s), s), default=None)


def _distance(one: Phrase, other: Phrase) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def verb_of(line: Line, cue: Phrase) -> int:
    """The word that a cue hangs by: its last verb, else the last that hangs outside it."""
    verbs = [i for i in range(*cue) if line.words[i].pos == "VERB"]
    return (verbs or _tops(line, cue) or [cue[0]])[-1]


def _tops(line: Line, phrase: Phrase) -> list[int]:
    """The words of a phrase that hang outside it."""
    return [i for i in range(*phrase) if not phrase[0] <= line.heads[i] < phrase[1] or line.heads[i] == i]


def _head_of(line: Line, source: Phrase) -> int:
    """The word that a source hangs by: of those that can name somebody the first that hangs outside it."""
    words = (*_tops(line, source), *range(*source))
    return next((i for i in words if able(line, i)), source[0])


def frame_from(line: Line, attribution: Labelled) -> Frame | None:
    """The frame of a labelled attribution, None where nothing names its source."""
    verb = verb_of(line, attribution.cue)
    if attribution.source is not None:
        return Frame(verb, attribution.cue, _head_of(line, attribution.source))
    guessed = frame_of(line, verb)
    return Frame(verb, attribution.cue, guessed.speaker, guessed.source) if guessed is not None else None
