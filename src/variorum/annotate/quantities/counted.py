"""What a number counts: the noun phrase it stands in, read off the grammar of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.marks import Sentence, Word

INSIDE = frozenset(
    {"compound", "amod", "nmod", "nmod:poss", "nummod", "flat", "det", "punct", "advmod", "obl", "obl:npmod"}
)
NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "SYM"})


@dataclass(frozen=True, slots=True)
class Counted:
    """Offsets and head lemma of the noun phrase that a number counts."""

    span: tuple[int, int]
    lemma: str


def counted_by(sentence: Sentence, start: int, end: int) -> Counted | None:
    """What the number between two offsets counts, None where it stands alone."""
    words = sentence.words
    inside = [i for i, word in enumerate(words) if word.start < end and start < word.end]
    if not inside:
        return None
    last = inside[-1]
    head = _head_of(words, inside)
    if head is None:
        return None
    first = last + 1
    if first < len(words) and words[first].text.lower() == "of" and head > first:
        first += 1
        while first < head and words[first].pos in ("DET",):
            first += 1
    if head < first:
        return None
    return Counted((words[first].start, words[head].end), words[head].lemma.lower())


def _head_of(words: Sequence[Word], inside: list[int]) -> int | None:
    for at in reversed(inside):
        head = words[at].head
        if head > inside[-1] and words[at].dep in ("nummod", "amod", "compound", "advmod", "det", "nmod", "obl:npmod"):
            if words[head].pos in NOUNS and not _broken(words, inside[-1], head):
                return head
    at = inside[-1]
    if at + 1 < len(words) and words[at + 1].text.lower() == "of":
        for i in range(at + 2, min(at + 8, len(words))):
            if words[i].head == at and words[i].pos in ("NOUN", "PROPN", "PRON"):
                return i if words[i].pos != "PRON" else None
    return _next_noun(words, at + 1)


def _broken(words: Sequence[Word], start: int, head: int) -> bool:
    return any(word.text in (",", ";", ":", ".", '"', "”") for word in words[start + 1 : head]) and head - start > 3


def _next_noun(words: Sequence[Word], at: int) -> int | None:
    """The noun that follows at once, with its modifiers, for where the parser lost the number."""
    last = None
    for i in range(at, min(at + 6, len(words))):
        word = words[i]
        if word.pos in ("NOUN", "PROPN"):
            last = i
        elif word.pos in ("ADJ",) and last is None:
            continue
        else:
            break
    return last
