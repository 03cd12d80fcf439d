"""Finds the actors of a report: names first, linked; then what describes them, then pronouns, left to right."""

from __future__ import annotations

from msgspec.structs import replace

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.antecedents import Antecedents
from variorum.annotate.actors.descriptions import Description, find_descriptions
from variorum.annotate.actors.linking import link_names
from variorum.annotate.actors.names import Name, find_names
from variorum.annotate.actors.persons import fullest
from variorum.annotate.actors.pronouns import Pronoun, find_pronouns
from variorum.annotate.actors.roles import Role, find_roles
from variorum.annotate.actors.roster import Roster
from variorum.annotate.actors.salience import Salience
from variorum.annotate.actors.states import compass_names
from variorum.annotate.actors.text import lay_in_row
from variorum.marks import Chain, Mention, Sentence
from variorum.report import Report


def find_actors(report: Report, sentences: tuple[Sentence, ...]) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions (names, descriptions, pronouns) sorted by start, each with its chain, and the chains."""
    text = lay_in_row(report, sentences)
    return read_actors(Salience(text))


def read_actors(salience: Salience) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """The same for the words that `salience` resolves the pronouns of."""
    text = salience.text
    names = find_names(text)
    halves = compass_names(text, names)
    taken = {i for name in halves for i in range(name.first, name.last)}
    names = tuple(sorted((*(name for name in names if name.first not in taken), *halves), key=lambda name: name.first))
    roles = find_roles(text, names)
    roster = link_names(text, names, roles)
    found = _Reading(roster, roles, salience).run()
    return tuple(sorted(found, key=lambda one: (one.start, -one.end))), _chains(roster.actors)


class _Reading:
    """One pass over a report, in which descriptions and pronouns find their actors."""

    def __init__(self, roster: Roster, roles: tuple[Role, ...], salience: Salience) -> None:
        self._text = salience.text
        self._roster = roster
        self._salience = salience
        self._antecedents = Antecedents(roster)
        self._apart = {role.head: role for role in roles if not role.beside}
        self._titles = {i for role in roles if role.beside for i in range(role.first, role.last)}
        self._role_of: dict[int, str] = {}
        for role in roles:
            self._role_of.setdefault(role.name, self._text.written(role.first, role.last))

    def run(self) -> list[Mention]:
        """All mentions."""
        steps: list[tuple[int, int, Name | Description | Pronoun]] = []
        steps += [(name.first, number, name) for number, name in enumerate(self._roster.names)]
        steps += [
            (one.head, 0, one)
            for one in find_descriptions(self._text, self._roster.names)
            if one.head not in self._titles
        ]
        steps += [(one.at, 0, one) for one in find_pronouns(self._text)]
        found = []
        for _, number, step in sorted(steps, key=lambda step: step[0]):
            if isinstance(step, Name):
                found.append(self._named(number, step))
            elif isinstance(step, Description):
                found.append(self._described(step))
            else:
                found.append(self._meant(step))
        return found

    def _named(self, number: int, name: Name) -> Mention:
        actor = self._roster.of[number]
        if actor is not None:
            self._stood(actor, self._text.top(name.first, name.last))
        start, end = self._text.span(name.first, name.last)
        return Mention(start, end, name.kind, "name", actor.chain if actor else None, self._role_of.get(number, ""))

    def _described(self, one: Description) -> Mention:
        role = self._apart.get(one.head)
        if role is not None:
            one = replace(one, first=min(one.first, role.first), last=max(one.last, role.last))
        actor = self._antecedents.actor_for(one) if role is None else self._roster.of[role.name]
        if actor is not None:
            self._antecedents.describe(one, actor)
            if role is None:
                self._stood(actor, one.head)
        start, end = self._text.span(one.first, one.last)
        return Mention(start, end, actor.kind if actor else one.kind, "description", actor.chain if actor else None)

    def _meant(self, one: Pronoun) -> Mention:
        actor = self._salience.actor_for(one) if one.form != "1" else None
        if actor is not None:
            if one.form in "mf":
                actor.gender = actor.gender or one.form
            self._stood(actor, one.at)
        start, end = self._text.span(one.at, one.at + 1)
        return Mention(start, end, actor.kind if actor else one.kind, "pronoun", actor.chain if actor else None)

    def _stood(self, actor: Actor, place: int) -> None:
        """A word has just stood for an actor."""
        actor.places.append(place)
        self._salience.note(actor)
        self._antecedents.stood(actor)


def _chains(actors: list[Actor]) -> tuple[Chain, ...]:
    return tuple(
        Chain(
            actor.chain,
            _fullest(actor),
            actor.kind,
            tuple(sorted({*actor.names, *actor.aliases})),
            tuple(sorted(actor.roles)),
        )
        for actor in actors
        if actor.names or actor.aliases
    )


def _fullest(actor: Actor) -> str:
    """The country's common name, else the longest name, else the longest description without its article."""
    if actor.entry and actor.entry.sort == "country":
        return actor.entry.name
    if actor.names:
        return fullest(actor.names)
    return max(actor.aliases, key=lambda name: (len(name), name), default="")
