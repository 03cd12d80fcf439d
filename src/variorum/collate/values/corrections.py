"""Values that a report itself sets right: "he was 37, not 39"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.collate.values.extent import fit
from variorum.collate.values.point import Point, Value
from variorum.collate.values.slot import Slot
from variorum.collate.values.twins import Group

CERTAIN = 0.9
"""How likely a value that a report takes back is one that somebody has given."""
_NOT = re.compile(r"(?:\s(?:years? old|years? of age))?,?\s(?:and\s)?not\s(?:on\s|at\s|in\s)?", re.IGNORECASE)
"""What stands between a value and the one that it is not; and nothing else."""


def corrected_points(groups: Sequence[Group], texts: Mapping[str, str]) -> list[Point]:
    """One point for each value that a report sets in the place of another one."""
    slots = sorted((slot for group in groups for slot in group.slots), key=lambda slot: slot.place)
    found = []
    for right, wrong in pairwise(slots):
        between = texts[right.report][right.end : wrong.start] if right.report == wrong.report else ""
        if right.sentence == wrong.sentence and _NOT.fullmatch(between):
            meant = _of_its_kind(wrong, right)
            if meant is not None and fit(right.extent, meant.extent) == "apart":
                found.append(Point((Value((right,)), Value((meant,))), CERTAIN, CERTAIN))
    return found


def _of_its_kind(wrong: Slot, right: Slot) -> Slot | None:
    """The wrong value on the axis of the right one, which it need not name again; None where it names another."""
    if wrong.extent.axis == right.extent.axis:
        return wrong
    bare = wrong.extent.axis == "count" and not wrong.extent.unit
    extent = replace(wrong.extent, axis=right.extent.axis)
    same = right.extent.axis not in ("day", "clock", "span")
    return replace(wrong, extent=extent, owners=right.owners) if bare and same else None
