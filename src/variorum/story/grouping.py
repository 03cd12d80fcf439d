"""Groups a mixed collection of reports by event."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

from variorum.marks import Marks
from variorum.report import Report
from variorum.story.likeness import likenesses
from variorum.story.linkage import average_link
from variorum.story.model import Story
from variorum.story.terms import terms_of

THRESHOLD = 0.08
"""Mean likeness from which ten reports are of one event."""
CROWD = 0.02
"""What is added to it, times the square of the tenfolds beyond ten: the more reports there are, the more are alike by
chance. Both were set on collections of 92 to 3,543 reports (`python -m bench stories`)."""


def group(reports: tuple[Report, ...], marks: tuple[Marks, ...], *, one_story: bool = False) -> tuple[Story, ...]:
    """The reports grouped by event, in the order of their ids; one story if that is said."""
    order = sorted(range(len(reports)), key=lambda n: reports[n].id)
    members = [order] if one_story or len(order) < 2 else _groups(reports, order)
    return tuple(Story(tuple(reports[n] for n in story), tuple(marks[n] for n in story)) for story in members if story)


def _groups(reports: Sequence[Report], order: Sequence[int]) -> list[list[int]]:
    terms = [terms_of(reports[n]) for n in order]
    threshold = THRESHOLD + CROWD * max(0.0, log10(len(terms) / 10)) ** 2
    return [[order[n] for n in found] for found in average_link(len(terms), likenesses(terms), threshold)]
