"""Pairs of reports for which less shared prose will do, as their own words say that it comes from one agency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from variorum.lineage.agencies import agencies
from variorum.lineage.citations import Citation
from variorum.lineage.copying import Shared
from variorum.lineage.links import Credited, Pair
from variorum.lineage.prose import Prose
from variorum.report import Report

_TAG = 80
"""Characters beside a passage in which an agency is named whose words it is."""


def hinted(
    shares: Iterable[Shared],
    prose: Sequence[Prose],
    reports: Sequence[Report],
    credited: Credited,
    citations: Sequence[tuple[Citation, ...]],
) -> frozenset[Pair]:
    """The pairs that credit one agency for text, or of which one cites an agency beside what they share, and the other
    names it anywhere: for a picture even.
    """
    shares = list(shares)
    text = [{credit.agency for credit in found} for found in credited]
    sharing = {number for shared in shares for number in (shared.first, shared.second)}
    anything = {number: frozenset(agencies().named(reports[number].text)) for number in sharing}
    found = set()
    for shared in shares:
        one, other = shared.first, shared.second
        beside = ({c.medium for c in _beside(shared, prose, citations, side)} for side in (0, 1))
        here, there = beside
        if text[one] & text[other] or here & anything[other] or there & anything[one]:
            found.add((one, other))
    return frozenset(found)


def _beside(
    shared: Shared, prose: Sequence[Prose], citations: Sequence[tuple[Citation, ...]], side: int
) -> Iterator[Citation]:
    number = (shared.first, shared.second)[side]
    words = prose[number]
    for passage in shared.passages:
        first, end = ((passage.first, passage.first_end), (passage.second, passage.second_end))[side]
        start, stop = words.starts[first], words.ends[end - 1]
        yield from (
            c for c in citations[number] if start - _TAG <= c.end and c.start <= stop + _TAG and c.how != "told"
        )
