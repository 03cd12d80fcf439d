"""Lets the reports of a story settle which week a bare weekday is of, where one report alone leaves it open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from variorum.annotate.anchors.days import Anchor
from variorum.annotate.anchors.told import Resolved

WEEK = timedelta(7)
VOICES = 2
"""Other reports that must name the later day, where none of them names the earlier one."""
NEAR = 2
"""Days between two reports up to which one can tell what the other means by a weekday."""


def weeks_by_vote(
    reports: Sequence[Sequence[Resolved]], anchors: Sequence[Anchor | None]
) -> tuple[dict[int, int], ...]:
    """For each report, the times (by index) that mean the same weekday a week later, as more other reports say.

    Only reports written within two days of it count. A weekday told as past can at most be the day after the report's
    own day: elsewhere it may be tomorrow already.
    """
    spoken_of = [{one.day for one in resolved if one.day} for resolved in reports]
    written_on: dict[date, Counter[date]] = defaultdict(Counter)
    for anchor, days in zip(anchors, spoken_of, strict=True):
        if anchor:
            written_on[anchor.day].update(days)
    return tuple(
        _moved(resolved, anchor.day, written_on, days) if anchor else {}
        for resolved, anchor, days in zip(reports, anchors, spoken_of, strict=True)
    )


def _moved(
    resolved: Sequence[Resolved], anchor: date, written_on: dict[date, Counter[date]], own: set[date]
) -> dict[int, int]:
    near = [written_on[day] for shift in range(-NEAR, NEAR + 1) if (day := anchor + timedelta(shift)) in written_on]

    def votes(day: date) -> int:
        return sum(counts[day] for counts in near) - (day in own)

    moved = {}
    for index, one in enumerate(resolved):
        meant = one.day
        if meant is None or not _is_bare(one) or meant >= anchor:
            continue
        later = meant + WEEK
        if later <= anchor + timedelta(1):
            open_week = votes(later) > votes(meant)
        else:
            open_week = not one.direction and not votes(meant) and votes(later) >= VOICES
        if open_week:
            moved[index] = 1
    return moved


def _is_bare(one: Resolved) -> bool:
    """Whether nothing but the weekday says which day is meant."""
    said = one.time.said
    return said is not None and said.weekday is not None and said.month is None and said.shift is None
