"""From links between parts to utterances: linked parts are one, and so is what a report interrupts only to name the
speaker; what several reports quote apart stays apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from variorum.collate.utterances.breaks import one_breath
from variorum.collate.utterances.matching import Match
from variorum.collate.utterances.parts import FRAGMENT, Part
from variorum.collate.utterances.speakers import same_speaker
from variorum.report import Report
from variorum.wording import TELLING

TOGETHER = 0.7
"""Share of the reports with two neighbouring utterances that must run them together for the two to be one."""


class Groups:
    """Disjoint sets of part indexes; the least index stands for its set."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, member: int) -> int:
        """What stands for the set of this member."""
        while self._parent[member] != member:
            self._parent[member] = member = self._parent[self._parent[member]]
        return member

    def join(self, one: int, other: int) -> None:
        """Make one set of the sets of two members."""
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[high] = low

    def sets(self) -> list[list[int]]:
        """All sets, each sorted, in the order of their least members."""
        members: dict[int, list[int]] = defaultdict(list)
        for member in range(len(self._parent)):
            members[self.find(member)].append(member)
        return list(members.values())


def utterances(parts: Sequence[Part], links: Iterable[Match], reports: Sequence[Report]) -> list[list[int]]:
    """The parts, by index, of each utterance."""
    groups = Groups(len(parts))
    for link in links:
        groups.join(link.first, link.second)
    quoted = [number for number, part in enumerate(parts) if part.kind != "indirect"]
    neighbours = [pair for pair in pairwise(quoted) if _follows(parts[pair[0]], parts[pair[1]])]
    _join_run_together(groups, parts, neighbours)
    _join_pieces(groups, parts, neighbours, reports)
    return groups.sets()


def _follows(one: Part, other: Part) -> bool:
    """Whether two parts that stand next to each other may be of one utterance as far as their speakers go."""
    alike = one.mark == other.mark or same_speaker(one.speaker, other.speaker) is not False
    return one.report == other.report and alike


def _join_run_together(groups: Groups, parts: Sequence[Part], neighbours: list[tuple[int, int]]) -> None:
    """Join neighbours that the reports which have both quote in one breath."""
    holders: dict[int, set[int]] = defaultdict(set)
    for number, part in enumerate(parts):
        holders[groups.find(number)].add(part.report)
    votes: dict[tuple[int, int], set[int]] = defaultdict(set)
    for one, other in neighbours:
        pair = (groups.find(one), groups.find(other))
        if pair[0] != pair[1] and parts[one].mark == parts[other].mark:
            votes[pair].add(parts[one].report)
    for (one, other), together in sorted(votes.items()):
        both = holders[one] & holders[other]
        if len(both) > 1 and len(together) >= TOGETHER * len(both):
            groups.join(one, other)


def _join_pieces(
    groups: Groups, parts: Sequence[Part], neighbours: list[tuple[int, int]], reports: Sequence[Report]
) -> None:
    """Join what one report alone has to what it follows in one quotation, in one paragraph, or after a cue; a fragment
    to what it precedes, where that alone has a telling word of it.
    """
    alone = _alone(groups, parts)
    ahead = _ahead(groups, parts, neighbours)
    for one, other in neighbours:
        first, second = parts[one], parts[other]
        if first.mark == second.mark:
            if alone[other]:
                groups.join(one, other)
        elif alone[one] and alone[other] and one_breath(first, second, reports[first.report]):
            groups.join(other, ahead.get(other, one))


def _ahead(groups: Groups, parts: Sequence[Part], neighbours: list[tuple[int, int]]) -> dict[int, int]:
    """For each fragment the quotation after it, where that one's utterance has a telling word of it, and the utterance
    of the one before has none.
    """
    roots = [groups.find(number) for number in range(len(parts))]
    stems: dict[int, set[str]] = defaultdict(set)
    for root, part in zip(roots, parts, strict=True):
        stems[root].update(part.stems)
    after = dict(neighbours)
    found = {}
    for one, other in neighbours:
        if parts[other].kind == "partial" and other in after:
            tells = {stem for stem, weight in parts[other].weights.items() if weight >= TELLING}
            here, there = stems[roots[one]], stems[roots[after[other]]]
            if tells & there and not tells & here:
                found[other] = after[other]
    return found


def _alone(groups: Groups, parts: Sequence[Part]) -> list[bool]:
    """Of each part whether it is the only one of its utterance, aside from scraps that are nobody's or repeated."""
    reports: dict[int, set[int]] = defaultdict(set)
    size: Counter[int] = Counter()
    for number, part in enumerate(parts):
        if part.kind != "indirect" and not part.nobodys:
            group = groups.find(number)
            reports[group].add(part.report)
            size[group] += len(part.stems) >= FRAGMENT
    found = (groups.find(number) for number in range(len(parts)))
    return [size[group] <= 1 and len(reports[group]) <= 1 for group in found]
