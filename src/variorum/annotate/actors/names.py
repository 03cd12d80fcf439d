"""The names of a report: candidates, their kinds by vote, and every further place where an accepted name stands."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.annotate.actors.atlas import Entry
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.candidates import find_candidates
from variorum.annotate.actors.kinds import key_of, titled, vote
from variorum.annotate.actors.tables import folded
from variorum.annotate.actors.text import Text

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: its words from first to last (exclusive), its kind, and the atlas's entry if it has one."""

    first: int
    last: int
    kind: str
    entry: Entry | None = None


def find_names(text: Text) -> tuple[Name, ...]:
    """All names in order; they do not overlap."""
    candidates = find_candidates(text)
    kinds = vote(text, candidates)
    names: list[Name] = []
    taken = [False] * len(text)
    for one in candidates:
        kind = kinds.get(key_of(text, one.first, one.last))
        if kind is None or (_only_in_headline(text, one) and one.entry is None):
            continue
        entry = one.entry if one.entry and one.entry.kind == kind else None
        names.append(Name(one.first, one.last, kind, entry))
        taken[one.first : one.last] = [True] * (one.last - one.first)
    names += _again(text, names, taken)
    return tuple(sorted(names, key=lambda name: name.first))


def _only_in_headline(text: Text, one: Candidate) -> bool:
    """Whether all there is for a name is a label in a line where all words are capitalised."""
    return titled(text, one.first)


def _again(text: Text, names: list[Name], taken: list[bool]) -> list[Name]:
    """Further places of the names that were found."""
    table: dict[str, dict[Key, Name]] = {}
    for name in names:
        key = key_of(text, name.first, name.last)
        table.setdefault(key[0], {}).setdefault(key, name)
    ordered = {first: sorted(rows.items(), key=lambda row: -len(row[0])) for first, rows in table.items()}
    found: list[Name] = []
    i = 0
    while i < len(text):
        i = _match(text, i, ordered, taken, found)
    return found


def _match(text: Text, i: int, ordered: dict[str, list[tuple[Key, Name]]], taken: list[bool], found: list[Name]) -> int:
    if taken[i] or not text.words[i].text[0].isupper():
        return i + 1
    for key, name in ordered.get(folded(text.words[i].text), ()):
        last = i + len(key)
        if last > len(text) or any(taken[i:last]) or not text.joined(i, last - 1) or key_of(text, i, last) != key:
            continue
        if len(key) == 1 and not _stands_alone(text, i):
            continue
        found.append(Name(i, last, name.kind, name.entry))
        return last
    return i + 1


def _stands_alone(text: Text, i: int) -> bool:
    word = text.words[i]
    return word.tag in ("NNP", "NNPS") or bool(word.label) or word.text.isupper()
