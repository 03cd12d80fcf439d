"""Fits the matcher of statements on cases with a gold reading: `python -m training.statements CASES`.

Two clauses are right where a gold point has holders in both, and wrong where both touch gold points but none in
common; where only one touches a gold point they are wrong too, believed less. The pairs of `statement_pairs.tsv`, which
one reader judged, are believed more. Every case counts alike. Prints, leaving
one case out at a time, how well the order holds (AUC) and how true the probabilities are; writes the weights fitted on
all cases to `src/variorum/data/statements/matcher.json`.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.layout.logistic import Floats, fit_dense
from variorum.annotate.anchors import resolve_times
from variorum.annotate.language import SpacyLanguage
from variorum.capture.folder import read_paths
from variorum.collate.cast import gather
from variorum.collate.statements.clauses import Clause, Quoted, clauses_of
from variorum.collate.statements.likeness import FEATURES, Scale
from variorum.collate.statements.lines import Line, lines
from variorum.collate.statements.pairs import candidates, tellings
from variorum.collate.statements.records import Scene
from variorum.collate.utterances import collate_quotes
from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.pipeline import annotate
from variorum.story import Story

OUT = Path("src/variorum/data/statements/matcher.json")
HALF = 0.3
"""How much a pair is believed to be wrong of which only one side touches a gold point."""
JUDGED = 8.0
"""How much a judged pair is believed, beside one of which both sides touch gold points."""
SAME_PLACE = 0.8
"""Share of two stretches that must be common to both, to be one place."""
PAIRS = Path("training/statement_pairs.tsv")
Place = tuple[str, int, int]
Judged = tuple[Place, Place, bool]
Snippets = dict[str, list[tuple[int, int, str]]]


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs of clauses of one case: their features, whether they are right, and how far that is believed."""

    features: Floats
    truth: Floats
    belief: Floats


def main(folder: Path) -> None:
    language = SpacyLanguage()
    cases = {path.parent.name: _examples(path.parent, language) for path in sorted(folder.glob("*/gold.json"))}
    guesses, truth, belief = [], [], []
    for name, left_out in cases.items():
        weights, bias = _fit([case for other, case in cases.items() if other != name])
        guess = 1 / (1 + np.exp(-(left_out.features @ weights + bias)))
        print(f"{name:<28} {len(guess):>6} pairs  AUC {_auc(left_out.truth, guess):.3f}")
        guesses.append(guess)
        truth.append(left_out.truth)
        belief.append(left_out.belief)
    print(_reliability(np.concatenate(guesses), np.concatenate(truth), np.concatenate(belief)))
    weights, bias = _fit(list(cases.values()))
    fitted = {name: round(float(weight), 4) for name, weight in zip(FEATURES, weights, strict=True)}
    OUT.write_text(json.dumps({"bias": round(bias, 4), "weights": fitted}, indent=1) + "\n", encoding="utf-8")


def _fit(cases: list[Examples]) -> tuple[Floats, float]:
    features = np.concatenate([case.features for case in cases])
    truth = np.concatenate([case.truth for case in cases])
    belief = np.concatenate([case.belief / case.belief.sum() for case in cases])
    return fit_dense(features, truth, belief)


def _examples(case: Path, language: SpacyLanguage) -> Examples:
    story = _story(case, language)
    cast = gather(story)
    scene = Scene.of(story, cast, collate_quotes(story, cast), trace(story))
    return examples(lines(story, cast), scene.quoted, _snippets(case, story), _judged(case.name))


def examples(found: Sequence[Line], quoted: Quoted, gold: Snippets, judged: Sequence[Judged] = ()) -> Examples:
    """The pairs of clauses of one story that were judged, or of which at least one side touches a gold point."""
    scale = Scale.of(found)
    told = tellings([clause for line in found for clause in clauses_of(line, quoted)])
    touched = [frozenset().union(*(_touched(clause, gold) for clause in telling.clauses)) for telling in told]
    rows = []
    for pair in candidates(told, scale):
        mine, theirs = touched[pair.first], touched[pair.second]
        same = _judgement(told[pair.first].clause.place, told[pair.second].clause.place, judged)
        if same is None and not mine | theirs:
            continue
        truth, believed = (
            (same, JUDGED) if same is not None else (bool(mine & theirs), 1.0 if mine and theirs else HALF)
        )
        features = scale.features(told[pair.first].clause, told[pair.second].clause, best=pair.best)
        rows.append((*features, float(truth), believed))
    table: NDArray[np.float64] = np.array(rows)
    return Examples(table[:, :-2], table[:, -2], table[:, -1])


def _judged(case: str) -> list[Judged]:
    """The judged pairs of a case, in both orders."""
    found: list[Judged] = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{case}\t"):
            _, report, start, end, other, low, high, same = line.split("\t")
            one, two = (report, int(start), int(end)), (other, int(low), int(high))
            found += [(one, two, same == "1"), (two, one, same == "1")]
    return found


def _judgement(one: Place, other: Place, judged: Sequence[Judged]) -> bool | None:
    """What was judged of two clauses that stand where the judged ones stood, but for a word or two."""
    return next((same for mine, theirs, same in judged if _at(one, mine) and _at(other, theirs)), None)


def _at(one: Place, other: Place) -> bool:
    common = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and common > SAME_PLACE * (max(one[2], other[2]) - min(one[1], other[1]))


def _story(case: Path, language: SpacyLanguage) -> Story:
    reports = tuple(lay_out(capture, id=capture.name) for capture in read_paths([case]).captures)
    marks, _ = annotate(reports, language)
    story = Story(reports, marks)
    return replace(story, marks=resolve_times(story.reports, story.marks))


def _snippets(case: Path, story: Story) -> Snippets:
    """Where the gold points' snippets stand in the reports, with the points' ids."""
    texts = {report.id: report.text for report in story.reports}
    found: Snippets = defaultdict(list)
    for point in json.loads((case / "gold.json").read_text(encoding="utf-8"))["points"]:
        for doc, snippet in _holders(point):
            start = texts.get(doc, "").find(snippet)
            if start >= 0:
                found[doc].append((start, start + len(snippet), point["id"]))
    return found


def _holders(point: dict[str, object]) -> Iterator[tuple[str, str]]:
    readings = point["readings"]
    assert isinstance(readings, list)
    for reading in readings:
        for holder in reading["holders"]:
            yield holder["doc"], holder["snippet"]


def _touched(clause: Clause, gold: Snippets) -> frozenset[str]:
    return frozenset(
        point for low, high, point in gold[clause.line.report] if low < clause.told_to and clause.told_from < high
    )


def _auc(truth: Floats, guess: Floats) -> float:
    ranks = np.empty(len(guess))
    ranks[np.argsort(guess)] = np.arange(len(guess))
    right = truth.sum()
    return float((ranks[truth == 1].sum() - right * (right - 1) / 2) / (right * (len(truth) - right)))


def _reliability(guess: Floats, truth: Floats, belief: Floats) -> str:
    """How many of the pairs given each probability are right."""
    rows = []
    for low in np.arange(0, 1, 0.1):
        chosen = (guess >= low) & (guess < low + 0.1)
        if chosen.any():
            share = (truth * belief)[chosen].sum() / belief[chosen].sum()
            rows.append(f"given {low:.1f} to {low + 0.1:.1f}: {share:.2f} right of {chosen.sum()}")
    return "\n".join(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
