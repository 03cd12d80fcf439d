"""Conflicts and agreements that dossiers show: on cases with a gold reading, or on shootings with known facts.

DATA is a folder of cases, or the folder of `gva_articles.jsonl` and `gva_incidents.jsonl`. What the weights of
`value_match.json` were fitted on, eight cases among it, is said in `training/values.py`.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from bench._language import load_language
from bench._reliability import Shown, calibration_error, judged, reliability
from bench._shootings import score_shootings
from bench.cases import scorer
from variorum.pipeline import read

FIGURES = ("conflicts_r", "conflicts_p", "why", "agreements")


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
        shown += judged(dossier, notes)
        if verbose:
            lines += [case.name, *(f"  {note}" for note in notes if note.startswith("conflict"))]
    means = _means(rows)
    means["calibration_error"] = calibration_error(shown)
    return means, "\n".join([*lines, *_cases(rows, means), *reliability(shown), *_by(shown)])


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


def _by(shown: list[Shown]) -> list[str]:
    """How many conflicts of each kind and reason are right."""
    lines = ["", f"{'kind, reason':<34}{'shown':>7}{'right':>7}"]
    counts = Counter((one.kind, one.why) for one in shown)
    for (kind, why), count in sorted(counts.items()):
        right = sum(one.right for one in shown if (one.kind, one.why) == (kind, why))
        lines.append(f"{kind + ', ' + why:<34}{count:>7}{right:>7}")
    return lines
