"""Whom a description means: the person whose role it names, the body it is a word for, or someone new."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.descriptions import Description, words_of
from variorum.annotate.actors.linking import agrees
from variorum.annotate.actors.names import Name
from variorum.annotate.actors.tables import folded, name_words, person_nouns, stand_ins, word_set
from variorum.annotate.actors.text import Text

_STATE_BODIES = frozenset({"government", "administration", "regime", "authority"})
_LANDS = frozenset({"country", "nation", "state", "republic"})
_COMPANIES = frozenset({"company", "firm", "business", "corporation", "giant", "group", "maker", "carrier", "airline"})
_SUPERLATIVES = frozenset({"top", "chief", "highest"})
_LATEST = 40
"""Actors of one noun that are looked at, the latest: a bound on the work of one description."""
_FAR = 4
"""Sentences between two persons whom a description fits alike that make the nearer one the one meant."""


class Antecedents:
    """Resolves the descriptions of one report, left to right, among the actors known so far."""

    def __init__(self, text: Text, names: Iterable[tuple[Name, Actor | None]], actors: list[Actor]) -> None:
        self._text = text
        self._actors = actors
        self._by_noun: dict[str, list[Actor]] = {}
        self._names = {i: (name, actor) for name, actor in names for i in range(name.first, name.last)}
        for actor in actors:
            self._index(actor)

    def actor_for(self, one: Description) -> Actor | None:
        """The actor that a description means, made where it is new; None where more than one fits."""
        codes = self._codes(one)
        words = {folded(word) for word in words_of(self._text, one.first, one.last)} - {one.lemma}
        if one.lemma in _STATE_BODIES and not one.plural and len(codes) == 1 and not self._inner_body(one):
            land = self._land(next(iter(codes)))
            if land is not None:
                return land
        named = self._body_named(one)
        if named is not None:
            return named
        if one.kind == "place":
            return self._of_land(one, codes) if one.definite and one.lemma in _LANDS else None
        if one.definite is not False:
            fitting = self._fitting(one, words, codes)
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return self._nearest(one, self._highest(one, words, fitting))
        return self._new(one, words, codes)

    def describe(self, one: Description, actor: Actor) -> None:
        """Keep what a description says of the actor that it means."""
        written = self._text.written(one.first, one.last)
        actor.add_alias(written)
        if actor.entry is None and one.lemma not in actor.nouns:
            actor.nouns.add(one.lemma)
            self._by_noun.setdefault(one.lemma, []).append(actor)
        noun = person_nouns().get(one.lemma)
        if noun and noun.gender and not actor.gender and not one.plural:
            actor.gender = noun.gender

    def _index(self, actor: Actor) -> None:
        for noun in sorted(actor.nouns | self._called(actor)):
            self._by_noun.setdefault(noun, []).append(actor)

    def _called(self, actor: Actor) -> set[str]:
        """Nouns that are in an organisation's name ("Ministry of ...", "... Airlines")."""
        if actor.kind != "organisation":
            return set()
        found = set()
        for name in actor.names:
            for word in name.split():
                if word in name_words():
                    found.add(word.lower())
                    found.add(word.lower().removesuffix("s"))
        return found

    def _codes(self, one: Description) -> set[str]:
        """The countries named inside a description."""
        codes = set()
        for i in range(one.first, one.last):
            if i in self._names:
                entry = self._names[i][0].entry
                if entry and entry.code and entry.sort != "city":
                    codes.add(entry.code)
        return codes

    def _inner_body(self, one: Description) -> bool:
        return any(i in self._names and self._names[i][0].kind == "organisation" for i in range(one.first, one.last))

    def _body_named(self, one: Description) -> Actor | None:
        """The body whose name stands in the phrase as its own ("the Alpha news agency")."""
        if one.lemma not in word_set("own-body") or one.plural:
            return None
        i = one.head - 1
        while i > one.first and i not in self._names and self._text.words[i].tag in ("NN", "JJ"):
            i -= 1
        name, actor = self._names.get(i, (None, None))
        return actor if name and name.kind == "organisation" and i >= one.first else None

    def _land(self, code: str) -> Actor | None:
        return next((a for a in self._actors if a.kind == "place" and a.codes == {code}), None)

    def _of_land(self, one: Description, codes: set[str]) -> Actor | None:
        if codes:
            return self._land(next(iter(codes))) if len(codes) == 1 else None
        return self._land_near(one)

    def _land_near(self, one: Description) -> Actor | None:
        """ "The country": the one country named in this sentence before it, or in the sentence before."""
        sentence = self._text.sentence[one.head]
        lands: dict[int, Actor] = {}
        i = one.head - 1
        while i >= 0 and self._text.sentence[i] >= sentence - 1:
            name, actor = self._names.get(i, (None, None))
            if name and actor and actor.kind == "place" and name.entry and name.entry.sort in ("country", "seat"):
                lands[actor.number] = actor
            i -= 1
        return next(iter(lands.values())) if len(lands) == 1 else None

    def _fitting(self, one: Description, words: set[str], codes: set[str]) -> list[Actor]:
        """The actors whose roles or earlier descriptions this one can be."""
        pool: dict[int, Actor] = {a.number: a for a in self._by_noun.get(one.lemma, [])[-_LATEST:]}
        exact = set(pool)
        if not one.plural:
            for role in stand_ins().get(one.lemma, ()):
                noun = next((word for word in role.split() if word in person_nouns()), role.split()[-1])
                for actor in self._by_noun.get(noun, [])[-_LATEST:]:
                    if " " not in role or set(role.split()) - {"of"} <= actor.words:
                        pool.setdefault(actor.number, actor)
        fitting = [a for a in pool.values() if self._fits(one, words, codes, a)]
        same = [a for a in fitting if a.number in exact]
        if same or one.kind != "organisation" or one.lemma not in _COMPANIES or one.definite is not True or words:
            return same or (fitting if one.definite is True else [])
        return fitting

    def _fits(self, one: Description, words: set[str], codes: set[str], actor: Actor) -> bool:
        if actor.plural != (one.plural and one.kind == "group"):
            return False
        noun = person_nouns().get(one.lemma)
        if noun and not agrees(noun.gender, actor.gender or actor.guess):
            return False
        if noun and noun.sort == "kin" and not actor.parts and not words & actor.words:
            return one.definite is True and self._text.words[one.first].text.lower() == "the"
        if codes and actor.codes and not codes & actor.codes:
            return False
        wanted = words & word_set("portfolio")
        held = actor.words & word_set("portfolio")
        if wanted and held and not wanted & held:
            return False
        telling = words - word_set("common")
        if one.definite is None:
            return not telling or telling <= actor.words
        if telling and actor.words - word_set("common") - {one.lemma}:
            return bool(telling & actor.words) or bool(codes & actor.codes) or not actor.parts
        return True

    def _highest(self, one: Description, words: set[str], fitting: list[Actor]) -> list[Actor]:
        """Those named before; of "the top diplomat", those of the highest role."""
        fitting = [a for a in fitting if a.places] or fitting
        if not words & _SUPERLATIVES:
            return fitting
        for role in stand_ins().get(one.lemma, ()):
            held = [a for a in fitting if set(role.split()) - {"of"} <= a.words]
            if held:
                return held
        return fitting

    def _nearest(self, one: Description, fitting: list[Actor]) -> Actor | None:
        if len(fitting) == 1:
            return fitting[0]
        last = sorted(((a.places[-1] if a.places else -1, a) for a in fitting), key=lambda pair: pair[0])
        place, actor = last[-1]
        if place < 0:
            return None
        gap = self._text.sentence[place] - (self._text.sentence[last[-2][0]] if last[-2][0] >= 0 else -99)
        return actor if gap >= _FAR or last[-2][0] < 0 else None

    def _new(self, one: Description, words: set[str], codes: set[str]) -> Actor:
        actor = Actor(len(self._actors), one.kind, plural=one.plural and one.kind == "group")
        actor.words |= words
        actor.codes |= codes
        self._actors.append(actor)
        return actor
