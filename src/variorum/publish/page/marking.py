"""A report's text cut at the borders of its marks, so that overlapping marks become properly nested elements.

HTML can nest elements but not let them cross. Where one mark begins inside another and ends beyond it, it is cut in
two at the other's end; only its first piece carries its id, the later ones say whose pieces they are.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from variorum.publish.page.text import shown


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of one report that the dossier cites: its id on the page, the layers it is in, the differences it is
    evidence of (number and id of each)."""

    start: int
    end: int
    id: str
    layers: tuple[str, ...] = ()
    notes: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    mark: Mark
    start: int
    end: int


class Marker:
    """Gives the HTML of stretches of one report, from left to right."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        self._text = text
        # Of two marks that start together the longer comes first, so that it encloses the other.
        self._queue = [(mark.start, -mark.end, mark.id, _Piece(mark, mark.start, mark.end)) for mark in marks]
        heapq.heapify(self._queue)
        self._named: set[str] = set()

    def html(self, start: int, end: int) -> Markup:
        """The characters from start to end with their marks; what sticks out is kept for the next stretch."""
        out: list[str] = []
        open_: list[_Piece] = []
        at = start
        while self._queue and self._queue[0][0] < end:
            piece = heapq.heappop(self._queue)[-1]
            if piece.end <= at:
                continue
            at = self._close(out, open_, at, max(piece.start, at))
            limit = min(end, open_[-1].end if open_ else end)
            if piece.end > limit:
                self._keep(replace(piece, start=limit))
                piece = replace(piece, end=limit)
            out.append(self._opening(piece))
            open_.append(piece)
        self._close(out, open_, at, end)
        return Markup("".join(out))

    def _keep(self, piece: _Piece) -> None:
        heapq.heappush(self._queue, (piece.start, -piece.end, piece.mark.id, piece))

    def _close(self, out: list[str], open_: list[_Piece], at: int, until: int) -> int:
        """Write the text up to `until`, closing every piece that ends there or before."""
        while open_ and open_[-1].end <= until:
            piece = open_.pop()
            out.append(shown(self._text[at : piece.end]))
            out.append(self._closing(piece))
            at = piece.end
        out.append(shown(self._text[at:until]))
        return until

    def _opening(self, piece: _Piece) -> str:
        id, layers = escape(piece.mark.id), escape(" ".join(piece.mark.layers))
        name = f'data-of="{id}"' if id in self._named else f'id="{id}"'
        self._named.add(id)
        return f'<mark {name} class="{layers}">' if layers else f"<span {name}>"

    def _closing(self, piece: _Piece) -> str:
        element = "</mark>" if piece.mark.layers else "</span>"
        if self._text[piece.end : piece.mark.end].strip():
            return element  # a later piece ends the mark
        return element + "".join(
            f'<a class="ref" href="#{escape(id)}" aria-label="difference {number}">{number}</a>'
            for number, id in piece.mark.notes
        )
