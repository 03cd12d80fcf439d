"""Which of a report's names are one person's: full names first, then surnames and first names alone."""

from __future__ import annotations

from bisect import bisect_left

from variorum.annotate.actors.actor import Actor, agrees
from variorum.annotate.actors.persons import fits, gender_of, parts_of, same_full, solid
from variorum.annotate.actors.roster import Roster
from variorum.annotate.actors.tables import folded, person_nouns

Parts = tuple[str, ...]
_MOST = 50
"""Persons sharing a part that a name is compared with, the last found: a bound on the work of one name."""
_NEAR = 3
"""Paragraphs back within which the last person named by a surname is the one meant by it."""

_FOREMOST = 3
"""Times that a person must be named for each time that another of the surname is, to be the one meant by it."""

_SETTLED = 2
"""Times that a surname alone must stand for somebody to be that person's."""


class PersonLinker:
    """Links the persons' names of one roster."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._by_part: dict[str, list[Actor]] = {}
        self._alone: dict[Parts, Actor] = {}
        self._before: dict[int, int] = {}

    def run(self) -> None:
        """Link all names of persons."""
        numbers = self._roster.numbers("person")
        parts = {number: parts_of(self._roster.written(number)) for number in numbers}
        width = {number: len(solid(parts[number])) for number in numbers}
        for number in sorted((n for n in numbers if width[n] > 1), key=lambda n: (-width[n], n)):
            self._roster.link(number, self._full_name(parts[number]) or self._new(number, parts[number]))
        self._before = self._used_before({n: parts[n] for n in numbers if width[n] == 1})
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
        if len(fitting) == 1 and self._relative(fitting[0]):
            fitting = []
        if not fitting:
            key = solid(parts)
            if key not in self._alone:
                self._alone[key] = self._roster.add(number, parts)
            self._roster.link(number, self._alone[key])
            return
        actor = fitting[0] if len(fitting) == 1 else self._nearest(number, fitting)
        if actor is not None:
            self._roster.link(number, actor)

    def _used_before(self, short: dict[int, Parts]) -> dict[int, int]:
        """For each person, how often one of his names stood alone before he was named in full."""
        spots: dict[str, list[int]] = {}
        for number, parts in short.items():
            spots.setdefault(solid(parts)[0], []).append(self._roster.names[number].first)
        firsts = {
            actor.number: (self._roster.first_named(actor), actor) for row in self._by_part.values() for actor in row
        }
        return {
            number: sum(bisect_left(spots.get(part, ()), first) for part in solid(actor.parts))
            for number, (first, actor) in firsts.items()
        }

    def _relative(self, actor: Actor) -> bool:
        """Whether a person is brought in as a relative of somebody who has gone by the surname until then."""
        kin = any(person_nouns()[noun].sort == "kin" for noun in actor.nouns if noun in person_nouns())
        return kin and self._before.get(actor.number, 0) >= _SETTLED

    def _nearest(self, number: int, fitting: list[Actor]) -> Actor | None:
        """Of several persons of one surname, the one the report is about, or the one named last if no other is near."""
        roster, here = self._roster, self._roster.names[number].first
        beside = {folded(word) for word in roster.said_beside(number)}
        told = [actor for actor in fitting if beside & actor.nouns]
        if len(told) == 1:
            return told[0]
        told = self._foremost(fitting, here)
        if told:
            return told[0]
        places = [(roster.last_named(actor, here), actor) for actor in fitting]
        named = sorted((pair for pair in places if pair[0] >= 0), key=lambda pair: pair[0])
        if len(named) < 2:
            return named[0][1] if named else None
        paragraph = roster.text.paragraph
        last, before = paragraph[named[-1][0]], paragraph[named[-2][0]]
        return named[-1][1] if last > before and paragraph[here] - last <= _NEAR else None

    def _foremost(self, fitting: list[Actor], here: int) -> list[Actor]:
        """The one who is named far more often than the others, relatives as a rule, who get their first names too.

        Not where another was named in the same sentence, or the one not shortly before.
        """
        roster, text = self._roster, self._roster.text
        uses = sorted(((sum(actor.names.values()), -actor.number, actor) for actor in fitting), reverse=True)
        first, others = uses[0], uses[1:]
        last = roster.last_named(first[2], here)
        if last < 0 or text.paragraph[here] - text.paragraph[last] > _NEAR:
            return []
        near = [roster.last_named(actor, here) for _, _, actor in others]
        apart = all(place < 0 or text.sentence[place] != text.sentence[here] for place in near)
        return [first[2]] if apart and first[0] >= _FOREMOST * others[0][0] else []
