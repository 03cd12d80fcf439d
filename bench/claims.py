"""Conflicts and agreements that dossiers show: on cases with a gold reading, or on shootings with known facts.

DATA is a folder of cases, or the folder of `gva_articles.jsonl` and `gva_incidents.jsonl`. What the weights of
`value_match.json` were fitted on, eight cases among it, is said in `training/values.py`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from bench._language import load_language
from bench._shootings import score_shootings
from bench.cases import scorer
from variorum.pipeline import read
from variorum.records import ClaimRecord, Dossier

FIGURES = ("conflicts_r", "conflicts_p", "why", "agreements")
BUCKETS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_WRONG = re.compile(r"conflict (?:wrong|unjudged): (\S+)")


@dataclass(frozen=True, slots=True)
class Shown:
    """One conflict that a dossier shows: how sure it is said to be, what it is about, and whether gold has it."""

    confidence: float
    kind: str
    why: str
    right: bool


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[dict[str, float], str]:
    """Score every case below `data`, or every shooting."""
    if data is None:
        raise SystemExit("claims: give the folder of cases, or the folder of the shootings")
    if (data / "gva_incidents.jsonl").exists():
        return score_shootings(data, split=split, verbose=verbose)
    score = scorer(data.resolve().parent / "score" / "score.py")
    language = load_language()
    rows: dict[str, dict[str, dict[str, float]]] = {}
    shown: list[Shown] = []
    lines: list[str] = []
    for case in sorted(path.parent for path in data.glob("*/gold.json")):
        (dossier,) = read([case], language=language, one_story=True).dossiers
        figures, notes = score(case, json.loads(msgspec.json.encode(dossier)))
        rows[case.name] = {name: figures[name] for name in FIGURES}
        wrong = {match[1] for note in notes if (match := _WRONG.match(note))}
        shown += [_shown(claim, wrong) for claim in conflicts(dossier)]
        if verbose:
            lines += [case.name, *(f"  {note}" for note in notes if note.startswith("conflict"))]
    means = _means(rows)
    means["calibration_error"] = calibration_error(shown)
    return means, "\n".join([*lines, *_cases(rows, means), *reliability(shown), *_by(shown)])


def conflicts(dossier: Dossier) -> list[ClaimRecord]:
    """The conflicts of fact; those of wording are scored elsewhere."""
    return [claim for claim in dossier.claims if claim.status == "conflict" and claim.kind != "wording"]


def _shown(claim: ClaimRecord, wrong: set[str]) -> Shown:
    return Shown(claim.confidence, claim.kind, claim.why or "", claim.id not in wrong)


def _means(rows: dict[str, dict[str, dict[str, Any]]]) -> dict[str, float]:
    means = {}
    for name in FIGURES:
        values = [value for row in rows.values() if (value := row[name]["value"]) is not None]
        means[name] = round(sum(values) / len(values), 4) if values else 0.0
    return means


def _cases(rows: dict[str, dict[str, dict[str, Any]]], means: dict[str, float]) -> list[str]:
    width = max(len(case) for case in rows) + 2
    lines = [" " * width + "".join(f"{name:>16}" for name in FIGURES)]
    for case, row in rows.items():
        cells = (f"{figure['n']} of {figure['of']}" for figure in row.values())
        lines.append(f"{case:<{width}}" + "".join(f"{cell:>16}" for cell in cells))
    return [*lines, f"{'mean':<{width}}" + "".join(f"{means[name]:>16.3f}" for name in FIGURES)]


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


def _by(shown: list[Shown]) -> list[str]:
    """How many conflicts of each kind and reason are right."""
    lines = ["", f"{'kind, reason':<34}{'shown':>7}{'right':>7}"]
    counts = Counter((one.kind, one.why) for one in shown)
    for (kind, why), count in sorted(counts.items()):
        right = sum(one.right for one in shown if (one.kind, one.why) == (kind, why))
        lines.append(f"{kind + ', ' + why:<34}{count:>7}{right:>7}")
    return lines
