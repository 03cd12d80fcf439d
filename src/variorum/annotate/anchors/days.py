"""The day each report of a story counts from: its dateline's, its stamp's, or what the other reports let one infer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from variorum.annotate.anchors.calendar import named_days
from variorum.marks import Marks, Time
from variorum.report import Report, day_published


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day to count from, and how it was found."""

    day: date
    how: str


def anchor_days(reports: tuple[Report, ...], marks: tuple[Marks, ...]) -> tuple[Anchor | None, ...]:
    """For each report the day its words count from, None where nothing in the story says."""
    own = [_own_anchor(report, found) for report, found in zip(reports, marks, strict=True)]
    days = [anchor.day for anchor in own if anchor]
    if not days:
        return tuple(own)
    common = Counter(days)
    day = min(common, key=lambda day: (-common[day], day))
    return tuple(anchor or Anchor(day, "the day of the story's other reports") for anchor in own)


def _own_anchor(report: Report, marks: Marks) -> Anchor | None:
    published = day_published(report.published)
    dateline = _dateline_day(report, marks, published)
    if dateline:
        return Anchor(dateline, "the dateline's day")
    if published:
        return Anchor(published, "the day of publication")
    stamp = _full_date(report, marks)
    return Anchor(stamp, "the page stamp's day") if stamp else _latest_named(marks)


def _dateline_day(report: Report, marks: Marks, published: date | None) -> date | None:
    if report.dateline is None or report.dateline.date is None:
        return None
    time = _time_at(marks, report.dateline.date)
    if time is None or time.said is None:
        return None
    year = published.year if published else None
    if year is None and (stamp := _full_date(report, marks)):
        year = stamp.year
    if year is None and time.said.year is None:
        return None
    days = named_days(time.said, year or 1)
    if days is None or days.first != days.last:
        return None
    if published and abs((days.first - published).days) > 180:
        return days.first.replace(year=published.year + (1 if days.first < published else -1))
    return days.first


def _time_at(marks: Marks, span: tuple[int, int]) -> Time | None:
    return next((time for time in marks.times if time.start < span[1] and span[0] < time.end), None)


def _full_date(report: Report, marks: Marks) -> date | None:
    """The first date with its year that stands in a stamp, byline or dateline."""
    for time in marks.times:
        if report.kind_at(time.start) in ("stamp", "byline", "dateline") and time.said and time.said.year:
            days = named_days(time.said, time.said.year)
            if days and days.first == days.last:
                return days.first
    return None


def _latest_named(marks: Marks) -> Anchor | None:
    """The latest full date of a report, if one of its bare weekdays is that day's: "on Thursday" of that very week."""
    days = [
        day.first
        for time in marks.times
        if time.said and time.said.year and time.said.day and not time.said.swappable
        if (day := named_days(time.said, time.said.year))
    ]
    latest = max(days, default=None)
    bare = {time.said.weekday for time in marks.times if time.said and time.said.month is None and not time.said.told}
    return Anchor(latest, "the latest day it names") if latest and latest.weekday() in bare else None
