"""Claims over values: from the slots of all reports to points of fact and their records."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.collate.values.cluster import clusters
from variorum.collate.values.pairs import rarity_of, scored
from variorum.collate.values.point import Point, make_point
from variorum.collate.values.reader import read_slots
from variorum.collate.values.reasons import Setting
from variorum.collate.values.record import to_record
from variorum.collate.values.twins import fold
from variorum.lineage import Lineage
from variorum.records import ClaimRecord
from variorum.story import Story

SHOWN = 0.5
"""A conflict less likely than this is not shown as one: its readings stand as claims of their own."""


def collate_values(story: Story, cast: Cast, lineage: Lineage) -> tuple[ClaimRecord, ...]:
    """Every point of fact that the story's values speak about."""
    setting = Setting({report.id: report for report in story.reports}, cast)
    return tuple(to_record(point, setting, lineage) for found in points(story, cast) for point in settle(found))


def points(story: Story, cast: Cast) -> list[Point]:
    """The values of a story, gathered into points."""
    groups = fold(
        slot
        for report, marks in zip(story.reports, story.marks, strict=True)
        for slot in read_slots(report, marks, cast)
    )
    slots = [group.slot for group in groups]
    pairs = list(scored(slots, rarity_of(slots)))
    likely = {(pair.first, pair.second): pair.likely for pair in pairs}
    return [make_point(groups, likely, members) for members in clusters(slots, pairs)]


def settle(point: Point) -> list[Point]:
    """The point itself, or where its conflict is too doubtful to be shown, each of its readings by itself."""
    if not point.apart() or point.conflict >= SHOWN:
        return [point]
    return [Point((value,), point.linked) for value in point.values]
