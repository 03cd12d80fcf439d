"""Which of a report's names are one person's: full names first, then surnames and first names alone."""

from __future__ import annotations

from variorum.annotate.actors.actor import Actor, agrees
from variorum.annotate.actors.persons import fits, gender_of, parts_of, same_full, solid
from variorum.annotate.actors.roster import Roster
from variorum.annotate.actors.tables import folded

Parts = tuple[str, ...]
_MOST = 50
"""Persons sharing a part that a name is compared with, the last found: a bound on the work of one name."""
_NEAR = 3
"""Paragraphs back within which the last person named by a surname is the one meant by it."""


class PersonLinker:
    """Links the persons' names of one roster."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._by_part: dict[str, list[Actor]] = {}
        self._alone: dict[Parts, Actor] = {}

    def run(self) -> None:
        """Link all names of persons."""
        numbers = self._roster.numbers("person")
        parts = {number: parts_of(self._roster.written(number)) for number in numbers}
        width = {number: len(solid(parts[number])) for number in numbers}
        for number in sorted((n for n in numbers if width[n] > 1), key=lambda n: (-width[n], n)):
            self._roster.link(number, self._full_name(parts[number]) or self._new(number, parts[number]))
        for number in numbers:
            if width[number] == 1:
                self._short_name(number, parts[number])

    def _new(self, number: int, parts: Parts) -> Actor:
        actor = self._roster.add(number, parts)
        actor.guess = gender_of(parts)
        for part in dict.fromkeys(solid(parts)):
            self._by_part.setdefault(part, []).append(actor)
        return actor

    def _sharing(self, parts: Parts) -> list[Actor]:
        """The persons of full names that share a part with a name."""
        found = {actor.number: actor for part in solid(parts) for actor in self._by_part.get(part, [])[-_MOST:]}
        return [found[number] for number in sorted(found)]

    def _full_name(self, parts: Parts) -> Actor | None:
        same = [actor for actor in self._sharing(parts) if same_full(parts, actor.parts)]
        exact = [actor for actor in same if solid(actor.parts) == solid(parts)]
        return exact[0] if exact else same[0] if len(same) == 1 else None

    def _short_name(self, number: int, parts: Parts) -> None:
        gender = self._roster.title_gender(number)
        scored = [(fits(parts, actor.parts), actor) for actor in self._sharing(parts)]
        best = max((score for score, _ in scored), default=0)
        fitting = [
            actor for score, actor in scored if best and score == best and agrees(gender, actor.gender or actor.guess)
        ]
        if not fitting:
            key = solid(parts)
            if key not in self._alone:
                self._alone[key] = self._roster.add(number, parts)
            self._roster.link(number, self._alone[key])
            return
        actor = fitting[0] if len(fitting) == 1 else self._nearest(number, fitting)
        if actor is not None:
            self._roster.link(number, actor)

    def _nearest(self, number: int, fitting: list[Actor]) -> Actor | None:
        """Of several persons of one surname, the one named last, if the others were not named as near."""
        roster, here = self._roster, self._roster.names[number].first
        beside = {folded(word) for word in roster.said_beside(number)}
        told = [actor for actor in fitting if beside & actor.nouns]
        if len(told) == 1:
            return told[0]
        places = [(roster.last_named(actor, here), actor) for actor in fitting]
        named = sorted((pair for pair in places if pair[0] >= 0), key=lambda pair: pair[0])
        if len(named) < 2:
            return named[0][1] if named else None
        paragraph = roster.text.paragraph
        last, before = paragraph[named[-1][0]], paragraph[named[-2][0]]
        return named[-1][1] if last > before and paragraph[here] - last <= _NEAR else None
