"""Who says so: which reports repeat which, which agencies they name, and how many origins remain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from variorum.publish.page.differences import Difference, StretchView, differences, share, stretches
from variorum.publish.page.sources import Evidence, Sources
from variorum.publish.phrases import clipped, counted
from variorum.records import CopyRecord, SharedPassage, SpanRecord

_MOST = 40
"""A drawing of more reports than this would be a tangle; the table says the same."""
_ROW, _SPAN, _MARGIN = 30, 140, 16
"""Height of a row, width of the curves, room beside a name, in pixels."""
_LETTER, _LABEL = 8, 36
"""Width of a letter, about, and the most letters of a name."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """The same prose in two reports, and where they word it otherwise."""

    first: Evidence
    second: Evidence
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class CopyView:
    """Reports that share prose or an origin, and what shows it."""

    origin: str | None
    outlets: tuple[str, ...]
    shared: str
    passages: tuple[PassageView, ...]
    credits: tuple[Evidence, ...]
    shares: tuple[tuple[str, int], ...]
    """Outlets with the part of their prose, in per cent, that lies in the shared passages."""
    stretches: tuple[StretchView, ...]
    """What is outside of them, where one is a copy as a whole."""


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
    groups: dict[str, list[str]] = {}
    for copy in sources.dossier.copies:
        groups.setdefault(_origin(sources, copy) or "shared prose", []).extend(copy.reports)
    reports = list(dict.fromkeys(id for ids in groups.values() for id in ids))
    if not groups or len(reports) > _MOST:
        return None
    height = _ROW * max(len(reports), len(groups))
    origins = _column(list(groups), _text_width(groups) + _MARGIN, height)
    outlets = _column([sources.names.outlet(id) for id in reports], origins[0].x + _SPAN, height)
    there = dict(zip(reports, outlets, strict=True))
    return Drawing(
        width=outlets[0].x + _MARGIN + _text_width(node.label for node in outlets),
        height=height,
        origins=origins,
        reports=outlets,
        curves=tuple(
            _curve(origin, there[id])
            for origin, ids in zip(origins, groups.values(), strict=True)
            for id in dict.fromkeys(ids)
        ),
        caption="; ".join(
            f"{name}: {', '.join(map(sources.names.outlet, dict.fromkeys(ids)))}" for name, ids in groups.items()
        ),
    )


def _column(labels: list[str], x: int, height: int) -> tuple[Node, ...]:
    step = height / len(labels)
    return tuple(Node(clipped(label, _LABEL), x, round(step * (row + 0.5))) for row, label in enumerate(labels))


def _curve(start: Node, end: Node) -> str:
    middle = (start.x + end.x) // 2
    return f"M{start.x + 8} {start.y} C{middle} {start.y} {middle} {end.y} {end.x - 8} {end.y}"


def _text_width(labels: Iterable[str]) -> int:
    return _LETTER * max(min(len(label), _LABEL) for label in labels)


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
                differences(pair, copy.changes, partial(_words, sources)),
            )
            for pair in pairs
        ),
        credits=tuple(sources.evidence(span.report, span.start, span.end) for span in credits),
        shares=tuple(_shares(sources, copy.reports, pairs)),
        stretches=tuple(stretches(sources, copy)),
    )


def _words(sources: Sources, span: SpanRecord) -> str:
    return sources.reports[span.report].text[span.start : span.end]


def _shares(sources: Sources, reports: Iterable[str], pairs: Iterable[SharedPassage]) -> Iterator[tuple[str, int]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for pair in pairs:
        for side in pair:
            spans.setdefault(side.report, []).append((side.start, side.end))
    for id in reports:
        if id in spans:
            yield sources.names.outlet(id), round(100 * share(sources.reports[id], spans[id]))
