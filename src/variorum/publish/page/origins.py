"""Who says so: which reports repeat which, which agencies they name, and how many origins remain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from variorum.publish.page.differences import Difference, StretchView, differences, share, stretches
from variorum.publish.page.sources import Evidence, Sources
from variorum.publish.phrases import counted
from variorum.records import CopyRecord, SharedPassage, SpanRecord


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


def make_copies(sources: Sources) -> tuple[CopyView, ...]:
    """The copies of a dossier, those of most reports first."""
    views = [_copy(sources, copy) for copy in sources.dossier.copies]
    return tuple(sorted(views, key=lambda view: -len(view.outlets)))


def _origin(sources: Sources, copy: CopyRecord) -> str | None:
    return sources.names.outlet(copy.origin) if copy.origin in sources.reports else sources.names.actor(copy.origin)


def _copy(sources: Sources, copy: CopyRecord) -> CopyView:
    pairs = [item for item in copy.evidence if isinstance(item, SharedPassage)]
    credits = [item for item in copy.evidence if not isinstance(item, SharedPassage)]
    return CopyView(
        origin=_origin(sources, copy),
        outlets=tuple(map(sources.names.outlet, copy.reports)),
        shared=counted(len(pairs), "shared passage") if pairs else "named as a source, no prose in common",
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
