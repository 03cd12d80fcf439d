"""Whom a description means: the person whose role it names, the body it is a word for, or someone new."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from variorum.annotate.actors.actor import Actor, agrees
from variorum.annotate.actors.descriptions import Description, words_of
from variorum.annotate.actors.named_inside import NamedInside
from variorum.annotate.actors.roster import Roster
from variorum.annotate.actors.tables import (
    collective_nouns,
    folded,
    name_words,
    person_nouns,
    stand_ins,
    titles,
    word_set,
)

_SUPERLATIVES = frozenset({"top", "chief", "highest"})
_LATEST = 40
"""Actors of one noun that are looked at, the latest: a bound on the work of one description."""
_BARE_REACH = 2
"""Sentences over which a plural without an article goes on meaning the same people."""
_MEMORY = 15
"""Sentences after which a noun alone ("the singer") no longer means the person of that noun."""
_FAR = 4
"""Sentences between two persons whom a description fits alike that make the nearer one the one meant."""


class _Phrase(msgspec.Struct, frozen=True):
    """A description with the words beside its head, folded, and the countries that it names."""

    one: Description
    words: frozenset[str]
    codes: frozenset[str]

    @property
    def telling(self) -> frozenset[str]:
        """The words that tell one from others: no ages, no numbers, nothing that fits anyone."""
        return frozenset(word for word in self.words if word.isalpha()) - word_set("common")


class Antecedents:
    """Resolves the descriptions of one report, left to right, among the actors known so far."""

    def __init__(self, roster: Roster) -> None:
        self._text = roster.text
        self._actors = roster.actors
        self._inside = NamedInside(roster)
        self._by_noun: dict[str, list[Actor]] = {}
        self._last_body: Actor | None = None
        for actor in roster.actors:
            for noun in sorted(actor.nouns | _called(actor)):
                self._by_noun.setdefault(noun, []).append(actor)

    def actor_for(self, one: Description) -> Actor | None:
        """The actor that a description means, made where it is new; None where more than one fits."""
        codes = self._inside.codes(one)
        named = self._inside.actor(one, codes)
        if named is not None:
            return named
        if one.kind == "place":
            return self._inside.land(one, codes)
        words = frozenset(folded(word) for word in words_of(self._text, one.first, one.last)) - {one.lemma}
        phrase = _Phrase(one, words, codes)
        fitting = self._fitting(phrase) if one.definite is not False else []
        if not fitting:
            return self._new(phrase)
        if len(fitting) > 1:
            return self._nearest(_highest(phrase, fitting))
        return None if self._forgotten(phrase, fitting[0]) else fitting[0]

    def stood(self, actor: Actor) -> None:
        """A word has just stood for an actor."""
        if actor.kind == "organisation" and actor.names:
            self._last_body = actor

    def describe(self, one: Description, actor: Actor) -> None:
        """Keep what a description says of the actor that it means."""
        actor.add_alias(self._text.written(one.first, one.last))
        if actor.entry is None and one.lemma not in actor.nouns:
            actor.nouns.add(one.lemma)
            self._by_noun.setdefault(one.lemma, []).append(actor)
        noun = person_nouns().get(one.lemma)
        if noun and not one.plural:
            actor.gender = actor.gender or noun.gender

    def _fitting(self, phrase: _Phrase) -> list[Actor]:
        """The actors whose roles or earlier descriptions this one can be."""
        one = phrase.one
        exact = {actor.number: actor for actor in self._by_noun.get(one.lemma, [])[-_LATEST:]}
        same = [actor for actor in exact.values() if self._fits(phrase, actor)]
        if same or one.definite is not True or one.plural or (self._of_other(one) and not phrase.codes):
            return same
        others: dict[int, Actor] = {}
        for role in stand_ins().get(one.lemma, ()):
            noun = next((word for word in role.split() if word in person_nouns()), role)
            for actor in self._by_noun.get(noun, [])[-_LATEST:]:
                if actor.number not in exact and _holds(actor, role):
                    others.setdefault(actor.number, actor)
        return [actor for actor in others.values() if self._fits(phrase, actor)]

    def _of_other(self, one: Description) -> bool:
        """Whether an "of" tells whose: "the leader of the sect" is not the president, whom "the leader" may mean."""
        return self._text.joined(one.head, one.head + 1) and self._text.words[one.head + 1].text == "of"

    def _fits(self, phrase: _Phrase, actor: Actor) -> bool:
        noun = person_nouns().get(phrase.one.lemma)
        if actor.plural != phrase.one.plural or (noun and not agrees(noun.gender, actor.gender or actor.guess)):
            return False
        if self._owned(phrase.one) and (actor.kind == "organisation" or (noun and noun.sort == "kin")):
            return self._text.written(phrase.one.first, phrase.one.last) in {*actor.aliases, *actor.roles}
        if noun and noun.sort == "kin" and not actor.parts and not phrase.words & actor.words:
            return phrase.one.definite is True and self._text.words[phrase.one.first].text.lower() == "the"
        if phrase.one.lemma in word_set("loose") and not phrase.telling & _named_words(actor):
            return False
        if phrase.codes and actor.codes and not phrase.codes & actor.codes:
            return False
        if phrase.one.lemma == "government" and actor.codes and not phrase.codes:
            return False  # "the government" is the one of the country that the report is about
        wanted, held = phrase.words & word_set("portfolio"), actor.words & word_set("portfolio")
        if wanted and held and not wanted & held:
            return False
        if phrase.one.definite is None and phrase.one.plural and not self._just_stood(phrase.one, actor):
            return False
        return _tells(phrase, actor)

    def _owned(self, one: Description) -> bool:
        """Whether it is somebody's by a pronoun ("his son", "her party"): whose, the actor's name does not tell."""
        word = self._text.words[one.first]
        return word.tag == "PRP$" and word.text.lower() != "its"

    def _just_stood(self, one: Description, actor: Actor) -> bool:
        """Whether an actor stood shortly before: a bare plural further on ("people") means others, or anyone."""
        sentence = self._text.sentence
        return bool(actor.places) and sentence[one.head] - sentence[actor.places[-1]] <= _BARE_REACH

    def _forgotten(self, phrase: _Phrase, actor: Actor) -> bool:
        """Whether a noun alone no longer means the one that it fits: others have stood since, or for long nobody.

        An office ("the president") is not forgotten; "the company" is the last body that was named.
        """
        lemma = phrase.one.lemma
        if phrase.telling or not actor.places or lemma in titles():
            return False
        if lemma in word_set("any-body"):
            return self._last_body is not None and self._last_body.places[-1] > actor.places[-1]
        sentence = self._text.sentence
        return bool(actor.names) and sentence[phrase.one.head] - sentence[actor.places[-1]] > _MEMORY

    def _nearest(self, fitting: list[Actor]) -> Actor | None:
        """The one that stood last, if no other stood as near."""
        placed = sorted((a for a in fitting if a.places), key=lambda actor: actor.places[-1])
        if len(placed) < 2:
            return placed[0] if placed else None
        last, before = (self._text.sentence[actor.places[-1]] for actor in (placed[-1], placed[-2]))
        return placed[-1] if last - before >= _FAR else None

    def _new(self, phrase: _Phrase) -> Actor:
        actor = Actor(len(self._actors), phrase.one.kind, plural=phrase.one.plural)
        actor.words |= phrase.words
        actor.codes |= phrase.codes
        self._actors.append(actor)
        return actor


def _called(actor: Actor) -> set[str]:
    """The nouns that organisations' names turn on ("Ministry of ...", "... Airlines")."""
    if actor.kind != "organisation":
        return set()
    heads = (_head_of(name) for name in actor.names)
    found = {word.lower() for word in heads if word in name_words()}
    return found | {word.removesuffix("s") for word in found}


