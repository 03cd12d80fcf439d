"""What it costs to find which reports to compare, as more are held, and how many are compared at all.

The reports are the articles of the data sets, every fourth with an edited copy, each article once and all thrown
together. Past the last the articles come again, part of their words renamed each time round, as new events have new
names. Where a folder has texts alone, those are searched, once each. Of every pair that is compared a run of words is
looked at again in both, and all pairs of the first few hundred are looked at by plain sets of runs.
"""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, count, islice
from pathlib import Path

from bench._copies import Figures, edited, runs_of, texts
from bench._memory import with_memory
from bench.stream import renamed
from variorum.lineage.shingles import HOLDERS, SEEDS, SHINGLE, Keys, Seeds, candidates
from variorum.wording import words_of

SIZES: tuple[int, ...] = (1_000, 10_000, 100_000)
EVERY = 4
"""Of so many articles one has a copy."""
SHARE = 0.1
"""Words of the copy that are other ones."""
LOOKED_AT = 400
"""Reports of which every two are looked at."""
HEAD = ("reports", "words", "ms a report", "KB a report", "compared", "of all", "in vain")


def searched(data: Path) -> tuple[Figures, list[str]]:
    """A row for each size that the data allow; words and pairs that are compared are given per report."""
    figures: Figures = {}
    lines = ["", "".join(f"{name:>13}" for name in HEAD)]
    if not (held := _held(data)):
        return figures, []
    for size in [size for size in SIZES if size < len(held)] + [min(len(held), SIZES[-1])]:
        row = _measured(held[:size])
        figures |= {f"search_{name.replace(' ', '_')}_{size}": value for name, value in row.items()}
        words = sum(map(len, held[:size])) / max(1, size)
        lines.append(f"{size:>13,}{words:>13.0f}" + "".join(f"{value:>13.4g}" for value in row.values()))
    few = held[:LOOKED_AT]
    missed = _not_compared(few, candidates(few))
    figures[f"search_missed_of_{len(few)}"] = missed
    lines += [
        "",
        f"of the first {len(few)}, pairs with {SEEDS} runs of {SHINGLE} words in common not compared: {missed}",
    ]
    return figures, lines


def _measured(keys: Keys) -> Figures:
    began = time.process_time()
    pairs, most = with_memory(lambda: candidates(keys))
    seconds, size = time.process_time() - began, len(keys)
    return {
        "ms": round(1000 * seconds / size, 3),
        "kb": round(1000 * most / size, 1),
        "compared": round(len(pairs) / size, 2),
        "of_all": round(len(pairs) / max(1, size * (size - 1) // 2), 6),
        "in_vain": sum(not _share(keys, *pair, *seeds[0]) for pair, seeds in pairs.items()),
    }


def _share(keys: Keys, one: int, other: int, at_one: int, at_other: int) -> bool:
    return keys[one][at_one : at_one + SHINGLE] == keys[other][at_other : at_other + SHINGLE]


def _held(data: Path) -> list[tuple[str, ...]]:
    """The words of as many reports as are searched at most; those of a folder of texts, once."""
    files = sorted([*data.glob("*.jsonl"), *data.glob("clusters/*.jsonl")])
    once = [words_of(text).keys for text in _with_copies(_articles(files) if files else iter(texts(data)))]
    return list(islice(_again(once), SIZES[-1] if files else len(once)))


def _articles(files: Sequence[Path]) -> Iterator[str]:
    """The texts of every article of the data sets, each once."""
    seen = set[int]()
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line).get("text")
            if text and hash(text) not in seen:
                seen.add(hash(text))
                yield text


def _with_copies(articles: Iterator[str]) -> Iterator[str]:
    chance, before = random.Random(0), ""
    for number, text in enumerate(articles):
        yield text
        if number % EVERY == 0 and before:
            yield edited([text, before], 0, SHARE, "scattered", chance)
        before = text


def _again(once: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Reports without end: these, in a random order, and each time round with part of their words renamed."""
    mixed, words = random.Random(0).sample(once, len(once)), sorted({key for keys in once for key in keys})
    for turn in count():
        names = {word: renamed(word, turn) for word in words}
        yield from (tuple([names[key] for key in keys]) for keys in mixed)


def _not_compared(keys: Keys, pairs: Seeds) -> int:
    """Pairs that are not compared, and should be: runs that too many hold say nothing."""
    runs = [runs_of(one, SHINGLE) for one in keys]
    holders = Counter(run for found in runs for run in found)
    telling = [frozenset(run for run in found if holders[run] <= HOLDERS) for found in runs]
    return sum(
        pair not in pairs and len(telling[pair[0]] & telling[pair[1]]) >= SEEDS
        for pair in combinations(range(len(keys)), 2)
    )
