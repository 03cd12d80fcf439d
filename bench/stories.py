"""Grouping by event on a mixed collection: JSON lines with a field `cluster` (in a folder of such files
that called `news_cluster.jsonl`), or a folder of cases thrown together.

BCubed and pairwise figures, beside TF-IDF with single-pass clustering at the threshold that suits the data best.
"""

from __future__ import annotations

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from math import log, sqrt
from pathlib import Path

from variorum.capture.folder import read_paths
from variorum.layout.page import lay_out
from variorum.marks import Marks
from variorum.report import Capture, Report
from variorum.story import group
from variorum.wording import stem_of, words_of

Figures = dict[str, float]
THRESHOLDS = [step / 100 for step in range(2, 60, 2)]


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Group all reports of a file or folder; `--verbose` lists the events that came apart or together."""
    del split
    if data is None:
        raise SystemExit("stories: give a file of JSON lines with clusters, or a folder of cases")
    gold, reports = _load(data)
    began = time.perf_counter()
    stories = group(reports, tuple(Marks(report.id) for report in reports))
    seconds = time.perf_counter() - began
    label = {report.id: number for number, story in enumerate(stories) for report in story.reports}
    ours = _figures(gold, [label[report.id] for report in reports])
    base = max((_figures(gold, labels) for labels in single_pass(reports)), key=lambda f: f["bcubed_f1"])
    figures = {**ours, **{f"baseline_{name}": value for name, value in base.items()}}
    figures |= {
        "stories": len(stories),
        "events": len(set(gold)),
        "reports_per_second": round(len(reports) / seconds, 1),
    }
    lines = [f"{name:<28}{value:>10.4g}" for name, value in figures.items()]
    return figures, "\n".join([*(_misses(gold, reports, label) if verbose else []), *lines])


def _load(data: Path) -> tuple[list[str], tuple[Report, ...]]:
    """The event of each report, and the reports."""
    file = data / "news_cluster.jsonl" if data.is_dir() else data
    pairs = list(_lines(file) if file.exists() else _cases(data))
    reports = [
        replace(lay_out(capture, id=f"{number:05d}"), id=f"{number:05d}") for number, (_, capture) in enumerate(pairs)
    ]
    return [event for event, _ in pairs], tuple(reports)


def _cases(data: Path) -> Iterator[tuple[str, Capture]]:
    for case in sorted(path.parent for path in data.glob("*/gold.json")):
        for capture in read_paths([case]).captures:
            yield case.name, capture


def _lines(data: Path) -> Iterator[tuple[str, Capture]]:
    for line in data.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        date = (row["date"] or None) and row["date"][:10]
        yield str(row["cluster"]), Capture(row["url"], row["url"], row["text"], headline=row["title"], published=date)


def _figures(gold: Sequence[str], labels: Sequence[int]) -> Figures:
    """BCubed precision, recall and F1, and F1 over pairs of reports."""
    both, events, groups = Counter(zip(gold, labels, strict=True)), Counter(gold), Counter(labels)
    precision = sum(n * n / groups[label] for (_, label), n in both.items()) / len(gold)
    recall = sum(n * n / events[event] for (event, _), n in both.items()) / len(gold)
    right, wanted, found = (sum(n * (n - 1) // 2 for n in c.values()) for c in (both, events, groups))
    return {
        "bcubed_precision": round(precision, 4),
        "bcubed_recall": round(recall, 4),
        "bcubed_f1": round(2 * precision * recall / (precision + recall), 4),
        "pairwise_f1": round(2 * right / (wanted + found), 4) if wanted + found else 1.0,
    }


def single_pass(reports: Sequence[Report]) -> Iterator[list[int]]:
    """The baseline's labels at each threshold: TF-IDF of the collection, each report to the nearest centroid."""
    bags = [Counter(map(stem_of, words_of(f"{report.headline or ''}\n{report.text}").keys)) for report in reports]
    seen = Counter(stem for bag in bags for stem in bag)
    vectors = [_unit({s: (1 + log(n)) * log(len(bags) / seen[s]) for s, n in bag.items()}) for bag in bags]
    return (_pass(vectors, threshold) for threshold in THRESHOLDS)


def _pass(vectors: Sequence[dict[str, float]], threshold: float) -> list[int]:
    postings: dict[str, dict[int, float]] = defaultdict(dict)
    squares: list[float] = []
    labels = []
    for vector in vectors:
        scores: dict[int, float] = defaultdict(float)
        for stem, weight in vector.items():
            for centroid, value in postings[stem].items():
                scores[centroid] += weight * value
        best = max(scores, key=lambda c: (scores[c] / sqrt(squares[c]), -c), default=-1)
        if best < 0 or scores[best] / sqrt(squares[best]) < threshold:
            best = len(squares)
            squares.append(0.0)
        squares[best] += 1 + 2 * scores[best]
        for stem, weight in vector.items():
            postings[stem][best] = postings[stem].get(best, 0.0) + weight
        labels.append(best)
    return labels


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {stem: weight / length for stem, weight in vector.items()}


def _misses(gold: Sequence[str], reports: Sequence[Report], label: dict[str, int]) -> list[str]:
    lines = []
    for (event, one), (other_event, other) in combinations(zip(gold, reports, strict=True), 2):
        if (event == other_event) != (label[one.id] == label[other.id]):
            verb = "apart" if event == other_event else "together"
            lines.append(f"{verb}: {event}: {one.headline} / {other_event}: {other.headline}")
    return lines
