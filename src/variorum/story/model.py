"""A story: what is read together."""

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
