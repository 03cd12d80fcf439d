"""MUC, B-cubed and CEAF-e, and their mean: the CoNLL score of coreference, as the field's scorer defines them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

Clusters = Sequence[frozenset[Hashable]]


def conll(gold: Clusters, found: Clusters) -> dict[str, float]:
    """F1 of each measure and their mean; both clusterings are of the same mentions."""
    scores = {
        "muc": _f1(_muc(gold, found), _muc(found, gold)),
        "b3": _f1(_b_cubed(gold, found), _b_cubed(found, gold)),
        "ceafe": _ceaf(gold, found),
    }
    return {**scores, "conll": sum(scores.values()) / 3}


def _f1(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def _index(clusters: Clusters) -> Mapping[Hashable, int]:
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def _muc(key: Clusters, response: Clusters) -> float:
    """The share of the links that hold the key's clusters together which the response has."""
    where = _index(response)
    kept = sum(len(cluster) - len({where[mention] for mention in cluster}) for cluster in key)
    links = sum(len(cluster) - 1 for cluster in key)
    return kept / links if links else 0.0


def _b_cubed(key: Clusters, response: Clusters) -> float:
    """The mean, over mentions, of the share of their cluster in the key that shares their cluster in the response."""
    where = _index(response)
    total = sum(len(cluster) for cluster in key)
    right = 0.0
    for cluster in key:
        right += sum(count * count for count in Counter(where[mention] for mention in cluster).values()) / len(cluster)
    return right / total if total else 0.0


def _ceaf(gold: Clusters, found: Clusters) -> float:
    """F1 of the best one-to-one pairing of clusters, each pair worth twice its overlap over its sizes."""
    where = _index(found)
    worth: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for number, cluster in enumerate(gold):
        for other, count in Counter(where[mention] for mention in cluster).items():
            worth[number][other] = 2 * count / (len(cluster) + len(found[other]))
    best = sum(_assignment([worth[row] for row in rows]) for rows in _components(worth))
    return _f1(best / len(gold), best / len(found)) if gold and found else 0.0


def _components(worth: Mapping[int, Mapping[int, float]]) -> list[list[int]]:
    """Rows that compete for the same columns."""
    home: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    for row in sorted(worth):
        met = sorted({home[column] for column in worth[row] if column in home})
        rows = [row, *(old for group in met for old in groups.pop(group))]
        groups[row] = rows
        for member in rows:
            home.update(dict.fromkeys(worth[member], row))
    return list(groups.values())


def _assignment(rows: Sequence[Mapping[int, float]]) -> float:
    """The greatest total of one column a row, by augmenting paths (the Hungarian method)."""
    columns = sorted({column for row in rows for column in row})
    if len(rows) == 1:
        return max(rows[0].values())
    size = max(len(rows), len(columns))
    cost = [
        [-(rows[r].get(columns[c], 0.0) if r < len(rows) and c < len(columns) else 0.0) for c in range(size)]
        for r in range(size)
    ]
    return -_hungarian(cost)


def _hungarian(cost: Sequence[Sequence[float]]) -> float:
    """The least total of a square matrix, one entry a row and column."""
    size = len(cost)
    rows, columns = [0.0] * (size + 1), [0.0] * (size + 1)
    match, way = [0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        match[0], column = row, 0
        least, used = [float("inf")] * (size + 1), [False] * (size + 1)
        while match[column]:
            used[column] = True
            column = _step(cost, (rows, columns), (match, way), (least, used), column)
        while column:
            match[column] = match[way[column]]
            column = way[column]
    return sum(cost[match[column] - 1][column - 1] for column in range(1, size + 1))


def _step(
    cost: Sequence[Sequence[float]],
    potentials: tuple[list[float], list[float]],
    paths: tuple[list[int], list[int]],
    frontier: tuple[list[float], list[bool]],
    column: int,
) -> int:
    """One step of the shortest augmenting path: the next column to go on from."""
    (rows, columns), (match, way), (least, used) = potentials, paths, frontier
    row, delta, following = match[column], float("inf"), 0
    for other in range(1, len(least)):
        if not used[other]:
            reduced = cost[row - 1][other - 1] - rows[row] - columns[other]
            if reduced < least[other]:
                least[other], way[other] = reduced, column
            if least[other] < delta:
                delta, following = least[other], other
    for other in range(len(least)):
        if used[other]:
            rows[match[other]] += delta
            columns[other] -= delta
        else:
            least[other] -= delta
    return following
