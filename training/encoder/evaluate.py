"""Figures on held-out windows with gold words: tags, arcs, names and attribution labels."""

from __future__ import annotations

import torch

from training.encoder.batches import IGNORE, make
from training.encoder.data import Window
from training.encoder.model import Reader
from variorum.annotate.word_pieces import WordPieces


@torch.no_grad()
def evaluate(
    model: Reader, held: dict[str, list[Window]], pieces: WordPieces, labels: dict[str, list[str]], *, limit: int = 150
) -> dict[str, float]:
    """Accuracy of tags, LAS over all words (roots and punctuation included), F1 of name and content spans."""
    model.eval()
    figures = {}
    for name, windows in held.items():
        counts: dict[str, list[int]] = {}
        for start in range(0, min(limit, len(windows)), 10):
            batch = make(windows[start : start + 10], pieces, labels)
            words = model.words(*batch.inputs)
            for column, head in model.heads.items():
                if column in batch.gold:
                    got = head(words).argmax(-1)
                    if column in {"names", "speech"}:
                        _span_counts(
                            counts.setdefault(f"{column}_f1", [0, 0, 0]), got, batch.gold[column], labels[column]
                        )
                    else:
                        _hits(counts.setdefault(column, [0, 0]), got == batch.gold[column], batch.gold[column])
            if "heads" in batch.gold:
                scores = model.arc_scores(words).masked_fill((batch.inputs[4] == 0)[:, None, :], -1e4)
                heads = scores.argmax(-1)
                right = heads == batch.gold["heads"]
                _hits(counts.setdefault("uas", [0, 0]), right, batch.gold["heads"])
                relation = model.label_scores(words, heads).argmax(-1)
                _hits(counts.setdefault("las", [0, 0]), right & (relation == batch.gold["deps"]), batch.gold["heads"])
        for key, value in counts.items():
            figures[f"{name}.{key}"] = round(
                value[0] / max(1, value[1]) if len(value) == 2 else 2 * value[0] / max(1, value[1] + value[2]), 4
            )
    model.train()
    return figures


def _hits(counts: list[int], right: torch.Tensor, gold: torch.Tensor) -> None:
    known = gold != IGNORE
    counts[0] += int((right & known).sum())
    counts[1] += int(known.sum())


def _span_counts(counts: list[int], got: torch.Tensor, gold: torch.Tensor, labels: list[str]) -> None:
    for row in range(gold.shape[0]):
        known = gold[row] != IGNORE
        a = spans([labels[i] for i in got[row][known].tolist()])
        b = spans([labels[i] for i in gold[row][known].tolist()])
        counts[0] += len(a & b)
        counts[1] += len(a)
        counts[2] += len(b)


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    """The spans of a BIO sequence; an I without its B opens a span."""
    found, start, kind = set(), 0, ""
    for place, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        if kind and (prefix != "I" or label != kind):
            found.add((start, place, kind))
            kind = ""
        if prefix in {"B", "I"} and not kind:
            start, kind = place, label
    return found
