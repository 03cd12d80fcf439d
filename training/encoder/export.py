"""Writes the trained reader as one int8 ONNX file: `python -m training.encoder.export TRAINED MINILM OUT`.

In: pieces, shapes, mask [b, s]; first, last [b, w]. Out: the label index of every word for tags, the scores of all
labels of every word for names and speech (their runs are searched for), the score of a sentence start, `arcs[b, i, j]`
(how well j heads i; a root heads itself) and `labels[b, i, j]` (the best relation).
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder.batches import make
from training.encoder.data import Window
from training.encoder.model import Reader
from variorum.annotate.word_pieces import WordPieces

NAMES = ["upos", "xpos", "names", "speech", "starts", "arcs", "labels"]


class Exported(nn.Module):
    """The reader with its decisions that need no search."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """The choices and scores named by NAMES."""
        reader = self.reader
        words = reader.words(pieces, shapes, mask, first, last)
        choices = [reader.heads[name](words).argmax(-1) for name in ("upos", "xpos")]
        scores = [reader.heads[name](words) for name in ("names", "speech")]
        starts = reader.heads["starts"](words)
        act = nn.functional.gelu
        left, right = act(reader.label_in(words)), act(reader.label_out(words))
        labels = reader.labels(left, right).argmax(1)
        return (*choices, *scores, starts[..., 1] - starts[..., 0], reader.arc_scores(words), labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    labels = json.loads((args.trained / "labels.json").read_text())
    reader = Reader({name: len(values) for name, values in labels.items()})
    reader.load_state_dict(torch.load(args.trained / "model.pt", weights_only=True))
    reader.eval()
    sample = make(
        [Window(["The", "minister", "said", "so", "."]), Window(["No", "."])], WordPieces.load(args.minilm), labels
    )
    args.out.mkdir(parents=True, exist_ok=True)
    whole = args.out / "whole.onnx"
    axes = {name: {0: "b", 1: "s"} for name in ("pieces", "shapes", "mask")}
    axes |= {name: {0: "b", 1: "w"} for name in ("first", "last", *NAMES[:5])}
    axes |= {name: {0: "b", 1: "w", 2: "w"} for name in NAMES[5:]}
    torch.onnx.export(
        Exported(reader), sample.inputs, str(whole), opset_version=17, dynamo=False,
        input_names=["pieces", "shapes", "mask", "first", "last"], output_names=NAMES, dynamic_axes=axes,
    )  # fmt: skip
    quantize_dynamic(whole, args.out / "encoder.onnx", weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    (args.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")
    shutil.copy(args.minilm / "vocab.txt", args.out / "vocab.txt")


if __name__ == "__main__":
    main()
