"""Stretches of words that may be names: what the pipeline labelled, what the atlas knows, what is written in capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.annotate.actors.atlas import Entry, find_entry
from variorum.annotate.actors.tables import folded, name_words, person_nouns, titles, word_set
from variorum.annotate.actors.text import POSSESSIVES, Text

_GLUE = frozenset({"-", "–", "'", "’", "&", "."})
_BARRIERS = frozenset({",", ";", ":", "/", "(", ")", "[", "]", '"', "“", "”", "|", "—", "–", "--", "...", "…"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words first to last (exclusive) that may be a name, the pipeline's label, and the atlas's entry if it has one."""

    first: int
    last: int
    label: str
    entry: Entry | None = None


def find_candidates(text: Text) -> tuple[Candidate, ...]:
    """All candidates in order; they do not overlap."""
    taken = [False] * len(text)
    found: list[Candidate] = []
    for first, last, label in _runs(text):
        for piece in _pieces(text, first, last, label):
            found.append(piece)
            taken[piece.first : piece.last] = [True] * (piece.last - piece.first)
    found += _from_atlas(text, taken)
    found += _capitals(text, taken)
    return tuple(sorted((one for one in found if not _currency(text, one)), key=lambda one: one.first))


def _currency(text: Text, one: Candidate) -> bool:
    """Whether letters belong to a sum of money ("US$15 million", "RM 69.6 million")."""
    if one.last - one.first > 1 or one.last >= len(text) or not text.words[one.first].text.isupper():
        return False
    following = text.words[one.last].text
    return following[0] in "$€£¥" or (following[0].isdecimal() and text.words[one.last].tag == "CD" and not one.label)


def capitalised(text: Text, i: int) -> bool:
    """Whether the word begins with a capital letter."""
    return text.words[i].text[0].isupper()


def _runs(text: Text) -> Iterator[tuple[int, int, str]]:
    words, i = text.words, 0
    while i < len(words):
        label = words[i].label
        if not label:
            i += 1
            continue
        start = i
        while i < len(words) and words[i].label == label and text.joined(i, start):
            i += 1
        yield start, i, label


def _pieces(text: Text, first: int, last: int, label: str) -> Iterator[Candidate]:
    """A labelled run cut at marks, without articles and possessives at its ends; persons without titles."""
    start = first
    for i in range(first, last + 1):
        if i == last or (text.words[i].text in _BARRIERS and not _corporate(text, i + 1, last)):
            piece = _trimmed(text, start, i)
            if piece is not None:
                yield from _split(text, *piece, label)
            start = i + 1


def _corporate(text: Text, i: int, last: int) -> bool:
    """Whether a comma stands before the legal form of a company (", Inc.")."""
    return i < last and text.words[i].text.lower() in ("inc", "inc.", "ltd", "ltd.", "llc", "l.p.")


def _trimmed(text: Text, first: int, last: int) -> tuple[int, int] | None:
    words = text.words
    while first < last and not (words[first].text[0].isupper() or words[first].text[0].isdigit()):
        if words[first].text in word_set("particle") and first + 1 < last and words[first + 1].text != "the":
            break
        first += 1
    while last > first and (words[last - 1].text in POSSESSIVES or not words[last - 1].text[0].isalnum()):
        last -= 1
    while last > first and words[last - 1].text[0].islower() and words[last - 1].tag not in ("NNP", "NNPS"):
        last -= 1
    if first < last and words[first].text in ("The", "A", "An"):
        return _trimmed(text, first + 1, last)
    if first >= last or not any(words[i].text[0].isupper() for i in range(first, last)):
        return None
    return first, last


def _split(text: Text, first: int, last: int, label: str) -> Iterator[Candidate]:
    """One piece as it is, or cut where the atlas knows its beginning and the rest is a name of its own."""
    known = find_entry(text.words, first)
    if known and (known[0] == last or title_size(text, known[0], last) == last - known[0]):
        yield Candidate(first, known[0], label if known[0] == last else known[1].kind, known[1])
        return
    last = _before_adjective(text, first, last)
    if label == "person":
        first, last = _widen(text, *_without_title(text, first, last))
    elif known and known[0] < last and text.words[known[0]].text in POSSESSIVES:
        yield Candidate(first, known[0], "place", known[1])
        rest = _trimmed(text, known[0] + 1, last)
        if rest is not None:
            yield Candidate(*rest, label)
        return
    if first < last:
        yield Candidate(first, last, label)


def _before_adjective(text: Text, first: int, last: int) -> int:
    """The end of a name that ran into the next phrase: "Ministry of Trade of the Ruritanian | government"."""
    for start in range(max(first + 2, last - 3), last):
        known = find_entry(text.words, start)
        if known and known[0] == last and known[1].sort == "adjective":
            lower = text.joined(last, first) and text.words[last].tag in ("NN", "NNS") and text.words[last].text.islower()
            while lower and start > first + 1 and text.words[start - 1].text in ("of", "the", "for", "in"):
                start -= 1
            return start if lower and text.words[start].text in ("of", "for", "in") else last
    return last


