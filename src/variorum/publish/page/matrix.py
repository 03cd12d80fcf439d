"""Points of fact by reports: who has which reading, and who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from variorum.publish.page.claims import ClaimView
from variorum.publish.page.ledger import Ledger
from variorum.publish.page.sources import Sources, report_anchor

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MOST = 300
"""Rows of what is agreed; those of least weight beyond them are in the list above only."""
_AGREES, _FINER = "●", "◐"
_WORDS = {_AGREES: "the same", _FINER: "in other detail"}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report has, or how many reports in a row are silent."""

    sign: str
    """A letter for each reading of a difference, a disc for what is agreed; empty for silence."""
    look: str
    href: str
    told: str
    span: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One point of fact."""

    id: str
    number: int
    about: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Columns, with the anchor of each report, and rows: differences first, then what is agreed."""

    columns: tuple[tuple[str, str], ...]
    differences: tuple[MatrixRow, ...]
    agreed: tuple[MatrixRow, ...]
    left_out: int
    """How many points of fact that are agreed have no row."""


def make_matrix(sources: Sources, ledger: Ledger) -> Matrix:
    """The points of fact of which more than one report speaks."""
    columns = tuple((report_anchor(r.id), sources.names.outlet(r.id)) for r in sources.dossier.reports)
    names = [name for _, name in columns]
    return Matrix(
        columns=columns,
        differences=tuple(_rows(names, (*ledger.differences, *ledger.possible))),
        agreed=tuple(_rows(names, ledger.agreed[:_MOST])),
        left_out=len(ledger.agreed[_MOST:]),
    )


def _rows(names: list[str], claims: Iterable[ClaimView]) -> Iterator[MatrixRow]:
    for claim in claims:
        if len(claim.outlets) > 1:
            about = claim.about if claim.number or not claim.told else claim.brief[0]
            yield MatrixRow(claim.id, claim.number, about, tuple(_cells(names, claim)))


def _cells(names: list[str], claim: ClaimView) -> Iterator[Cell]:
    held = _held(claim)
    for silent, run in groupby(names, key=lambda name: name not in held):
        outlets = list(run)
        if silent:
            yield Cell("", "silent", "", "", len(outlets))
        else:
            yield from (held[name] for name in outlets)


def _held(claim: ClaimView) -> dict[str, Cell]:
    """For each outlet its cell; one that has several readings has the letters of all, and leads to the first."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for place, reading in enumerate(claim.readings):
        sign = _sign(claim, place)
        for holder in reading.holders:
            found.setdefault(holder.evidence.outlet, []).append((sign, holder.evidence.href, reading.value))
    return {outlet: _cell(outlet, sorted(held, key=lambda one: one[0])) for outlet, held in found.items()}


def _sign(claim: ClaimView, place: int) -> str:
    if claim.status == "conflict":
        return _LETTERS[min(place, len(_LETTERS) - 1)]
    return _AGREES if place == 0 or claim.status == "agree" else _FINER


def _cell(outlet: str, held: list[tuple[str, str, str]]) -> Cell:
    signs = "".join(dict.fromkeys(sign for sign, _, _ in held))
    sign = signs if signs[0] in _LETTERS else signs[0]
    look = (
        f"reading-{min(_LETTERS.index(sign[0]), 3)}"
        if sign[0] in _LETTERS
        else "agrees"
        if sign == _AGREES
        else "finer"
    )
    values = "; ".join(dict.fromkeys(value[:80] for _, _, value in held))
    told = " ".join(filter(None, (f"{outlet}:", _WORDS.get(sign), f"“{values}”")))
    return Cell(sign[:3], look, held[0][1], told, 1)
