"""Who is what to whom: a person that one report calls somebody's aunt and another the same somebody's cousin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from variorum.annotate.acts.lexicon import rows
from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.collate.statements.disputes import Dispute, Place
from variorum.marks import Marks, Mention, Sentence
from variorum.story import Story

_BESIDE = frozenset({",", "-", "–", "—"})
"""What may stand between a name and what its bearer is to somebody."""
_NARROWED = frozenset({"half", "foster", "adoptive", "adopted", "former", "late", "-"})
"""Words before or behind a relation that make another of it: "half brother", "mother-in-law"."""

Tie = tuple[str, str]
"""Two actors: who is related, and to whom."""


def related(story: Story, cast: Cast) -> Iterator[Dispute]:
    """The pairs of people whom reports relate in two ways of which only one can be."""
    found: defaultdict[Tie, defaultdict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for marks in story.marks:
        for sentence in marks.sentences:
            for tie, relation, place in _relations(Spots.of(sentence, marks, cast)):
                found[tie][relation].append(place)
    for (person, other), told in sorted(found.items()):
        for one, two in combinations(sorted(told, key=lambda relation: (-len(told[relation]), relation)), 2):
            if two not in _alike()[one] and one not in _alike()[two]:
                yield _dispute(cast, (person, other), (one, two), told)
                break


def _dispute(cast: Cast, tie: Tie, relations: tuple[str, str], told: Mapping[str, list[Place]]) -> Dispute:
    person, other = (actor.name if (actor := cast.actor(id)) else id for id in tie)
    one, two = relations
    sides = tuple(told[one]), tuple(told[two])
    slip = {report for report, _, _ in sides[0]} & {report for report, _, _ in sides[1]}
    return Dispute(
        kind="person",
        about=f"what {person} is to {other}",
        sides=sides,
        explanation=f"One side calls {person} the {one} of {other}, the other the {two}.",
        why="error" if slip else None,
    )


@dataclass(frozen=True, slots=True)
class Spots:
    """A sentence with the actor that each of its words stands for, and the names among them."""

    report: str
    tree: Tree
    actors: Mapping[int, str]
    named: frozenset[int]
    owners: Mapping[int, str]
    """By word, the actor of the name it is in: of "Ann's aunt" Ann, not the aunt. A pronoun may be read wrongly."""

    @classmethod
    def of(cls, sentence: Sentence, marks: Marks, cast: Cast) -> Spots:
        """Those of a sentence; words of a longer name stand for its bearer, not for whom a part would name."""
        actors: dict[int, str] = {}
        owners: dict[int, str] = {}
        named: set[int] = set()
        inside = [m for m in marks.mentions if m.chain and sentence.start <= m.start < sentence.end]
        for mention in sorted(inside, key=lambda m: m.end - m.start):
            actor = cast.ids.get((marks.report, mention.chain or ""))
            covered = _covered(sentence, mention)
            if actor is not None and mention.kind == "person":
                actors |= dict.fromkeys(covered, actor)
                owners = dict.fromkeys(covered if mention.form == "name" else (), actor) | owners
                named.update(covered if mention.form == "name" else ())
        return cls(marks.report, Tree.of(sentence), actors, frozenset(named), owners)


def _covered(sentence: Sentence, mention: Mention) -> list[int]:
    return [i for i, word in enumerate(sentence.words) if mention.start <= word.start < mention.end]


def _relations(spots: Spots) -> Iterator[tuple[Tie, str, Place]]:
    """Every "Ann's aunt, Berta", "Berta, an aunt of Ann" and "his aunt Berta" of a sentence."""
    words = spots.tree.words
    for index, word in enumerate(words):
        relation = _relation_of().get(word.text.lower())
        other = None if relation is None or _narrowed(spots, index) else _relatum(spots, index)
        person = None if other is None else _beside(spots, index)
        if relation is None or other is None or person is None:
            continue
        tie = spots.actors[person], spots.owners[other]
        if tie[0] != tie[1]:
            start, end = spots.tree.span([index, other, *_name(spots, person)])
            yield tie, relation, (spots.report, start, end)


def _name(spots: Spots, index: int) -> range:
    """The words of the name that a word is in."""
    first = last = index
    while first - 1 in spots.named and spots.actors[first - 1] == spots.actors[index]:
        first -= 1
    while last + 1 in spots.named and spots.actors[last + 1] == spots.actors[index]:
        last += 1
    return range(first, last + 1)


def _narrowed(spots: Spots, index: int) -> bool:
    around = spots.tree.words[max(index - 1, 0) : index + 2]
    return any(word.text.lower() in _NARROWED for word in around)


def _relatum(spots: Spots, index: int) -> int | None:
    """The word for whose relative it is."""
    children = spots.tree.children(index, "nmod:poss", "nmod")
    return next((i for i in children if i in spots.owners), None)


def _beside(spots: Spots, index: int) -> int | None:
    """The name right behind the relation, or before it and whose relative it is."""
    tree = spots.tree
    after = index + 1
    while after < len(tree.words) and tree.words[after].text in _BESIDE:
        after += 1
    if after in spots.named and after <= index + 2:
        return after
    parts = [i for child in tree.children(index, "nmod:poss", "det", "amod") for i in tree.subtree(child)]
    first = min([index, *(i for i in parts if tree.words[i].text not in _BESIDE)])
    if first > 1 and tree.words[first - 1].text in _BESIDE and first - 2 in spots.named:
        return first - 2
    subject = tree.child(index, "nsubj")
    copula = tree.child(index, "cop")
    return subject if subject in spots.named and copula is not None else None


@cache
def _relation_of() -> Mapping[str, str]:
    return {word: relation for relation, words, *_ in rows("statements/relatives.tsv") for word in words.split()}


@cache
def _alike() -> Mapping[str, frozenset[str]]:
    """By relation, what the same person may be to the same other as well."""
    return {row[0]: frozenset((row[2] if len(row) > 2 else "").split()) for row in rows("statements/relatives.tsv")}
