"""Whether the confidence of a conflict means what it says: of those shown at 0.8, four in five are real."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from variorum.records import ClaimRecord, Dossier

BUCKETS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_WRONG = re.compile(r"conflict (?:wrong|unjudged): (\S+)")


@dataclass(frozen=True, slots=True)
class Shown:
    """One conflict that a dossier shows: how sure it is said to be, what it is about, and whether gold has it."""

    confidence: float
    kind: str
    why: str
    right: bool


def conflicts(dossier: Dossier) -> list[ClaimRecord]:
    """The conflicts of fact; those of wording are scored elsewhere."""
    return [claim for claim in dossier.claims if claim.status == "conflict" and claim.kind != "wording"]


def judged(dossier: Dossier, notes: Iterable[str]) -> list[Shown]:
    """Every conflict of a dossier; `notes` are the scorer's, which name those that gold has not."""
    wrong = {match[1] for note in notes if (match := _WRONG.match(note))}
    return [Shown(one.confidence, one.kind, one.why or "", one.id not in wrong) for one in conflicts(dossier)]


def reliability(shown: list[Shown]) -> list[str]:
    """Of the conflicts shown with a confidence in each range, how many are right, beside the mean confidence."""
    lines = ["", f"{'confidence':<12}{'shown':>7}{'right':>7}{'share':>8}{'said':>8}"]
    for low, high in pairwise(BUCKETS):
        inside = [one for one in shown if low <= one.confidence < high]
        if inside:
            right, said = sum(one.right for one in inside), sum(one.confidence for one in inside) / len(inside)
            name = f"{low:.1f} to {min(high, 1.0):.1f}"
            lines.append(f"{name:<12}{len(inside):>7}{right:>7}{right / len(inside):>8.2f}{said:>8.2f}")
    return [*lines, f"expected calibration error {calibration_error(shown):.3f}"]


def calibration_error(shown: list[Shown]) -> float:
    """Mean distance of confidence and share of right ones over the ranges, weighed by how many lie in each."""
    total = 0.0
    for low, high in pairwise(BUCKETS):
        inside = [one for one in shown if low <= one.confidence < high]
        total += abs(sum(one.right - one.confidence for one in inside))
    return round(total / len(shown), 4) if shown else 0.0
