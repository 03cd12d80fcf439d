"""From links between parts to utterances: linked parts are one, and so is what a report interrupts only to name the
speaker; what several reports quote apart stays apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from variorum.collate.utterances.matching import Match
from variorum.collate.utterances.parts import FRAGMENT, SENTENCE_END, Part
from variorum.collate.utterances.speakers import same_speaker
from variorum.report import Report

INTERRUPTION = 240
"""Characters, within one paragraph, that a report may put between two pieces of one utterance."""
PARAGRAPH = 300
"""Characters that may stand between two quotations of one speaker in one paragraph for them to be one statement."""
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
    """Join what one report alone has to what it follows in one quotation, in one paragraph, or after a cue."""
    alone = _alone(groups, parts)
    for one, other in neighbours:
        first, second = parts[one], parts[other]
        within = first.mark == second.mark
        if alone[other] and (within or (alone[one] and _one_breath(first, second, reports[first.report]))):
            groups.join(one, other)


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


def _one_breath(first: Part, second: Part, report: Report) -> bool:
    """Whether a report gives two quotations as one statement: in one paragraph, or with no more than a cue between."""
    said = same_speaker(first.speaker, second.speaker) or first.speaker == second.speaker
    between = report.slice(first.end, second.start)
    clause, broken, _ = between.partition("\n")
    if said and not broken:
        return len(between) <= PARAGRAPH and not _QUESTION.search(between)
    if said and _LEAD.fullmatch(between):
        return True
    cues = [part.cue[0] for part in (first, second) if part.cue]
    bare = not clause.strip(_CLOSING) or any(first.end <= cue < second.start for cue in cues)
    return (said or not clause) and bare and interrupted(report, first.end, second.start)


_LEAD = re.compile(r"""["”’'.,]{0,4}\s{1,4}(?:\w+ ){1,2}\w+:\s{0,4}["“‘']{1,2}""")
"""The end of a quotation and, as a new paragraph, the fewest words that introduce another: "She added:"."""
_QUESTION = re.compile(r"\?|\basked\b", re.IGNORECASE)
_MARKS = "\"'“‘ "
_CLOSING = "\"'”’., "
_OPENING = frozenset({'"', "“", "'", "‘"})


def interrupted(report: Report, end: int, start: int) -> bool:
    """Whether nothing but a reporting clause, or the break of a paragraph inside one quotation, stands between.

    The clause may end a paragraph where the next one opens with the words that follow.
    """
    clause, broken, _ = report.slice(end, start).partition("\n")
    if broken and _prose(report, end + len(clause), start) not in _OPENING:
        return False
    if broken and not clause.strip(_CLOSING):
        return not clause.strip()
    return (
        len(clause) <= INTERRUPTION and not _QUESTION.search(clause) and not SENTENCE_END.search(clause.strip(_MARKS))
    )


def _prose(report: Report, start: int, end: int) -> str:
    """What of this stretch is the running text of the article, pictures and furniture left out."""
    inside = [b for b in report.blocks if b.kind == "body" and b.start < end and start < b.end]
    return "".join(report.slice(max(b.start, start), min(b.end, end)) for b in inside).strip()
