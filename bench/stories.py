"""Grouping by event on mixed collections: those of the open data that DATA holds (news_cluster, allsides_roundups,
gva_articles as one stream, the sub-topics of ECB+), a file of JSON lines with a field `cluster`, or a folder of cases.

BCubed and pairwise figures, beside TF-IDF with single-pass clustering and, where its weights are installed, MiniLM's
sentence vectors with average linkage (`bench/_minilm.py`), both at the threshold that suits the data best. The articles
that are filed under an event they do not tell of are grouped with the rest once more: `astray` are those that end among
that event's reports.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations
from pathlib import Path

from bench._baselines import agglomerative, single_pass
from bench._mixed import Collection, collections
from variorum.marks import Marks
from variorum.story import group

Figures = dict[str, float]


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Group each collection; `--verbose` lists the events that came apart or together."""
    del split
    figures: Figures = {}
    lines: list[str] = []
    for collection in collections(data) if data else ():
        rows, misses = _measured(collection, verbose=verbose)
        lines += [*misses, *_table(collection, rows), ""]
        figures |= {
            f"{collection.name}_{row}_{name}": value for row, found in rows.items() for name, value in found.items()
        }
    if not figures:
        raise SystemExit("stories: give a file of JSON lines with clusters, a folder of cases, or the open data")
    return figures, "\n".join(lines).rstrip()


def _measured(collection: Collection, *, verbose: bool) -> tuple[dict[str, Figures], list[str]]:
    reports, gold = collection.reports, collection.events
    began = time.process_time()
    stories = group(reports, tuple(Marks(report.id) for report in reports))
    seconds = time.process_time() - began
    label = {report.id: number for number, story in enumerate(stories) for report in story.reports}
    labels = [label[report.id] for report in reports]
    rows = {"ours": _figures(gold, labels) | {"stories": len(stories), "per_second": round(len(reports) / seconds, 1)}}
    for name, baseline in (("tfidf", single_pass), ("minilm", agglomerative)):
        if found := _best(gold, baseline(reports)):
            rows[name] = found
    rows["ours"] |= _astray(collection)
    return rows, _misses(collection, labels) if verbose else []


def _astray(collection: Collection) -> Figures:
    """Of the misfiled reports those that are grouped with reports of the event that they are filed under."""
    if not collection.aside:
        return {}
    reports = (*collection.reports, *(report for _, report in collection.aside))
    event = {report.id: event for event, report in zip(collection.events, collection.reports, strict=True)}
    home: dict[str, set[str | None]] = {}
    for story in group(reports, tuple(Marks(report.id) for report in reports)):
        home |= {report.id: {event.get(fellow.id) for fellow in story.reports} for report in story.reports}
    return {"misfiled": len(collection.aside), "astray": sum(filed in home[one.id] for filed, one in collection.aside)}


def _best(gold: Sequence[str], labelled: Iterable[list[int]]) -> Figures:
    found = [_figures(gold, labels) | {"stories": len(set(labels))} for labels in labelled]
    return max(found, key=lambda figures: figures["bcubed_f1"], default={})


def _table(collection: Collection, rows: dict[str, Figures]) -> list[str]:
    size, events = len(collection.reports), len(set(collection.events))
    columns = list(rows["ours"])
    head = f"{collection.name}: {size} reports of {events} events"
    return [
        head,
        f"{'':<10}" + "".join(f"{name:>18}" for name in columns),
        *(
            f"{name:<10}"
            + "".join(f"{found[column]:>18.4g}" if column in found else f"{'-':>18}" for column in columns)
            for name, found in rows.items()
        ),
    ]


def _figures(gold: Sequence[str], labels: Sequence[int]) -> Figures:
    """BCubed precision, recall and F1, and F1 over pairs of reports."""
    precision, recall, f1 = bcubed(gold, labels)
    counts = (Counter(zip(gold, labels, strict=True)), Counter(gold), Counter(labels))
    right, wanted, found = (sum(n * (n - 1) // 2 for n in count.values()) for count in counts)
    return {
        "bcubed_precision": precision,
        "bcubed_recall": recall,
        "bcubed_f1": f1,
        "pairwise_f1": round(2 * right / (wanted + found), 4) if wanted + found else 1.0,
    }


def bcubed(gold: Sequence[Hashable], labels: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a grouping, report by report."""
    both, events, groups = Counter(zip(gold, labels, strict=True)), Counter(gold), Counter(labels)
    precision = sum(n * n / groups[label] for (_, label), n in both.items()) / len(gold)
    recall = sum(n * n / events[event] for (event, _), n in both.items()) / len(gold)
    return round(precision, 4), round(recall, 4), round(2 * precision * recall / (precision + recall), 4)


def _misses(collection: Collection, labels: Sequence[int]) -> list[str]:
    lines = []
    rows = zip(collection.events, collection.reports, labels, strict=True)
    for (event, one, here), (other_event, other, there) in combinations(rows, 2):
        if (event == other_event) != (here == there):
            verb = "apart" if event == other_event else "together"
            lines.append(f"{verb}: {event}: {one.headline} / {other_event}: {other.headline}")
    return lines
