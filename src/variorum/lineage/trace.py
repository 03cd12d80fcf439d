"""From shared passages and credits to the copies of a story and the origins of its reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from variorum.lineage.changes import edits, turned
from variorum.lineage.citations import citations
from variorum.lineage.copying import Shared, shared_prose
from variorum.lineage.credits import text_credits
from variorum.lineage.links import Credited, Link, Pair, cliques, find_links, spokes
from variorum.lineage.media import media
from variorum.lineage.model import Lineage
from variorum.lineage.origins import first_published, origin_of, origins
from variorum.lineage.prose import Prose, prose_of, without_speech
from variorum.records import CopyRecord, SharedPassage, SpanRecord, TextChange
from variorum.report import Report
from variorum.story import Story

SPOKEN = 6
"""Words in a row that tell that a passage is what another report has in quotation marks."""


def trace(story: Story) -> Lineage:
    """Find shared prose and credited origins among a story's reports."""
    prose = [prose_of(report, marks) for report, marks in zip(story.reports, story.marks, strict=True)]
    credited = [text_credits(report) for report in story.reports]
    links = find_links(shared_prose(without_speech(prose, SPOKEN)), credited)
    shared = [(pair, link.shared) for pair, link in links.items() if link.shared]
    known = media(report.outlet for report in story.reports)
    return Lineage(
        copies=tuple(_record(story.reports, prose, credited, group, links) for group in cliques(links)),
        origins=origins(story.reports, credited, links),
        shared={_ids(story.reports, pair): tuple(_offsets(prose, one)) for pair, one in shared},
        first={
            _ids(story.reports, pair): first
            for pair, _ in shared
            if (first := first_published([story.reports[number] for number in pair]))
        },
        citations={report.id: citations(report, known) for report in story.reports},
        credits={report.id: credits for report, credits in zip(story.reports, credited, strict=True)},
        called={r.id: name for r in story.reports if (name := known.of_outlet(r.outlet, r.url))},
    )


def _ids(reports: Sequence[Report], pair: Pair) -> tuple[str, str]:
    return reports[pair[0]].id, reports[pair[1]].id


def _record(
    reports: Sequence[Report],
    prose: Sequence[Prose],
    credited: Credited,
    group: Sequence[int],
    links: dict[Pair, Link],
) -> CopyRecord:
    shares = [shared for pair in spokes(group, links) if (shared := links[pair].shared)]
    origin = origin_of(reports, credited, group)
    credits = [
        SpanRecord(report=reports[member].id, start=credit.span[0], end=credit.span[1])
        for member in group
        for credit in credited[member]
        if credit.agency == origin and credit.span is not None
    ]
    return CopyRecord(
        reports=tuple(reports[member].id for member in group),
        origin=origin,
        evidence=(*_evidence(prose, shares), *credits),
        changes=tuple(_changes(reports, prose, shares)),
    )


def _evidence(prose: Sequence[Prose], shares: Iterable[Shared]) -> list[SharedPassage]:
    evidence = []
    for shared in shares:
        first, second = prose[shared.first].report, prose[shared.second].report
        for start, end, other_start, other_end in _offsets(prose, shared):
            one = SpanRecord(report=first, start=start, end=end)
            evidence.append(SharedPassage(one, SpanRecord(report=second, start=other_start, end=other_end)))
    return evidence


def _changes(reports: Sequence[Report], prose: Sequence[Prose], shares: Iterable[Shared]) -> Iterator[TextChange]:
    """How the later report of each pair differs from the earlier, or the second from the first."""
    for shared in shares:
        one, other = reports[shared.first], reports[shared.second]
        earlier = first_published([one, other])
        found = edits((one.text, other.text), (prose[shared.first], prose[shared.second]), shared)
        if earlier == other.id:
            one, other, found = other, one, turned(found)
        for edit in found:
            yield TextChange(
                kind=edit.kind,
                first=SpanRecord(report=one.id, start=edit.first[0], end=edit.first[1]),
                second=SpanRecord(report=other.id, start=edit.second[0], end=edit.second[1]),
                ordered=earlier is not None,
            )


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
