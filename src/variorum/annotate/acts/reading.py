"""Reads the acts of a report sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.annotate.acts import clauses
from variorum.annotate.acts.lexicon import nominals
from variorum.annotate.acts.status import credited, status
from variorum.annotate.acts.tree import LONGEST, Tree
from variorum.marks import Act, Marks, Mention, Sentence, Time
from variorum.report import Report

_PLACE_CASES = frozenset({"in", "at", "near", "from", "off", "outside", "inside", "on", "over", "into", "to", "toward"})
_OBLIQUE = ("obl", "nmod", "obl:arg")


def find_acts(report: Report, marks: Marks) -> tuple[Act, ...]:
    """All acts of a report, sorted by start; `marks` holds everything else that was found in it."""
    del report  # the words carry all that is needed
    found: list[Act] = []
    for number, sentence in enumerate(marks.sentences):
        if len(sentence.words) <= LONGEST:
            found.extend(_Reading(number, sentence, marks).acts())
    return tuple(sorted(found, key=lambda act: (act.start, act.predicate, act.end)))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence being read for its acts."""

    number: int
    sentence: Sentence
    marks: Marks

    def acts(self) -> Iterator[Act]:
        tree = Tree.of(self.sentence)
        mentions = self.marks.mentions
        inside = (bisect_left(mentions, edge, key=_start) for edge in (self.sentence.start, self.sentence.end))
        places = [mention for mention in mentions[slice(*inside)] if mention.kind == "place"]
        for index in clauses.predicates(tree):
            yield self._act(tree, index, places, nominal=False)
        for index in clauses.happenings(tree):
            yield self._act(tree, index, places, nominal=True)

    def _act(self, tree: Tree, index: int, places: list[Mention], *, nominal: bool) -> Act:
        start, end = clauses.nominal_extent(tree, index) if nominal else tree.span(clauses.extent(tree, index))
        word = tree.words[index]
        agent = clauses.nominal_agent(tree, index) if nominal else clauses.agent(tree, index)
        patient = clauses.nominal_patient(tree, index) if nominal else clauses.patient(tree, index)
        said = credited(tree, index)
        return Act(
            start=start,
            end=end,
            lemma=nominals()[word.lemma] if nominal else clauses.lemma(tree, index),
            predicate=(word.start, word.end),
            agent=None if agent is None else tree.phrase(agent),
            patient=None if patient is None else tree.phrase(patient),
            where=_place(tree, index, places),
            when=self._times(start, end),
            status=status(tree, index, is_credited=said is not None),
            credited=said,
            sentence=self.number,
        )

    def _times(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the times that stand between two offsets."""
        times = self.marks.times
        first, last = (bisect_left(times, edge, key=_start) for edge in (start, end))
        return tuple(number for number in range(first, last) if times[number].end <= end)


def _start(mark: Mention | Time) -> int:
    return mark.start


def _place(tree: Tree, index: int, places: list[Mention]) -> tuple[int, int] | None:
    """The offsets of where a clause says it happened: a place after a preposition of place."""
    for child in tree.children(index, *_OBLIQUE):
        cases = {tree.words[case].text.lower() for case in tree.children(child, "case")}
        if not cases & _PLACE_CASES:
            continue
        start, end = tree.phrase(child)
        if tree.words[child].label == "place" or any(start <= place.start < end for place in places):
            return start, end
    return None
