"""Copies and origins: on cases, on PolNeAR's columns of whose text an article is, on copies planted with known edits in
any texts, and what it costs to find which reports to compare.

DATA is a folder of cases (copies F1), the PolNeAR folder, or any folder of .txt files, in which copies are planted at
run time; the folder of the unpacked data sets is the PolNeAR folder in it, with candidate search over all articles.
"""

from __future__ import annotations

import json
from pathlib import Path

from bench._copies import Figures, pairs_of, planted, texts
from bench._search import searched
from bench._wires import origins
from variorum.annotate.quotes import find_quotes
from variorum.capture.folder import read_paths
from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.marks import Marks
from variorum.story import Story


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Copies and origins where DATA has gold for them; planted copies and what candidate search compares, always."""
    del split
    if data is None:
        raise SystemExit("lineage: give a folder of cases, the PolNeAR folder, the open data or a folder of texts")
    own = data / "polnear" if (data / "polnear" / "metadata.tsv").exists() else data
    figures: Figures = {}
    lines: list[str] = []
    if list(own.glob("*/gold.json")):
        figures |= _on_cases(own, lines if verbose else [])
    if (own / "metadata.tsv").exists():
        figures |= origins(own)
    if len(found := texts(own)) > 1:
        figures |= planted(found)
    lines += [f"{name:<28}{value:>12.4g}" for name, value in figures.items()]
    searching, table = searched(data)
    return figures | searching, "\n".join([*lines, *table])


def _on_cases(data: Path, lines: list[str]) -> Figures:
    """F1 over pairs of reports, the mean of the cases where there are copies or some were claimed."""
    scores = []
    for case in sorted(path.parent for path in data.glob("*/gold.json")):
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        wanted = pairs_of(group["docs"] for group in gold["copies"])
        found = pairs_of(record.reports for record in trace(_story(case)).copies)
        if wanted or found:
            scores.append(2 * len(wanted & found) / (len(wanted) + len(found)))
            lines.append(
                f"{case.name}: {scores[-1]:.3f}, missed {sorted(wanted - found)}, more {sorted(found - wanted)}"
            )
    return {"copies_f1": round(sum(scores) / len(scores), 4) if scores else 0.0}


def _story(case: Path) -> Story:
    reports = tuple(lay_out(capture, id=capture.name) for capture in read_paths([case]).captures)
    return Story(reports, tuple(Marks(r.id, quotes=find_quotes(r, (), (), ())) for r in reports))
