"""The actors of one report as its names are linked: who each name stands for, and what is said beside it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.atlas import find_entry
from variorum.annotate.actors.names import Name
from variorum.annotate.actors.roles import Role
from variorum.annotate.actors.tables import folded, person_nouns, titles
from variorum.annotate.actors.text import POSSESSIVES, Text


class Roster:
    """Names, numbered in reading order, and the actors that they stand for: `of` runs beside `names`."""

    def __init__(self, text: Text, names: Sequence[Name], roles: Sequence[Role]) -> None:
        self.text = text
        self.names = names
        self.actors: list[Actor] = []
        self.of: list[Actor | None] = [None] * len(names)
        self._roles: dict[int, list[Role]] = {}
        self._spots: dict[int, list[int]] = {}
        for role in roles:
            self._roles.setdefault(role.name, []).append(role)

    def numbers(self, *kinds: str) -> list[int]:
        """The names of these kinds."""
        return [number for number, name in enumerate(self.names) if name.kind in kinds]

    def written(self, number: int) -> str:
        """A name as it stands."""
        return self.text.written(self.names[number].first, self.names[number].last)

    def add(self, number: int, parts: tuple[str, ...] = ()) -> Actor:
        """A new actor of the kind of this name."""
        actor = Actor(len(self.actors), self.names[number].kind, parts, entry=self.names[number].entry)
        self.actors.append(actor)
        return actor

    def link(self, number: int, actor: Actor) -> None:
        """Say that a name stands for an actor; keep what the words beside it say of that one."""
        self.of[number] = actor
        actor.add_name(self.written(number))
        insort(self._spots.setdefault(actor.number, []), self.names[number].first)
        actor.gender = self.title_gender(number) or actor.gender
        for role in self._roles.get(number, ()):
            self._describe(actor, role)

    def last_named(self, actor: Actor, before: int) -> int:
        """Where the actor was last named before a word; -1 where it was not."""
        spots = self._spots[actor.number]
        place = bisect_left(spots, before)
        return spots[place - 1] if place else -1

    def first_named(self, actor: Actor) -> int:
        """Where the actor is first named, of the names linked so far."""
        return self._spots[actor.number][0]

    def title_gender(self, number: int) -> str:
        """The gender that a courtesy title before a person's name tells."""
        before = self.names[number].first - 1
        if self.names[number].kind != "person" or not self.text.joined(before, before + 1):
            return ""
        title = titles().get(folded(self.text.words[before].text))
        return title.gender if title else ""

    def said_beside(self, number: int) -> set[str]:
        """The lemmas of the roles beside a name."""
        return {word for role in self._roles.get(number, ()) for word in self._lemmas(role)}

    def _describe(self, actor: Actor, role: Role) -> None:
        written = self.text.written(role.first, role.last)
        actor.roles[written] = actor.roles.get(written, 0) + 1
        for word in self._own_nouns(role):
            actor.nouns.add(word)
            actor.gender = actor.gender or person_nouns()[word].gender
        actor.words |= {folded(word) for word in self._lemmas(role)}
        actor.codes |= self._codes(role)

    def _own_nouns(self, role: Role) -> list[str]:
        """The nouns for a person in a role that mean its holder: not the president in "the president's spokesman"."""
        end = next((i for i in range(role.head, role.last) if self.text.words[i].tag in ("IN", "TO")), role.last)
        found = []
        for i, lemma in zip(range(role.first, end), self._lemmas(role), strict=False):
            if lemma in person_nouns() and not (i + 1 < end and self.text.words[i + 1].text in POSSESSIVES):
                found.append(lemma)
        return found

    def _lemmas(self, role: Role) -> list[str]:
        return [self.text.words[i].lemma.lower() for i in range(role.first, role.last)]

    def _codes(self, role: Role) -> set[str]:
        """The countries that a role names."""
        found, i = set(), role.first
        while i < role.last:
            known = find_entry(self.text.words, i)
            if known and known[1].land:
                found.add(known[1].code)
            i = known[0] if known else i + 1
        return found
