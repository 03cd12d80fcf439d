"""Reporting frames: a verb that reports, who its speaker is, and whom it credits besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.annotate.quotes.lexicon import classes, reports
from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.annotate.quotes.phrases import NOMINAL, head_after, is_time, phrase_of

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
_AGREE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB", "MD"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its speaker: indexes of words in a line. `speaker` is the head of the phrase that names the speaker.

    `cue` is the first and the word after the last of the reporting words. `source` is the head of the phrase that says
    whom the words came through.
    """

    verb: int
    cue: tuple[int, int]
    speaker: int | None
    source: int | None = None
    addressee: int | None = None


def frames_of(line: Line, first: int, last: int) -> Iterator[Frame]:
    """The frames of reporting verbs that stand outside quotations between two words of a line, left to right."""
    for i in range(first, last):
        if line.inside[i] != OUTSIDE:
            continue
        word = line.words[i]
        if line.text(i) == "according" and i + 1 < last and line.text(i + 1) == "to":
            yield _according(line, i, last)
        elif word.tag in _AGREE and word.tag != "MD" and reports(word.lemma):
            yield frame_of(line, i)


def _according(line: Line, i: int, last: int) -> Frame:
    head = head_after(line, i + 2, last)
    return Frame(i, (i, i + 2), head)


def frame_of(line: Line, verb: int) -> Frame:
    """The frame of one reporting verb."""
    low = verb
    while low > 0 and line.words[low - 1].dep in {"aux", "aux:pass", "advmod"} and line.heads[low - 1] == verb:
        low -= 1
    speaker, source = _speaker(line, verb)
    addressee = line.child(verb, "obj", "iobj") if "telling" in classes(line.words[verb].lemma) else None
    return Frame(verb, (low, verb + 1), speaker, source, addressee)


def _speaker(line: Line, verb: int) -> tuple[int | None, int | None]:
    above = line.heads[verb]
    if line.words[verb].tag == "VBG" and line.words[above].lemma in {"quote", "cite"} and above != verb:
        return _quoted_as_saying(line, above)
    if line.child(verb, "aux:pass") is not None:
        return line.child(verb, "obl:agent"), None
    return subject_of(line, verb), None


def _quoted_as_saying(line: Line, verb: int) -> tuple[int | None, int | None]:
    if line.child(verb, "aux:pass") is not None or line.words[verb].tag == "VBN" and line.words[verb].dep == "acl":
        return subject_of(line, verb), line.child(verb, "obl:agent")
    return line.child(verb, "obj"), subject_of(line, verb)


def subject_of(line: Line, verb: int) -> int | None:
    """The head of the phrase that is a verb's subject, through coordination, participles and relative clauses."""
    for i in (verb, *line.above(verb)):
        subject = next((j for j in line.children(i) if line.words[j].dep in _SUBJECTS and _able(line, j)), None)
        if subject is not None:
            return _antecedent(line, i, subject)
        dep = line.words[i].dep
        if dep.startswith("acl") and _able(line, line.heads[i]):
            return line.heads[i]
        if dep not in {"conj", "advcl", "xcomp", "acl", "parataxis", "dep", "cop", "aux"}:
            return None
    return None


def _antecedent(line: Line, verb: int, subject: int) -> int:
    if line.words[subject].tag not in {"WP", "WDT"}:
        return subject
    noun = line.heads[verb]
    return noun if line.words[verb].dep.startswith("acl") and noun != verb else subject


def _able(line: Line, i: int) -> bool:
    return line.inside[i] == OUTSIDE and line.words[i].tag in NOMINAL and not is_time(line, i)


def named(line: Line, head: int) -> tuple[int, int]:
    """The phrase that names a speaker: the head's own, or the name put beside it between commas."""
    first, last = phrase_of(line, head)
    if line.words[last - 1].tag.startswith("NNP") or line.words[head].tag == "PRP":
        return first, last
    if last + 1 < len(line.words) and line.text(last) == ",":
        name = head_after(line, last + 1, len(line.words))
        if name is not None and line.words[name].tag == "NNP" and line.words[last + 1].tag == "NNP":
            return phrase_of(line, name)
    return first, last
