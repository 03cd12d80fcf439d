"""Sentences that stand word for word in several places count once, so that a copy of a report changes no judgement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from variorum.collate.values.slot import Slot


@dataclass(frozen=True, slots=True)
class Group:
    """Slots of one wording in all the places where it stands, and the one that stands for them."""

    slot: Slot
    slots: tuple[Slot, ...]


def fold(slots: Iterable[Slot]) -> tuple[Group, ...]:
    """The slots grouped by wording, in the order of the wordings."""
    found: dict[str, list[Slot]] = {}
    for slot in slots:
        found.setdefault(slot.wording, []).append(slot)
    return tuple(_group(group) for _, group in sorted(found.items()))


def _group(slots: list[Slot]) -> Group:
    ordered = sorted(slots, key=lambda slot: slot.place)
    homes = frozenset((slot.report, slot.sentence) for slot in ordered)
    return Group(replace(ordered[0], homes=homes), tuple(ordered))
