"""The reports: what each says of itself, and its full text with the evidence marked and the furniture folded away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from variorum.publish.page.marking import Mark, Marker
from variorum.publish.page.sources import Sources, report_anchor
from variorum.publish.phrases import counted, moment
from variorum.records import ReportRecord


@dataclass(frozen=True, slots=True)
class BlockView:
    """One line or part of a line of a captured text."""

    kind: str
    html: Markup
    start: int
    end: int
    """Its place in the report's text."""


@dataclass(frozen=True, slots=True)
class StretchView:
    """Blocks that follow each other and are all of the article, or all furniture."""

    furniture: str
    """What is folded away ("3 lines of navigation"), empty for the article."""
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report."""

    id: str
    anchor: str
    outlet: str
    headline: str | None
    byline: str
    published: str
    dated_by: str
    dateline: str
    credits: str
    language: str
    translated: bool
    source: str
    url: str | None
    """Only an address that a browser can open without harm."""
    stretches: tuple[StretchView, ...]


def make_reports(sources: Sources, marks: Mapping[str, list[Mark]]) -> tuple[ReportView, ...]:
    """The reports in the order of the dossier."""
    return tuple(_report(sources, report, marks.get(report.id, [])) for report in sources.dossier.reports)


def _report(sources: Sources, report: ReportRecord, marks: list[Mark]) -> ReportView:
    line = report.dateline
    return ReportView(
        id=report.id,
        anchor=report_anchor(report.id),
        outlet=sources.names.outlet(report.id),
        headline=report.headline,
        byline=", ".join(report.byline),
        published=moment(report.published),
        dated_by=report.dated_by,
        dateline=" · ".join(filter(None, (line.place, line.date, line.agency))) if line else "",
        credits=", ".join(dict.fromkeys(credit.name for credit in report.credits)),
        language=report.language,
        translated=report.translated,
        source=report.source,
        url=_safe_address(report.url) or _safe_address(report.source),
        stretches=tuple(_stretches(report, Marker(report.text, marks))),
    )


def _safe_address(address: str | None) -> str | None:
    return address if address and address.lower().startswith(("https://", "http://")) else None


def _stretches(report: ReportRecord, marker: Marker) -> Iterator[StretchView]:
    for folded, blocks in groupby(_blocks(report), key=lambda block: block[3]):
        lines = list(blocks)
        kinds = dict.fromkeys(kind for _, _, kind, _ in lines)
        yield StretchView(
            furniture=f"{counted(len(lines), 'line')} of {', '.join(kinds)}" if folded else "",
            blocks=tuple(BlockView(kind, marker.html(start, end), start, end) for start, end, kind, _ in lines),
        )


def _blocks(report: ReportRecord) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, kind and whether it is furniture: the known blocks, and between them whatever text is in none."""
    known = sorted(
        [(b.start, b.end, b.kind, False) for b in report.blocks]
        + [(b.start, b.end, b.kind, True) for b in report.furniture]
    )
    at = 0
    for start, end, kind, folded in known:
        start = max(start, at)
        yield from _loose(report, at, start)
        if end > start:
            yield start, end, kind, folded
            at = end
    yield from _loose(report, at, len(report.text))


def _loose(report: ReportRecord, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    for line in report.text[start:end].splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line), "body", False
        start += len(line)
