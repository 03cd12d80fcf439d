"""How much a line looks like furniture: by its own words and shape, and by the lines around it.

Two logistic models, trained by `python -m training.layout`. The first reads a line alone. The second reads the
first's scores of the lines around it and where the article lies: the run of lines whose scores add up to the least
furniture (maximum subsequence segmentation, Pasternack and Roth 2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from math import log1p

import msgspec

from variorum.layout.captions import is_caption
from variorum.layout.features import content_words, features_of, sentence_spans
from variorum.layout.lines import ends_sentence

_CLIP = 5.0
_SEGMENT_CLIP = 3.0
_FAR = 30
_PROSE_WORDS, _PROSE_SCORE = 12, -1.5


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of both models by the names of their features."""

    line: Mapping[str, float]
    line_bias: float
    context: Mapping[str, float]
    context_bias: float


@cache
def weights() -> Weights:
    """The weights that ship with the package."""
    data = resources.files("variorum").joinpath("data", "layout", "furniture.json").read_bytes()
    return msgspec.json.decode(data, type=Weights)


def furniture_scores(lines: Sequence[str]) -> list[float]:
    """For each line the log-odds that it is furniture."""
    model = weights()
    alone = [_alone(line) for line in lines]
    return [
        model.context_bias + sum(model.context.get(name, 0.0) * value for name, value in row.items())
        for row in context_features(lines, alone)
    ]


def line_score(line: str, by_name: Mapping[str, float], bias: float) -> float:
    """The log-odds that one line is furniture, by its own words and shape."""
    return bias + sum(by_name[name] * value for name, value in features_of(line).items() if name in by_name)


def sentence_scores(line: str) -> list[tuple[int, int, float]]:
    """Where the sentences of a line stand, and for each the log-odds that it alone is furniture."""
    return [(a, b, _alone(line[a:b])) for a, b in sentence_spans(line)]


@lru_cache(maxsize=4096)
def _alone(line: str) -> float:
    """The log-odds of a line by the weights that ship; reports of one story have many a line in common."""
    model = weights()
    return line_score(line, model.line, model.line_bias)


def context_features(lines: Sequence[str], alone: Sequence[float]) -> list[dict[str, float]]:
    """What the second model looks at, for each line: its own score, its neighbours', and where the article lies."""
    scores = [max(-_CLIP, min(_CLIP, score)) for score in alone]
    lengths = [len(line.split()) for line in lines]
    prose = [words >= _PROSE_WORDS and score < _PROSE_SCORE for words, score in zip(lengths, alone, strict=True)]
    share = sum(prose) / max(len(lines), 1)
    since, until = _distances(prose), _distances(prose[::-1])[::-1]
    first, last = article_span(alone)
    counts = Counter(lines)
    shared = shared_words(lines)
    total, before = sum(prose), 0
    found = []
    for n, line in enumerate(lines):
        inside = float(first <= n <= last)
        between = float(since[n] == 1 and until[n] == 1)
        found.append(
            {
                "score": scores[n],
                "score, much prose": scores[n] * share,
                "score, prose around": scores[n] * between,
                "score, in article": scores[n] * inside,
                "line before": _mean(scores[n - 1 : n] if n else []),
                "line behind": _mean(scores[n + 1 : n + 2]),
                "lines before": _mean(scores[max(n - 4, 0) : n]),
                "lines behind": _mean(scores[n + 1 : n + 5]),
                "much prose": share,
                "no prose before": float(before == 0),
                "no prose behind": float(before + prose[n] == total),
                "tail": float(before >= 3 and before + prose[n] == total),
                "prose before": float(since[n] == 1),
                "prose behind": float(until[n] == 1),
                "prose around": between,
                "far from prose before": log1p(min(since[n], _FAR)),
                "far from prose behind": log1p(min(until[n], _FAR)),
                "prose": float(prose[n]),
                "tiny": float(lengths[n] <= 3),
                "length": min(log1p(lengths[n]), 4.0),
                "repeated": float(counts[line] > 1),
                "own subject": 1.0 - shared[n],
                "own subject, prose around": (1.0 - shared[n]) * between,
                "own subject, no sentence": (1.0 - shared[n]) * (not ends_sentence(line)),
                "caption": float(is_caption(line)),
                "in article": inside,
                "far from article": log1p(max(first - n, n - last, 0)),
            }
        )
        before += prose[n]
    return found


def shared_words(lines: Sequence[str]) -> list[float]:
    """For each line the share of its content words that other lines of the page use too; a half where it has none."""
    words = [content_words(line) for line in lines]
    using = Counter(word for found in words for word in found)
    return [sum(using[word] > 1 for word in found) / len(found) if found else 0.5 for found in words]


def article_span(alone: Sequence[float]) -> tuple[int, int]:
    """The first and the last line of the run of lines that together look least like furniture."""
    best, span, total, start = float("-inf"), (0, len(alone) - 1), 0.0, 0
    for n, score in enumerate(alone):
        if total <= 0:
            total, start = 0.0, n
        total += max(-_SEGMENT_CLIP, min(_SEGMENT_CLIP, -score))
        if total > best:
            best, span = total, (start, n)
    return span


def _distances(prose: Sequence[bool]) -> list[int]:
    """For each line how many lines ago the last prose before it was; far where there was none."""
    found, last = [], -99
    for n, is_prose in enumerate(prose):
        found.append(min(n - last, 99))
        if is_prose:
            last = n
    return found


def _mean(scores: Sequence[float]) -> float:
    """The mean of some scores; beyond the edges of a page there is nothing but furniture."""
    return sum(scores) / len(scores) if scores else 2.0
