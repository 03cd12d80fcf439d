"""Grouping anew the few stories that a report touches: they may take it in, join, or come apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.story.linkage import average_link
from variorum.story.vectors import Vectors

LOOSE = 12
"""Reports up to which a story may come apart; a larger one is settled, and weighed as a whole."""
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
    atoms = [atom for story in stories for atom in (([n] for n in story) if len(story) <= loose else [list(story)])]
    atoms.sort()
    home = {report: number for number, atom in enumerate(atoms) for report in atom}
    ruled = {(home[one], home[other]): same for (one, other), same in rulings.items() if home[one] != home[other]}
    sums = _sums(atoms, vectors)
    sums |= {_pair(*pair): APART for pair, same in ruled.items() if not same}
    groups = average_link([len(atom) for atom in atoms], sums, threshold)
    for one, other in sorted(pair for pair, same in ruled.items() if same):
        groups = _tied(groups, one, other, {_pair(*pair) for pair, same in ruled.items() if not same})
    return [sorted(report for number in group for report in atoms[number]) for group in groups]


def _sums(atoms: Sequence[Sequence[int]], vectors: Vectors) -> dict[tuple[int, int], float]:
    shown = [atom[-SAMPLE:] for atom in atoms]
    sums: dict[tuple[int, int], float] = {}
    for number, atom in enumerate(atoms):
        later = [report for other in shown[number + 1 :] for report in other]
        found = [vectors.likenesses(report, later) for report in shown[number]] if later else []
        for other in range(number + 1, len(atoms)):
            total = sum(likeness[report] for likeness in found for report in shown[other])
            shares = len(atom) * len(atoms[other]) / (len(shown[number]) * len(shown[other]))
            sums[number, other] = total * shares
    return sums


def _tied(groups: list[list[int]], one: int, other: int, apart: set[tuple[int, int]]) -> list[list[int]]:
    """The groups of two that are ruled to be one joined, or where that would join what is parted, the second moved."""
    first = next(group for group in groups if one in group)
    second = next(group for group in groups if other in group)
    if first is second:
        return groups
    parted = any(_pair(a, b) in apart for a in first for b in second)
    moved = [other] if parted else second
    rest = [n for n in second if n not in moved]
    left = [group for group in groups if group not in (first, second)]
    return sorted([*left, sorted([*first, *moved]), *([rest] if rest else [])])


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
