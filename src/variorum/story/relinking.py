"""Grouping anew the few stories that a report touches: they may take it in, join, or come apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np

from variorum.story.linkage import Table, average_link
from variorum.story.vectors import Vectors

LOOSE = 12
"""Reports up to which a story may come apart; a larger one is settled, and weighed as a whole."""
WEIGHED = 24
"""Reports that are weighed one by one, those of the least stories first; the other stories hold together."""
SAMPLE = 12
"""Reports, those that came last, by which a settled story is weighed."""
APART = -1e9
"""Likeness of two reports that a person has parted: nothing that holds both is alike."""
Rulings = Mapping[tuple[int, int], bool]
"""For two reports, the lesser first, whether they are of one event: what persons have decided."""


def relink(
    stories: Sequence[Sequence[int]], vectors: Vectors, threshold: float, rulings: Rulings, loose: int = LOOSE
) -> list[list[int]]:
    """The reports of these stories by event: average linkage, but for what is ruled."""
    atoms = sorted(_atoms(stories, loose))
    home = {report: number for number, atom in enumerate(atoms) for report in atom}
    ruled = {(home[one], home[other]): same for (one, other), same in rulings.items() if home[one] != home[other]}
    sums = _sums(atoms, vectors)
    for pair in (_pair(*pair) for pair, same in ruled.items() if not same):
        sums[pair] = sums[pair[::-1]] = APART
    groups = average_link([len(atom) for atom in atoms], sums, threshold)
    apart = {_pair(*pair) for pair, same in ruled.items() if not same}
    for tied in _tied(sorted(pair for pair, same in ruled.items() if same)):
        groups = _together(groups, tied, apart)
    return [sorted(report for number in group for report in atoms[number]) for group in groups]


def _atoms(stories: Sequence[Sequence[int]], loose: int) -> Iterator[list[int]]:
    """What is weighed as one: the reports of stories that may come apart, and the other stories."""
    left = max(WEIGHED, loose)
    for story in sorted(stories, key=lambda story: (len(story), min(story))):
        if len(story) <= min(loose, left):
            yield from ([report] for report in story)
            left -= len(story)
        else:
            yield list(story)


def _sums(atoms: Sequence[Sequence[int]], vectors: Vectors) -> Table:
    """For each two atoms the likenesses of the reports of one to those of the other, added up."""
    shown = [atom[-SAMPLE:] for atom in atoms]
    starts = np.cumsum([0, *map(len, shown)])
    reports = [report for atom in shown for report in atom]
    shares = np.array([len(atom) / len(sample) for atom, sample in zip(atoms, shown, strict=True)])
    sums = np.zeros((len(atoms), len(atoms)))
    for number, atom in enumerate(shown[:-1]):
        later = starts[number + 1]
        total = sum(vectors.likenesses(report, reports[later:]) for report in atom)
        row = np.add.reduceat(total, starts[number + 1 : -1] - later)
        sums[number, number + 1 :] = row * shares[number] * shares[number + 1 :]
    return sums + sums.T


def _tied(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """What is ruled to be one, directly or by way of others."""
    found: list[set[int]] = []
    for one, other in pairs:
        touched = [tied for tied in found if tied & {one, other}]
        found = [tied for tied in found if tied not in touched] + [{one, other}.union(*touched)]
    return found


def _together(groups: list[list[int]], tied: set[int], apart: set[tuple[int, int]]) -> list[list[int]]:
    """The groups of what is ruled to be one joined or, where that would join what is parted, all of it in the first
    of them that it may be in, or in one of its own.
    """
    touched = [group for group in groups if tied.intersection(group)]
    whole = sorted(tied.union(*touched))
    if _parted(whole, apart):
        home = next((group for group in touched if not _parted(tied.union(group), apart)), [])
        rest = [sorted(set(group) - tied) for group in touched if group is not home]
    else:
        home, rest = whole, []
    left = [group for group in groups if group not in touched]
    return sorted([*left, sorted(tied.union(home)), *filter(None, rest)])


def _parted(group: Collection[int], apart: set[tuple[int, int]]) -> bool:
    """Whether a group holds two that are ruled to be apart."""
    return any(one in group and other in group for one, other in apart)


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
