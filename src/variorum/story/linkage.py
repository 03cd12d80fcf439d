"""Average linkage over a table of likenesses: two groups join while their members are alike on the whole, so that no
chain of single likenesses ties two events together.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float64]


def average_link(sizes: Sequence[int], sums: Table, threshold: float) -> list[list[int]]:
    """Groups of the indexes of `sizes`, each sorted, in the order of their least members.

    An index stands for so many things as its size says, and `sums` holds for two indexes, either way round, the sum of
    the likenesses of the things of one to those of the other. The most alike groups join first; ties go to the lesser
    indexes.
    """
    members = {n: [n] for n in range(len(sizes))}
    sums, many = sums.copy(), np.array(sizes, np.float64)
    means = sums / np.outer(many, many)
    np.fill_diagonal(means, -np.inf)
    while len(members) > 1:
        one, other = divmod(int(means.argmax()), len(many))
        if means[one, other] < threshold:
            break
        members[one] += members.pop(other)
        many[one] += many[other]
        sums[one] += sums[other]
        sums[:, one] = sums[one]
        means[other] = means[:, other] = -np.inf
        means[one] = np.where(np.isneginf(means[one]), -np.inf, sums[one] / (many[one] * many))
        means[:, one] = means[one]
    return [sorted(group) for _, group in sorted(members.items())]
