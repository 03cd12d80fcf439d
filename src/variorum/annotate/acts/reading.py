"""Reads the acts of a report sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.annotate.acts import clauses
from variorum.annotate.acts.lexicon import nominals
from variorum.annotate.acts.status import credited, headed, status
from variorum.annotate.acts.tree import LONGEST, Tree
from variorum.marks import Act, Marks, Time
from variorum.report import Report

Span = tuple[int, int]
_PLACE_CASES = frozenset({"in", "at", "near", "from", "off", "outside", "inside", "on", "over", "into", "to", "toward"})
_OBLIQUE = ("obl", "nmod", "obl:arg")


def find_acts(report: Report, marks: Marks) -> tuple[Act, ...]:
    """All acts of a report, sorted by start; `marks` holds everything else that was found in it."""
    del report  # the words carry all that is needed
    places = [mention.start for mention in marks.mentions if mention.kind == "place"]
    reading = _Reading(places, marks.times, [time.start for time in marks.times])
    found: list[Act] = []
    heading: Span | None = None
    for number, sentence in enumerate(marks.sentences):
        if len(sentence.words) <= LONGEST:
            tree = Tree.of(sentence)
            found.extend(reading.acts(number, tree, heading))
            heading = headed(tree) if tree.words[-1].text == ":" else None
    return tuple(sorted(found, key=lambda act: (act.start, act.predicate, act.end)))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A report being read for its acts: where places are named in it, its times, and where they start."""

    places: Sequence[int]
    times: tuple[Time, ...]
    starts: Sequence[int]

    def acts(self, number: int, tree: Tree, heading: Span | None) -> Iterator[Act]:
        """The acts of one sentence; `heading` is the source that stands before a colon right before it."""
        for index in clauses.predicates(tree):
            yield self._act(tree, index, number, credited(tree, index) or heading, nominal=False)
        for index in clauses.happenings(tree):
            yield self._act(tree, index, number, credited(tree, index) or heading, nominal=True)

    def _act(self, tree: Tree, index: int, number: int, said: Span | None, *, nominal: bool) -> Act:
        start, end = clauses.nominal_extent(tree, index) if nominal else tree.span(clauses.extent(tree, index))
        word = tree.words[index]
        agent = clauses.nominal_agent(tree, index) if nominal else clauses.agent(tree, index)
        patient = clauses.nominal_patient(tree, index) if nominal else clauses.patient(tree, index)
        return Act(
            start=start,
            end=end,
            lemma=nominals()[word.lemma] if nominal else clauses.lemma(tree, index),
            predicate=(word.start, word.end),
            agent=None if agent is None else tree.phrase(agent),
            patient=None if patient is None else tree.phrase(patient),
            where=self._place(tree, index),
            when=self._times(start, end),
            status=status(tree, index, is_credited=said is not None),
            credited=said,
            sentence=number,
        )

    def _times(self, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the times that stand between two offsets."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return tuple(number for number in range(first, last) if self.times[number].end <= end)

    def _place(self, tree: Tree, index: int) -> tuple[int, int] | None:
        """The offsets of where a clause says it happened: a place after a preposition of place."""
        for child in tree.children(index, *_OBLIQUE):
            if any(tree.words[case].text.lower() in _PLACE_CASES for case in tree.children(child, "case")):
                start, end = tree.phrase(child)
                if tree.words[child].label == "place" or self._names_place(start, end):
                    return start, end
        return None

    def _names_place(self, start: int, end: int) -> bool:
        place = bisect_left(self.places, start)
        return place < len(self.places) and self.places[place] < end
