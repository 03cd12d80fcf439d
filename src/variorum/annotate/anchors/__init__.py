"""Resolves times against the reports of one story: a year or day that one report leaves out stands in another."""

from __future__ import annotations

from dataclasses import replace

from variorum.annotate.anchors.days import anchor_days
from variorum.annotate.anchors.resolve import resolve_report
from variorum.marks import Marks
from variorum.report import Report

__all__ = ["resolve_times"]


def resolve_times(reports: tuple[Report, ...], marks: tuple[Marks, ...]) -> tuple[Marks, ...]:
    """The marks with every time resolved as far as the story's reports together allow."""
    anchors = anchor_days(reports, marks)
    return tuple(
        replace(found, times=resolve_report(report, found, anchor))
        for report, found, anchor in zip(reports, marks, anchors, strict=True)
    )
