"""Words in quotation marks that nobody utters: the title of a work, and a word that is only held at a distance."""

from __future__ import annotations

from variorum.annotate.quotes.frames import Frame
from variorum.annotate.quotes.lexicon import classes
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage
from variorum.annotate.quotes.phrases import head_after

_WORK = "work"
"""Class of the nouns for what has a title: a film, a song, a novel."""
_STAGED = "staging"
"""Class of the verbs whose object is a work: to sing, to direct, to star in."""
_POINTING = frozenset({"the", "these", "those", "so-called", "such"})


def is_work(line: Line, passage: Passage, frame: Frame | None) -> bool:
    """Whether a passage is the title of a work, by the noun beside it or the verb that it is the object of."""
    before, after = around(line, passage)
    if (
        frame is not None
        and "naming" in classes(line.words[frame.verb].lemma)
        and line.words[passage.first].text[0].islower()
    ):
        return False  # "called the film “a disgrace”"
    noun = _noun_before(line, passage, before)
    if noun is not None:
        return frame is None or frame.by != "place" or frame.verb < before or _is_head(line, noun, frame)
    head = _noun_after(line, after)
    if head is not None:
        return frame is None or frame.speaker == head or frame.by != "place"
    return _is_staged(line, passage)


def around(line: Line, passage: Passage) -> tuple[int, int]:
    """The word before a passage's opening mark, -1 where its sentence begins so, and the word after its closing one."""
    first, last = passage.first, passage.last
    own = line.inside[first]
    while first > 0 and line.inside[first - 1] == own:
        first -= 1
    while last < len(line.words) and line.inside[last] == own:
        last += 1
    return (first - 1 if first > 0 and line.sentence[first - 1] == line.sentence[passage.first] else -1), last


def _noun_before(line: Line, passage: Passage, before: int) -> int | None:
    """The noun that a title follows: "the novel “X”", "her novel, “X,”"."""
    apart = before > 0 and line.text(before) == ","
    noun = before - 1 if apart else before
    if noun < 0 or not _names_work(line, noun):
        return None
    hangs = any(line.heads[i] == noun for i in range(passage.first, passage.last))
    return noun if apart or hangs or line.words[passage.first].text[0].isupper() else None


def _noun_after(line: Line, after: int) -> int | None:
    """The noun that says of the words before that they are a title: "“X,” the band's first album,"."""
    start = after + 1 if after < len(line.words) and line.text(after) == "," else after
    head = head_after(line, start, len(line.words)) if start < len(line.words) else None
    if head is None or not _names_work(line, head) or head == start:
        return None
    while head + 1 < len(line.words) and line.words[head + 1].tag.startswith("NN"):
        head += 1
    ends = head + 1 >= len(line.words) or line.text(head + 1) in {",", ".", ";"}
    return head if ends and _names_work(line, head) else None


def _names_work(line: Line, i: int) -> bool:
    noun = line.words[i].tag in {"NN", "NNS"} and line.inside[i] == OUTSIDE
    return noun and _WORK in classes(line.words[i].lemma.lower())


def _is_head(line: Line, noun: int, frame: Frame) -> bool:
    """Whether a noun is the subject of a frame's verb: "the essay, “X,” says"."""
    return line.heads[noun] == frame.verb


def _is_staged(line: Line, passage: Passage) -> bool:
    """Whether a passage is the object of a verb of performing or making: "she starred in “X”"."""
    own = line.inside[passage.first]
    for i in range(passage.first, passage.last):
        above = line.heads[i]
        if line.inside[above] != own and line.words[i].dep in {"obj", "obl", "nmod", "nsubj:pass"}:
            return line.words[above].pos == "VERB" and _STAGED in classes(line.words[above].lemma)
    return False


def is_held_off(line: Line, passage: Passage, frame: Frame | None) -> bool:
    """Whether one noun in marks is a word that the reporter holds at a distance: "said the “experts” were wrong"."""
    words = [i for i in range(passage.first, passage.last) if line.text(i)[0].isalnum()]
    before, _ = around(line, passage)
    if len(words) != 1 or line.words[words[0]].tag not in {"NN", "NNS"} or before < 0:
        return False
    naming = frame is not None and "naming" in classes(line.words[frame.verb].lemma)
    return line.text(before) in _POINTING and not naming