def _head_of(name: str) -> str:
    """The word before the first "of" or "for", else the last."""
    words = name.split()
    return next((word for word, after in pairwise(words) if after in ("of", "for")), words[-1])


def _named_words(actor: Actor) -> set[str]:
    """The words of weight in the names of an organisation and in what is said of an actor."""
    names = actor.names if actor.kind == "organisation" else ()
    return actor.words | {folded(word) for name in names for word in name.replace("-", " ").split()}


def _tells(phrase: _Phrase, actor: Actor) -> bool:
    """Whether what the description adds to its noun is said of the actor too, or nothing speaks against it.

    Nouns for a body ("party", "group") tell nothing where other words are there to tell.
    """
    if phrase.one.definite is None:
        return phrase.telling <= actor.words
    known = _named_words(actor)
    held = {word for word in known if word.isalpha()} - word_set("common") - {phrase.one.lemma}
    if phrase.telling and held:
        telling = phrase.telling - collective_nouns().keys() or phrase.telling
        return bool(telling & held) or bool(phrase.codes & actor.codes)
    return True


def _holds(actor: Actor, role: str) -> bool:
    """Whether an actor's roles have all the words of a role of several words."""
    return " " not in role or set(role.split()) - {"of"} <= actor.words


def _highest(phrase: _Phrase, fitting: list[Actor]) -> list[Actor]:
    """Those that have been named before; of "the top diplomat" those of the highest role."""
    fitting = [actor for actor in fitting if actor.places] or fitting
    if phrase.words & _SUPERLATIVES:
        for role in stand_ins().get(phrase.one.lemma, ()):
            held = [actor for actor in fitting if _holds(actor, role) and set(role.split()) & actor.words]
            if held:
                return held
    return fitting
