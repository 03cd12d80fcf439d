"""The names of a report: candidates, their kinds by vote, and every further place where an accepted name stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from variorum.annotate.actors.atlas import Entry
from variorum.annotate.actors.candidate import Candidate
from variorum.annotate.actors.candidates import find_candidates
from variorum.annotate.actors.common_words import titled
from variorum.annotate.actors.kinds import key_of, vote
from variorum.annotate.actors.tables import first_names, folded
from variorum.annotate.actors.text import Text
from variorum.annotate.lemmas import is_adjective

Key = tuple[str, ...]


class Name(msgspec.Struct, frozen=True):
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
    for one in _without_overhang(text, candidates, kinds):
        kind = kinds.get(key_of(text, one.first, one.last))
        if kind is None or (_only_in_headline(text, one) and one.entry is None):
            continue
        entry = one.entry if one.entry and one.entry.kind == kind else None
        names.append(Name(one.first, one.last, kind, entry))
        taken[one.first : one.last] = [True] * (one.last - one.first)
    names += _again(text, names, taken)
    return tuple(sorted(names, key=lambda name: name.first))


def _without_overhang(text: Text, candidates: tuple[Candidate, ...], kinds: dict[Key, str]) -> Iterator[Candidate]:
    """The candidates, without a common word at either end of a known name ("Anna Bergman | Checks")."""
    uses = Counter(key_of(text, one.first, one.last) for one in candidates)
    for one in candidates:
        key = key_of(text, one.first, one.last)
        if len(key) > 1 and uses[key] == 1 and one.entry is None:
            person = len(key) > 2 and kinds.get(key) == "person"
            common = person and key[0] in text.small and _known_person(key[1:], uses, kinds)
            if person and key[-1] in text.small and _known_person(key[:-1], uses, kinds):
                one = replace(one, last=one.last - 1)
            elif common or (uses[key[1:]] > 1 and key[1:] in kinds and _qualifies(text, one.first)):
                one = replace(one, first=one.first + 1)
        yield one


def _qualifies(text: Text, i: int) -> bool:
    """Whether the word that begins a sentence, and so has its capital, is an adjective ("Jubilant | Alphans")."""
    word = text.words[i].text
    return text.starts(i) and folded(word) not in first_names() and is_adjective(word)


def _known_person(key: Key, uses: Counter[Key], kinds: dict[Key, str]) -> bool:
    return uses[key] > 1 and kinds.get(key) == "person"


def _only_in_headline(text: Text, one: Candidate) -> bool:
    """Whether all there is for a name is a label in a line where all words are capitalised."""
    return titled(text, one.first)


def _again(text: Text, names: list[Name], taken: list[bool]) -> list[Name]:
    """Further places of the names that were found."""
    table = {key_of(text, name.first, name.last): name for name in reversed(names)}
    widths: dict[str, list[int]] = {}
    for first, width in sorted({(key[0], len(key)) for key in table}, reverse=True):
        widths.setdefault(first, []).append(width)
    found: list[Name] = []
    behind = 0
    for i in text.capitals:
        if i < behind or taken[i]:
            continue
        match = _match(text, i, table, widths.get(folded(text.words[i].text), []))
        if match is not None and not any(taken[i : match.last]):
            found.append(match)
            behind = match.last
    return found


def _match(text: Text, i: int, table: dict[Key, Name], widths: list[int]) -> Name | None:
    """The longest of the names in the table that stands at word i."""
    for width in widths:
        last = i + width
        if last <= len(text) and text.joined(i, last - 1) and (width > 1 or _stands_alone(text, i)):
            name = table.get(key_of(text, i, last))
            if name is not None:
                return replace(name, first=i, last=last)
    return None


def _stands_alone(text: Text, i: int) -> bool:
    word = text.words[i]
    return word.tag in ("NNP", "NNPS") or bool(word.label) or word.text.isupper()
