"""Tellings: one clause's version of an event, with what it says of type, actors, day and place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.annotate.acts.tree import Tree
from variorum.collate.cast import Cast
from variorum.collate.plover import EventType, classify
from variorum.marks import Act, Marks, Mention, Sentence, Time
from variorum.report import Report

_KINDS = frozenset({"body", "headline", "subhead", "caption"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause or noun phrase that tells of an event.

    `agents` and `patients` are ids of actors; `thing` is the lemma of what is acted upon where it is no actor. `time`
    is the first resolved time of the clause.
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
    nominal: bool


def tellings(report: Report, marks: Marks, cast: Cast) -> Iterator[Telling]:
    """The typed acts of a report, in order."""
    finder = _Actors(report.id, marks.mentions, cast)
    tree: Tree | None = None
    at = -1
    for order, act in enumerate(sorted(marks.acts, key=lambda act: (act.sentence, act.start, act.predicate))):
        sentence = marks.sentences[act.sentence]
        if sentence.kind not in _KINDS:
            continue
        if tree is None or at != act.sentence:
            tree, at = Tree.of(sentence), act.sentence
        index = _index(sentence, act.predicate[0])
        kind = None if index is None else classify(tree, index, act.lemma)
        if index is None or kind is None:
            continue
        yield Telling(
            report=report.id,
            order=order,
            act=act,
            kind=kind,
            agents=finder.within(act.agent),
            patients=finder.within(act.patient) - finder.within(act.agent),
            thing=_head_lemma(tree, act.patient),
            time=next((t for n in act.when if (t := marks.times[n]).kind in {"day", "moment"} and t.value), None),
            where=" ".join(report.slice(*act.where).split()) if act.where else None,
            nominal=sentence.words[index].pos == "NOUN",
        )


class _Actors:
    """Which actors are mentioned in a stretch of one report."""

    def __init__(self, report: str, mentions: tuple[Mention, ...], cast: Cast) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._report, self._ids = report, cast.ids

    def within(self, span: tuple[int, int] | None) -> frozenset[str]:
        """The ids of the actors mentioned between two offsets."""
        if span is None:
            return frozenset()
        found = set()
        for place in range(bisect_left(self._starts, span[0]), len(self._starts)):
            mention = self._mentions[place]
            if mention.start >= span[1]:
                break
            actor = self._ids.get((self._report, mention.chain)) if mention.chain else None
            if actor is not None and mention.end <= span[1]:
                found.add(actor)
        return frozenset(found)


def _index(sentence: Sentence, start: int) -> int | None:
    return next((index for index, word in enumerate(sentence.words) if word.start == start), None)


def _head_lemma(tree: Tree, span: tuple[int, int] | None) -> str:
    """The lemma of the head of a phrase: its one word that hangs on a word outside."""
    if span is None:
        return ""
    inside = [index for index, word in enumerate(tree.words) if span[0] <= word.start and word.end <= span[1]]
    heads = (index for index in inside if tree.words[index].head not in inside or tree.head(index) is None)
    return next((tree.words[index].lemma.lower() for index in heads), "")
