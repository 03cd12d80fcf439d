"""Names that the pipeline has not labelled: what the atlas knows, and runs of proper nouns."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.annotate.actors.atlas import Entry, find_entry
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.tables import name_words, word_set
from variorum.annotate.actors.text import Text
from variorum.annotate.actors.trimming import title_size

_GLUE = frozenset({"-", "–", "'", "’", "&", "."})


def from_atlas(text: Text, taken: list[bool]) -> Iterator[Candidate]:
    """Countries, peoples, cities and regions outside what is taken; takes them."""
    for i in text.capitals:
        known = None if taken[i] else find_entry(text.words, i)
        if known is None or any(taken[i : known[0]]) or not text.joined(i, known[0] - 1) or _loose(text, i, known):
            continue
        yield Candidate(i, known[0], "", known[1])
        taken[i : known[0]] = [True] * (known[0] - i)


def _loose(text: Text, i: int, known: tuple[int, Entry]) -> bool:
    """Whether a known phrase stands here as something else: a city's name that is a common word, or inside a name."""
    last, entry = known
    if entry.sort not in ("city", "region", "seat", "group"):
        return text.words[i].text.islower()
    if last - i == 1 and (text.starts(i) or text.words[i].tag not in ("NNP", "NNPS", "JJ")):
        return entry.sort != "group"
    return entry.sort == "city" and (_name_word(text, i - 1) or _name_word(text, last))


def _name_word(text: Text, i: int) -> bool:
    if not 0 <= i < len(text):
        return False
    word = text.words[i]
    return word.text[0].isupper() and word.tag in ("NNP", "NNPS") and not text.starts(i)


def in_capitals(text: Text, taken: list[bool]) -> Iterator[Candidate]:
    """Proper nouns that nothing has labelled, in runs."""
    i = 0
    for start in text.capitals:
        if start < i or taken[start] or not _proper(text, start):
            continue
        i = start
        while i < len(text) and not taken[i] and text.joined(start, i) and (_proper(text, i) or _glued(text, i, taken)):
            i += 1
        last = i
        while last > start and not text.words[last - 1].text[0].isupper():
            last -= 1
        first = start
        while first < last and (size := title_size(text, first, min(last + 2, len(text)))):
            first += size
        if any(len(text.words[k].text) > 1 and text.words[k].text not in name_words() for k in range(first, last)):
            yield Candidate(first, last, "")


def _proper(text: Text, i: int) -> bool:
    word = text.words[i]
    return word.tag in ("NNP", "NNPS") and word.text[0].isupper() and word.text not in word_set("day")


def _glued(text: Text, i: int, taken: list[bool]) -> bool:
    """Whether a mark or small word joins two proper nouns into one name."""
    if i + 1 >= len(text) or taken[i + 1] or not text.joined(i, i + 1):
        return False
    word = text.words[i]
    if word.text in _GLUE or word.text.lower() in word_set("particle"):
        return _proper(text, i + 1)
    linked = word.text in ("of", "for") and text.words[i - 1].text in name_words()
    return linked and _proper(text, i + 1)
