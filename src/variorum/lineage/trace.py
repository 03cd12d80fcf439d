"""From shared passages and credits to the copies of a story and the origins of its reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.lineage.copying import Shared, shared_prose
from variorum.lineage.credits import text_credits
from variorum.lineage.links import Credited, Link, Pair, cliques, find_links, spokes
from variorum.lineage.model import Lineage
from variorum.lineage.origins import origin_of, origins
from variorum.lineage.prose import Prose, prose_of, without_speech
from variorum.records import CopyRecord, SharedPassage, SpanRecord
from variorum.report import Report
from variorum.story import Story

SPOKEN = 6
"""Words in a row that tell that a passage is what another report has in quotation marks."""


def trace(story: Story) -> Lineage:
    """Find shared prose and credited origins among a story's reports."""
    prose = [prose_of(report, marks) for report, marks in zip(story.reports, story.marks, strict=True)]
    credited = [text_credits(report) for report in story.reports]
    links = find_links(shared_prose(without_speech(prose, SPOKEN)), credited)
    return Lineage(
        tuple(_record(story.reports, credited, group, _evidence(prose, group, links)) for group in cliques(links)),
        origins(story.reports, credited, links),
        {
            (prose[one].report, prose[other].report): tuple(_offsets(prose, link.shared))
            for (one, other), link in links.items()
            if link.shared
        },
    )


def _record(
    reports: Sequence[Report], credited: Credited, group: Sequence[int], evidence: Sequence[SharedPassage]
) -> CopyRecord:
    origin = origin_of(reports, credited, group)
    credits = [
        SpanRecord(report=reports[member].id, start=credit.span[0], end=credit.span[1])
        for member in group
        for credit in credited[member]
        if credit.agency == origin and credit.span is not None
    ]
    return CopyRecord(
        reports=tuple(reports[member].id for member in group), origin=origin, evidence=(*evidence, *credits)
    )


def _evidence(prose: Sequence[Prose], group: Sequence[int], links: dict[Pair, Link]) -> list[SharedPassage]:
    evidence = []
    for pair in spokes(group, links):
        shared = links[pair].shared
        if shared is None:
            continue
        first, second = prose[shared.first].report, prose[shared.second].report
        for start, end, other_start, other_end in _offsets(prose, shared):
            one = SpanRecord(report=first, start=start, end=end)
            evidence.append(SharedPassage(one, SpanRecord(report=second, start=other_start, end=other_end)))
    return evidence


def _offsets(prose: Sequence[Prose], shared: Shared) -> Iterator[tuple[int, int, int, int]]:
    """Where each passage stands in the two texts: start and end in the one, start and end in the other."""
    first, second = prose[shared.first], prose[shared.second]
    for p in shared.passages:
        yield (
            first.starts[p.first],
            first.ends[p.first_end - 1],
            second.starts[p.second],
            second.ends[p.second_end - 1],
        )
