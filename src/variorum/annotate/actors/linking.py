"""Which names of a report are names of one actor."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.atlas import Entry
from variorum.annotate.actors.bodies import abbreviates, is_acronym, key_of_body, shortens
from variorum.annotate.actors.linking_persons import PersonLinker
from variorum.annotate.actors.names import Name
from variorum.annotate.actors.roles import Role
from variorum.annotate.actors.roster import Roster
from variorum.annotate.actors.states import stands_for_state
from variorum.annotate.actors.tables import country
from variorum.annotate.actors.text import Text

Key = tuple[str, ...]
_MOST = 200
"""Names that a short one is compared with: a bound on the work of one name."""


def link_names(text: Text, names: Sequence[Name], roles: Sequence[Role]) -> Roster:
    """The actors that the names of a report stand for."""
    roster = Roster(text, names, roles)
    _link_places(roster)
    PersonLinker(roster).run()
    _link_bodies(roster)
    return roster


def _link_places(roster: Roster) -> None:
    """Countries by any of their names, peoples by theirs, other places by their own."""
    by_key: dict[Key, Actor] = {}
    for number in roster.numbers("place", "group"):
        key = _place_key(roster, number)
        actor = by_key.get(key)
        if actor is None:
            actor = by_key[key] = roster.add(number)
            if key[0] in ("country", "people"):
                actor.codes.add(key[1])
                actor.entry = Entry(key[0], key[1], country(key[1]).name)
        roster.link(number, actor)


def _place_key(roster: Roster, number: int) -> Key:
    name = roster.names[number]
    entry = name.entry
    if entry and (entry.sort == "country" or stands_for_state(roster.text, name)):
        return "country", entry.code
    if entry and entry.code and entry.sort in ("people", "adjective"):
        return "people", entry.code
    return name.kind, *key_of_body(roster.written(number))


def _link_bodies(roster: Roster) -> None:
    """Organisations: the same name, an acronym, a name that leaves out whose body it is; the longest first."""
    numbers = roster.numbers("organisation")
    keys = {number: key_of_body(roster.written(number)) for number in numbers}
    bodies = _Bodies()
    for number in sorted(numbers, key=lambda one: (-len(keys[one]), one)):
        actor = bodies.find(keys[number], roster.written(number)) or roster.add(number)
        bodies.put(keys[number], roster.written(number), actor)
        roster.link(number, actor)


class _Bodies:
    """Organisations by their names, by the end of their names, and by the letter that an acronym begins with."""

    def __init__(self) -> None:
        self._by_key: dict[Key, Actor] = {}
        self._by_end: dict[Key, dict[Key, Actor]] = {}
        self._by_letter: dict[str, dict[str, Actor]] = {}

    def put(self, key: Key, written: str, actor: Actor) -> None:
        if key in self._by_key:
            return
        self._by_key[key] = actor
        self._by_end.setdefault(key[-1:], {})[key] = actor
        self._by_letter.setdefault(written[0].upper(), {})[written] = actor

    def find(self, key: Key, written: str) -> Actor | None:
        """The organisation of this name, or the one of a longer name that this is short for."""
        if key in self._by_key:
            return self._by_key[key]
        alike = islice(self._by_end.get(key[-1:], {}).items(), _MOST)
        longer = [actor for full, actor in alike if shortens(key, full)]
        if is_acronym(written):
            spelled = islice(self._by_letter.get(written[0].upper(), {}).items(), _MOST)
            longer += [actor for full, actor in spelled if abbreviates(written, full)]
        found = {actor.number: actor for actor in longer}
        return next(iter(found.values())) if len(found) == 1 else None
