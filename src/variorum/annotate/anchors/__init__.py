"""Resolves times against the reports of one story: a year or day that one report leaves out stands in another."""

from __future__ import annotations

from dataclasses import replace

from variorum.annotate.anchors.days import anchor_days
from variorum.annotate.anchors.narrative import resolve_report
from variorum.annotate.anchors.votes import weeks_by_vote
from variorum.marks import Marks
from variorum.report import Report

__all__ = ["resolve_times"]


def resolve_times(reports: tuple[Report, ...], marks: tuple[Marks, ...]) -> tuple[Marks, ...]:
    """The marks with every time resolved as far as the story's reports together allow."""
    anchors = anchor_days(reports, marks)
    rows = list(zip(reports, marks, anchors, strict=True))
    alone = [resolve_report(*row) for row in rows]
    weeks = weeks_by_vote(alone, anchors)
    together = [
        resolve_report(*row, moved) if moved else resolved
        for row, moved, resolved in zip(rows, weeks, alone, strict=True)
    ]
    return tuple(
        replace(found, times=tuple(one.time for one in resolved))
        for found, resolved in zip(marks, together, strict=True)
    )
