"""Whom a pronoun means: the actor that is most in the reader's mind where it stands, if one clearly is.

A log-linear ranking of the actors named before, with the answer "none of them" among the candidates; its weights are
fitted on the coreference of GUM (`training/pronouns.py`).
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import mul

import msgspec

from variorum.annotate.actors.actor import Actor, agrees
from variorum.annotate.actors.pronouns import Pronoun
from variorum.annotate.actors.tables import pronoun_weights, word_set
from variorum.annotate.actors.text import Text

FEATURES = (
    "same_sentence",
    "sentence_before",
    "sentences_back",
    "words_back",
    "same_paragraph",
    "subject",
    "both_subject",
    "speaks",
    "both_speak",
    "possessive",
    "object",
    "oblique",
    "named",
    "gender_known",
    "gender_guessed",
    "gender_against",
    "mentions",
    "same_quotation",
    "speaker_of_quotation",
    "only_in_quotation",
    "nearest",
    "nearest_subject",
    "first_in_sentence",
    "same_word",
    "person",
    "place",
    "plural",
    "described",
    "by_name",
    "passed",
    "named_since",
)
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_MISREAD = frozenset({"conj", "appos", "dep", "root", "parataxis", "flat", "list", "nmod:unmarked", "dislocated"})
"""Relations by which the parser hangs a subject with appositions between it and its verb."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WINDOW = 6
"""Sentences back in which an antecedent is looked for."""
_MOST = 20
"""Actors looked at, the latest named first: a bound on the work of one pronoun."""
SURE = {"m": 0.42, "f": 0.42, "x": 0.48, "n": 0.55}
"""Probability that an answer must have."""


class Candidate(msgspec.Struct, frozen=True):
    """An actor that a pronoun may mean, the word that stood for it last, and the features of the pair."""

    actor: Actor
    place: int
    features: tuple[float, ...]


class Salience:
    """Resolves the pronouns of one report, left to right."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._recent: dict[int, Actor] = {}
        self._verbs: dict[int, int] = {}

    def note(self, actor: Actor) -> None:
        """An actor has just been named, described or meant."""
        self._recent.pop(actor.number, None)
        self._recent[actor.number] = actor

    def actor_for(self, pronoun: Pronoun) -> Actor | None:
        """The actor that a pronoun means, None where none does or none is likely enough."""
        candidates = self.candidates(pronoun)
        if not candidates:
            return None
        weights = pronoun_weights()[pronoun.form]
        odds = [math.exp(sum(map(mul, weights[1:], one.features))) for one in candidates]
        best = max(range(len(odds)), key=lambda i: odds[i])
        sure = odds[best] / (sum(odds) + math.exp(weights[0]))
        return candidates[best].actor if sure >= SURE[pronoun.form] else None

    def candidates(self, pronoun: Pronoun) -> list[Candidate]:
        """The actors that a pronoun may mean, the latest named first, with their features."""
        pairs = sorted(self._possible(pronoun), key=lambda pair: -pair[1])
        nearest_subject = next((p for _, p in pairs if self._subject(p)), -1)
        first: dict[int, int] = {}
        for _, place in pairs:
            sentence = self.text.sentence[place]
            first[sentence] = min(first.get(sentence, place), place)
        ranks = (pairs[0][1] if pairs else -1, nearest_subject, frozenset(first.values()))
        found, named = [], 0
        for passed, (actor, place) in enumerate(pairs):
            by_name = self.text.words[place].tag in ("NNP", "NNPS")
            since = (float(by_name), math.log(1 + passed), float(named > 0))
            found.append(Candidate(actor, place, (*self._features(pronoun, actor, place, ranks), *since)))
            named += by_name
        return found

    def _possible(self, pronoun: Pronoun) -> Iterator[tuple[Actor, int]]:
        for actor in islice(reversed(self._recent.values()), _MOST):
            place = actor.places[-1]
            if self.text.sentence[pronoun.at] - self.text.sentence[place] > _WINDOW:
                return
            if _suits(pronoun, actor) and not self._same_clause(pronoun, place):
                yield actor, place

    def _same_clause(self, pronoun: Pronoun, place: int) -> bool:
        """Whether the two are arguments of one verb, so that only a reflexive could mean the other."""
        text = self.text
        if pronoun.reflexive or text.words[pronoun.at].tag == "PRP$":
            return False
        return text.head[pronoun.at] == text.head[place] and text.head[place] != place

    def _features(
        self, pronoun: Pronoun, actor: Actor, place: int, ranks: tuple[int, int, frozenset[int]]
    ) -> tuple[float, ...]:
        text, at = self.text, pronoun.at
        word, back = text.words[place], text.sentence[at] - text.sentence[place]
        subject, speaks = self._subject(place), self._speaks(place)
        quoted, there = text.quote[at], text.quote[place]
        facts: Sequence[float] = (
            back == 0,
            back == 1,
            back,
            math.log(at - place),
            text.paragraph[at] == text.paragraph[place],
            subject,
            subject and self._subject(at),
            speaks,
            speaks and self._speaks(at),
            word.dep == "nmod:poss",
            word.dep in ("obj", "iobj"),
            word.dep in ("obl", "nmod"),
            bool(actor.names),
            actor.gender == pronoun.form,
            not actor.gender and actor.guess == pronoun.form,
            not actor.gender and bool(actor.guess) and actor.guess != pronoun.form,
            math.log(1 + len(actor.places)),
            quoted > 0 and quoted == there,
            quoted > 0 and not there and speaks and back <= 1,
            there > 0 and not quoted,
            place == ranks[0],
            place == ranks[1],
            place in ranks[2],
            word.text.lower() == text.words[at].text.lower(),
            actor.kind == "person",
            actor.kind == "place",
            actor.plural,
            word.tag in ("NN", "NNS"),
        )
        return tuple(map(float, facts))

    def _subject(self, i: int) -> bool:
        """Whether the word is a subject, or stands where one does: before the first finite verb of its sentence."""
        dep = self.text.words[i].dep
        return dep in _SUBJECTS or (dep in _MISREAD and i < self._verb_of(self.text.sentence[i]))

    def _verb_of(self, sentence: int) -> int:
        """The first finite verb of a sentence outside quotations, -1 where there is none."""
        found = self._verbs.get(sentence)
        if found is None:
            text = self.text
            first = bisect_left(text.sentence, sentence)
            last = bisect_right(text.sentence, sentence)
            found = next((i for i in range(first, last) if text.words[i].tag in _FINITE and not text.quote[i]), -1)
            self._verbs[sentence] = found
        return found

    def _speaks(self, i: int) -> bool:
        text = self.text
        if not self._subject(i):
            return False
        verb = text.head[i] if text.words[i].dep in _SUBJECTS else self._verb_of(text.sentence[i])
        return text.words[verb].lemma in word_set("speech-verb")


def _suits(pronoun: Pronoun, actor: Actor) -> bool:
    if pronoun.form in "mf":
        return actor.kind == "person" and not actor.plural and agrees(pronoun.form, actor.gender)
    if pronoun.form == "x":
        return actor.kind in ("group", "organisation", "person") or actor.plural
    return actor.kind in ("organisation", "place") and not actor.plural
