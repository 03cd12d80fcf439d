"""Logistic regression with an L1 penalty over sparse rows, by accelerated proximal gradient steps (FISTA)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """A sparse matrix: `columns[k]` and `values[k]` belong to row `rows[k]`."""

    rows: Ints
    columns: Ints
    values: Floats
    shape: tuple[int, int]

    def times(self, weights: Floats) -> Floats:
        """The matrix times a vector of its columns."""
        sums = np.bincount(self.rows, self.values * weights[self.columns], minlength=self.shape[0])
        return sums.astype(np.float64)

    def transposed_times(self, errors: Floats) -> Floats:
        """The transposed matrix times a vector of its rows."""
        sums = np.bincount(self.columns, self.values * errors[self.rows], minlength=self.shape[1])
        return sums.astype(np.float64)


def matrix(rows: Sequence[dict[str, float]], names: dict[str, int]) -> Rows:
    """Named features as a matrix; names that are not known are left out."""
    at, columns, values = [], [], []
    for number, row in enumerate(rows):
        for name, value in row.items():
            column = names.get(name)
            if column is not None:
                at.append(number)
                columns.append(column)
                values.append(value)
    shape = (len(rows), len(names))
    return Rows(np.array(at, dtype=np.int64), np.array(columns, dtype=np.int64), np.array(values), shape)


def fit(data: Rows, truth: Floats, importance: Floats, *, penalty: Floats, steps: int = 300) -> tuple[Floats, float]:
    """The weights and the intercept that fit the truth (0 or 1); `penalty` is the L1 cost of each column's weight."""
    weights, bias = np.zeros(data.shape[1]), 0.0
    ahead, ahead_bias, momentum = weights.copy(), bias, 1.0
    total = importance.sum()
    step = 1.0 / _curvature(data, importance / total)
    for _ in range(steps):
        errors = importance * (_sigmoid(data.times(ahead) + ahead_bias) - truth) / total
        moved = ahead - step * data.transposed_times(errors)
        fresh = np.sign(moved) * np.maximum(np.abs(moved) - step * penalty, 0.0)
        fresh_bias = ahead_bias - step * errors.sum()
        following = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        pull = (momentum - 1) / following
        ahead, ahead_bias = fresh + pull * (fresh - weights), fresh_bias + pull * (fresh_bias - bias)
        weights, bias, momentum = fresh, fresh_bias, following
    return weights, float(bias)


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))))


def _curvature(data: Rows, importance: Floats) -> float:
    """An upper bound of the loss's second derivative, by power iteration."""
    vector = np.ones(data.shape[1]) / np.sqrt(data.shape[1])
    size = 1.0
    for _ in range(30):
        vector = data.transposed_times(importance * data.times(vector))
        size = float(np.linalg.norm(vector)) or 1.0
        vector /= size
    return 0.25 * (size + 1.0) * 1.1


def fit_dense(data: Floats, truth: Floats, importance: Floats) -> tuple[Floats, float]:
    """Weights and intercept for a few dense columns, by Newton's method with a touch of L2."""
    mean, spread = data.mean(axis=0), data.std(axis=0) + 1e-9
    scaled = np.hstack([(data - mean) / spread, np.ones((len(data), 1))])
    share = importance / importance.sum()
    weights = np.zeros(scaled.shape[1])
    for _ in range(50):
        guess = _sigmoid(scaled @ weights)
        slope = scaled.T @ (share * (guess - truth)) + 1e-4 * weights
        curve = (scaled * (share * guess * (1 - guess) + 1e-9)[:, None]).T @ scaled + 1e-4 * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    inner = weights[:-1] / spread
    return inner, float(weights[-1] - inner @ mean)
