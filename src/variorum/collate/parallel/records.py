"""From a slot with more than one reading to a claim: its kind, its reason, its readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.collate.parallel.exclusive import kind_of
from variorum.collate.parallel.reasons import reason_of
from variorum.collate.parallel.scene import Scene
from variorum.collate.parallel.slots import Reading as Sides
from variorum.collate.parallel.slots import Slot
from variorum.collate.parallel.swaps import Place, Side, Swap
from variorum.collate.statements.credits import Credits
from variorum.collate.titles import Titles
from variorum.collate.values.record import KINDS, normal
from variorum.lineage import Lineage
from variorum.records import ClaimKind, ClaimRecord, Holder, Reading, identity
from variorum.report import Report

CONFIDENCE = {"number": 0.75, "name": 0.65, "word": 0.6}
"""How likely a swap of each sort is two answers to one question, judged on swaps of news that was read for it."""
FAR = 0.1
"""What is taken off where less than three quarters of what stands around it is shared."""
CLOSE = 0.75
_SAYING = frozenset({"say", "tell", "add", "report", "announce", "write", "state", "claim"})


@dataclass(frozen=True, slots=True)
class Teller:
    """What claims over slots are made with."""

    scene: Scene
    reports: Mapping[str, Report]
    credits: Mapping[str, Credits]
    titles: Titles
    lineage: Lineage

    def claim(self, slot: Slot) -> ClaimRecord:
        """The claim that a slot makes."""
        readings = tuple(self._reading(sides) for sides in slot.readings)
        swap = max(slot.swaps, key=lambda one: (one.near, one.overlap))
        why, explanation = reason_of(slot, readings, self.reports)
        return ClaimRecord(
            id=identity("c", ((h.report, h.start, h.end) for reading in readings for h in reading.holders)),
            about=self._about(slot),
            kind=self._kind(swap),
            status="conflict",
            why=why,
            explanation=explanation,
            readings=readings,
            confidence=round(CONFIDENCE[swap.sort] - (FAR if swap.near < CLOSE else 0.0), 3),
        )

    def places(self, slot: Slot) -> tuple[tuple[Place, ...], ...]:
        """Where each reading of a slot stands."""
        return tuple(tuple(self._place(side) for side in sides) for sides in slot.readings)

    def _about(self, slot: Slot) -> str:
        """The words around one of the places, else the sentence's first words."""
        title = self.titles.value([self._place(side) for sides in slot.readings for side in sides], whole=True)
        side = slot.readings[0][0]
        return title or " ".join(word.text for word in side.strand.words[: side.first] or side.strand.words)

    def _place(self, side: Side) -> Place:
        return self.scene.whole(side)

    def _reading(self, sides: Sides) -> Reading:
        held: dict[Place, Holder] = {}
        for side in sides:
            report, start, end = self._place(side)
            credit = self.credits[report].of(start, end)
            held[report, start, end] = Holder(report=report, start=start, end=end, attributed_to=credit)
        first = next(iter(held.values()))
        extent = self.scene.extent(sides[0])
        return Reading(
            value=" ".join(self.reports[first.report].text[first.start : first.end].split()),
            normal=normal(extent) if extent is not None else None,
            independent=self.lineage.independent(frozenset(holder.report for holder in held.values())),
            holders=tuple(held.values()),
        )

    def _kind(self, swap: Swap) -> ClaimKind:
        if swap.sort == "word":
            return kind_of(swap.one, swap.other) or OF_PLACE.get(swap.place.rpartition(" ")[2], "act")
        if swap.sort == "number" or self.scene.dated(swap.one):
            extent = self.scene.extent(swap.one)
            return KINDS.get(extent.axis, "quantity") if extent is not None else "quantity"
        if _speaks(swap.one) and _speaks(swap.other):
            return "attribution"
        mention = self.scene.mention(swap.one)
        return _KINDS.get(mention.kind, "organisation") if mention is not None else "organisation"


OF_PLACE: Mapping[str, ClaimKind] = {"where": "place", "sort": "organisation"}
"""By the place of an act in which two tellings of it differ, the kind of fact that is."""
_KINDS: Mapping[str, ClaimKind] = {"person": "person", "place": "place"}


def _speaks(side: Side) -> bool:
    """Whether a word of saying stands right behind it."""
    behind = side.strand.words[side.last : side.last + 1]
    return any(word.lemma.lower() in _SAYING for word in behind)
