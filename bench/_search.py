"""What it costs to find which reports to compare, as more are held, and how many are compared at all.

The reports are the articles of the data sets, every fourth with an edited copy, each article once; where a folder has
texts alone, those. How a page is laid out makes no difference: each text is one block. Every pair that is compared is
looked at again by plain sets of runs of words, and so are all pairs of the first few hundred.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from bench._copies import Figures, edited, runs_of, texts
from variorum.lineage.prose import Prose, prose_of
from variorum.lineage.shingles import SHINGLE, Seeds, candidates
from variorum.marks import Marks
from variorum.report import Block, Report

SIZES: tuple[int, ...] = (1_000, 3_000, 10_000)
EVERY = 4
"""Of so many articles one has a copy."""
SHARE = 0.1
"""Words of the copy that are other ones."""
LOOKED_AT = 400
"""Reports of which every two are looked at."""
HEAD = f"{'reports':>10}{'a second':>12}{'MB of text':>12}{'compared':>12}{'of all':>12}{'nothing in common':>20}"


def searched(data: Path) -> tuple[Figures, list[str]]:
    """A row for each size that the data allow."""
    figures: Figures = {}
    lines = ["", HEAD]
    held = list(_prose(_articles(data)))
    for size in [size for size in SIZES if size < len(held)] + [min(len(held), SIZES[-1])]:
        prose = held[:size]
        began = time.process_time()
        pairs = candidates(prose)
        seconds = time.process_time() - began
        row = {
            "per_second": round(size / max(seconds, 1e-9), 1),
            "compared": len(pairs),
            "of_all": round(len(pairs) / max(1, size * (size - 1) // 2), 6),
            "sharing_nothing": _sharing_nothing(prose, pairs),
        }
        figures |= {f"search_{name}_{size}": value for name, value in row.items()}
        text = sum(one.ends[-1] for one in prose if one.ends) / 1e6
        lines.append(
            f"{size:>10,}{row['per_second']:>12,.0f}{text:>12.1f}{len(pairs):>12,}{row['of_all']:>12.4%}"
            f"{row['sharing_nothing']:>20}"
        )
    few = held[:LOOKED_AT]
    missed = _not_compared(few, candidates(few))
    figures[f"sharing_not_compared_of_{len(few)}"] = missed
    lines += [
        "",
        f"pairs of the first {len(few)} that have a run of {SHINGLE} words in common and are not compared: {missed}",
    ]
    return figures, lines


def _articles(data: Path) -> Iterator[str]:
    """The texts of every article of the data sets, or of the folder."""
    files = sorted([*data.glob("*.jsonl"), *data.glob("clusters/*.jsonl")])
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if text := json.loads(line).get("text"):
                yield text
    if not files:
        yield from texts(data)


def _prose(articles: Iterator[str]) -> Iterator[Prose]:
    chance, before, seen = random.Random(0), "", set[int]()
    for number, text in enumerate(articles):
        if hash(text) in seen:
            continue
        seen.add(hash(text))
        yield _of(f"{number:06}", text)
        if number % EVERY == 0 and before:
            yield _of(f"{number:06}copy", edited([text, before], 0, SHARE, "scattered", chance))
        before = text


def _of(id: str, text: str) -> Prose:
    return prose_of(Report(id, "", text, (Block(0, len(text), "body"),)), Marks(id))


def _sharing_nothing(prose: Sequence[Prose], pairs: Seeds) -> int:
    runs = {number: runs_of(prose[number].keys, SHINGLE) for number in {number for pair in pairs for number in pair}}
    return sum(runs[one].isdisjoint(runs[other]) for one, other in pairs)


def _not_compared(prose: Sequence[Prose], pairs: Seeds) -> int:
    runs = [runs_of(one.keys, SHINGLE) for one in prose]
    return sum(
        pair not in pairs and not runs[pair[0]].isdisjoint(runs[pair[1]]) for pair in combinations(range(len(prose)), 2)
    )
