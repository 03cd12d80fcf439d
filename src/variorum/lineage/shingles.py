"""Which reports have words in a row in common, so that no two are compared that share nothing: all runs of words of all
reports in one sorted list, in which those that are the same stand together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from variorum.lineage.prose import Prose

SHINGLE = 5
"""Words in a seed: two independent accounts of one event rarely share five in a row by chance outside names."""
HOLDERS = 24
"""A shingle that more reports hold links each of them to the first so many, which bounds the pairs per shingle to
`HOLDERS` times its holders."""
Seeds = dict[tuple[int, int], tuple[tuple[int, int], ...]]
"""For two reports, as indexes, the word positions in each where a shingle begins that both have."""
_Numbers = NDArray[np.int64]
_MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number by which the numbers of words are spread over 64 bits."""


def candidates(prose: Sequence[Prose]) -> Seeds:
    """Pairs of reports that share a shingle, sorted. One that a report repeats is taken at its first place."""
    words, report, position = _laid_end_to_end(prose)
    starts = _repeated(words, report)
    if not len(starts):
        return {}
    runs, report, position = words[starts[:, None] + np.arange(SHINGLE)], report[starts], position[starts]
    new = np.append(True, (runs[1:] != runs[:-1]).any(axis=1))
    first = new | np.append(True, report[1:] != report[:-1])
    group = np.cumsum(new)[first]
    return _by_pair(np.concatenate(list(_linked(group, report[first], position[first]))))


def _laid_end_to_end(prose: Sequence[Prose]) -> tuple[_Numbers, _Numbers, _Numbers]:
    """The words of all reports as numbers, with the report of each and its position there."""
    known: dict[str, int] = {}
    words = np.array([known.setdefault(key, len(known)) for one in prose for key in one.keys], np.int64)
    sizes = np.array([len(one.keys) for one in prose], np.int64)
    report = np.repeat(np.arange(len(prose)), sizes)
    return words, report, np.arange(len(words)) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _repeated(words: _Numbers, report: _Numbers) -> _Numbers:
    """Where a shingle begins that begins elsewhere too, the same ones together, in the order of the reports.

    Words are mixed to one number, which may confuse a shingle with another: who takes them compares the words.
    """
    reach = SHINGLE - 1
    mixed = np.zeros(max(0, len(words) - reach), np.uint64)
    for shift in range(SHINGLE):
        mixed = (mixed ^ words[shift : shift + len(mixed)].astype(np.uint64)) * _MIX
        mixed ^= mixed >> np.uint64(29)
    within = np.flatnonzero(report[: len(mixed)] == report[reach:])
    order = within[np.argsort(mixed[within], kind="stable")]
    same = mixed[order[1:]] == mixed[order[:-1]]
    found: _Numbers = order[np.append(False, same) | np.append(same, False)] if len(order) else order
    return found


def _linked(group: _Numbers, report: _Numbers, position: _Numbers) -> Iterator[_Numbers]:
    """For each group of holders, in their order, its pairs as rows: the two reports and the two positions."""
    bounds = np.flatnonzero(np.append(True, group[1:] != group[:-1]))
    sizes = np.diff(np.append(bounds, len(group)))
    yield np.zeros((0, 4), np.int64)
    for size in np.unique(sizes[sizes > 1]).tolist():
        one, other = np.nonzero(np.arange(min(size, HOLDERS))[:, None] < np.arange(size))
        members = bounds[sizes == size][:, None]
        early, late = (members + one).ravel(), (members + other).ravel()
        yield np.stack([report[early], report[late], position[early], position[late]], axis=1)


def _by_pair(rows: _Numbers) -> Seeds:
    one, other, at_one, at_other = rows.T
    pairs, places = one << 32 | other, at_one << 32 | at_other
    order = np.lexsort((places, pairs))
    seeds = list(zip(at_one[order].tolist(), at_other[order].tolist(), strict=True))
    found, starts = np.unique(pairs[order], return_index=True)
    names = zip((found >> 32).tolist(), (found & 0xFFFFFFFF).tolist(), strict=True)
    bounds = pairwise([*starts.tolist(), len(seeds)])
    return {name: tuple(seeds[low:high]) for name, (low, high) in zip(names, bounds, strict=True)}
