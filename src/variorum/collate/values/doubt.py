"""How sure a difference is one of fact: the confidence that a conflict is shown with."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from math import exp, log
from operator import mul

from variorum.collate.values.extent import AGE
from variorum.collate.values.match import linear
from variorum.collate.values.slot import Slot

FAR_AGES = 5
"""Two ages of one person that are further apart than this were hardly said of one person."""
TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for and against two values being two answers to one question."""

    likely: float
    """Log odds that the two are values of one thing."""
    alone: float
    """1 where one report holds both and no other holds either, 2 where both are counts or measures in its text: most
    such are two things that it tells apart.
    """
    aged: float
    """1 for two ages too far apart."""


def grounds(first: Slot, second: Slot, likely: float) -> Grounds:
    """The grounds of a pair of values that are likely, to this degree, of one thing."""
    odds = min(max(likely, TINY), 1 - TINY)
    reports = [{report for report, _ in slot.homes} for slot in (first, second)]
    return Grounds(
        likely=log(odds / (1 - odds)),
        alone=float(reports[0] == reports[1]) * (2.0 if _told_apart(first, second) else 1.0),
        aged=float(first.extent.axis == AGE and abs(first.extent.figure - second.extent.figure) > FAR_AGES),
    )


def _told_apart(first: Slot, second: Slot) -> bool:
    """Whether a writer has two figures before the eye at once: both in the text, and not two ages or times."""
    return first.section == second.section == "body" and first.extent.axis not in ("day", "clock", "span", AGE)


def confidence(found: Grounds) -> float:
    """How likely the difference is one of fact, by weights fitted on conflicts that a reader judged."""
    bias, slopes = linear("conflict", tuple(field.name for field in fields(found)))
    return 1.0 / (1.0 + exp(-bias - sum(map(mul, slopes, astuple(found)))))
