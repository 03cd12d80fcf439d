"""Who did what to whom, clause by clause."""

from __future__ import annotations

from variorum.marks import Act, Marks
from variorum.report import Report


def find_acts(report: Report, marks: Marks) -> tuple[Act, ...]:
    """All acts of a report, sorted by start; `marks` holds everything else that was found in it."""
    return ()
