"""Day and time expressions in one report, as written; `anchors` resolves them."""

from __future__ import annotations

from variorum.marks import Sentence, Time
from variorum.report import Report


def find_times(report: Report, sentences: tuple[Sentence, ...]) -> tuple[Time, ...]:
    """All day and time expressions of a report, resolved as far as the report alone allows."""
    return ()
