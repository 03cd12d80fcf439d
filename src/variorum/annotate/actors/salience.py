"""Whom a pronoun means: the actor that is most in the reader's mind where it stands, if one clearly is."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.linking import agrees
from variorum.annotate.actors.pronouns import Pronoun
from variorum.annotate.actors.tables import word_set
from variorum.annotate.actors.text import Text

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_WINDOW = 5
"""Sentences back in which an antecedent is looked for."""
_MOST = 12
"""Actors looked at, the latest named first: a bound on the work of one pronoun."""
_MARGIN = {"m": 0.7, "f": 0.7, "x": 0.8, "n": 1.2}
"""How far the best must be ahead of the second."""
_LEAST = {"m": 0.0, "f": 0.0, "x": 0.5, "n": 2.2}


class Salience:
    """Resolves the pronouns of one report, left to right."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._recent: dict[int, Actor] = {}

    def note(self, actor: Actor) -> None:
        """An actor has just been named, described or meant."""
        self._recent.pop(actor.number, None)
        self._recent[actor.number] = actor

    def actor_for(self, pronoun: Pronoun) -> Actor | None:
        """The actor that a pronoun means, None where none does or two do alike."""
        scored = sorted(
            ((self._score(pronoun, actor, place), -actor.number) for actor, place in self._candidates(pronoun)),
            reverse=True,
        )
        if not scored or scored[0][0] < _LEAST[pronoun.form]:
            return None
        if len(scored) > 1 and scored[0][0] - scored[1][0] < _MARGIN[pronoun.form]:
            return None
        return self._recent[-scored[0][1]]

    def _candidates(self, pronoun: Pronoun) -> Iterable[tuple[Actor, int]]:
        at, looked = pronoun.at, 0
        for actor in reversed(self._recent.values()):
            place = next((p for p in reversed(actor.places) if p < at), None)
            if place is None or self._text.sentence[at] - self._text.sentence[place] > _WINDOW:
                continue
            looked += 1
            if looked > _MOST:
                return
            if self._possible(pronoun, actor, place):
                yield actor, place

    def _possible(self, pronoun: Pronoun, actor: Actor, place: int) -> bool:
        if pronoun.form in "mf":
            suits = actor.kind == "person" and not actor.plural and agrees(pronoun.form, actor.gender)
        elif pronoun.form == "x":
            suits = actor.kind in ("group", "organisation") or actor.plural
        else:
            suits = actor.kind in ("organisation", "place") and not actor.plural
        return suits and not self._same_clause(pronoun, place)

    def _same_clause(self, pronoun: Pronoun, place: int) -> bool:
        """Whether the two are arguments of one verb, so that only a reflexive could mean the other."""
        text = self._text
        if pronoun.reflexive or text.words[pronoun.at].tag == "PRP$":
            return False
        return text.head[pronoun.at] == text.head[place] and text.head[place] != place

    def _score(self, pronoun: Pronoun, actor: Actor, place: int) -> float:
        text, at = self._text, pronoun.at
        score = -0.7 * (text.sentence[at] - text.sentence[place])
        word = text.words[place]
        if word.dep in _SUBJECTS:
            score += 1.2
            if text.words[at].dep in _SUBJECTS:
                score += 0.4
            if self._speaks(place):
                score += 0.5
                if self._speaks(at):
                    score += 1.2
        elif word.dep in ("nmod:poss", "obl", "nmod"):
            score -= 0.4
        if actor.parts:
            score += 0.5
        if actor.gender and actor.gender == pronoun.form:
            score += 0.6
        score += 0.25 * min(4, sum(1 for p in actor.places if p < at))
        return score + self._by_quotation(at, actor, place)

    def _speaks(self, i: int) -> bool:
        text = self._text
        return text.words[i].dep in _SUBJECTS and text.words[text.head[i]].lemma in word_set("speech-verb")

    def _by_quotation(self, at: int, actor: Actor, place: int) -> float:
        """Inside a quotation the speaker is "I"; outside, who was spoken of inside is further off."""
        text = self._text
        if text.quote[at] and text.quote[place] == text.quote[at]:
            return 1.0
        if text.quote[at] and self._speaks(place) and text.sentence[at] - text.sentence[place] <= 1:
            return -1.5
        return -0.8 if text.quote[place] and not text.quote[at] else 0.0
