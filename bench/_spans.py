"""The spans PolNeAR's guidelines ask for, read off the parse around ours.

Ours name a speaker ("Lind") and a cue ("called") as short as they can; PolNeAR's source is the whole noun phrase, with
title, apposition, and clause ("Mayor Mara Lind, who ..."), and its cue takes the preposition that opens the content
("called for"). Only the parse, our own spans and, where a pipeline labels who says what, its labels are used.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from variorum.marks import Sentence, Word

Span = tuple[int, int]
_NAMING = frozenset({"flat", "compound", "appos", "conj", "flat:name"})
"""Relations by which a word is part of the name or description that its head begins."""
_PREPOSITIONS = frozenset({"for", "about", "on", "against", "of", "with", "at", "as"})
_BEFORE = frozenset({"case", "cc", "mark", "punct"})
"""Relations of words that join a phrase to what stands before it."""
_HEIGHT = 6
"""Heads to climb from a name to the head of its phrase."""


def whole_phrase(sentences: Sequence[Sentence], speaker: Span, others: Sequence[Span]) -> Span:
    """The noun phrase around a speaker, as far as it runs without a word of the `others` (cue and content)."""
    at = bisect_right(sentences, speaker[0], key=lambda sentence: sentence.start) - 1
    words = sentences[at].words if at >= 0 else ()
    own = [i for i, word in enumerate(words) if speaker[0] <= word.start < speaker[1]]
    if not own:
        return speaker
    labelled = _labelled(words, own[-1])
    if labelled is not None:
        return labelled
    top = _top(sentences[at], own)
    barred = {i for i, word in enumerate(words) if any(a < word.end and word.start < b for a, b in others)}
    first, last = own[0], own[-1]
    while first > 0 and first - 1 not in barred and _under(sentences[at], first - 1, top):
        first -= 1
    while first < own[0] and words[first].dep in _BEFORE:
        first += 1
    while last + 1 < len(words) and last + 1 not in barred and _under(sentences[at], last + 1, top):
        last += 1
    return min(speaker[0], words[first].start), max(speaker[1], words[last].end)


def _labelled(words: Sequence[Word], at: int) -> Span | None:
    """The run that the pipeline labels as a source around a word, None where it labels none there."""
    if not words[at].role.endswith("source"):
        return None
    first, last = at, at + 1
    while first > 0 and words[first].role == "I-source":
        first -= 1
    while last < len(words) and words[last].role == "I-source":
        last += 1
    return words[first].start, words[last - 1].end


def _top(sentence: Sentence, own: Sequence[int]) -> int:
    """The head of the phrase that a speaker's words stand in."""
    words = sentence.words
    top = next((i for i in own if words[i].head not in own or words[i].head == i), own[-1])
    for _ in range(_HEIGHT):
        if words[top].dep not in _NAMING or words[words[top].head].pos not in {"NOUN", "PROPN", "PRON"}:
            break
        top = words[top].head
    return top


def _under(sentence: Sentence, i: int, top: int) -> bool:
    """Whether a word hangs on another, at any depth."""
    for _ in range(len(sentence.words)):
        if i == top:
            return True
        if sentence.words[i].head == i:
            return False
        i = sentence.words[i].head
    return False


def opening_preposition(text: str, content: Span) -> Span | None:
    """The preposition that opens a content and belongs to its cue, None where none does."""
    word = text[content[0] : content[1]].split(" ", 1)[0]
    return (content[0], content[0] + len(word)) if word in _PREPOSITIONS else None
