"""Reporting frames: a verb that reports, who its speaker is, and whom it credits besides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from variorum.annotate.quotes.lexicon import DIRECT, PUT, SET_PHRASES, SPOKEN, classes, reports
from variorum.annotate.quotes.lines import Line
from variorum.annotate.quotes.nominal import noun_reports, speaker_of_noun
from variorum.annotate.quotes.phrases import head_after, is_misread, phrase_of
from variorum.annotate.quotes.subjects import subject_of

VERBAL = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})


class Frame(msgspec.Struct, frozen=True):
    """A cue with its speaker: indexes of words in a line. `speaker` is the head of the phrase that names the speaker.

    `cue` is the first and the word after the last of the reporting words. `source` is the head of the phrase that says
    whom the words came through. `by` tells how the frame introduces a passage: by its place before or after it, by
    grammar (the passage hangs on its verb), or only by standing in the same sentence.
    """

    verb: int
    cue: tuple[int, int]
    speaker: int
    source: int | None = None
    by: Literal["place", "grammar", "sentence"] = "place"


def frames_of(line: Line, first: int, last: int, kinds: frozenset[str] = DIRECT) -> Iterator[Frame]:
    """The frames with a speaker that stand outside quotations between two words of a line, left to right."""
    for i in line.cues_between(first, last):
        frame = _frame_at(line, i, last, kinds)
        if frame is not None:
            yield frame


def _frame_at(line: Line, i: int, last: int, kinds: frozenset[str]) -> Frame | None:
    word = line.words[i]
    if line.text(i) in SET_PHRASES:
        return _set_phrase(line, i, last)
    if word.tag in VERBAL:
        put = line.text(i) in PUT and i + 1 < last and line.text(i + 1) == "it"
        return frame_of(line, i) if put or reports(word.lemma, kinds) else None
    if noun_reports(line, i) and not kinds.isdisjoint(SPOKEN):
        speaker = speaker_of_noun(line, i)
        return Frame(i, (i, i + 1), speaker) if speaker is not None else None
    return Frame(i, (i, i + 1), i - 1) if is_misread(line, i, last) else None


def _set_phrase(line: Line, i: int, last: int) -> Frame | None:
    """ "According to X", "in the words of X"."""
    rest = SET_PHRASES[line.text(i)]
    words = tuple(line.text(j) for j in range(i + 1, min(i + 1 + len(rest), last)))
    head = head_after(line, i + 1 + len(rest), last) if words == rest else None
    return Frame(i, (i, i + 1 + len(rest)), head) if head is not None else None


def frame_of(line: Line, verb: int) -> Frame | None:
    """The frame of one reporting verb, None where nothing in its sentence can be its speaker."""
    low = verb
    while low > 0 and line.words[low - 1].dep in {"aux", "aux:pass", "advmod"} and line.heads[low - 1] == verb:
        low -= 1
    speaker, source = _speaker(line, verb)
    return Frame(verb, (low, verb + 1), speaker, source) if speaker is not None else None


def _speaker(line: Line, verb: int) -> tuple[int | None, int | None]:
    if "quoting" in classes(line.words[verb].lemma) and (head := _quoted(line, verb)) is not None:
        return head, subject_of(line, verb)
    above = line.heads[verb]
    if line.words[verb].tag == "VBG" and above != verb and "quoting" in classes(line.words[above].lemma):
        return _quoted_as_saying(line, above)
    if line.child(verb, "aux:pass") is not None:
        return line.child(verb, "obl:agent"), None
    subject = subject_of(line, verb)
    if subject is not None and line.words[verb].tag == "VBG" and "venue" in classes(line.words[subject].lemma):
        return _stated(line, subject), None
    return subject, None


def _stated(line: Line, noun: int) -> int:
    """Who says what a text says: "X said in a statement citing" is X, "a statement saying" the statement."""
    for i in line.above(noun):
        if line.words[i].tag in FINITE and reports(line.words[i].lemma) and i < noun:
            subject = subject_of(line, i)
            if subject is not None:
                return subject
    return noun


def _quoted_as_saying(line: Line, verb: int) -> tuple[int | None, int | None]:
    passive = line.child(verb, "aux:pass") is not None or line.words[verb].dep == "acl"
    if passive:
        return subject_of(line, verb), line.child(verb, "obl:agent")
    return line.child(verb, "obj"), subject_of(line, verb)


def _quoted(line: Line, verb: int) -> int | None:
    """Whom a go-between quotes: "the paper quoted him as saying"."""
    head = head_after(line, verb + 1, len(line.words))
    if head is None or head + 2 >= len(line.words) or line.text(head + 1) != "as":
        return None
    return head if line.words[head + 2].tag == "VBG" else None


def named(line: Line, head: int) -> tuple[int, int]:
    """The phrase that names a speaker: the head's own, or the name put beside it, with or without a comma."""
    first, last = phrase_of(line, head, complements=False)
    if line.words[head].tag == "PRP":
        return first, last
    full = phrase_of(line, head)
    if full[1] > last and line.words[full[1] - 1].label == "person":
        name = _titled(line, last, full[1])
        if name is not None:
            return name
    if "person" in {line.words[head].label, line.words[last - 1].label}:
        return first, last
    return _beside(line, full[1]) or full


def _titled(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """The person's name that ends a phrase whose complement is a title's: "the Mayor of London A B"."""
    name = end - 1
    while name > start and line.words[name - 1].label == "person":
        name -= 1
    if name == start:
        # The pipeline took title and name for one name: "Secretary of State A B".
        return (end - 2, end) if end - start > 3 and line.text(start) == "of" else None
    return (name, end) if line.words[name - 1].tag.startswith("NN") else None


def _beside(line: Line, after: int) -> tuple[int, int] | None:
    """A person's name in apposition after a comma."""
    if after + 1 >= len(line.words) or line.text(after) != ",":
        return None
    name = head_after(line, after + 1, len(line.words))
    if name is not None and "person" in {line.words[name].label, line.words[after + 1].label}:
        return phrase_of(line, name, complements=False)
    return None
