"""Stories from reports as they come: each is assigned, opens a story, joins two or splits one.

The same reports in the same order give the same stories, whether they come one at a time or all at once: grouping a
collection is this, in order of publication.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import log2, log10

from variorum.story.decisions import Decisions
from variorum.story.naming import Parts, named
from variorum.story.relinking import LOOSE, relink
from variorum.story.terms import Terms
from variorum.story.vectors import Vectors

THRESHOLD = 0.08
"""Mean likeness from which ten reports are of one event."""
CROWD = 0.028
"""What is added to it, times the square of the tenfolds beyond ten: the more reports there are, the more are alike by
chance. Both were set on collections of 92 to 3,543 reports (`python -m bench stories`)."""
CROWDED = 7
"""Doublings of ten from which more reports make no difference to it."""
TOUCHED = 6
"""Stories, the most alike first, that a report is weighed against."""
_Members = Mapping[str, Collection[int]]


@dataclass(frozen=True, slots=True)
class Change:
    """What a report did: the story it is in now, the stories that ended in another, and those that came off one."""

    report: str
    story: str
    opened: bool
    joined: tuple[str, ...] = ()
    split: tuple[str, ...] = ()


class Stream:
    """The stories of the reports so far. A story is called after the first report that was in it, and keeps its name
    while most of its reports stay together.
    """

    def __init__(self, decisions: Decisions | None = None) -> None:
        self._decisions = decisions or Decisions()
        self._vectors = Vectors()
        self._ids: list[str] = []
        self._numbers: dict[str, int] = {}
        self._story: dict[int, str] = {}
        self._members: dict[str, list[int]] = {}
        self._threshold = THRESHOLD

    def add(self, terms: Terms) -> Change:
        """Take in a report whose id no other has."""
        number = self._vectors.add(terms)
        self._ids.append(terms.report)
        self._numbers[terms.report] = number
        threshold = threshold_of(len(self._ids))
        if threshold == self._threshold:
            return self._change(number, self._place(number))
        self._threshold = threshold
        return self._change(number, self._again())

    def extend(self, terms: Iterable[Terms]) -> tuple[Change, ...]:
        """Take in many, in this order."""
        return tuple(map(self.add, terms))

    def decide(self, one: str, other: str, *, same: bool) -> None:
        """Obey a person's decision on two reports, now and from now on."""
        self._decisions = self._decisions.and_also(one, other, same=same)
        if one in self._numbers and other in self._numbers:
            touched = {self._story[self._numbers[id]] for id in (one, other)}
            self._relink(sorted(touched), loose=len(self._ids))

    def stories(self) -> dict[str, tuple[str, ...]]:
        """The ids of the reports of each story, both sorted."""
        return {name: tuple(sorted(self._ids[n] for n in self._members[name])) for name in sorted(self._members)}

    def _again(self) -> _Members:
        """Group all from the first on, by the threshold that their number asks for."""
        before = self._members
        self._story, self._members = {}, {}
        self._vectors.forget_posts()
        for number in range(len(self._ids)):
            self._place(number)
        parts, self._members = list(self._members.values()), {}
        self._settle(parts, before)
        return before

    def _place(self, number: int) -> _Members:
        near = self._vectors.near(number, self._threshold)
        self._vectors.post(number)
        touched = list(dict.fromkeys(self._story[other] for other in near))[:TOUCHED]
        decided = (self._numbers.get(id) for id in self._decisions.on(self._ids[number]))
        touched += [self._story[other] for other in decided if other in self._story]
        return self._relink(sorted(set(touched)), [number])

    def _relink(self, names: list[str], new: list[int] | None = None, *, loose: int = LOOSE) -> _Members:
        before = {name: self._members.pop(name) for name in names}
        stories = [*before.values(), *([new] if new else [])]
        parts = relink(stories, self._vectors, self._threshold, self._rulings(stories), loose) if names else stories
        self._settle(parts, before)
        return before

    def _settle(self, parts: Parts, before: _Members) -> None:
        for name, part in zip(named(parts, before, self._ids, self._members), parts, strict=True):
            self._members[name] = list(part)
            self._story |= dict.fromkeys(part, name)

    def _rulings(self, stories: Parts) -> dict[tuple[int, int], bool]:
        found = {}
        here = {self._ids[number]: number for story in stories for number in story}
        for id, number in here.items():
            for other, same in self._decisions.on(id).items():
                if number < here.get(other, -1):
                    found[number, here[other]] = same
        return found

    def _change(self, number: int, before: _Members) -> Change:
        name = self._story[number]
        old = {report for members in before.values() for report in members}
        began = {self._story[report] for report in old} - before.keys()
        ended = {story for story in before if story not in self._members}
        alone = name not in before and not old & set(self._members[name])
        return Change(self._ids[number], name, alone, tuple(sorted(ended)), tuple(sorted(began)))


def threshold_of(reports: int) -> float:
    """The mean likeness from which so many reports are of one event: it changes when their number has doubled."""
    doublings = min(CROWDED, int(log2(max(1, reports / 10))))
    return THRESHOLD + CROWD * log10(2**doublings) ** 2
