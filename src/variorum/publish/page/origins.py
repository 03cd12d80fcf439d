"""Who says so: which reports repeat which, which agencies they name, and how many origins remain."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.publish.page.sources import Evidence, Sources
from variorum.publish.phrases import counted
from variorum.records import CopyRecord, SharedPassage

_MOST = 40
"""A drawing of more reports than this would be a tangle; the table says the same."""
_ROW = 30


@dataclass(frozen=True, slots=True)
class PassageView:
    """The same prose in two reports."""

    first: Evidence
    second: Evidence


@dataclass(frozen=True, slots=True)
class CopyView:
    """Reports that share prose or an origin, and what shows it."""

    origin: str | None
    outlets: tuple[str, ...]
    shared: str
    passages: tuple[PassageView, ...]
    credits: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A name in the drawing, at (x, y)."""

    label: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Origins on the left, reports on the right, a curve for each report that goes back to an origin."""

    width: int
    height: int
    origins: tuple[Node, ...]
    reports: tuple[Node, ...]
    curves: tuple[str, ...]
    caption: str


def make_copies(sources: Sources) -> tuple[CopyView, ...]:
    """The copies of a dossier, those of most reports first."""
    views = [_copy(sources, copy) for copy in sources.dossier.copies]
    return tuple(sorted(views, key=lambda view: -len(view.outlets)))


def draw(sources: Sources) -> Drawing | None:
    """Where the names and curves of the drawing go; None where nothing is repeated or there is too much to draw."""
    copies = sources.dossier.copies
    reports = list(dict.fromkeys(id for copy in copies for id in copy.reports))
    if not copies or len(reports) > _MOST:
        return None
    height = _ROW * max(len(reports), len(copies))
    right = {id: _ROW * place + _ROW // 2 for place, id in enumerate(reports)}
    step = height / len(copies)
    left = [round(step * (place + 0.5)) for place in range(len(copies))]
    return Drawing(
        width=640,
        height=height,
        origins=tuple(
            Node(_origin(sources, copy) or "shared prose", 220, y) for copy, y in zip(copies, left, strict=True)
        ),
        reports=tuple(Node(sources.names.outlet(id), 390, y) for id, y in right.items()),
        curves=tuple(
            f"M228 {y} C300 {y} 310 {right[id]} 382 {right[id]}"
            for copy, y in zip(copies, left, strict=True)
            for id in copy.reports
        ),
        caption="; ".join(
            f"{_origin(sources, copy) or 'shared prose'}: {', '.join(map(sources.names.outlet, copy.reports))}"
            for copy in copies
        ),
    )


def _origin(sources: Sources, copy: CopyRecord) -> str | None:
    return sources.names.outlet(copy.origin) if copy.origin in sources.reports else sources.names.actor(copy.origin)


def _copy(sources: Sources, copy: CopyRecord) -> CopyView:
    pairs = [item for item in copy.evidence if isinstance(item, SharedPassage)]
    credits = [item for item in copy.evidence if not isinstance(item, SharedPassage)]
    return CopyView(
        origin=_origin(sources, copy),
        outlets=tuple(map(sources.names.outlet, copy.reports)),
        shared=counted(len(pairs), "shared passage"),
        passages=tuple(
            PassageView(
                sources.evidence(pair.first.report, pair.first.start, pair.first.end),
                sources.evidence(pair.second.report, pair.second.start, pair.second.end),
            )
            for pair in pairs
        ),
        credits=tuple(sources.evidence(span.report, span.start, span.end) for span in credits),
    )
