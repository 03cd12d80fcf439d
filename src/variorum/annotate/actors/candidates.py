"""Stretches of words that may be names: labelled by the pipeline, known to the atlas, or written in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.annotate.actors.atlas import find_entry
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.tables import name_words
from variorum.annotate.actors.text import POSSESSIVES, Text
from variorum.annotate.actors.trimming import (
    before_adjective,
    is_legal_form,
    title_size,
    trimmed,
    widened,
    without_title,
)
from variorum.annotate.actors.unlabelled import from_atlas, in_capitals

_BARRIERS = frozenset({",", ";", ":", "/", "(", ")", "[", "]", '"', "“", "”", "|", "—", "–", "--", "...", "…"})


def find_candidates(text: Text) -> tuple[Candidate, ...]:
    """All candidates in order; they do not overlap."""
    taken = [False] * len(text)
    found: list[Candidate] = []
    for first, last, label in _runs(text):
        for piece in _pieces(text, first, last, label):
            found.append(piece)
            taken[piece.first : piece.last] = [True] * (piece.last - piece.first)
    found += from_atlas(text, taken)
    found += in_capitals(text, taken)
    return tuple(sorted((one for one in found if not _is_currency(text, one)), key=lambda one: one.first))


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
        if i == last or (text.words[i].text in _BARRIERS and not _inside(text, start, i, last, label)):
            piece = trimmed(text, start, i)
            if piece is not None:
                yield from _split(text, *piece, label)
            start = i + 1


def _inside(text: Text, start: int, i: int, last: int, label: str) -> bool:
    """Whether a comma belongs to a name: before a legal form, or in a list ("Ministry of Trade, Ports and Labour")."""
    if text.words[i].text != ",":
        return False
    if is_legal_form(text, i + 1, last):
        return True
    opened = any(text.words[k].text in ("of", "for") for k in range(start + 1, i))
    closed = any(text.words[k].text in ("and", "&") for k in range(i + 1, last))
    return label == "organisation" and opened and closed and text.words[start].text in name_words()


def _split(text: Text, first: int, last: int, label: str) -> Iterator[Candidate]:
    """One piece as it is, or cut where a name in capitals ends, or where what the atlas knows ends."""
    shouted = _shouted(text, first, last)
    if first < shouted < last:
        yield from _split(text, first, shouted, label)
        first = shouted
    first = _with_country(text, first, last)
    known = find_entry(text.words, first)
    if known and (known[0] == last or title_size(text, known[0], last) == last - known[0]):
        yield Candidate(first, known[0], label if known[0] == last else known[1].kind, known[1])
        return
    last = before_adjective(text, first, last)
    if label == "person":
        first, last = widened(text, *without_title(text, first, last))
    elif known and known[0] < last and text.words[known[0]].text in POSSESSIVES:
        yield Candidate(first, known[0], "place", known[1])
        rest = trimmed(text, known[0] + 1, last)
        if rest is not None:
            yield Candidate(*rest, label)
        return
    if first < last:
        yield Candidate(first, last, label)


def _shouted(text: Text, first: int, last: int) -> int:
    """The end of the words in capitals that a piece begins with; `first` where they are initials or an acronym."""
    end = first
    while end < last and text.words[end].text.isupper() and len(text.words[end].text.strip(".")) > 2:
        end += 1
    return end if end - first > 1 else first


def _with_country(text: Text, first: int, last: int) -> int:
    """Where a country's name begins of which only the end was labelled ("N. | Korea")."""
    for start in range(max(0, first - 2), first):
        known = find_entry(text.words, start) if text.joined(start, first) else None
        if known and known[0] == last and known[1].land:
            return start
    return first


def _is_currency(text: Text, one: Candidate) -> bool:
    """Whether letters belong to a sum of money ("US$15 million", "RM 69.6 million")."""
    if one.last - one.first > 1 or one.last >= len(text) or not text.words[one.first].text.isupper():
        return False
    following = text.words[one.last].text
    return following[0] in "$€£¥" or (following[0].isdecimal() and text.words[one.last].tag == "CD" and not one.label)
