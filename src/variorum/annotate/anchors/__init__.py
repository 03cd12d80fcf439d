"""Resolves times against the reports of one story: a year or day that one report leaves out stands in another."""

from __future__ import annotations

from dataclasses import replace

from variorum.annotate.anchors.days import anchor_days
from variorum.annotate.anchors.narrative import Hints, resolve_report
from variorum.annotate.anchors.posts import days_of_posts
from variorum.annotate.anchors.speech import days_of_speech
from variorum.annotate.anchors.votes import weeks_by_vote
from variorum.marks import Marks
from variorum.report import Report

__all__ = ["resolve_times"]


def resolve_times(reports: tuple[Report, ...], marks: tuple[Marks, ...]) -> tuple[Marks, ...]:
    """The marks with every time resolved as far as the story's reports together allow."""
    anchors = anchor_days(reports, marks)
    rows = list(zip(reports, marks, anchors, strict=True))
    alone = [resolve_report(*row, Hints()) for row in rows]
    hints = [
        Hints(weeks, days_of_speech(found, resolved) | days_of_posts(report, resolved))
        for weeks, report, found, resolved in zip(weeks_by_vote(alone, anchors), reports, marks, alone, strict=True)
    ]
    together = [
        resolve_report(*row, hint) if hint.weeks or hint.speech else resolved
        for row, hint, resolved in zip(rows, hints, alone, strict=True)
    ]
    return tuple(
        replace(found, times=tuple(one.time for one in resolved))
        for found, resolved in zip(marks, together, strict=True)
    )
