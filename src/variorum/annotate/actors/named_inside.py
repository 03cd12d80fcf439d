"""What the names inside a description tell of it: the country it belongs to, the body that it is a word for."""

from __future__ import annotations

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.descriptions import Description
from variorum.annotate.actors.names import Name
from variorum.annotate.actors.roster import Roster
from variorum.annotate.actors.tables import word_set

_STATE_BODIES = frozenset({"government", "administration", "regime", "authority"})
_LANDS = frozenset({"country", "nation", "state", "republic"})


class NamedInside:
    """Looks up the names that stand in and before the descriptions of one report."""

    def __init__(self, roster: Roster) -> None:
        self._text = roster.text
        self._names: dict[int, tuple[Name, Actor | None]] = {
            i: (name, actor)
            for name, actor in zip(roster.names, roster.of, strict=True)
            for i in range(name.first, name.last)
        }
        self._lands = {
            actor.entry.code: actor for actor in roster.actors if actor.entry and actor.entry.sort == "country"
        }

    def codes(self, one: Description) -> frozenset[str]:
        """The countries named inside a description."""
        entries = (self._names[i][0].entry for i in range(one.first, one.last) if i in self._names)
        return frozenset(entry.code for entry in entries if entry and entry.code and entry.sort != "city")

    def actor(self, one: Description, codes: frozenset[str]) -> Actor | None:
        """A government is its country ("the Ruritanian government"), "the Alpha news agency" is Alpha."""
        if one.lemma in _STATE_BODIES and not one.plural and len(codes) == 1 and not self._of_body(one):
            return self._lands.get(min(codes))
        if one.lemma in word_set("own-body") and not one.plural:
            return self._own_body(one)
        return None

    def land(self, one: Description, codes: frozenset[str]) -> Actor | None:
        """ "The country": the one named in the phrase, else the one named in this sentence before it or in the last."""
        if not one.definite or one.lemma not in _LANDS:
            return None
        if codes:
            return self._lands.get(min(codes)) if len(codes) == 1 and self._beside(one) else None
        if one.lemma == "state":  # as often a part of a country as one
            return None
        sentence, lands, i = self._text.sentence[one.head], {}, one.head - 1
        while i >= 0 and self._text.sentence[i] >= sentence - 1:
            _, actor = self._names.get(i, (None, None))
            if actor and actor.entry and actor.entry.sort == "country":
                lands[actor.number] = actor
            i -= 1
        return next(iter(lands.values())) if len(lands) == 1 else None

    def _beside(self, one: Description) -> bool:
        """Whether what is named stands right before the noun: "the Ruritanian state", not "Ruritania's Alpha state"."""
        name, _ = self._names.get(one.head - 1, (None, None))
        return bool(name and name.entry and name.entry.sort in ("country", "adjective", "people"))

    def _of_body(self, one: Description) -> bool:
        return any(i in self._names and self._names[i][0].kind == "organisation" for i in range(one.first, one.last))

    def _own_body(self, one: Description) -> Actor | None:
        i = one.head - 1
        while i > one.first and i not in self._names and self._text.words[i].tag in ("NN", "JJ"):
            i -= 1
        name, actor = self._names.get(i, (None, None))
        return actor if name and name.kind == "organisation" and i >= one.first else None
