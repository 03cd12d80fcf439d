"""Tellings: one clause's version of an event, with what it says of type, actors, day and place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.annotate.actors.atlas import known_country
from variorum.annotate.acts.clauses import recipient
from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.collate.events.places import heads_of, is_named, is_town, locates
from variorum.collate.plover import EventType, classify
from variorum.marks import Act, Marks, Mention, Sentence, Time
from variorum.report import PROSE_KINDS, Report

Span = tuple[int, int]
_SUREST = ("person", "organisation", "group", "place")
_PLURAL = "NNS"


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause or noun phrase that tells of an event.

    `agents` and `patients` are ids of actors; `thing` is the lemma of what is acted upon where it is no actor. `time`
    is the first resolved time of the clause, `placed` are the names of the places where
    it is told to be; `where` are the words of the first.
    """

    report: str
    order: int
    act: Act
    kind: EventType
    agents: frozenset[str]
    patients: frozenset[str]
    thing: str
    time: Time | None
    where: str | None
    placed: tuple[Mention, ...]
    nominal: bool
    caption: bool = False


def tellings(report: Report, marks: Marks, cast: Cast) -> Iterator[Telling]:
    """The typed acts of a report, in order."""
    finder = _Actors(report, marks.mentions, cast)
    tree: Tree | None = None
    at = -1
    for order, act in enumerate(sorted(marks.acts, key=lambda act: (act.sentence, act.start, act.predicate))):
        sentence = marks.sentences[act.sentence]
        if sentence.kind not in PROSE_KINDS:
            continue
        if tree is None or at != act.sentence:
            tree, at = Tree.of(sentence), act.sentence
        index = _index(sentence, act.predicate[0])
        kind = None if index is None else classify(tree, index, act.lemma)
        if index is None or kind is None or sentence.words[index].tag == _PLURAL:
            continue  # "recent tests" are many
        placed = finder.places(tree, act)
        yield Telling(
            report=report.id,
            order=order,
            act=act,
            kind=kind,
            agents=finder.of(tree, act.agent),
            patients=_patients(tree, index, act, finder),
            thing=_head_lemma(tree, act.patient),
            time=next((t for n in act.when if (t := marks.times[n]).kind in {"day", "moment"} and t.value), None),
            where=_where(report, act, placed),
            placed=placed,
            nominal=sentence.words[index].pos == "NOUN",
            caption=sentence.kind == "caption",
        )


def _where(report: Report, act: Act, placed: tuple[Mention, ...]) -> str | None:
    """The words of the first name in the phrase that says where an act is."""
    if not placed or act.where is None or not act.where[0] <= placed[0].start < act.where[1]:
        return None
    return " ".join(report.slice(placed[0].start, placed[0].end).split())


class _Actors:
    """Which actors a phrase of one report stands for."""

    def __init__(self, report: Report, mentions: tuple[Mention, ...], cast: Cast) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._report, self._ids, self._cast = report.id, cast.ids, cast
        self._text = report.text

    def of(self, tree: Tree, span: Span | None) -> frozenset[str]:
        """The actors that the head of a phrase, and what is joined to it by "and", stand for.

        Where no mention stands at the head (titles before a name), the surest kind of actor in the phrase.
        """
        if span is None:
            return frozenset()
        inside = self._within(span)
        heads = heads_of(tree, span)
        at = [m for m in inside if any(m.start <= tree.words[h].start < m.end for h in heads)]
        if not at and inside:
            at = [min(inside, key=lambda mention: (_SUREST.index(mention.kind), -mention.start))]
        ids = (self._ids[self._report, m.chain] for m in at if m.chain)
        return frozenset(id for id in ids if self._acts(id))

    def places(self, tree: Tree, act: Act) -> tuple[Mention, ...]:
        """The places where an act is told to be, those of its own phrase first."""
        named = tuple(m for m in self._within(act.where) if is_named(m)) if act.where else ()
        if any(is_town(m, self._text) for m in named):
            return named
        inside = self._within((tree.words[0].start, tree.words[-1].end))
        return (*named, *(m for m in inside if is_town(m, self._text) and locates(tree, m, act)))

    def _acts(self, id: str) -> bool:
        """Whether an actor can do something or have it done: a town or a street cannot, a country can."""
        actor = self._cast.actor(id)
        return actor is not None and (actor.kind != "place" or known_country(actor.name) is not None)

    def _within(self, span: Span) -> list[Mention]:
        found = []
        for place in range(bisect_left(self._starts, span[0]), len(self._starts)):
            mention = self._mentions[place]
            if mention.start >= span[1]:
                break
            if mention.end <= span[1] and mention.chain and (self._report, mention.chain) in self._ids:
                found.append(mention)
        return found


def _patients(tree: Tree, index: int, act: Act, finder: _Actors) -> frozenset[str]:
    """The actors an act is done to, or aimed at."""
    party = None if tree.words[index].pos == "NOUN" else recipient(tree, index)
    aimed = frozenset() if party is None else finder.of(tree, tree.phrase(party))
    return (finder.of(tree, act.patient) or aimed) - finder.of(tree, act.agent)


def _index(sentence: Sentence, start: int) -> int | None:
    return next((index for index, word in enumerate(sentence.words) if word.start == start), None)


def _head_lemma(tree: Tree, span: Span | None) -> str:
    """The lemma of the head of a phrase."""
    heads = heads_of(tree, span) if span else []
    return tree.words[heads[0]].lemma.lower() if heads else ""
