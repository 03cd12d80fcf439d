"""Contests: two sides on one point, gathered from pairs of places, with what each is called."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.tree import Tree
from variorum.collate.factuality.propositions import Proposition
from variorum.collate.factuality.sides import apart
from variorum.collate.statements.clauses import SENTENCE
from variorum.collate.statements.disputes import Dispute, Place
from variorum.collate.statements.lines import Line
from variorum.collate.values.setting import read_published
from variorum.records import Why
from variorum.report import Report

_YET = frozenset({"yet", "immediately", "still", "initially", "far", "first", "earlier"})
"""Words by which a denial says that it may not last."""


class Spot(Protocol):
    """Anything told at a predicate of a line."""

    @property
    def line(self) -> Line:
        """The sentence."""

    @property
    def head(self) -> int:
        """The predicate."""


@dataclass(frozen=True, slots=True)
class Contest:
    """What some reports say is not so, or not known, and others tell."""

    denied: tuple[Spot, ...]
    told: tuple[Spot, ...]
    what: str
    """What the denying side does, for the explanation."""
    voices: bool = False
    """Whether one report has both sides, from two voices."""
    why: Why | None = None
    """The reason, where it lies in what is told."""


def contests(pairs: Iterable[tuple[Hashable, Spot, Spot]], what: str, why: Why | None = None) -> list[Contest]:
    """One contest for each point, in order of points; `why` they differ, where no days or words are to be asked."""
    sides: dict[Hashable, tuple[dict[tuple[str, int, int], Spot], dict[tuple[str, int, int], Spot]]] = {}
    voiced: set[Hashable] = set()
    for point, one, other in pairs:
        if _within_one(one, other):
            voiced.add(point)
        denied, told = sides.setdefault(point, ({}, {}))
        denied.setdefault((*one.line.unit, one.head), one)
        told.setdefault((*other.line.unit, other.head), other)
    return [
        Contest(tuple(denied.values()), tuple(told.values()), what, voices=point in voiced, why=why)
        for point, (denied, told) in sides.items()
    ]


def dispute(contest: Contest, about: str, reports: dict[str, Report]) -> Dispute:
    """The dispute that a contest is."""
    both = {spot.line.unit for spot in contest.denied} & {spot.line.unit for spot in contest.told}
    denied, told = (_places(side, both) for side in (contest.denied, contest.told))
    why, reason = _why(contest, reports)
    denies, tells = (_outlet(side[0], reports) for side in (contest.denied, contest.told))
    if contest.voices:
        summary = f"{denies} has both, from two sources: one {contest.what}, the other tells it."
    else:
        summary = f"{denies} {contest.what}, {tells} tells it{reason}."
    return Dispute("act", about, (denied, told), summary, why=why)


def _within_one(one: Spot, other: Spot) -> bool:
    """Whether one report has both from two voices."""
    if not isinstance(one, Proposition) or not isinstance(other, Proposition):
        return False
    return one.line.report == other.line.report and apart(one, other) == "voices"


def _places(spots: Sequence[Spot], both: Collection[tuple[str, int]]) -> tuple[Place, ...]:
    """Where spots stand, as clauses alone where a sentence has `both` sides."""
    return tuple(dict.fromkeys(evidence(spot, shortest=spot.line.unit in both) for spot in spots))


def evidence(spot: Spot, *, shortest: bool = False) -> Place:
    """Report, start and end of a short sentence; in a longer one, or where it must be short, of the clause."""
    tree = spot.line.tree
    start, end = tree.words[0].start, tree.words[-1].end
    if shortest or end - start > SENTENCE:
        start, end = tree.span(parts.extent(tree, spot.head))
    return spot.line.report, start, end


def _outlet(spot: Spot, reports: dict[str, Report]) -> str:
    report = reports[spot.line.report]
    return report.outlet or report.id


def _why(contest: Contest, reports: dict[str, Report]) -> tuple[Why | None, str]:
    """The reason that two voices or the days of publication give, or the words of the denial."""
    if contest.voices or contest.why:
        return contest.why or "different source", ""
    if {spot.line.report for spot in contest.denied} & {spot.line.report for spot in contest.told}:
        return "update over time", ", where what was said first was taken back"
    early, late = (
        [moment for spot in side if (moment := read_published(reports[spot.line.report].published)) is not None]
        for side in (contest.denied, contest.told)
    )
    if _long_past(contest, [moment.day for moment in (*early, *late)]):
        return None, ""
    if early and late and min(moment.day for moment in early) < max(moment.day for moment in late):
        return "update over time", " in a later report"
    if any(_provisional(spot.line.tree, spot.head) for spot in contest.denied):
        return "update over time", "; the first says that it may not last"
    return None, ""


def _long_past(contest: Contest, published: Sequence[date]) -> bool:
    """Whether both sides date it in a year before the reports: what was so then does not move on."""
    years = [
        {thing[1:5] for spot in side for thing in spot.line.concepts if thing[0] == "~"}
        for side in (contest.denied, contest.told)
    ]
    now = {str(day.year) for day in published}
    return all(years) and bool(now) and max(years[0] & years[1], default="9999") < min(now)


def _provisional(tree: Tree, head: int) -> bool:
    beside = {tree.words[at].text.lower() for at in tree.subtree(head)}
    perfect = any(tree.words[child].lemma == "have" for child in tree.children(head, "aux"))
    return perfect or bool(beside & _YET) or {"as", "of"} <= beside
