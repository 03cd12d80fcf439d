"""Fits both models, prints their figures on standard error and the weights on standard output."""

from __future__ import annotations

import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.layout.lines import Document, Labelled, articles, key_of, pages, sentences
from training.layout.logistic import Floats, fit, fit_dense, matrix
from variorum.layout.features import features_of
from variorum.layout.scores import context_features, line_score

FOLDS = 5
PENALTY = 2e-5
LEAST_GROUPS = 3
"""A word counts only where at least so many outlets or pages use it."""
PROSE_SHARE = 14
"""Of the lines of plain prose every fourteenth is enough."""
SMALLEST = 0.02
SCALE = 3.0
"""How much larger words are made than the shape of a line while fitting, so that both move at the same pace."""
CONTEXT_ARTICLES = 700
Sample = tuple[str, Labelled]
Line = tuple[dict[str, float], float]


def main(clusters: Path, page_folder: Path) -> None:
    found = list(articles(clusters))
    whole = list(pages(page_folder))
    samples = [*_samples([*found, *whole]), *(s for s in sentences(found) if s[1].belief)]
    features = [features_of(line.text) for _, line in samples]
    folds = np.array([fold_of(group) for group, _ in samples])
    parts = [_fit_lines(samples, features, np.flatnonzero(folds != fold)) for fold in range(FOLDS)]
    some = sorted((d for d in found if len(d.lines) > 3), key=lambda d: zlib.crc32(repr(d).encode()))[:CONTEXT_ARTICLES]
    context, bias = _fit_context([*whole, *some], parts)
    line, line_bias = _fit_lines(samples, features, np.arange(len(samples)))
    weights = {"line": _rounded(line), "line_bias": round(line_bias, 4)}
    weights |= {"context": context, "context_bias": round(bias, 4)}
    json.dump(weights, sys.stdout, ensure_ascii=False, indent=0, sort_keys=True)


def fold_of(group: str) -> int:
    return zlib.crc32(group.encode()) % FOLDS


def _samples(documents: Sequence[Document]) -> list[Sample]:
    """Every line of a group once; of plain sentences only some."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for document in documents:
        for line in document.lines:
            key = (document.group, key_of(line.text))
            few = line.kind == "prose" and zlib.crc32(line.text.encode()) % PROSE_SHARE
            if line.belief and key not in seen and not few:
                kept.append((document.group, line))
            seen.add(key)
    return kept


def _fit_lines(samples: Sequence[Sample], features: Sequence[dict[str, float]], chosen: np.ndarray) -> Line:
    groups = defaultdict(set)
    for number in chosen:
        for name in features[number]:
            groups[name].add(samples[number][0])
    names = {name: at for at, name in enumerate(sorted(n for n, using in groups.items() if len(using) >= LEAST_GROUPS))}
    scale = np.array([1.0 if is_shape(name) else SCALE for name in names])
    data = matrix([features[number] for number in chosen], names)
    data.values[:] *= scale[data.columns]
    truth = np.array([float(samples[number][1].furniture) for number in chosen])
    belief = np.array([samples[number][1].belief for number in chosen])
    penalty = np.where(scale == 1.0, PENALTY / 20, PENALTY)
    weights, bias = fit(data, truth, belief, penalty=penalty, steps=400)
    return dict(zip(names, weights * scale, strict=True)), bias


def is_shape(name: str) -> bool:
    return len(name) > 3 and name[0] == "#" and name[1].isalpha() and " " not in name


def _fit_context(documents: Sequence[Document], parts: Sequence[Line]) -> tuple[dict[str, float], float]:
    """The second model, on scores from first models that have not seen the line's group."""
    rows: list[dict[str, float]] = []
    lines: list[Labelled] = []
    groups: list[int] = []
    for document in documents:
        by_name, line_bias = parts[fold_of(document.group)]
        texts = [line.text for line in document.lines]
        rows += context_features(texts, [line_score(text, by_name, line_bias) for text in texts])
        lines += document.lines
        groups += [fold_of(document.group)] * len(texts)
    names = list(rows[0])
    data = np.array([[row[name] for name in names] for row in rows])
    truth = np.array([float(line.furniture) for line in lines])
    belief = np.array([line.belief for line in lines])
    scores = np.zeros(len(truth))
    for fold in range(FOLDS):
        test = np.array(groups) == fold
        weights, bias = fit_dense(data[~test], truth[~test], belief[~test])
        scores[test] = data[test] @ weights + bias
    _report(lines, scores)
    weights, bias = fit_dense(data, truth, belief)
    return _rounded(dict(zip(names, weights, strict=True))), bias


def _report(lines: Sequence[Labelled], scores: Floats) -> None:
    """How many lines of each kind are called furniture above each threshold, cross-validated."""
    for kind in sorted({line.kind for line in lines}):
        mine = scores[[line.kind == kind for line in lines]]
        shares = " ".join(f"{(mine > threshold).mean():.3f}" for threshold in (0, 1, 2, 3))
        print(f"{kind:<16}{len(mine):>7}  above 0, 1, 2, 3: {shares}", file=sys.stderr)


def _rounded(weights: dict[str, float]) -> dict[str, float]:
    return {name: round(float(value), 2) for name, value in sorted(weights.items()) if abs(value) >= SMALLEST}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
