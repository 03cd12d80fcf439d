"""A dossier: all that is known of one story, composed from what the stages found."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collate.carried import carried
from variorum.collate.cast import Cast
from variorum.lineage import Lineage
from variorum.marks import Marks
from variorum.records import (
    VERSION,
    BlockRecord,
    ClaimRecord,
    CreditRecord,
    DatelineRecord,
    DateRecord,
    Dossier,
    EventRecord,
    FurnitureRecord,
    QuoteRecord,
    ReportRecord,
    StoryRecord,
    identity,
)
from variorum.report import FURNITURE_KINDS, Report
from variorum.story import Story

_A_DAY = len("2000-01-01")


def compose(
    story: Story,
    cast: Cast,
    lineage: Lineage,
    collated: tuple[tuple[QuoteRecord, ...], tuple[ClaimRecord, ...], tuple[EventRecord, ...]],
) -> Dossier:
    """Put together what the stages found for one story."""
    quotes, claims, events = collated
    back = {reading.report for quote in quotes for reading in quote.readings if reading.relation == "translation"}
    reports = [
        _report_record(report, _published(report, marks), translated=report.id in back)
        for report, marks in zip(story.reports, story.marks, strict=True)
    ]
    return Dossier(
        variorum=VERSION,
        story=_story_record(story, reports),
        reports=tuple(reports),
        actors=cast.actors,
        quotes=quotes,
        claims=claims,
        events=events,
        dates=_dates(story),
        copies=lineage.copies,
        carried=carried(story, cast),
    )


def _story_record(story: Story, reports: Sequence[ReportRecord]) -> StoryRecord:
    published = sorted(report.published for report in reports if report.published)
    headlines = [report.headline for report in story.reports if report.headline]
    return StoryRecord(
        id=identity("s", ((report.id, 0, len(report.text)) for report in story.reports)),
        headline=headlines[0] if headlines else None,
        first_published=published[0] if published else None,
        last_published=published[-1] if published else None,
    )


def _published(report: Report, marks: Marks) -> tuple[str | None, str]:
    """When the report came out, and how that was reached where it does not say it in full.

    A dateline's day without a year has the year that the day was resolved to, by the report itself or by the others.
    """
    if report.published or report.dateline is None or report.dateline.date is None:
        return report.published, ""
    start, end = report.dateline.date
    for time in marks.times:
        if time.start < end and start < time.end and time.kind == "day" and time.value and len(time.value) == _A_DAY:
            return time.value, f"the dateline's day, {time.anchor}"
    return None, ""


def _report_record(report: Report, published: tuple[str | None, str], *, translated: bool) -> ReportRecord:
    return ReportRecord(
        id=report.id,
        source=report.source,
        outlet=report.outlet,
        headline=report.headline,
        byline=report.byline,
        published=published[0],
        dateline=_dateline(report),
        credits=tuple(CreditRecord(name=c.name, of=c.of, start=c.start, end=c.end) for c in report.credits),
        language=report.language,
        text=report.text,
        furniture=tuple(
            FurnitureRecord(start=b.start, end=b.end, kind=b.kind) for b in report.blocks if b.kind in FURNITURE_KINDS
        ),
        url=report.url,
        blocks=tuple(
            BlockRecord(start=b.start, end=b.end, kind=b.kind) for b in report.blocks if b.kind not in FURNITURE_KINDS
        ),
        dated_by=published[1],
        translated=translated,
    )


def _dateline(report: Report) -> DatelineRecord | None:
    if report.dateline is None:
        return None
    place, date, agency = (
        report.slice(*part) if part else None
        for part in (report.dateline.place, report.dateline.date, report.dateline.agency)
    )
    return DatelineRecord(place=place, date=date, agency=agency)


def _dates(story: Story) -> tuple[DateRecord, ...]:
    return tuple(
        DateRecord(
            report=marks.report,
            start=time.start,
            end=time.end,
            value=time.value,
            zone=time.zone,
            owner=time.owner,
            resolved=time.anchor,
        )
        for marks in story.marks
        for time in marks.times
        if time.value is not None
    )
