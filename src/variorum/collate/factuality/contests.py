"""Contests: two sides on one point, gathered from pairs of places, with what each is called."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from variorum.annotate.acts import clauses as parts
from variorum.annotate.acts.tree import Tree
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


def contests(pairs: Iterable[tuple[Hashable, Spot, Spot]], what: str) -> list[Contest]:
    """One contest for each point, in order of points."""
    sides: dict[Hashable, tuple[dict[tuple[str, int, int], Spot], dict[tuple[str, int, int], Spot]]] = {}
    for point, one, other in pairs:
        denied, told = sides.setdefault(point, ({}, {}))
        denied.setdefault((*one.line.unit, one.head), one)
        told.setdefault((*other.line.unit, other.head), other)
    return [Contest(tuple(denied.values()), tuple(told.values()), what) for denied, told in sides.values()]


def dispute(contest: Contest, about: str, reports: dict[str, Report]) -> Dispute:
    """The dispute that a contest is."""
    sides = (_places(contest.denied), _places(contest.told))
    why, reason = _why(contest, reports)
    return Dispute(
        "act",
        about,
        sides,
        f"{_outlet(contest.denied[0], reports)} {contest.what}, {_outlet(contest.told[0], reports)} tells it{reason}.",
        why=why,
    )


def _places(spots: Sequence[Spot]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(evidence(spot) for spot in spots))


def evidence(spot: Spot) -> Place:
    """Report, start and end of a short sentence; in a longer one of the clause."""
    tree = spot.line.tree
    start, end = tree.words[0].start, tree.words[-1].end
    if end - start > SENTENCE:
        start, end = tree.span(parts.extent(tree, spot.head))
    return spot.line.report, start, end


def _outlet(spot: Spot, reports: dict[str, Report]) -> str:
    report = reports[spot.line.report]
    return report.outlet or report.id


def _why(contest: Contest, reports: dict[str, Report]) -> tuple[Why | None, str]:
    """The reason that the days of publication give, or the words of the denial."""
    if {spot.line.report for spot in contest.denied} & {spot.line.report for spot in contest.told}:
        return "update over time", ", where what was said first was taken back"
    early, late = (
        [moment for spot in side if (moment := read_published(reports[spot.line.report].published)) is not None]
        for side in (contest.denied, contest.told)
    )
    if early and late and min(moment.day for moment in early) < max(moment.day for moment in late):
        return "update over time", " in a later report"
    if any(_provisional(spot.line.tree, spot.head) for spot in contest.denied):
        return "update over time", "; the first says that it may not last"
    return None, ""


def _provisional(tree: Tree, head: int) -> bool:
    beside = {tree.words[at].text.lower() for at in tree.subtree(head)}
    perfect = any(tree.words[child].lemma == "have" for child in tree.children(head, "aux"))
    return perfect or bool(beside & _YET) or {"as", "of"} <= beside
