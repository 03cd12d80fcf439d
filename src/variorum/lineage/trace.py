"""From shared passages and credits to the copies of a story and the origins of its reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from variorum.lineage.copying import HINT, PROOF, Shared, shared_prose
from variorum.lineage.credits import TextCredit, text_credits
from variorum.lineage.prose import Prose, prose_of
from variorum.records import CopyRecord, SharedPassage, SpanRecord
from variorum.report import Report
from variorum.story import Story


@dataclass(frozen=True, slots=True)
class Lineage:
    """The copies of a story, and for each report the origin that its prose goes back to.

    `origins` maps a report's id to an origin's name: reports with the same one count once.
    """

    copies: tuple[CopyRecord, ...] = ()
    origins: dict[str, str] = field(default_factory=dict)

    def independent(self, reports: frozenset[str]) -> int:
        """How many independent origins stand behind these reports."""
        return len({self.origins.get(report, report) for report in reports})


def trace(story: Story) -> Lineage:
    """Find shared prose and credited origins among a story's reports."""
    prose = [prose_of(report, marks) for report, marks in zip(story.reports, story.marks, strict=True)]
    credited = [text_credits(report) for report in story.reports]
    links = _links(shared_prose(prose), credited)
    copies = tuple(_record(story.reports, prose, credited, clique, links) for clique in _cliques(links))
    return Lineage(copies, _origins(story.reports, credited, links))


@dataclass(frozen=True, slots=True)
class Link:
    """Two reports, by index, that go back to one origin: by what they share, by agencies that both credit, or both."""

    shared: Shared | None
    agencies: tuple[str, ...]
    whole: bool
    """True where the two reports as wholes have one origin, so that together they are one source."""


def _links(shares: Iterable[Shared], credited: Sequence[tuple[TextCredit, ...]]) -> dict[tuple[int, int], Link]:
    links: dict[tuple[int, int], Link] = {}
    for shared in shares:
        pair = (shared.first, shared.second)
        common = _common(credited[shared.first], credited[shared.second])
        if shared.excess >= (HINT if common else PROOF):
            links[pair] = Link(shared, common, shared.whole)
    for pair in _same_agency(credited):
        link = links.get(pair)
        links[pair] = Link(link.shared if link else None, _common(credited[pair[0]], credited[pair[1]]), True)
    return dict(sorted(links.items()))


def _common(one: Iterable[TextCredit], other: Iterable[TextCredit]) -> tuple[str, ...]:
    return tuple(sorted({credit.agency for credit in one} & {credit.agency for credit in other}))


def _same_agency(credited: Sequence[tuple[TextCredit, ...]]) -> Iterable[tuple[int, int]]:
    """Pairs of reports whose whole text is one and the same agency's."""
    by_agency: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, found in enumerate(credited):
        if whole := tuple(credit.agency for credit in found if credit.whole):
            by_agency[whole].append(number)
    for members in by_agency.values():
        yield from combinations(members, 2)


def _cliques(links: dict[tuple[int, int], Link]) -> list[tuple[int, ...]]:
    """Groups of reports that are all linked to each other, such that every link is in one; strongest links first.

    Greedy: a group grows from a link while a report fits that is linked to all its members.
    """
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in links:
        near[one].add(other)
        near[other].add(one)
    open_links = dict.fromkeys(sorted(links, key=lambda pair: (-_strength(links[pair]), pair)))
    groups = []
    while open_links:
        group = list(next(iter(open_links)))
        fitting = near[group[0]] & near[group[1]]
        while fitting:
            best = max(fitting, key=lambda n: (sum(_strength(links[_pair(n, m)]) for m in group), -n))
            group.append(best)
            fitting &= near[best]
        for pair in combinations(sorted(group), 2):
            open_links.pop(pair, None)
        groups.append(tuple(sorted(group)))
    return sorted(groups)


def _strength(link: Link) -> int:
    return link.shared.excess if link.shared else 0


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _record(
    reports: Sequence[Report],
    prose: Sequence[Prose],
    credited: Sequence[tuple[TextCredit, ...]],
    group: tuple[int, ...],
    links: dict[tuple[int, int], Link],
) -> CopyRecord:
    origin = _origin(reports, credited, group)
    shares = [shared for pair in _spokes(group, links) if (shared := links[pair].shared) is not None]
    spans = [
        SpanRecord(report=reports[member].id, start=credit.span[0], end=credit.span[1])
        for member in group
        for credit in credited[member]
        if credit.agency == origin and credit.span is not None
    ]
    return CopyRecord(
        reports=tuple(reports[member].id for member in group),
        origin=origin,
        evidence=(*(pair for shared in shares for pair in _passages(prose, shared)), *spans),
    )


def _spokes(group: Sequence[int], links: dict[tuple[int, int], Link]) -> list[tuple[int, int]]:
    """The pairs of one member with each other one: the member that shares most, so that evidence stays readable."""

    def pairs(hub: int) -> list[tuple[int, int]]:
        return [_pair(hub, other) for other in group if other != hub]

    return pairs(max(group, key=lambda hub: (sum(_strength(links[pair]) for pair in pairs(hub)), -hub)))


def _passages(prose: Sequence[Prose], shared: Shared) -> Iterable[SharedPassage]:
    first, second = prose[shared.first], prose[shared.second]
    for passage in shared.passages:
        yield SharedPassage(
            SpanRecord(report=first.report, start=first.starts[passage.first], end=first.ends[passage.first_end - 1]),
            SpanRecord(
                report=second.report, start=second.starts[passage.second], end=second.ends[passage.second_end - 1]
            ),
        )


def _origin(
    reports: Sequence[Report], credited: Sequence[tuple[TextCredit, ...]], group: tuple[int, ...]
) -> str | None:
    """The agency that most of a group credit (text as a whole before a part), else the report published first.

    None where neither shows: unknown times, or a day without a clock beside another moment of the same day.
    """
    votes: dict[str, int] = defaultdict(int)
    for member in group:
        for credit in credited[member]:
            votes[credit.agency] += 2 if credit.whole else 1
    if votes:
        return min(votes, key=lambda agency: (-votes[agency], agency))
    times = sorted((reports[member].published or "", reports[member].id) for member in group)
    (first, report), (second, _) = times[0], times[1]
    day, other = first[:10], second[:10]
    clocked = len(first) > 10 and len(second) > 10 and first[19:] == second[19:]
    return report if first and (day < other or (clocked and first < second)) else None


def _origins(
    reports: Sequence[Report], credited: Sequence[tuple[TextCredit, ...]], links: dict[tuple[int, int], Link]
) -> dict[str, str]:
    """One origin for all reports that are wholes of one text, named after the agency or the least id of the set."""
    root = list(range(len(reports)))

    def find(member: int) -> int:
        while root[member] != member:
            root[member] = member = root[root[member]]
        return member

    for (one, other), link in links.items():
        if link.whole:
            low, high = sorted((find(one), find(other)))
            root[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for member in range(len(reports)):
        groups[find(member)].append(member)
    names = {}
    for members in groups.values():
        agency = next((c.agency for member in members for c in credited[member] if c.whole), None)
        for member in members:
            names[reports[member].id] = agency or reports[members[0]].id
    return names
