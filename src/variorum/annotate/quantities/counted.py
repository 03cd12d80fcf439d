"""What a number counts: the noun phrase it stands in, read off the grammar of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.marks import Sentence, Word

MODIFIERS = frozenset({"nummod", "amod", "compound", "advmod", "det", "nmod", "obl:npmod", "dep", "quantmod"})
COUNTABLE = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "SYM"})
BREAKS = frozenset({",", ";", ":", ".", '"', "”", "“", "(", ")"})
REACH = 6
"""Words between a number and the noun that it counts."""


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
    head = _head_of(words, inside)
    if head is None:
        return None
    first = inside[-1] + 1
    while first < head and _opens(words[first]):
        first += 1
    lemma = words[head].lemma.lower()
    return Counted((words[first].start, words[head].end), lemma) if head >= first else None


def _opens(word: Word) -> bool:
    """Words that lead to what is counted and are not part of it."""
    return word.pos in ("DET", "PUNCT") or word.text.lower() in ("of", "more", "other", "or", "so", "-")


def _head_of(words: Sequence[Word], inside: list[int]) -> int | None:
    last = inside[-1]
    for at in reversed(inside):
        head = words[at].head
        if (
            head > last
            and words[at].dep in MODIFIERS
            and words[head].pos in COUNTABLE
            and not _broken(words, last, head)
        ):
            return head
    if last + 1 < len(words) and words[last + 1].text.lower() == "of":
        return _next_noun(words, last + 2)
    noun = _next_noun(words, last + 1)
    return _next_state(words, last + 1) if noun is None else noun


def _broken(words: Sequence[Word], start: int, head: int) -> bool:
    return head - start > REACH or any(word.text in BREAKS for word in words[start + 1 : head])


def _next_noun(words: Sequence[Word], at: int) -> int | None:
    """The head of the noun phrase that starts at a word, for where the parser lost the number."""
    last = None
    for i in range(at, min(at + REACH, len(words))):
        if words[i].pos in ("NOUN", "PROPN"):
            last = i
        elif last is not None or (
            words[i].pos not in ("ADJ", "DET", "NUM") and words[i].text.lower() not in ("-", "more")
        ):
            break
    return last


def _next_state(words: Sequence[Word], at: int) -> int | None:
    """The state that stands for those who are in it ("54 dead", "more than 50 injured")."""
    return at if at < len(words) and words[at].tag in ("JJ", "VBN") else None
