"""How many origins stand behind what several reports have, and which reports count once, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from variorum.collate.chains.links import Place
from variorum.lineage import Lineage
from variorum.records import ChainLink, OriginRecord
from variorum.sets import connected

Why = Literal["cited", "agency", "shared prose"]
Told = tuple[Place, tuple[ChainLink, ...]]
"""Where something stands, and the chain by which it came there."""
MOST_PLACES = 100
"""Places that are looked up two by two for passages in common; of more, only what is known of reports as wholes."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """Two reports that count once, and why."""

    one: str
    other: str
    why: Why


def origins_of(told: Sequence[Told], lineage: Lineage) -> tuple[OriginRecord, ...]:
    """The origins behind what stands at these places, those of most reports first."""
    reports = sorted({place[0] for place, _ in told})
    cited = {report: _cited(chain for place, chain in told if place[0] == report) for report in reports}
    ties = [*_by_whole(reports, lineage), *_by_medium(cited, lineage), *_by_passage(told, lineage)]
    groups = [
        _origin(group, ties, cited, lineage) for group in connected(reports, ((tie.one, tie.other) for tie in ties))
    ]
    return tuple(sorted(groups, key=lambda origin: (-len(origin.reports), origin.reports)))


def _cited(chains: Iterable[tuple[ChainLink, ...]]) -> str | None:
    """The medium that a report names as the first source of it; two of equal standing are one source of their own."""
    first = {link.name for chain in chains for link in [_first_medium(chain)] if link}
    return " and ".join(sorted(first)) or None


def _first_medium(chain: tuple[ChainLink, ...]) -> ChainLink | None:
    return next((link for link in chain if link.part == "medium"), None)


def _by_whole(reports: Sequence[str], lineage: Lineage) -> Iterator[_Tie]:
    """Reports that as wholes go back to one origin."""
    first: dict[str, str] = {}
    for report in reports:
        root = lineage.origins.get(report, report)
        if first.setdefault(root, report) != report:
            agency = any(c.agency == root and c.whole for c in lineage.credits.get(report, ()))
            yield _Tie(first[root], report, "agency" if agency else "shared prose")


def _by_medium(cited: Mapping[str, str | None], lineage: Lineage) -> Iterator[_Tie]:
    """Reports that name one medium for it, and with them that medium's own."""
    first: dict[str, str] = {}
    for report, medium in cited.items():
        if medium and first.setdefault(medium, report) != report:
            yield _Tie(first[medium], report, "cited")
    for report in cited:
        for name in {lineage.called.get(report), lineage.origins.get(report)} - {None, report}:
            if name in first and first[name] != report:
                yield _Tie(first[name], report, "cited")


def _by_passage(told: Sequence[Told], lineage: Lineage) -> Iterator[_Tie]:
    places = sorted({place for place, _ in told})
    if len(places) <= MOST_PLACES and lineage.shared:
        for one, other in combinations(places, 2):
            if lineage.passage(one, other):
                yield _Tie(one[0], other[0], "shared prose")


def _origin(
    group: Sequence[str], ties: Iterable[_Tie], cited: Mapping[str, str | None], lineage: Lineage
) -> OriginRecord:
    why = tuple(sorted({tie.why for tie in ties if tie.one in group}))
    media = [medium for report in group if (medium := cited[report])]
    agencies = [agency for report in group if (agency := _agencies(report, lineage))]
    named = media or agencies
    name = min(named, key=lambda n: (-named.count(n), n)) if named else _first(group, lineage)
    return OriginRecord(name=name, reports=tuple(group), why=why)


def _agencies(report: str, lineage: Lineage) -> str:
    """The agencies whose text a report is, as one name."""
    return " and ".join(credit.agency for credit in lineage.credits.get(report, ()) if credit.whole)


def _first(group: Sequence[str], lineage: Lineage) -> str | None:
    """The report that came out before all others of a group, where that is known."""
    if len(group) == 1:
        return group[0]
    later = {id for pair, first in lineage.first.items() if set(pair) <= set(group) for id in pair if id != first}
    left = [report for report in group if report not in later]
    return left[0] if len(left) == 1 else None