def _without_title(text: Text, first: int, last: int) -> tuple[int, int]:
    """Where the name itself begins: titles, countries and role nouns before it do not belong to it."""
    if last - first > 2 and text.words[first].text.isupper() and not text.words[first + 1].text.isupper():
        first += 1 if text.words[first].text.isalpha() and len(text.words[first].text) > 1 else 0
    while first < last - 1:
        size = title_size(text, first, last - 1)
        known = find_entry(text.words, first)
        if size:
            first += size
        elif known and known[0] < last and known[1].sort in ("country", "adjective") and text.words[known[0]].tag:
            if known[1].sort == "country" and not title_size(text, known[0], last - 1):
                break
            first = known[0]
        elif text.words[first].text[0].islower() and text.words[first].lemma in person_nouns():
            first += 1
        else:
            break
    return first, last


def title_size(text: Text, first: int, limit: int) -> int:
    """How many words from first make a title; 0 for none. `limit` is the index that it may not reach."""
    for size in (3, 2, 1):
        if first + size <= limit and folded(text.written(first, first + size)) in titles():
            return size
    return 0


def _widen(text: Text, first: int, last: int) -> tuple[int, int]:
    """A person's name with the capitalised words that the pipeline left off at either end."""
    last = _over_hyphens(text, first, last)
    while last < len(text) and text.joined(last, first) and _belongs(text, last):
        last += 1
    while first and text.joined(first - 1, first) and _belongs(text, first - 1) and not _follows_link(text, first - 1):
        first -= 1
    return first, last


def _over_hyphens(text: Text, first: int, last: int) -> int:
    """The end of a name whose last part goes on after a hyphen ("Suk-yeol", "Atta-Mills"); not "Smith-backed"."""
    words = text.words
    while last + 1 < len(text) and words[last].text == "-" and text.joined(first, last + 1):
        part = words[last + 1]
        attached = words[last - 1].end == words[last].start and words[last].end == part.start
        eastern = folded(words[first].text) in word_set("east-asian") or last - first > 2
        if not attached or not (part.text[0].isupper() or (eastern and len(part.text) <= 6)):
            break
        last += 2
    if words[last - 1].text == "-":
        last += 1 if last < len(text) and text.joined(first, last) and words[last].text.isalpha() else -1
    return last


def _follows_link(text: Text, i: int) -> bool:
    """Whether a word begins its sentence or goes with what stands before it ("Director of Education X")."""
    return text.starts(i) or text.words[i - 1].text in ("of", "for", "and", "&", "at", "in")


def _belongs(text: Text, i: int) -> bool:
    word = text.words[i]
    if word.label or word.tag not in ("NNP", "NNPS") or not word.text[0].isupper() or not word.text[-1].isalpha():
        return False
    if len(word.text) > 1 and word.text.isupper():
        return False
    eastern = text.joined(i - 1, i) and folded(text.words[i - 1].text) in word_set("east-asian")
    return not (
        word.text in word_set("day")
        or folded(word.text) in titles()
        or word.text in name_words()
        or (word.text.lower() in person_nouns() and not eastern)
        or find_entry(text.words, i) is not None
    )


def _from_atlas(text: Text, taken: list[bool]) -> Iterator[Candidate]:
    i = 0
    while i < len(text):
        if taken[i] or not capitalised(text, i):
            i += 1
            continue
        known = find_entry(text.words, i)
        if known is None or any(taken[i : known[0]]) or not text.joined(i, known[0] - 1) or _loose(text, i, known):
            i += 1
            continue
        yield Candidate(i, known[0], "", known[1])
        taken[i : known[0]] = [True] * (known[0] - i)
        i = known[0]


def _loose(text: Text, i: int, known: tuple[int, Entry]) -> bool:
    """Whether a known phrase stands here as something else: a city's name that is a common word, or inside a name."""
    last, entry = known
    if entry.sort not in ("city", "region", "seat", "group"):
        return text.words[i].text.islower()
    if last - i == 1 and (text.starts(i) or text.words[i].tag not in ("NNP", "NNPS", "JJ")):
        return entry.sort != "group"
    return entry.sort == "city" and (_name_word(text, i - 1) or _name_word(text, last))


def _name_word(text: Text, i: int) -> bool:
    if not text.joined(i, min(max(i, 0), len(text) - 1)) or not 0 <= i < len(text):
        return False
    word = text.words[i]
    return word.text[0].isupper() and word.tag in ("NNP", "NNPS") and not text.starts(i)


def _capitals(text: Text, taken: list[bool]) -> Iterator[Candidate]:
    """Proper nouns that nothing has labelled, in runs."""
    i = 0
    while i < len(text):
        if taken[i] or not _proper(text, i):
            i += 1
            continue
        start = i
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
