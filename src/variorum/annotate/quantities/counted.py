"""What a number counts: the noun phrase it stands in, read off the grammar of its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from variorum.marks import Sentence, Word

MODIFIERS = frozenset({"nummod", "amod", "compound", "advmod", "det", "nmod", "obl:npmod", "dep", "quantmod"})
COUNTABLE = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "SYM"})
BREAKS = frozenset({",", ";", ":", ".", "(", ")"})
LEADING = frozenset({"of", "more", "other", "or", "so", "“", '"', "‘", "''", "``", "["})
"""Words that lead to what is counted and are not part of it."""
THOSE = frozenset({"those", "them", "whom", "the"})
REACH = 6
"""Words between a number and the noun that it counts."""


class Counted(msgspec.Struct, frozen=True):
    """Offsets and head lemma of the noun phrase that a number counts, and the head's tag."""

    span: tuple[int, int]
    lemma: str
    tag: str


def counted_by(
    sentence: Sentence, start: int, end: int, *, limit: int | None = None, strict: bool = False
) -> Counted | None:
    """What the number between two offsets counts, None where it stands alone.

    Words from the offset `limit` on are left out. `strict` takes only a noun that the grammar gives, and not the noun
    that merely comes next.
    """
    words = sentence.words
    if limit is not None:
        words = words[: bisect_left(words, limit, key=lambda word: word.start)]
    inside = [i for i, word in enumerate(words) if word.start < end and start < word.end]
    if not inside:
        return None
    if attribute := _attribute(words, inside[-1] + 1):
        return attribute
    head = _head_of(words, inside, strict=strict)
    if head is None or (strict and words[head].pos not in ("NOUN", "PROPN")):
        return None
    head = _rightmost(words, head)
    first = inside[-1] + 1
    while first < head and _leads(words, first):
        first += 1
    if head < first:
        return None
    return Counted((words[first].start, words[head].end), _lemma(words[head]), words[head].tag)


def _attribute(words: Sequence[Word], at: int) -> Counted | None:
    """The noun of "two-carriage": what the number counts there is not the thing that has so many."""
    if at + 1 >= len(words) or words[at].text != "-" or words[at].start != words[at - 1].end:
        return None
    noun = words[at + 1]
    return Counted((noun.start, noun.end), _lemma(noun), noun.tag) if noun.pos in ("NOUN", "PROPN", "ADJ") else None


def _leads(words: Sequence[Word], at: int) -> bool:
    """Whether a word leads to what is counted: "of the", "more", "and 11"."""
    word = words[at]
    if word.text.lower() == "and":
        return at + 1 < len(words) and words[at + 1].pos == "NUM"
    return word.pos in ("DET", "NUM") or word.text.lower() in LEADING | THOSE


def _lemma(word: Word) -> str:
    """The lemma in lower case; names of peoples lose their plural."""
    low = word.lemma.lower()
    return low[:-1] if word.tag == "NNPS" and low.endswith("s") else low


def _head_of(words: Sequence[Word], inside: list[int], *, strict: bool) -> int | None:
    last = inside[-1]
    for at in reversed(inside):
        head = words[at].head
        fits = last < head < len(words) and words[at].dep in MODIFIERS and words[head].pos in COUNTABLE
        if fits and not _broken(words, last, head):
            return head
    if last + 1 < len(words) and words[last + 1].text.lower() == "of":
        return _of_those(words, last + 2) or _next_noun(words, last + 2)
    noun = None if strict else _next_noun(words, last + 1)
    return _next_state(words, last + 1) if noun is None and not strict else noun


def _rightmost(words: Sequence[Word], head: int) -> int:
    """The head of the whole phrase, where the number was put on a noun inside it ("two gun-control measures")."""
    for _ in range(REACH):
        above = words[head].head
        inner = words[head].dep in ("compound", "nmod:poss") and head < above <= min(head + 3, len(words) - 1)
        if inner and words[above].pos in ("NOUN", words[head].pos):
            head = above
        elif head + 2 < len(words) and words[head + 1].text == "-" and words[head + 2].pos in ("NOUN", "PROPN"):
            head += 2
        else:
            break
    return head


def _broken(words: Sequence[Word], start: int, head: int) -> bool:
    return head - start > REACH or any(word.text in BREAKS for word in words[start + 1 : head])


def _next_noun(words: Sequence[Word], at: int) -> int | None:
    """The head of the noun phrase that starts at a word, for where the parser lost the number."""
    last = None
    for i in range(at, min(at + REACH, len(words))):
        word = words[i]
        if word.pos in ("NOUN", "PROPN"):
            last = i
        elif last is not None or not (word.pos == "ADJ" or _leads(words, i)):
            break
    return last


def _of_those(words: Sequence[Word], at: int) -> int | None:
    """ "three of those trapped", "one of the injured": the participle that stands for persons."""
    if at + 1 < len(words) and words[at].text.lower() in THOSE and words[at + 1].tag == "VBN":
        return at + 1 if at + 2 >= len(words) or words[at + 2].pos not in ("NOUN", "PROPN", "ADJ") else None
    return None


def _next_state(words: Sequence[Word], at: int) -> int | None:
    """The state that stands for those who are in it ("54 dead", "more than 50 injured")."""
    return at if at < len(words) and words[at].tag in ("JJ", "VBN") else None
