"""Copies and origins: on cases, on PolNeAR's agency column, and on copies planted with known edits in any texts.

DATA is a folder of cases (copies F1), the PolNeAR folder (agency origin), or any folder of .txt files; planted copies
are made at run time from the texts of whichever it is, with words replaced one by one or in blocks.
"""

from __future__ import annotations

import csv
import json
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from variorum.annotate.quotes import find_quotes
from variorum.capture.folder import read_paths
from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.lineage.credits import text_credits
from variorum.lineage.passages import candidates
from variorum.lineage.prose import prose_of
from variorum.marks import Marks
from variorum.report import Capture, Report
from variorum.story import Story

Figures = dict[str, float]
EDITS = (0.05, 0.10, 0.30)
BLOCK = 20
"""Words replaced in one go."""
MOST = 200
"""Texts that copies are planted among."""
WORDS = 100
"""Words that a text must have to be copied."""


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Copies and agencies where DATA has gold for them; planted copies and what candidate search compares, always."""
    del split
    if data is None:
        raise SystemExit("lineage: give a folder of cases, the PolNeAR folder, or a folder of texts")
    figures: Figures = {}
    lines: list[str] = []
    if list(data.glob("*/gold.json")):
        figures |= _on_cases(data, lines if verbose else [])
    if (data / "metadata.tsv").exists():
        figures |= _agencies(data)
    if len(texts := _texts(data)) > 1:
        figures |= _planted(texts)
    return figures, "\n".join([*lines, *(f"{name:<28}{value:>12.4g}" for name, value in figures.items())])


def _on_cases(data: Path, lines: list[str]) -> Figures:
    """F1 over pairs of reports, the mean of the cases where there are copies or some were claimed."""
    scores = []
    for case in sorted(path.parent for path in data.glob("*/gold.json")):
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        wanted = _pairs(group["docs"] for group in gold["copies"])
        found = _pairs(record.reports for record in trace(_story(case)).copies)
        if wanted or found:
            scores.append(2 * len(wanted & found) / (len(wanted) + len(found)))
            lines.append(
                f"{case.name}: {scores[-1]:.3f}, missed {sorted(wanted - found)}, more {sorted(found - wanted)}"
            )
    return {"copies_f1": round(sum(scores) / len(scores), 4) if scores else 0.0}


def _story(case: Path) -> Story:
    reports = tuple(lay_out(capture, id=capture.name) for capture in read_paths([case]).captures)
    return Story(reports, tuple(Marks(r.id, quotes=find_quotes(r, (), (), ())) for r in reports))


def _pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def _agencies(data: Path) -> Figures:
    """Precision and recall of the agency found against the column `wire`, the byline given as the page would."""
    right = claimed = wanted = 0
    with (data / "metadata.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            path = data / row["compartment"] / "text" / f"{row['filename'].removesuffix('.txt')}.txt"
            if not path.exists():
                continue
            capture = Capture(path.stem, str(path), path.read_text(encoding="utf-8"), byline=(row["author"],))
            found = {credit.agency.lower() for credit in text_credits(lay_out(capture, id="x")) if credit.whole}
            wire = {"ap": "associated press"}.get(row["wire"].lower(), row["wire"].lower())
            claimed += bool(found)
            wanted += wire not in ("none", "na")
            right += wire in found
    return {"agency_precision": round(right / max(1, claimed), 4), "agency_recall": round(right / max(1, wanted), 4)}


def _texts(data: Path) -> list[str]:
    texts = []
    for path in sorted(data.rglob("*.txt")) if not list(data.glob("*/gold.json")) else sorted(data.glob("*/*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if len(text.split()) >= WORDS:
            texts.append(text)
        if len(texts) == MOST:
            break
    return texts


def _planted(texts: Sequence[str]) -> Figures:
    """Every second text gets a copy: recall of those pairs, pairs that the originals do not make, and the cost."""
    figures: Figures = {}
    for way in ("scattered", "blocks"):
        for share in EDITS:
            chance = random.Random(f"{way} {share}")
            reports = [_report(f"{n:04}", text) for n, text in enumerate(texts)]
            copies = [_report(f"{n:04}copy", _edited(texts, n, share, way, chance)) for n in range(0, len(texts), 2)]
            story = Story(tuple(reports + copies), tuple(Marks(report.id) for report in reports + copies))
            began = time.perf_counter()
            found = _pairs(record.reports for record in trace(story).copies)
            seconds = time.perf_counter() - began
            planted = {(report.id.removesuffix("copy"), report.id) for report in copies}
            beside = {pair for pair in found - planted if _original(pair) not in found}
            figures[f"recall_{way}_{share:.0%}"] = round(len(planted & found) / len(planted), 4)
            figures[f"beside_{way}_{share:.0%}"] = len(beside)
    prose = [prose_of(report, marks) for report, marks in zip(story.reports, story.marks, strict=True)]
    figures["pairs_compared"] = len(candidates(prose))
    figures["pairs_in_all"] = len(prose) * (len(prose) - 1) // 2
    figures["reports_per_second"] = round(len(prose) / seconds, 1)
    return figures


def _original(pair: tuple[str, str]) -> tuple[str, str]:
    """The pair that the texts behind two reports make."""
    one, other = sorted(id.removesuffix("copy") for id in pair)
    return one, other


def _report(id: str, text: str) -> Report:
    return replace(lay_out(Capture(id, id, text), id=id), id=id)


def _edited(texts: Sequence[str], number: int, share: float, way: str, chance: random.Random) -> str:
    """The text with this share of its words replaced by words of the next text: one by one, or in blocks."""
    lines = [line.split() for line in texts[number].splitlines()]
    places = [(row, column) for row, words in enumerate(lines) for column in range(len(words))]
    donor = texts[(number + 1) % len(texts)].split()
    for row, column in _chosen(places, share, way, chance):
        lines[row][column] = chance.choice(donor)
    return "\n".join(" ".join(words) for words in lines)


def _chosen(
    places: Sequence[tuple[int, int]], share: float, way: str, chance: random.Random
) -> Iterator[tuple[int, int]]:
    wanted = round(share * len(places))
    if way == "scattered":
        yield from chance.sample(places, wanted)
        return
    starts = range(0, max(1, len(places) - BLOCK), BLOCK)
    for start in chance.sample(starts, min(len(starts), max(1, round(wanted / BLOCK)))):
        yield from places[start : start + BLOCK]
