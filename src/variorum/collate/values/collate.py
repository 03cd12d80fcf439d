"""Claims over values: from the slots of all reports to points of fact and their records."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collate.cast import Cast
from variorum.collate.values.cluster import JOIN, clusters, connected
from variorum.collate.values.corrections import corrected_points
from variorum.collate.values.moments import far_clocks
from variorum.collate.values.nobody import nobody_points
from variorum.collate.values.pairs import rarity_of, scored
from variorum.collate.values.point import Point, Value, make_point, opposed
from variorum.collate.values.reader import read_slots
from variorum.collate.values.reasons import Reason, reason_of, told_apart
from variorum.collate.values.record import to_record
from variorum.collate.values.setting import Setting
from variorum.collate.values.several import AXIS as SEVERAL
from variorum.collate.values.several import several_points
from variorum.collate.values.standing import standing_points
from variorum.collate.values.twins import Group, fold
from variorum.collate.values.weekdays import misdated_points
from variorum.lineage import Lineage
from variorum.records import ClaimRecord
from variorum.story import Story

SHOWN = 0.3
"""A conflict less likely than this is not shown as one: its readings stand as claims of their own."""
SURE = 0.7
"""The same of one for which nothing speaks but that one report gives both in its text."""


def collate_values(story: Story, cast: Cast, lineage: Lineage) -> tuple[ClaimRecord, ...]:
    """Every point of fact that the story's values speak about."""
    groups = read_groups(story, cast)
    zones = far_clocks(group.slot for group in groups)
    setting = Setting({report.id: report for report in story.reports}, cast, zones)
    told = [*points(groups), *corrected_points(groups, {report.id: report.text for report in story.reports})]
    settled = (one for found in told for one in settle(found, setting))
    return tuple(to_record(point, why, setting, lineage) for point, why in settled if worth_telling(point))


def read_groups(story: Story, cast: Cast) -> tuple[Group, ...]:
    """Every value of a story, those of one wording together."""
    return fold(
        slot
        for report, marks in zip(story.reports, story.marks, strict=True)
        for slot in read_slots(report, marks, cast)
    )


def points(groups: Sequence[Group]) -> list[Point]:
    """The values of a story, gathered into points."""
    apart = several_points(groups)
    apart += standing_points(groups)
    groups = [group for group in groups if group.slot.extent.axis != SEVERAL and not group.slot.standing]
    slots = [group.slot for group in groups]
    rarity = rarity_of(slots)
    pairs = scored(slots, rarity)
    likely = {(pair.first, pair.second): pair.likely for pair in pairs}
    acts = {(pair.first, pair.second) for pair in pairs if pair.one_act and pair.likely >= JOIN}
    found = []
    for members in clusters(slots, pairs):
        point = make_point(groups, likely, members)
        parts = connected(members, acts) if point.apart() else [members]
        found += [point] if len(parts) == 1 else [make_point(groups, likely, part) for part in parts]
    return [*found, *misdated_points(groups, rarity), *nobody_points(groups), *apart]


def settle(point: Point, setting: Setting) -> list[tuple[Point, Reason | None]]:
    """The point itself with the reason why its readings differ, if they do; or where that is too doubtful to be shown,
    its readings in groups that agree.
    """
    if not point.apart():
        return [(point, None)]
    reason = reason_of(point, setting)
    if point.conflict >= (SURE if told_apart(point, reason) else SHOWN):
        return [(point, reason)]
    parts: list[list[Value]] = []
    for value in point.values:
        home = next((part for part in parts if not any(opposed(value.slot, other.slot) for other in part)), None)
        if home is None:
            parts.append([value])
        else:
            home.append(value)
    return [(Point(tuple(part), point.linked), None) for part in parts]


def worth_telling(point: Point) -> bool:
    """Whether a point says something to a reader: several reports speak of it, or one gives a figure of weight.

    What only one report says is told where it counts people and what became of them, or measures something named; not
    days, places in an order, or loose words like "one" and "several".
    """
    if len(point.reports) > 1 or len(point.values) > 1:
        return True
    slot = point.values[0].slot
    if slot.extent.axis in ("day", "clock", "span", "ordinal", "share", "score") or slot.extent.vague:
        return False
    return bool(slot.states or slot.owners) or (bool(slot.head) and slot.extent.figure > LOOSE_FIGURE)


LOOSE_FIGURE = 2
