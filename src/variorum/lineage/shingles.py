"""Which reports have words in a row in common, so that no two are compared that share nothing: all runs of words of all
reports in one sorted list, in which those that are the same stand together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

SHINGLE = 5
"""Words in a seed: two independent accounts of one event rarely share five in a row by chance outside names."""
SEEDS = 2
"""Seeds that two reports must share to be compared: one alone is a phrase of the trade, and makes no passage."""
HOLDERS = 24
"""A shingle that more reports hold says little. Where it goes on to a run of twice its length that more hold too, they
may be copies: then each is linked to the first so many, which bounds the pairs to `HOLDERS` times its holders."""
Seeds = dict[tuple[int, int], NDArray[np.int64]]
"""For two reports, as indexes, a row for each shingle that both have, in no order: the word where it begins in each."""
Keys = Sequence[Sequence[str]]
"""The words of each report, in order, as they are compared."""
_Numbers = NDArray[np.int64]
_MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number by which the numbers of words are spread over 64 bits."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all reports end to end, as numbers, with where each report begins, and the end of the last."""

    numbers: NDArray[np.uint32]
    begins: _Numbers


@dataclass(frozen=True, slots=True)
class _Groups:
    """Places where a run begins that another report has too, with their reports: the same runs together, one place a
    report, in the order of the reports; `bounds` tell where each group begins, and the end of the last.
    """

    reports: _Numbers
    places: _Numbers
    bounds: _Numbers


_Links = tuple[_Numbers, _Numbers, _Numbers]
"""For each of many links two reports, the first by 32 bits higher, and a place in each, in words from its beginning."""


def candidates(keys: Keys) -> Seeds:
    """Pairs of reports that share enough runs, sorted. A run that a report repeats is taken at its first place."""
    words = _laid_end_to_end(keys)
    short = _repeated(words, SHINGLE)
    links = list(_linked(short, 2, HOLDERS))
    if (np.diff(short.bounds) > HOLDERS).any():
        long = list(_linked(_repeated(words, 2 * SHINGLE), HOLDERS + 1, len(keys)))
        links += [*long, *((pairs, one + SHINGLE, other + SHINGLE) for pairs, one, other in long)]
    return _by_pair(links)


def _laid_end_to_end(keys: Keys) -> _Words:
    known: dict[str, int] = defaultdict(count().__next__)
    begins = np.cumsum([0, *map(len, keys)], dtype=np.int64)
    return _Words(np.fromiter(map(known.__getitem__, chain.from_iterable(keys)), np.uint32, int(begins[-1])), begins)


def _repeated(words: _Words, size: int) -> _Groups:
    """The runs of so many words that stand in more than one report."""
    mixed = _mixed(words.numbers, size)
    places = _met_again(mixed, _within(words, size))
    places = places[np.argsort(mixed[places], kind="stable")]
    new, reports = _differ(words.numbers, places, size), np.searchsorted(words.begins, places, side="right") - 1
    first = new | np.append(True, reports[1:] != reports[:-1])
    new, reports, places = new[first], reports[first], places[first]
    return _Groups(reports, places - words.begins[reports], np.append(np.flatnonzero(new), len(places)))


def _mixed(numbers: NDArray[np.uint32], size: int) -> NDArray[np.uint64]:
    """A number for the run at each place: the same for the same words."""
    mixed = np.zeros(max(0, len(numbers) - size + 1), np.uint64)
    for shift in range(size):
        mixed ^= numbers[shift : shift + len(mixed)]
        mixed *= _MIX
        mixed ^= mixed >> np.uint64(29)
    return mixed


def _within(words: _Words, size: int) -> NDArray[np.bool_]:
    """For each place whether a run of so many words from there stands in one report."""
    inside = np.ones(max(0, len(words.numbers) - size + 1), bool)
    for end in words.begins[1:-1].tolist():
        inside[max(0, end - size + 1) : end] = False
    return inside


def _met_again(mixed: NDArray[np.uint64], inside: NDArray[np.bool_]) -> _Numbers:
    """The places, of those inside, whose number another has too, those with one number together and in order.

    Number and place are sorted as one: the first bits of the number, behind them the place. A few that have only these
    bits in common come along.
    """
    bits = np.uint64(max(1, len(mixed)).bit_length())
    low = (np.uint64(1) << bits) - np.uint64(1)
    sorted_ = ((mixed & ~low) | np.arange(len(mixed), dtype=np.uint64))[inside]
    sorted_.sort()
    same = (sorted_[1:] ^ sorted_[:-1]) <= low
    found = sorted_[np.append(False, same) | np.append(same, False)] if len(sorted_) else sorted_
    return (found & low).astype(np.int64)


def _differ(numbers: NDArray[np.uint32], places: _Numbers, size: int) -> NDArray[np.bool_]:
    """For each place whether the run there is another than at the one before: words are compared, not numbers."""
    differ = np.zeros(max(0, len(places) - 1), bool)
    for shift in range(size):
        here = numbers[places + shift]
        differ |= here[1:] != here[:-1]
    return np.append(np.ones(min(1, len(places)), bool), differ)


def _linked(groups: _Groups, least: int, most: int) -> Iterator[_Links]:
    """The links of the groups of so many: the first `HOLDERS` of each with those behind them."""
    sizes = np.diff(groups.bounds)
    for size in np.unique(sizes[(sizes >= least) & (sizes <= most)]).tolist():
        early, late = np.nonzero(np.arange(min(size, HOLDERS))[:, None] < np.arange(size))
        members = groups.bounds[:-1][sizes == size][:, None]
        one, other = (members + early).ravel(), (members + late).ravel()
        yield groups.reports[one] << 32 | groups.reports[other], groups.places[one], groups.places[other]


def _by_pair(links: Iterable[_Links]) -> Seeds:
    none = np.zeros(0, np.int64)
    pairs, one, other = map(np.concatenate, zip((none, none, none), *links, strict=True))
    order = np.argsort(pairs, kind="stable")
    pairs, seeds = pairs[order], np.stack([one[order], other[order]], axis=1)
    bounds = np.append(np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])), len(pairs)) if len(pairs) else none
    found: Seeds = {}
    enough = np.flatnonzero(np.diff(bounds) >= SEEDS)
    names = pairs[bounds[enough]]
    for name, low, high in zip(names.tolist(), bounds[enough].tolist(), bounds[enough + 1].tolist(), strict=True):
        found[name >> 32, name & 0xFFFFFFFF] = seeds[low:high]
    return found
