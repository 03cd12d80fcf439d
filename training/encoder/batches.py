"""Windows as tensors: word pieces, shapes, and gold indices with -100 where nothing is to be learned."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from training.encoder.data import Window
from variorum.annotate.word_pieces import WordPieces, shape_of

PLACES = 512
IGNORE = -100
COLUMNS = ("upos", "xpos", "deps", "names", "speech", "starts")


@dataclass
class Batch:
    """Tensors of one batch; a gold column that no window has is absent."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    gold: dict[str, Tensor]


def fitting(windows: list[Window], pieces: WordPieces) -> list[Window]:
    """The windows that the encoder's places suffice for; a handful of lists and tables is left out."""
    return [window for window in windows if sum(len(pieces.of(word)) for word in window.words) <= PLACES - 2]


def batches(windows: list[Window], size: int, pieces: WordPieces, labels: dict[str, list[str]]) -> Iterator[Batch]:
    """Batches of at most `size` padded words, windows of like length together, in random order."""
    order = sorted(range(len(windows)), key=lambda place: (len(windows[place].words), random.random()))
    groups: list[list[Window]] = [[]]
    for place in order:
        window = windows[place]
        if groups[-1] and (len(groups[-1]) + 1) * len(window.words) > size:
            groups.append([])
        groups[-1].append(window)
    random.shuffle(groups)
    for group in groups:
        yield make(group, pieces, labels)


def make(group: list[Window], pieces: WordPieces, labels: dict[str, list[str]]) -> Batch:
    """One batch of these windows."""
    cut = [[pieces.of(word) for word in window.words] for window in group]
    length = 2 + max(sum(map(len, window)) for window in cut)
    width = max(len(window.words) for window in group)
    ids = torch.zeros(len(group), length, dtype=torch.long)
    shapes, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    first = torch.zeros(len(group), width, dtype=torch.long)
    last = torch.zeros_like(first)
    for row, (window, words) in enumerate(zip(group, cut, strict=True)):
        flat, kinds, at = [pieces.begin], [0], 1
        for place, (word, parts) in enumerate(zip(window.words, words, strict=True)):
            first[row, place], last[row, place] = at, at + len(parts) - 1
            flat += parts
            kinds += [shape_of(word)] * len(parts)
            at += len(parts)
        flat.append(pieces.end)
        ids[row, : len(flat)] = torch.tensor(flat)
        shapes[row, : len(kinds)] = torch.tensor(kinds)
        mask[row, : len(flat)] = 1
    return Batch((ids, shapes, mask, first, last), _gold(group, width, labels))


def _gold(group: list[Window], width: int, labels: dict[str, list[str]]) -> dict[str, Tensor]:
    gold = {}
    for column in (*COLUMNS, "heads"):
        if all(getattr(window, column) is None for window in group):
            continue
        index = {label: place for place, label in enumerate(labels.get(column, []))}
        target = torch.full((len(group), width), IGNORE)
        for row, window in enumerate(group):
            for place, value in enumerate(getattr(window, column) or []):
                if column in {"heads", "starts"}:
                    target[row, place] = int(value)
                elif value is not None:
                    target[row, place] = index.get(value, IGNORE)
        gold[column] = target
    return gold
