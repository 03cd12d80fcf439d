"""From shared passages and credits to the copies of a story and the origins of its reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.lineage.changes import edits, turned
from variorum.lineage.citations import Citation, citations
from variorum.lineage.cited import by_medium
from variorum.lineage.copying import Shared, shared_prose
from variorum.lineage.credits import text_credits
from variorum.lineage.hints import hinted
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


@dataclass(frozen=True, slots=True)
class Found:
    """What each report of a story has and names, in their order."""

    reports: Sequence[Report]
    prose: Sequence[Prose]
    credited: Credited
    cited: Sequence[tuple[Citation, ...]]
    called: Sequence[str | None]


def trace(story: Story) -> Lineage:
    """Find shared prose and credited origins among a story's reports."""
    found = _find(story)
    links = _links(found)
    shared = [(pair, link.shared) for pair, link in links.items() if link.shared]
    return Lineage(
        copies=tuple(_record(found, group, links) for group in cliques(links)),
        origins=origins(story.reports, found.credited, links),
        shared={_ids(story.reports, pair): tuple(_offsets(found.prose, one)) for pair, one in shared},
        first={
            _ids(story.reports, pair): first
            for pair, _ in shared
            if (first := first_published([story.reports[number] for number in pair]))
        },
        citations={report.id: cited for report, cited in zip(story.reports, found.cited, strict=True)},
        credits={report.id: credits for report, credits in zip(story.reports, found.credited, strict=True)},
        called={report.id: name for report, name in zip(story.reports, found.called, strict=True) if name},
    )


def _find(story: Story) -> Found:
    known = media(report.outlet for report in story.reports)
    return Found(
        reports=story.reports,
        prose=[prose_of(report, marks) for report, marks in zip(story.reports, story.marks, strict=True)],
        credited=[text_credits(report) for report in story.reports],
        cited=[citations(report, known) for report in story.reports],
        called=[known.of_outlet(report.outlet, report.url) for report in story.reports],
    )


def _links(found: Found) -> dict[Pair, Link]:
    shares = shared_prose(without_speech(found.prose, SPOKEN))
    hints = hinted(shares, found.prose, found.reports, found.credited, found.cited)
    return find_links(shares, found.credited, hints, by_medium(found.reports, found.cited, found.called))


def _ids(reports: Sequence[Report], pair: Pair) -> tuple[str, str]:
    return reports[pair[0]].id, reports[pair[1]].id


def _record(found: Found, group: Sequence[int], links: dict[Pair, Link]) -> CopyRecord:
    pairs = spokes(group, links)
    shares = [shared for pair in pairs if (shared := links[pair].shared)]
    media_ = {medium for pair in combinations(group, 2) if (medium := links[pair].medium)}
    origin = origin_of(found.reports, found.credited, group)
    if not shares and media_ and not any(links[pair].whole for pair in pairs):
        origin = _named(found, group, min(media_))
    credits = [
        SpanRecord(report=found.reports[member].id, start=span[0], end=span[1])
        for member in group
        for span in _naming(found, member, origin, media_)
    ]
    return CopyRecord(
        reports=tuple(found.reports[member].id for member in group),
        origin=origin,
        evidence=(*_evidence(found.prose, shares), *credits),
        changes=tuple(_changes(found.reports, found.prose, shares)),
    )


def _named(found: Found, group: Sequence[int], medium: str) -> str:
    """The report of a medium among these, or its name."""
    return next((found.reports[member].id for member in group if found.called[member] == medium), medium)


def _naming(found: Found, member: int, origin: str | None, media_: set[str]) -> Iterator[tuple[int, int]]:
    """Where a report credits the origin for its text, or cites a medium that others have matter from too."""
    yield from (credit.span for credit in found.credited[member] if credit.agency == origin and credit.span)
    yield from ((cited.start, cited.end) for cited in found.cited[member] if cited.medium in media_)


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
