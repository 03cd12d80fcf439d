"""Why parallel sentences differ in one place, by what is known of the reports that hold each reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from variorum.collate.parallel.slots import Slot
from variorum.collate.values.setting import read_published
from variorum.records import Reading, Why
from variorum.report import Report

SLIP = 2
"""Letters in which a word and its misspelling differ at most."""
COUNT = " count"
"""How the comparable form of a count ends: counts move on, and other values do not."""
LONG = 5
"""Letters of a word from which on one such may be the other, misspelled."""


def reason_of(slot: Slot, readings: Sequence[Reading], reports: Mapping[str, Report]) -> tuple[Why, str]:
    """The reason, and the sentence that names what shows it."""
    of = "Of one and the same act" if slot.swaps[0].place else "In one and the same sentence"
    told = f"{of} {_told(readings, reports)}"
    sort = slot.swaps[0].sort
    sources = {holder.attributed_to for reading in readings for holder in reading.holders} - {None}
    if len(sources) > 1 and not _shared_source(readings):
        return "different source", f"{told}; they credit different sources for it."
    if any({h.report for h in one.holders} & {h.report for h in other.holders} for one, other in _pairs(readings)):
        return "error", f"{told}; one report has both."
    if sort == "name" and any(_misspelled(one.value, other.value) for one, other in _pairs(readings)):
        return "error", f"{told}: the two are nearly the same letters."
    if sort == "number" and _later(readings, reports):
        return "update over time", f"{told}; the one came out on a later day than the other."
    return "unexplained", f"{told}; nothing in the reports says why."


def _pairs(readings: Sequence[Reading]) -> list[tuple[Reading, Reading]]:
    return [(one, other) for place, one in enumerate(readings) for other in readings[place + 1 :]]


def _told(readings: Sequence[Reading], reports: Mapping[str, Report]) -> str:
    stands = []
    for reading in readings:
        report = reports[reading.holders[0].report]
        stands.append(f"{report.outlet or report.id} has “{reading.value}”")
    return ", ".join(stands)


def _shared_source(readings: Sequence[Reading]) -> bool:
    """Whether two readings are credited to one source, or one to none."""
    sources = [{holder.attributed_to for holder in reading.holders} for reading in readings]
    return any(None in held for held in sources) or bool(frozenset.intersection(*map(frozenset, sources)))


def _misspelled(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= LONG and OSA.distance(one.lower(), other.lower()) <= SLIP


def _later(readings: Sequence[Reading], reports: Mapping[str, Report]) -> bool:
    """Whether they are counts, and one reading's first report came out on a day after the other's last."""
    if not all((reading.normal or "").endswith(COUNT) for reading in readings):
        return False
    days = []
    for reading in readings:
        stamps = [read_published(reports[holder.report].published) for holder in reading.holders]
        days.append([stamp.day for stamp in stamps if stamp is not None])
    return all(days) and any(max(a) < min(b) or max(b) < min(a) for a in days for b in days)
