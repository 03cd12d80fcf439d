"""A point of fact: its readings, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.collate.values.doubt import confidence, grounds
from variorum.collate.values.extent import fit
from variorum.collate.values.slot import Slot
from variorum.collate.values.twins import Group
from variorum.records import Status

FULL = 3
"""A wording of fewer characters is a bare figure."""
_LOOSE = frozenset({"ordinal", "share", "score"})


def opposed(first: Slot, second: Slot) -> bool:
    """Whether two values cannot both be true; words for a range ("several") and places in an order oppose nothing."""
    if first.misdated or second.misdated:
        return True
    if first.extent.axis in _LOOSE or first.extent.vague or second.extent.vague:
        return False
    return fit(first.extent, second.extent) == "apart"


@dataclass(frozen=True, slots=True)
class Value:
    """One reading: the slots that give one value, those of the firmest wording first."""

    slots: tuple[Slot, ...]

    @property
    def slot(self) -> Slot:
        """The one whose words stand for the reading."""
        return self.slots[0]

    @property
    def reports(self) -> frozenset[str]:
        """Who holds it."""
        return frozenset(slot.report for slot in self.slots)


@dataclass(frozen=True, slots=True)
class Point:
    """Values of one thing. `conflict` is the likelihood that two of them cannot both be true, `linked` that they belong
    together at all.
    """

    values: tuple[Value, ...]
    linked: float
    conflict: float = 0.0

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All slots, by reading."""
        return tuple(slot for value in self.values for slot in value.slots)

    @property
    def reports(self) -> frozenset[str]:
        """Every report that speaks about it."""
        return frozenset(slot.report for slot in self.slots)

    def apart(self) -> list[tuple[Value, Value]]:
        """The pairs of readings that cannot both be true."""
        return [(a, b) for a, b in combinations(self.values, 2) if opposed(a.slot, b.slot)]

    def status(self, independent: int) -> Status:
        """How the readings stand, where so many origins carry them."""
        if self.apart():
            return "conflict"
        if independent < 2:
            return "single"
        return "refine" if len(self.values) > 1 else "agree"


def make_point(groups: Sequence[Group], likely: Mapping[tuple[int, int], float], members: Sequence[int]) -> Point:
    """The point of a cluster: `members` are places in `groups`; `likely` has the scored pairs of places."""
    values: list[list[int]] = []
    for place in sorted(members, key=lambda m: (groups[m].slot.extent.figure, groups[m].slot.extent.hedge, m)):
        for value in values:
            if fit(groups[value[0]].slot.extent, groups[place].slot.extent) == "same":
                value.append(place)
                break
        else:
            values.append([place])
    pairs = [likely[pair] for pair in combinations(sorted(members), 2) if pair in likely]
    apart = [
        confidence(grounds(groups[a].slot, groups[b].slot, likely[min(a, b), max(a, b)]))
        for first, second in combinations(values, 2)
        for a in first
        for b in second
        if (min(a, b), max(a, b)) in likely and opposed(groups[a].slot, groups[b].slot)
    ]
    made = (Value(tuple(_ordered(slot for place in value for slot in groups[place].slots))) for value in values)
    return Point(tuple(made), max(pairs, default=0.0), max(apart, default=0.0))


def _ordered(slots: Iterable[Slot]) -> list[Slot]:
    """By place in the reports, but a bare figure never first where some report writes what it counts, nor a weekday
    where some report writes the day of the month.
    """
    return sorted(slots, key=lambda slot: (len(slot.written) < FULL, slot.misdated or not slot.explicit, slot.place))
