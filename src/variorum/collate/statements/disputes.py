"""Disputes: what one report states and another contradicts, where the words leave no doubt of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from variorum.annotate.acts.clauses import extent
from variorum.annotate.acts.status import is_negation
from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.collate.statements import polarity
from variorum.collate.statements.clauses import Clause
from variorum.collate.statements.clusters import Likely
from variorum.collate.statements.likeness import Scale
from variorum.collate.statements.lines import Line
from variorum.collate.statements.pairs import Telling
from variorum.records import ClaimKind, Why

SURE = 0.5
"""How likely two sentences must be to speak of the same fact, to contradict each other."""
ECHO = 0.15
"""Share of their words that two sentences of saying must have in common, to be of the same words."""
_DENYING = frozenset({"deny", "refute", "dispute", "disavow", "contradict"})
_HARDLY_ANY = frozenset({"few", "nobody", "none", "no"})
_SPOKEN_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})

Place = tuple[str, int, int]
"""Report, start and end."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two sides that cannot both be true, each with where it stands; the first is the one that denies, or is nearer.

    `about` may be "", where it is told by `clauses`.
    """

    kind: ClaimKind
    about: str
    sides: tuple[tuple[Place, ...], tuple[Place, ...]]
    explanation: str
    clauses: tuple[Clause, ...] = ()
    why: Why | None = None
    """The reason, where the words give it."""


def disputes(
    lines: Sequence[Line], told: Sequence[Telling], likely: Likely, scale: Scale, cast: Cast
) -> Iterator[Dispute]:
    """All disputes of a story."""
    pairs = of_one_fact(told, likely)
    yield from _denials(pairs)
    yield from _polarity(pairs)
    yield from _voices(lines, scale, cast)


def of_one_fact(told: Sequence[Telling], likely: Likely) -> list[tuple[Clause, Clause]]:
    """The clauses that likely speak of one fact, two by two, in both orders."""
    pairs = [
        (told[one].clause, told[other].clause) for (one, other), chance in sorted(likely.items()) if chance >= SURE
    ]
    return pairs + [(other, one) for one, other in pairs]


def _denials(pairs: Sequence[tuple[Clause, Clause]]) -> Iterator[Dispute]:
    """Someone denies, in so many words, what another report tells."""
    met: dict[Place, None] = {}
    told: dict[Place, None] = {}
    clauses: dict[int, Clause] = {}
    for one, other in pairs:
        if one.head in _denied_content(one.line) and other.head not in _denied_content(other.line) | other.line.denied:
            met.setdefault(one.place)
            told.setdefault(other.place)
            clauses[id(other)] = other
    if met:
        explanation = "One side denies what the other tells."
        yield Dispute("act", "", (tuple(met), tuple(told)), explanation, tuple(clauses.values()))


def _polarity(pairs: Sequence[tuple[Clause, Clause]]) -> Iterator[Dispute]:
    """One report says that it is not so, or was not done, where another says that it is, or was."""
    for denied, told in polarity.opposed(pairs):
        sides = (tuple(clause.place for clause in denied), tuple(clause.place for clause in told))
        yield Dispute("act", "", sides, "One side tells what the other says is not so.", told, polarity.why(denied))


def _voices(lines: Sequence[Line], scale: Scale, cast: Cast) -> Iterator[Dispute]:
    """One report has a person say it, another the person's spokesman."""
    spoken: defaultdict[str, list[tuple[Line, int]]] = defaultdict(list)
    own: defaultdict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line in lines:
        for index, word in enumerate(line.tree.words):
            if word.dep == "nsubj" and line.tree.words[word.head].pos == "VERB":
                if word.lemma in _SPOKEN_FOR:
                    for person in _persons(line, _spoken_for(line.tree, index), cast):
                        spoken[person].append((line, word.head))
                for person in _persons(line, [index], cast):
                    own[person].append((line, word.head))
    for person, for_them in sorted(spoken.items()):
        for (line, verb), (other, their_verb) in product(for_them, own[person]):
            if (
                line.report != other.report
                and scale.shared(line.concepts - {person}, other.concepts - {person}) >= ECHO
            ):
                name = line.names.get(next(i for i, thing in line.things.items() if thing == person), "")
                sides = ((_clause(line, verb),), (_clause(other, their_verb),))
                explanation = f"One report has it from a spokesman for {name}, the other from {name}."
                yield Dispute("attribution", f"who spoke, {name} or a spokesman", sides, explanation)


def _spoken_for(tree: Tree, index: int) -> list[int]:
    """The words for whom a spokesman speaks for, without those that name the spokesman."""
    return [below for child in tree.children(index, "nmod", "nmod:poss") for below in tree.subtree(child)]


def _denied_content(line: Line) -> frozenset[int]:
    """The words of what a verb of denial denies."""
    found: set[int] = set()
    for index, word in enumerate(line.tree.words):
        if word.pos == "VERB" and word.lemma in _DENYING and not _hardly(line.tree, index):
            for content in line.tree.children(index, "ccomp", "obj", "xcomp"):
                found.update(line.tree.subtree(content))
    return frozenset(found)


def _hardly(tree: Tree, index: int) -> bool:
    """Whether it is said that hardly anybody denies it ("few would deny that", "nobody disputes it")."""
    if any(is_negation(tree.words[child].text) for child in tree.children(index, "advmod", "aux")):
        return True
    subject = tree.child(index, "nsubj")
    return subject is not None and any(
        tree.words[at].text.lower() in _HARDLY_ANY for at in (subject, *tree.children(subject, "amod", "det"))
    )


def _persons(line: Line, indices: Sequence[int], cast: Cast) -> Iterator[str]:
    for index in indices:
        thing = line.things.get(index, "")
        actor = cast.actor(thing.removeprefix("@")) if thing.startswith("@") else None
        if actor is not None and actor.kind == "person" and index in line.names:
            yield thing


def _clause(line: Line, verb: int) -> Place:
    return (line.report, *line.tree.span(extent(line.tree, verb)))
