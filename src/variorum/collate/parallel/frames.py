"""Frames: what a clause says is done, and what it puts in the places that an act has: by whom, to whom, when, where."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from variorum.annotate.acts.clauses import agent, extent, patient, predicates
from variorum.annotate.acts.lexicon import rows
from variorum.annotate.acts.status import status
from variorum.annotate.acts.tree import CLAUSAL, LONGEST, Tree
from variorum.collate.values import days
from variorum.collate.values.extent import Extent
from variorum.collate.values.lexicon import class_of, role_of
from variorum.collate.values.limits import elsewhere
from variorum.collate.values.passage import Passage
from variorum.marks import Time

_OBLIQUE = ("obl", "obl:tmod", "obl:npmod", "nmod:tmod", "obl:agent", "obl:arg", "nmod")
_WHERE = frozenset({"in", "at", "inside"})
_NAMING = frozenset({"PROPN", "NOUN"})
_BESIDE = CLAUSAL | {"acl", "appos", "advcl:relcl", "cop", "nsubj", "expl"}
_AT_TIME = frozenset({"", "on", "where"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Filler:
    """What stands in one place of an act: its span, the places of its words in the sentence, and of a time its extent.

    `act` is the class of the act, or of the post of which it says the sort.
    """

    act: str
    place: str
    span: Span
    below: frozenset[int]
    within: str = ""
    """The place of the noun whose sort it is."""
    noun: frozenset[int] = frozenset()
    """The words of that noun."""
    named: bool = False
    extent: Extent | None = None

    @property
    def single(self) -> bool:
        """Whether the act has one filler of this place, all else alike."""
        return self.place.partition(" ")[0] in single().get(self.act, frozenset())


@dataclass(frozen=True, slots=True)
class Frame:
    """One clause: its act, who takes part, what it puts in the act's other places, and all its words.

    `parties` has the term of who acts and who is acted upon, of those that are named or stand with a definite article.
    """

    report: str
    sentence: int
    act: str
    parties: Mapping[str, str]
    fillers: tuple[Filler, ...]
    terms: Mapping[int, str] = field(default_factory=dict)
    """By the place of a word in its sentence."""


class _Found(NamedTuple):
    """A word in a place of an act; of a word that says the sort of a noun, the noun's place and words."""

    act: str
    place: str
    word: int
    within: str = ""
    noun: frozenset[int] = frozenset()


@cache
def single() -> Mapping[str, frozenset[str]]:
    """By the class of an act or post: the places in which it has one filler."""
    return {act: frozenset(places.split()) for acts, places in rows("parallel/single.tsv") for act in acts.split()}


def frames_of(report: str, passage: Passage, times: Collection[Time]) -> Iterator[Frame]:
    """The frames of a sentence: of its clauses that are told as done, and of no other happening of the kind."""
    if len(passage.tree.words) > LONGEST or elsewhere(passage):
        return
    inside = [time for time in times if passage.sentence.start <= time.start < passage.sentence.end]
    for predicate in predicates(passage.tree):
        if status(passage.tree, predicate) != "denied":
            yield _frame(report, passage, predicate, inside)


def _frame(report: str, passage: Passage, predicate: int, times: Collection[Time]) -> Frame:
    tree = passage.tree
    act = _act(tree, predicate)
    ahead = _cleft(tree, predicate)
    mains = {
        place: index
        for place, index in (("agent", agent(tree, predicate)), ("patient", patient(tree, predicate)))
        if index is not None and index not in ahead
    }
    found = [_Found(act, place, index) for place, index in mains.items()]
    beside = (*_obliques(tree, predicate, mains.values()), *ahead)
    found += [_Found(act, _place(tree, index), index) for index in beside]
    found += [inner for outer in found for inner in _inner(tree, outer)]
    words = sorted({*extent(tree, predicate), *(word for one in found for word in _below(tree, one.word))})
    return Frame(
        report=report,
        sentence=passage.number,
        act=act,
        parties={place: name for place, index in mains.items() if (name := _party(passage, index))},
        fillers=tuple(filler for one in found if (filler := _filler(passage, one, times)) is not None),
        terms={index: term for index in words if (term := passage.term(index)) is not None},
    )


def _act(tree: Tree, predicate: int) -> str:
    """The class of what is done, with its particle; a light verb with what it carries ("take place")."""
    lemma = tree.words[predicate].lemma.lower()
    joined = tree.child(predicate, "compound:prt", "obj")
    if joined is not None and f"{lemma}_{tree.words[joined].lemma.lower()}" in single():
        return f"{lemma}_{tree.words[joined].lemma.lower()}"
    particle = tree.child(predicate, "compound:prt")
    return class_of(lemma) if particle is None else f"{lemma}_{tree.words[particle].lemma.lower()}"


def _obliques(tree: Tree, predicate: int, mains: Collection[int]) -> list[int]:
    return [index for index in tree.children(predicate, *_OBLIQUE) if index not in mains]


def _cleft(tree: Tree, predicate: int) -> list[int]:
    """What a cleft sentence sets before its clause: "it was on Monday that ..."."""
    head = tree.head(predicate)
    if head is None or "relcl" not in tree.words[predicate].dep or tree.child(head, "cop") is None:
        return []
    subject = tree.child(head, "nsubj", "expl")
    return [head] if subject is not None and tree.words[subject].text.lower() == "it" else []


def _place(tree: Tree, index: int) -> str:
    """The place of an oblique: its preposition; "where" for those of place."""
    case = tree.child(index, "case")
    word = "" if case is None else tree.words[case].text.lower()
    return "where" if word in _WHERE else word


def _inner(tree: Tree, outer: _Found) -> Iterator[_Found]:
    """What narrows a noun in one of the places: where it is ("a school in Oldmark"), of which sort it is."""
    noun = tree.words[outer.word].lemma.lower()
    for child in tree.children(outer.word, "nmod"):
        yield _Found(outer.act, f"{outer.place} {noun} {_place(tree, child)}", child)
    for child in tree.children(outer.word, "compound", "amod"):
        yield _Found(noun, "sort", child, outer.place, frozenset(_below(tree, outer.word)))


def _below(tree: Tree, index: int) -> list[int]:
    return tree.subtree(index, lambda child: tree.words[child].dep in _BESIDE)


def _party(passage: Passage, index: int) -> str | None:
    """The term of who or what takes part, where it is one that is known."""
    term, word = passage.term(index), passage.tree.words[index]
    if term is None or term.startswith("@"):
        return term
    before = passage.tree.children(index, "det", "nmod:poss")
    known = any(
        passage.tree.words[i].text.lower() in _DEFINITE or passage.tree.words[i].dep == "nmod:poss" for i in before
    )
    bare = not before and role_of(term) != "people" and passage.tree.child(index, "nummod") is None
    return term if known or bare or word.pos == "PROPN" else None


def _filler(passage: Passage, one: _Found, times: Collection[Time]) -> Filler | None:
    act, place, index, within, noun = one
    tree, word = passage.tree, passage.tree.words[index]
    if tree.child(index, "conj") is not None:
        return None  # "in 2017 or 2018", "in Oldmark and Tarnholm"
    time = next((time for time in times if time.start < word.end and word.start < time.end), None)
    below = frozenset(_below(tree, index))
    if time is not None:
        known = days.extent_of(time)
        usable = known is not None and known.axis in ("day", "clock") and place in _AT_TIME
        return Filler(act, "when", (time.start, time.end), below, extent=known) if usable else None
    if word.pos not in _NAMING and place != "sort":
        return None
    return Filler(act, place, tree.phrase(index), below, within, noun, named=word.pos == "PROPN")
