"""A report as values are read from it: its sentences as trees, and the actor that each word stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from variorum.annotate.acts.clauses import extent, happenings, is_predicate
from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.collate.values.lexicon import CONTENT, class_of, role_of, words
from variorum.marks import Marks, Sentence
from variorum.report import Report
from variorum.wording import key_of, stem_of, weight_of

PHRASE, PREDICATE, CLAUSE, SENTENCE = 3.0, 2.0, 1.0, 0.4
"""How much a word says about a value, by how near it stands: in the value's own noun phrase, as its predicate, in its
clause, elsewhere in its sentence."""


TELLING = 0.5
"""From this weight in the news on (see `wording.weight_of`) a word that is an actor's name means that actor."""
_DESCRIBED = re.compile(r"(?:An?|The|One|\d\S*)\s", re.IGNORECASE)
"""How the name of an actor opens whom no report names."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a report."""

    number: int
    sentence: Sentence
    tree: Tree
    actors: Mapping[int, str] = field(default_factory=dict)
    """From the index of a word to the id of the actor it stands for."""
    known_places: frozenset[str] = frozenset()
    """Ids of the story's actors that are places."""
    named: frozenset[str] = frozenset()
    """Ids of the story's actors that some report names, and does not just describe."""
    called: Mapping[str, str] = field(default_factory=dict)
    """From a name of one word, small, to the id of the only actor of that name."""

    def within(self, start: int, end: int) -> list[int]:
        """Indices of the words in a stretch of text."""
        return [i for i, word in enumerate(self.tree.words) if word.start < end and start < word.end]

    def top(self, start: int, end: int) -> int | None:
        """The word in a stretch of text that the others there hang on."""
        inside = self.within(start, end)
        return next((i for i in inside if self.tree.head(i) not in inside), inside[-1] if inside else None)

    def governor(self, index: int) -> int | None:
        """The nearest predicate, or noun that names a happening, above a word."""
        nouns = set(happenings(self.tree))
        for above in self.tree.ancestors(index):
            if above in nouns or is_predicate(self.tree, above) or self._acts(above):
                return above
        return None

    def _acts(self, index: int) -> bool:
        """Whether a participle that was read as an adjective says what is done ("packed with 300 people")."""
        word = self.tree.words[index]
        return word.tag in ("JJ", "VBN") and role_of(class_of(word.lemma.lower())) == "act"

    def part(self, index: int, top: int | None) -> str:
        """The relation by which the branch that holds a word hangs on a word above it."""
        for above in self.tree.ancestors(index):
            if above == top:
                return self.tree.words[index].dep
            index = above
        return ""

    def marker(self, index: int) -> str:
        """The preposition of the phrase that a word heads or stands in."""
        for place in (index, self.tree.words[index].head):
            case = self.tree.child(place, "case")
            if case is not None and case < index:
                return self.tree.words[case].text.lower()
        return ""

    def places(self, predicate: int | None) -> frozenset[str]:
        """The actors of kind place in a clause."""
        clause = range(len(self.tree.words)) if predicate is None else extent(self.tree, predicate)
        return frozenset(self.actors[i] for i in clause if i in self.actors and self.actors[i] in self.known_places)

    def term(self, index: int) -> str | None:
        """A word as it is compared: "@id" for an actor, its class or lemma for a content word, None for the rest."""
        word = self.tree.words[index]
        actor = self.actors.get(index) or self.called.get(word.text.lower())
        if actor is not None:
            return f"@{actor}"
        lemma = word.lemma.lower()
        if word.pos not in CONTENT or lemma in words("light") or not lemma[:1].isalpha():
            return None
        return class_of(lemma)

    def terms(self, phrase: list[int], predicate: int | None, skip: list[int]) -> tuple[tuple[str, float], ...]:
        """The words around a value, each with the greatest weight that its places give it."""
        clause = set() if predicate is None else set(extent(self.tree, predicate))
        weights: dict[str, float] = {}
        for index in range(len(self.tree.words)):
            name = None if index in skip else self.term(index)
            if name is None:
                continue
            near = (
                PHRASE
                if index in phrase
                else PREDICATE
                if index == predicate
                else CLAUSE
                if index in clause
                else SENTENCE
            )
            weights[name] = max(near, weights.get(name, 0.0))
        return tuple(sorted(weights.items()))


def passages(report: Report, marks: Marks, cast: Cast) -> tuple[Passage, ...]:
    """The sentences of a report, each with the actors in it."""
    ids = {chain.id: cast.ids.get((report.id, chain.id)) for chain in marks.chains}
    named = [(mention, ids.get(mention.chain)) for mention in marks.mentions if mention.chain is not None]
    places = frozenset(actor.id for actor in cast.actors if actor.kind == "place")
    called = frozenset(
        actor.id for actor in cast.actors if actor.name[:1].isupper() and not _DESCRIBED.match(actor.name)
    )
    names = _single_names(cast)
    starts = [mention.start for mention, _ in named]
    found = []
    for number, sentence in enumerate(marks.sentences):
        actors: dict[int, str] = {}
        for mention, actor in named[bisect_right(starts, sentence.start - 1) : bisect_right(starts, sentence.end - 1)]:
            if actor is None:
                continue
            for i, word in enumerate(sentence.words):
                if mention.start <= word.start < mention.end:
                    actors[i] = actor
        found.append(Passage(number, sentence, Tree.of(sentence), actors, places, called, names))
    return tuple(found)


def _single_names(cast: Cast) -> Mapping[str, str]:
    """Names of one word that only one actor has and that are no ordinary words."""
    owners: dict[str, set[str]] = {}
    for actor in cast.actors:
        for name in {actor.name.lower(), *(alias.lower() for alias in actor.aliases)}:
            if name.isalpha() and weight_of(stem_of(key_of(name))) >= TELLING:
                owners.setdefault(name, set()).add(actor.id)
    return {name: min(ids) for name, ids in sorted(owners.items()) if len(ids) == 1}


def passage_at(passages: tuple[Passage, ...], offset: int) -> Passage | None:
    """The passage that holds this offset; passages are in the order of the text."""
    place = bisect_right(passages, offset, key=lambda passage: passage.sentence.start) - 1
    return passages[place] if place >= 0 and offset < passages[place].sentence.end else None
