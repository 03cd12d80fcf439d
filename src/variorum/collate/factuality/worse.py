"""Conditions of the same people that cannot both hold: critical in one report, stable or not threatening in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.collate.cast import Cast
from variorum.collate.factuality.conditions import Condition, conditions
from variorum.collate.factuality.people import Crowds, telling
from variorum.collate.statements.disputes import Dispute, Place
from variorum.collate.statements.lines import Line
from variorum.records import Why

ALL = "those hurt"


def worse(lines: Sequence[Line], cast: Cast, crowds: Crowds, published: dict[str, str]) -> Iterator[Dispute]:
    """For each person, and for those hurt as a whole, the condition that is worst and those that are better.

    `crowds` are the kinds of people of whom a report speaks as of several; `published` has the days of the reports.
    """
    told = _by_whom(list(conditions(lines, cast)), crowds)
    for who, found in sorted(told.items()):
        bad = max(found, key=lambda one: (one.least, one.most))
        better = [one for one in found if one.apart(bad)]
        worst = [one for one in found if one.least == bad.least and all(one.apart(other) for other in better)]
        if better and not {one.line.report for one in worst} & {one.line.report for one in better}:
            actor = cast.actor(who)
            yield _dispute(actor.name if actor else who, worst, better, published)


def _by_whom(found: Sequence[Condition], crowds: Crowds) -> dict[str, list[Condition]]:
    """The conditions of each person by the actor's id or, where none has a name, by kind; and of all who were hurt."""
    told: defaultdict[str, list[Condition]] = defaultdict(list)
    for one in found:
        for who in _whom(one, found, crowds):
            told[who].append(one)
    return told


def _whom(one: Condition, found: Sequence[Condition], crowds: Crowds) -> Iterator[str]:
    if one.many:
        if one.everyone and not any(_another_part(one, other) for other in found):
            yield ALL
    elif one.actor is not None:
        yield one.actor
    elif not any(_of_several(one, other) for other in found):
        named = {other.actor for other in found if other.actor and telling(one.of) & telling(other.of)}
        if len(named) == 1:
            yield from sorted(filter(None, named))
        elif not named:
            yield from (f"the {kind}" for kind in sorted(telling(one.of) - crowds.get(one.line.report, frozenset())))


def _another_part(one: Condition, other: Condition) -> bool:
    """Whether the same report says something else of others who were hurt."""
    return other.many and one.line.report == other.line.report and one.apart(other)


def _of_several(one: Condition, other: Condition) -> bool:
    """Whether a report tells of several hurt people of the kind."""
    return other.many and bool(telling(one.of) & telling(other.of)) and not other.everyone


def _dispute(who: str, worst: Sequence[Condition], better: Sequence[Condition], published: dict[str, str]) -> Dispute:
    sides: tuple[tuple[Place, ...], tuple[Place, ...]] = (
        tuple(dict.fromkeys(one.place for one in worst)),
        tuple(dict.fromkeys(one.place for one in better)),
    )
    days = [{published[report] for report, _, _ in side if published.get(report)} for side in sides]
    moved = all(days) and (max(days[0]) < min(days[1]) or max(days[1]) < min(days[0]))
    why: Why | None = "update over time" if moved or who != ALL else None
    later = ", and the reports are of different days" if moved else ""
    return Dispute(
        kind="act",
        about=f"condition of {who}",
        sides=sides,
        explanation=f"One side tells of a graver condition than the other{later}.",
        why=why,
    )
