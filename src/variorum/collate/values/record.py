"""A point of fact as a public record."""

from __future__ import annotations

from datetime import date
from math import inf

from variorum.collate.values.extent import Extent
from variorum.collate.values.measures import measure_of
from variorum.collate.values.point import Point, Value
from variorum.collate.values.reasons import Reason
from variorum.collate.values.setting import Setting
from variorum.lineage import Lineage
from variorum.records import ClaimKind, ClaimRecord, Holder, Reading, identity

KINDS: dict[str, ClaimKind] = {"day": "date", "clock": "time", "span": "time"}


def to_record(point: Point, reason: Reason | None, setting: Setting, lineage: Lineage) -> ClaimRecord:
    """The claim of a point and of the reason why its readings differ, None where they fit."""
    status = point.status(lineage.independent(point.reports))
    axis = point.values[0].slot.extent.axis
    return ClaimRecord(
        id=identity("c", (slot.place for slot in point.slots)),
        about=about(point, setting),
        kind=KINDS.get(axis, "quantity"),
        status=status,
        why=reason.why if reason else None,
        explanation=reason.explanation if reason else "",
        readings=tuple(_reading(value, lineage) for value in point.values),
        confidence=round(point.conflict if status == "conflict" else point.linked, 3),
        measure=measure_of(point),
    )


def _reading(value: Value, lineage: Lineage) -> Reading:
    return Reading(
        value=value.slot.written,
        normal=normal(value.slot.extent),
        independent=lineage.independent(value.reports),
        holders=tuple(
            Holder(report=slot.report, start=slot.start, end=slot.end, attributed_to=slot.credited)
            for slot in sorted(value.slots, key=lambda slot: slot.place)
        ),
    )


def normal(extent: Extent) -> str:
    """The value in comparable form: ISO days, the hour, else number and unit, bounds as "a..b" with open ends empty.

    >>> normal(Extent("count", 50, inf, "more than"))
    '50.. count'
    """
    low, high = ("" if abs(bound) == inf else _bound(extent.axis, bound) for bound in (extent.low, extent.high))
    if extent.axis == "day":
        return low if low == high else f"{low}/{high}"
    figure = low if low == high else f"{low}..{high}"
    return figure if extent.axis == "clock" else f"{figure} {'s' if extent.axis == 'span' else extent.axis}"


def _bound(axis: str, bound: float) -> str:
    if axis == "day":
        return date.fromordinal(int(bound)).isoformat()
    if axis == "clock":
        return f"{int(bound) // 60:02}:{int(bound) % 60:02}"
    return f"{bound:.10g}"


def about(point: Point, setting: Setting) -> str:
    """What the point is about, in words that stand in the reports."""
    slots = point.slots
    axis = slots[0].extent.axis
    owners = sorted({owner for slot in slots for owner in slot.owners})
    if axis == "year-of-age":
        return f"age of {setting.name(owners[0])}" if owners else "age"
    labels = sorted({slot.label for slot in slots if slot.label}, key=lambda label: (-len(label.split()), label))
    return labels[0] if labels else axis
