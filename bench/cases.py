"""The scorer's figures on a folder of cases, each case and their mean."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from bench._language import load_language
from variorum.pipeline import read
from variorum.records import Dossier

Figures = dict[str, float]
Met = Callable[[Dossier, list[str]], None]


def run(
    data: Path | None, *, split: str, verbose: bool, scored_by: Path | None = None, met: Met | None = None
) -> tuple[Figures, str]:
    """Score every case below `data`; unless named, the scorer is `score/score.py` beside the folder of cases.

    `met` is called with each dossier and the scorer's notes on it.
    """
    del split
    if data is None:
        raise SystemExit("cases: give the folder of cases, for instance ../shared/cases")
    score = scorer(scored_by or data.resolve().parent / "score" / "score.py")
    language = load_language()
    rows: dict[str, dict[str, float | None]] = {}
    lines: list[str] = []
    for case in sorted(path.parent for path in data.glob("*/gold.json")):
        outcome = read([case], language=language, one_story=True)
        figures, notes = score(case, json.loads(msgspec.json.encode(outcome.dossiers[0])))
        if met is not None:
            met(outcome.dossiers[0], notes)
        rows[case.name] = {name: figure["value"] for name, figure in figures.items()}
        if verbose:
            lines += [case.name, *(f"  {note}" for note in notes)]
    names = list(next(iter(rows.values())))
    mean = {}
    for name in names:
        values = [value for row in rows.values() if (value := row[name]) is not None]
        mean[name] = round(sum(values) / len(values), 4) if values else 0.0
    return mean, "\n".join([*lines, *_table(rows, mean)])


def scorer(path: Path) -> Callable[[Path, Any], tuple[dict[str, Any], list[str]]]:
    """The scorer of a file outside the package: a case's folder and a dossier in, figures and notes out."""
    spec = importlib.util.spec_from_file_location("variorum_score", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"cases: no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module.score  # type: ignore[no-any-return]


def _table(rows: dict[str, dict[str, float | None]], mean: Figures) -> list[str]:
    names = list(mean)
    width = max(len(case) for case in rows) + 2
    lines = [" " * width + " ".join(f"{name[:11]:>11}" for name in names)]
    for case, row in rows.items():
        cells = " ".join(f"{'-' if row[name] is None else format(row[name], '.3f'):>11}" for name in names)
        lines.append(f"{case:<{width}}{cells}")
    lines.append(f"{'mean':<{width}}" + " ".join(f"{mean[name]:>11.3f}" for name in names))
    return lines
