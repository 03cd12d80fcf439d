"""Which names of a report are names of one actor."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.atlas import Entry, find_entry
from variorum.annotate.actors.bodies import abbreviates, is_acronym, key_of_body, shortens
from variorum.annotate.actors.names import Name
from variorum.annotate.actors.persons import fits, gender_of, parts_of, same_full, solid
from variorum.annotate.actors.roles import Role
from variorum.annotate.actors.states import stands_for_state
from variorum.annotate.actors.tables import country, folded, person_nouns, titles
from variorum.annotate.actors.text import Text

_NEAR = 3
"""Paragraphs back within which the last person named by a surname is the one meant by it."""


class Linker:
    """Builds the actors of one report from its names: full names first, then what is short for them."""

    def __init__(self, text: Text, names: Sequence[Name], roles: Sequence[Role]) -> None:
        self._text = text
        self._names = names
        self._roles: dict[int, list[Role]] = {}
        for role in roles:
            self._roles.setdefault(role.name, []).append(role)
        self.actors: list[Actor] = []
        self.of: list[Actor | None] = [None] * len(names)
        self._by_key: dict[tuple[str, ...], Actor] = {}
        self._spots: dict[int, list[int]] = {}
        self._people: dict[str, list[Actor]] = {}

    def run(self) -> None:
        """Link all names."""
        kinds: dict[str, list[int]] = {}
        for number, name in enumerate(self._names):
            kinds.setdefault(name.kind, []).append(number)
        self._places(kinds.get("place", []) + kinds.get("group", []))
        self._persons(kinds.get("person", []))
        self._bodies(kinds.get("organisation", []))

    def _written(self, number: int) -> str:
        name = self._names[number]
        return self._text.written(name.first, name.last)

    def _new(self, number: int, parts: tuple[str, ...] = ()) -> Actor:
        actor = Actor(len(self.actors), self._names[number].kind, parts, entry=self._names[number].entry)
        self.actors.append(actor)
        return actor

    def _join(self, number: int, actor: Actor) -> None:
        self.of[number] = actor
        actor.add_name(self._written(number))
        insort(self._spots.setdefault(actor.number, []), self._names[number].first)

    # Countries, peoples and other places

    def _places(self, numbers: list[int]) -> None:
        for number in numbers:
            name = self._names[number]
            key = self._place_key(name, number)
            actor = self._by_key.get(key)
            if actor is None:
                actor = self._by_key[key] = self._new(number)
                if key[0] in ("country", "people"):
                    actor.codes.add(key[1])
                    actor.entry = Entry(key[0], key[1], country(key[1]).name)
            self._join(number, actor)

    def _place_key(self, name: Name, number: int) -> tuple[str, ...]:
        entry = name.entry
        if entry and entry.code and entry.sort == "country":
            return "country", entry.code
        if entry and entry.code and entry.sort in ("people", "adjective"):
            return "people", entry.code
        if entry and stands_for_state(self._text, name):
            return "country", entry.code
        return name.kind, *key_of_body(self._written(number))

    # Persons

    def _persons(self, numbers: list[int]) -> None:
        parts = {number: parts_of(self._written(number)) for number in numbers}
        full = [number for number in numbers if len(solid(parts[number])) > 1]
        for number in sorted(full, key=lambda one: (-len(solid(parts[one])), one)):
            actor = self._full_name(parts[number])
            if actor is None:
                actor = self._new(number, parts[number])
                actor.guess = gender_of(parts[number])
                for part in dict.fromkeys(solid(parts[number])):
                    self._people.setdefault(part, []).append(actor)
            self._join(number, actor)
            self._describe(number, actor)
        alone: dict[tuple[str, ...], Actor] = {}
        for number in numbers:
            if self.of[number] is None:
                self._short_name(number, parts[number], alone)

    def _sharing(self, parts: tuple[str, ...]) -> list[Actor]:
        """The persons of full names that share a part with a name."""
        found = {actor.number: actor for part in solid(parts) for actor in self._people.get(part, ())}
        return [found[number] for number in sorted(found)]

    def _full_name(self, parts: tuple[str, ...]) -> Actor | None:
        same = [actor for actor in self._sharing(parts) if same_full(parts, actor.parts)]
        exact = [actor for actor in same if solid(actor.parts) == solid(parts)]
        return exact[0] if exact else same[0] if len(same) == 1 else None

    def _short_name(self, number: int, parts: tuple[str, ...], alone: dict[tuple[str, ...], Actor]) -> None:
        gender = self._title_gender(number)
        scored = [(fits(parts, actor.parts), actor) for actor in self._sharing(parts)]
        best = max((score for score, _ in scored), default=0)
        fitting = [actor for score, actor in scored if score == best and score and agrees(gender, actor.gender or actor.guess)]
        if not fitting:
            key = solid(parts)
            actor = alone.get(key)
            if actor is None:
                actor = alone[key] = self._new(number, parts)
            self._join(number, actor)
            self._describe(number, actor)
            return
        actor = fitting[0] if len(fitting) == 1 else self._nearest(number, fitting)
        if actor is not None:
            self._join(number, actor)
            self._describe(number, actor)

    def _nearest(self, number: int, fitting: list[Actor]) -> Actor | None:
        """Of several persons of one surname, the one named last, if the others were not named as near."""
        here = self._names[number].first
        beside = {folded(word) for role in self._roles.get(number, ()) for word in self._role_words(role)}
        told = [actor for actor in fitting if beside & actor.nouns] if beside else []
        if len(told) == 1:
            return told[0]
        last = {actor.number: self._last_place(actor, here) for actor in fitting}
        named = [actor for actor in fitting if last[actor.number] >= 0]
        if not named:
            return None
        named.sort(key=lambda actor: last[actor.number])
        paragraph = self._text.paragraph
        nearest = named[-1]
        if len(named) == 1:
            return nearest
        gap = paragraph[last[nearest.number]] - paragraph[last[named[-2].number]]
        close = paragraph[here] - paragraph[last[nearest.number]] <= _NEAR
        return nearest if gap > 0 and close else None

    def _last_place(self, actor: Actor, here: int) -> int:
        spots = self._spots[actor.number]
        before = bisect_left(spots, here)
        return spots[before - 1] if before else -1

    def _title_gender(self, number: int) -> str:
        """The gender that a courtesy title before the name tells."""
        before = self._names[number].first - 1
        title = titles().get(folded(self._text.words[before].text)) if before >= 0 else None
        return title.gender if title and self._text.joined(before, before + 1) else ""

    def _codes(self, role: Role) -> set[str]:
        """The countries that a role names."""
        found, i = set(), role.first
        while i < role.last:
            known = find_entry(self._text.words, i)
            if known and known[1].land:
                found.add(known[1].code)
            i = known[0] if known else i + 1
        return found

    def _role_words(self, role: Role) -> list[str]:
        return [self._text.words[i].lemma.lower() for i in range(role.first, role.last)]

    def _describe(self, number: int, actor: Actor) -> None:
        """Keep what the words beside a name say of the actor."""
        actor.gender = self._title_gender(number) or actor.gender
        for role in self._roles.get(number, ()):
            written = self._text.written(role.first, role.last)
            actor.roles[written] = actor.roles.get(written, 0) + 1
            for word in self._role_words(role):
                noun = person_nouns().get(word)
                if noun:
                    actor.nouns.add(word)
                    actor.gender = actor.gender or noun.gender
                actor.words.add(folded(word))
            actor.codes |= self._codes(role)

    # Organisations

    def _bodies(self, numbers: list[int]) -> None:
        keys = {number: key_of_body(self._written(number)) for number in numbers}
        order = sorted(numbers, key=lambda number: (-len(keys[number]), number))
        bodies: dict[tuple[str, ...], Actor] = {}
        for number in order:
            actor = bodies.get(keys[number]) or self._longer(keys[number], self._written(number), bodies)
            if actor is None:
                actor = self._new(number)
            bodies.setdefault(keys[number], actor)
            self._join(number, actor)
            self._describe(number, actor)

    def _longer(
        self, key: tuple[str, ...], written: str, bodies: dict[tuple[str, ...], Actor]
    ) -> Actor | None:
        """The one organisation of a longer name that this name is short for."""
        found: dict[int, Actor] = {}
        for other, actor in bodies.items():
            if shortens(key, other) or (is_acronym(written) and any(abbreviates(written, name) for name in actor.names)):
                found[actor.number] = actor
        return next(iter(found.values())) if len(found) == 1 else None


def agrees(one: str, other: str) -> bool:
    """Whether two genders can be one person's."""
    return not one or not other or one == other
