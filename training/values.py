"""Fits the weights by which values are matched: `python -m training.values CLUSTERS CASES`.

CLUSTERS is the folder of the `clusters` archive, CASES a folder of cases with a gold reading. Learned from are the
pairs of `value_pairs.tsv`, judged by one reader on stories that no case is made of, and the pairs of values that the
gold points of the cases tie together; pairs of a case that no point ties together count little, since gold names only
some of a story's values. The judged pairs were picked among those that earlier weights found likely, which alone would
bend the weights; so they are held near weights set by hand (`BELIEVED`), the nearer the greater `TRUST`.

Writes `src/variorum/data/value_match.json` and prints how well pairs are ranked, each story by weights fitted without
it. The weights of the features that look at other pairs ("explained") depend on the weights before: run it twice.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import numpy as np
from bench.cases import scorer

from variorum.annotate.anchors import resolve_times
from variorum.annotate.language import SpacyLanguage
from variorum.capture.folder import read_paths
from variorum.collate.cast import gather
from variorum.collate.values.collate import read_groups
from variorum.collate.values.extent import fit
from variorum.collate.values.match import NAMES, family_of
from variorum.collate.values.pairs import Pair, rarity_of, scored
from variorum.collate.values.twins import Group
from variorum.layout.page import lay_out
from variorum.pipeline import annotate
from variorum.report import Capture
from variorum.story import Story

JUDGED = Path(__file__).with_name("value_pairs.tsv")
TARGET = Path(__file__).parents[1] / "src/variorum/data/value_match.json"
FILES = ("news_cluster.jsonl", "allsides_roundups.jsonl", "gva_articles.jsonl")
LARGEST = 10
"""Articles of a cluster that are read."""
TRUST = 100.0
BELIEVED: dict[str, dict[str, float]] = {
    "number": {
        **{"bias": -5.0, "head": 2.0, "head_clash": -0.7, "state": 1.5, "state_clash": -1.5, "predicate": 0.7},
        **{"phrase": 0.7, "clause": 0.7, "context": 2.0, "owner": 3.5, "owner_clash": -3.0, "marker_clash": -0.7},
        **{"limits": -1.2, "place_clash": -0.7, "apart_in_time": -1.5, "same_value": 4.0, "close_value": 1.8},
        **{"near": 0.8, "far": -1.8, "single": -0.5, "headline": 0.8, "same_report": -0.6, "speaker": 0.5},
        **{"explained": -1.6, "part": -2.0},
    },
    "time": {
        **{"bias": -4.5, "head": 1.2, "head_clash": -0.7, "predicate": 0.7, "phrase": 0.4, "clause": 0.8},
        **{"context": 2.0, "owner": 0.8, "owner_clash": -0.7, "marker_clash": -0.3, "place_clash": -0.6},
        **{"apart_in_time": -1.5, "same_value": 4.0, "close_value": 2.4, "zones": 1.2, "reported": -0.8},
        **{"headline": 0.8, "same_report": -0.8, "speaker": 0.3, "explained": -1.5},
    },
}
CERTAIN, LIKELY, SLIGHT, SLIGHTER = 1.5, 0.5, 0.1, 0.05
"""Weights of examples: judged by hand; tied by gold; not tied, with and without a gold point of their own."""
KINDS = frozenset({"quantity", "date", "time"})
_features = attrgetter(*NAMES)
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """One pair of values: its story and family, how they stand, its features, and whether they are of one thing."""

    story: str
    family: str
    stand: str
    features: tuple[float, ...]
    same: bool
    weight: float


def main(clusters: Path, cases: Path) -> None:
    language = SpacyLanguage()
    examples = [*judged(clusters, language), *gold(cases, language)]
    weights = json.loads(TARGET.read_text(encoding="utf-8"))
    for family in BELIEVED:
        chosen = [example for example in examples if example.family == family]
        fitted = solve(chosen, family)
        weights[family] = dict(zip(("bias", *NAMES), (round(float(value), 3) for value in fitted), strict=True))
        print(family, len(chosen), {stand: round(value, 3) for stand, value in left_out(chosen, family).items()})
    TARGET.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


def judged(clusters: Path, language: SpacyLanguage) -> Iterator[Example]:
    """The pairs that a reader judged."""
    articles: dict[str, list[dict[str, Any]]] = defaultdict(list)
    homes: dict[str, str] = {}
    for name in FILES:
        for line in (clusters / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            articles[row["cluster"]].append(row)
            homes.setdefault(row["url"], row["cluster"])
    asked: dict[str, list[tuple[Place, Place, bool]]] = defaultdict(list)
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            a, a_start, a_end, b, b_start, b_end, verdict = line.split("\t")
            pair = (a, int(a_start), int(a_end)), (b, int(b_start), int(b_end)), verdict == "1"
            asked[homes[a]].append(pair)
    for cluster, pairs in sorted(asked.items()):
        story = _story(articles[cluster], language)
        groups, found = _pairs(story)
        sources = {report.id: report.source for report in story.reports}
        for first, second, same in pairs:
            near = [pair for pair in found if _meets(groups, pair, first, second, sources)]
            best = max(near, key=lambda pair: pair.likely, default=None)
            if best is not None:
                yield _example(cluster, groups, best, same=same, weight=CERTAIN)


def _story(rows: Sequence[dict[str, Any]], language: SpacyLanguage) -> Story:
    texts = {f"{row['title'] or ''}\n\n{row['text']}": row for row in rows}
    captures = [
        Capture(
            f"r{number}", row["url"], text, outlet=row["outlet"], headline=row["title"], published=row["date"] or None
        )
        for number, (text, row) in enumerate(list(texts.items())[:LARGEST])
    ]
    return _annotated(captures, language)


def _annotated(captures: Sequence[Capture], language: SpacyLanguage) -> Story:
    reports = tuple(lay_out(capture, id=capture.name) for capture in captures)
    marks, _ = annotate(reports, language)
    return Story(reports, resolve_times(reports, marks))


def _pairs(story: Story) -> tuple[tuple[Group, ...], list[Pair]]:
    groups = read_groups(story, gather(story))
    slots = [group.slot for group in groups]
    return groups, scored(slots, rarity_of(slots))


def _meets(groups: Sequence[Group], pair: Pair, first: Place, second: Place, sources: dict[str, str]) -> bool:
    one, other = groups[pair.first], groups[pair.second]
    return (_at(one, first, sources) and _at(other, second, sources)) or (
        _at(one, second, sources) and _at(other, first, sources)
    )


def _at(group: Group, place: Place, sources: dict[str, str]) -> bool:
    return any(
        sources[slot.report] == place[0] and slot.start < place[2] and place[1] < slot.end for slot in group.slots
    )


def _example(story: str, groups: Sequence[Group], pair: Pair, *, same: bool, weight: float) -> Example:
    first, second = groups[pair.first].slot, groups[pair.second].slot
    stand = fit(first.extent, second.extent)
    return Example(story, family_of(first), stand, _features(pair.features), same, weight)


def gold(cases: Path, language: SpacyLanguage) -> Iterator[Example]:
    """The pairs of the cases: tied together by a gold point, or not."""
    texts_of = sys.modules[scorer(cases.resolve().parent / "score" / "score.py").__module__].Texts
    for case in sorted(path.parent for path in cases.glob("*/gold.json")):
        story = _annotated(read_paths([case]).captures, language)
        groups, found = _pairs(story)
        texts = texts_of({"reports": [{"id": report.id, "text": report.text} for report in story.reports]})
        points = json.loads((case / "gold.json").read_text(encoding="utf-8"))["points"]
        ties = [_points(group, points, texts) for group in groups]
        for pair in found:
            a, b = ties[pair.first], ties[pair.second]
            stand = fit(groups[pair.first].slot.extent, groups[pair.second].slot.extent)
            if a & b:
                yield _example(case.name, groups, pair, same=True, weight=LIKELY)
            elif stand == "apart" or a or b:
                yield _example(case.name, groups, pair, same=False, weight=SLIGHT if a or b else SLIGHTER)


def _points(group: Group, points: Sequence[dict[str, Any]], texts: Any) -> frozenset[str]:
    """The gold points of a number or time that a value is evidence for."""
    found = set()
    for point in points:
        holders = [holder for reading in point["readings"] for holder in reading["holders"]]
        places = [place for holder in holders if (place := texts.find(holder["doc"], holder["snippet"]))]
        if point["kind"] in KINDS and any(_at(group, place, {place[0]: place[0]} | _same(group)) for place in places):
            found.add(point["id"])
    return frozenset(found)


def _same(group: Group) -> dict[str, str]:
    return {slot.report: slot.report for slot in group.slots}


def solve(examples: Sequence[Example], family: str) -> Any:
    """Logistic regression held near the believed weights, by Newton's method with halved steps."""
    believed = np.array([BELIEVED[family].get(name, 0.0) for name in ("bias", *NAMES)])
    rows = np.array([(1.0, *example.features) for example in examples])
    same = np.array([float(example.same) for example in examples])
    weight = np.array([example.weight for example in examples])
    hold = np.diag([0.05, *([TRUST] * len(NAMES))])
    found = believed.copy()

    def loss(at: Any) -> float:
        odds = rows @ at
        return float(
            (weight * (np.logaddexp(0, odds) - same * odds)).sum() + (at - believed) @ hold @ (at - believed) / 2
        )

    for _ in range(50):
        likely = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weight * (likely - same)) + hold @ (found - believed)
        step = np.linalg.solve((rows.T * (weight * likely * (1 - likely))) @ rows + hold, slope)
        size = 1.0
        while loss(found - size * step) > loss(found) and size > 1e-4:
            size /= 2
        found = found - size * step
        if np.abs(step).max() < 1e-6:
            break
    return found


def left_out(examples: Sequence[Example], family: str) -> dict[str, float]:
    """Average precision of the ranking of pairs that a reader judged, by how their values stand, story by story."""
    odds = np.zeros(len(examples))
    for story in sorted({example.story for example in examples}):
        inside = [n for n, example in enumerate(examples) if example.story == story]
        fitted = solve([example for example in examples if example.story != story], family)
        odds[inside] = [np.dot(fitted, (1.0, *examples[n].features)) for n in inside]
    figures = {}
    for stand in ("same", "finer", "apart"):
        chosen = [n for n, example in enumerate(examples) if example.stand == stand and example.weight == CERTAIN]
        ranked = [examples[n].same for n in sorted(chosen, key=lambda n: -odds[n])]
        hits = [sum(ranked[: n + 1]) / (n + 1) for n, same in enumerate(ranked) if same]
        figures[stand] = sum(hits) / len(hits) if hits else 0.0
    return figures


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
