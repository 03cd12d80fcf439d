"""A BERT encoder in plain torch, and the heads on its words.

The encoder is MiniLM-L6 (Wang et al. 2020), whose vocabulary is uncased: the shape of each word comes in as an
embedding of its own, zero at the start. The parser is the deep biaffine one of Dozat and Manning (2017).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH, LAYERS, HEADS, INNER, SHAPES = 384, 6, 12, 1536, 10


class Layer(nn.Module):
    """One transformer block, post-norm as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Vectors in, vectors out; `bias` keeps padding from being looked at."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = (q @ k.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + bias).softmax(-1)
        x = self.norm1(x + self.drop(self.out((weights @ v).transpose(1, 2).reshape(batch, length, WIDTH))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces with shapes in, vectors out."""

    def __init__(self, vocabulary: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """A vector for every piece: `[batch, pieces]` in, `[batch, pieces, WIDTH]` out."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.places(place)[None] + self.kind + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load(self, path: Path) -> None:
        """Take the weights of a BERT checkpoint in safetensors."""
        state = {key.removeprefix("bert."): value for key, value in load_file(str(path)).items()}
        with torch.no_grad():
            self.words.weight.copy_(state["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(state["embeddings.position_embeddings.weight"])
            self.kind.copy_(state["embeddings.token_type_embeddings.weight"][0])
            _copy(self.norm, state, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                base = f"encoder.layer.{number}"
                parts = [f"{base}.attention.self.{name}" for name in ("query", "key", "value")]
                layer.qkv.weight.copy_(torch.cat([state[f"{part}.weight"] for part in parts]))
                layer.qkv.bias.copy_(torch.cat([state[f"{part}.bias"] for part in parts]))
                _copy(layer.out, state, f"{base}.attention.output.dense")
                _copy(layer.norm1, state, f"{base}.attention.output.LayerNorm")
                _copy(layer.up, state, f"{base}.intermediate.dense")
                _copy(layer.down, state, f"{base}.output.dense")
                _copy(layer.norm2, state, f"{base}.output.LayerNorm")


def _copy(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(state[f"{name}.weight"])  # type: ignore[operator]
    module.bias.copy_(state[f"{name}.bias"])  # type: ignore[operator]


class Biaffine(nn.Module):
    """Scores every pair of words: `out[b, k, i, j]` for head j of word i and label k."""

    def __init__(self, size: int, labels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(labels, size + 1, size + 1))

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Scores of every pair under every label: `[batch, labels, words, words]`."""
        ones = torch.ones_like(dependents[..., :1])
        left, right = torch.cat([dependents, ones], -1), torch.cat([heads, ones], -1)
        return torch.einsum("bix,kxy,bjy->bkij", left, self.weight, right)


class Reader(nn.Module):
    """The encoder with all heads. Labels are given in the order of the lists that are saved beside the weights."""

    def __init__(self, sizes: dict[str, int], *, arc: int = 256, label: int = 96) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in sizes.items() if name != "deps"})
        self.arc_in, self.arc_out = nn.Linear(WIDTH, arc), nn.Linear(WIDTH, arc)
        self.label_in, self.label_out = nn.Linear(WIDTH, label), nn.Linear(WIDTH, label)
        self.arcs, self.labels = Biaffine(arc, 1), Biaffine(label, sizes["deps"])
        self.drop = nn.Dropout(0.2)

    def words(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Vectors of words: the mean of their first and last piece."""
        vectors = self.encoder(pieces, shapes, mask)
        size = vectors.shape[-1]
        take = (index[..., None].expand(-1, -1, size) for index in (first, last))
        return self.drop(sum(vectors.gather(1, index) for index in take) / 2)  # type: ignore[arg-type]

    def arc_scores(self, words: Tensor) -> Tensor:
        """`out[b, i, j]`: how well word j heads word i (a root heads itself)."""
        act = nn.functional.gelu
        return self.arcs(self.drop(act(self.arc_in(words))), self.drop(act(self.arc_out(words))))[:, 0]

    def label_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """`out[b, i, k]`: how well relation k fits word i under its head."""
        act = nn.functional.gelu
        left = self.drop(act(self.label_in(words)))
        right = self.drop(act(self.label_out(words)))
        right = right.gather(1, heads[..., None].expand(-1, -1, right.shape[-1]))
        left, right = (torch.cat([x, torch.ones_like(x[..., :1])], -1) for x in (left, right))
        return torch.einsum("bix,kxy,biy->bik", left, self.labels.weight, right)
