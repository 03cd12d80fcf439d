"""Disputes: what one report states and another contradicts, where the words leave no doubt of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from variorum.annotate.acts.clauses import extent
from variorum.collate.cast import Cast
from variorum.collate.statements.evidence import Scale, weights
from variorum.collate.statements.lines import Line
from variorum.collate.statements.readings import reach
from variorum.collate.statements.ties import Fact, Tie, is_tied, ties_of
from variorum.records import ClaimKind

SURE = 0.5
"""How likely two sentences must be to speak of the same fact, to contradict each other."""
ECHO = 0.15
"""Share of their words that two sentences of saying must have in common, to be of the same words."""
_DENYING = frozenset({"deny", "refute", "dispute", "disavow", "contradict"})
_SPOKEN_FOR = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_IN, _NEAR = frozenset({"in", "inside", "within"}), frozenset({"near", "outside", "beside", "off"})
_MOST = 40
_NOTHING: frozenset[int] = frozenset()

Shared = dict[tuple[str, str], list[Tie]]
"""The ties of each pair of concepts."""

Place = tuple[str, int, int]
"""Report, start and end."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two sides that cannot both be true, each with where it stands; the first is the one that denies, or is nearer."""

    kind: ClaimKind
    about: str
    sides: tuple[tuple[Place, ...], tuple[Place, ...]]
    explanation: str


def disputes(lines: Sequence[Line], scale: Scale, cast: Cast) -> Iterator[Dispute]:
    """All disputes of a story."""
    index: defaultdict[tuple[str, str], list[Tie]] = defaultdict(list)
    for line in lines:
        for tie in ties_of(line):
            one, other = sorted((line.things[tie.first], line.things[tie.second]))
            if one != other:
                index[one, other].append(tie)
    shared = {pair: ties for pair, ties in sorted(index.items()) if 1 < len(ties) <= _MOST}
    yield from _denials(lines, shared, scale)
    yield from _nearness(shared, scale, cast)
    yield from _voices(lines, scale, cast)


def _denials(lines: Sequence[Line], shared: Shared, scale: Scale) -> Iterator[Dispute]:
    """Someone denies, in so many words, what another report tells."""
    met: dict[Place, None] = {}
    told: dict[Place, None] = {}
    words: dict[str, None] = {}
    content = {line.unit: denied for line in lines if (denied := _denied_content(line))}
    for pair, ties in shared.items():
        denying = [tie for tie in ties if {tie.first, tie.second} <= content.get(tie.unit, _NOTHING)]
        if not denying:
            continue
        known = [(tie, content.get(tie.unit, _NOTHING) | tie.line.denied) for tie in ties]
        telling = [tie for tie, denied in known if not {tie.first, tie.second} & denied]
        for one, other in _likely(pair, denying, telling, scale):
            met.setdefault(_place(one))
            told.setdefault(_place(other))
            words.update(dict.fromkeys(one.line.tree.words[index].text for index in (one.first, one.second)))
    if met:
        about = ", ".join([*words][:4])
        yield Dispute("act", about, (tuple(met), tuple(told)), "One side denies what the other tells.")


def _nearness(shared: Shared, scale: Scale, cast: Cast) -> Iterator[Dispute]:
    """One report has it happen in a place, another near it."""
    sides: defaultdict[str, tuple[dict[Place, None], dict[Place, None]]] = defaultdict(lambda: ({}, {}))
    for pair, ties in shared.items():
        for place in pair:
            actor = cast.actor(place.removeprefix("@"))
            if actor is None or actor.kind != "place":
                continue
            tied = [tie for tie in ties if is_tied(tie)]
            near = [tie for tie in tied if _cases(tie, place) & _NEAR]
            inside = [tie for tie in tied if _cases(tie, place) & _IN]
            for one, other in _likely(pair, near, inside, scale):
                sides[actor.name][0].setdefault(_place(one))
                sides[actor.name][1].setdefault(_place(other))
    for name, (near_by, within) in sorted(sides.items()):
        explanation = f"One side has it happen near {name}, the other in it."
        yield Dispute("place", f"in or near {name}", (tuple(near_by), tuple(within)), explanation)


def _voices(lines: Sequence[Line], scale: Scale, cast: Cast) -> Iterator[Dispute]:
    """One report has a person say it, another the person's spokesman."""
    spoken: defaultdict[str, list[tuple[Line, int]]] = defaultdict(list)
    own: defaultdict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line in lines:
        for index, word in enumerate(line.tree.words):
            if word.dep == "nsubj" and line.tree.words[word.head].pos == "VERB":
                if word.lemma in _SPOKEN_FOR:
                    for person in _persons(line, line.tree.subtree(index), cast):
                        spoken[person].append((line, word.head))
                for person in _persons(line, [index], cast):
                    own[person].append((line, word.head))
    for person, for_them in sorted(spoken.items()):
        for (line, verb), (other, their_verb) in product(for_them, own[person]):
            if line.report != other.report and scale.shared(line, other, frozenset({person})) >= ECHO:
                name = line.names.get(next(i for i, thing in line.things.items() if thing == person), "")
                sides = ((_clause(line, verb),), (_clause(other, their_verb),))
                explanation = f"One report has it from a spokesman for {name}, the other from {name}."
                yield Dispute("attribution", f"who spoke, {name} or a spokesman", sides, explanation)


def _likely(
    pair: tuple[str, str], ones: Sequence[Tie], others: Sequence[Tie], scale: Scale
) -> Iterator[tuple[Tie, Tie]]:
    if not ones or not others:
        return
    fact = Fact((*pair, False), (*ones, *others), scale.chance(*pair))
    for one, other in product(ones, others):
        apart = one.line.report != other.line.report
        if apart and weights().probability(scale.features(fact, one, other)) >= SURE:
            yield one, other


def _denied_content(line: Line) -> frozenset[int]:
    """The words of what a verb of denial denies."""
    found: set[int] = set()
    for index, word in enumerate(line.tree.words):
        if word.pos == "VERB" and word.lemma in _DENYING:
            for content in line.tree.children(index, "ccomp", "obj", "xcomp"):
                found.update(line.tree.subtree(content))
    return frozenset(found)


def _cases(tie: Tie, concept: str) -> frozenset[str]:
    index = tie.first if tie.line.things[tie.first] == concept else tie.second
    tree = tie.line.tree
    return frozenset(tree.words[case].text.lower() for case in tree.children(index, "case"))


def _persons(line: Line, indices: Sequence[int], cast: Cast) -> Iterator[str]:
    for index in indices:
        thing = line.things.get(index, "")
        actor = cast.actor(thing.removeprefix("@")) if thing.startswith("@") else None
        if actor is not None and actor.kind == "person" and index in line.names:
            yield thing


def _place(tie: Tie) -> Place:
    return (tie.line.report, *reach([tie]))


def _clause(line: Line, verb: int) -> Place:
    return (line.report, *line.tree.span(extent(line.tree, verb)))
