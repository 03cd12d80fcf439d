"""All slots of a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from variorum.annotate.acts.status import status
from variorum.collate.cast import Cast
from variorum.collate.values.counts import count_slot
from variorum.collate.values.credit import Credit, carried, credit_of
from variorum.collate.values.days import days_of, time_slots
from variorum.collate.values.extent import AGE, is_money
from variorum.collate.values.nobody import nobody_slots
from variorum.collate.values.passage import Passage, passage_at, passages
from variorum.collate.values.setting import read_published
from variorum.collate.values.several import several_slots
from variorum.collate.values.slot import Slot
from variorum.marks import Marks
from variorum.report import Report

RECENT = 14
"""Days before a report within which it tells of what it was written about."""


def read_slots(report: Report, marks: Marks, cast: Cast) -> tuple[Slot, ...]:
    """The slots of every quantity and time that stands in a sentence of the report, in the order of the text."""
    parts = passages(report, marks, cast)
    found: list[Slot] = []
    for quantity in marks.quantities:
        passage = passage_at(parts, quantity.start)
        slot = passage and count_slot(report.id, report.text, passage, quantity)
        if passage and slot:
            when = _when(marks, passage, slot) or _traded(report, slot)
            found.append(_placed(report, marks, cast, parts, replace(slot, when=when)))
    for time in marks.times:
        passage = passage_at(parts, time.start)
        if passage:
            slots = time_slots(report.id, report.text, passage, time)
            found += [_placed(report, marks, cast, parts, slot) for slot in slots]
    for passage in parts:
        several = several_slots(report.id, report.text, passage)
        told = (*nobody_slots(report.id, report.text, passage), *several)
        dated = (replace(slot, when=_when(marks, passage, slot)) for slot in told)
        found += [_placed(report, marks, cast, parts, slot) for slot in dated if not _long_ago(report, slot)]
    return tuple(sorted(found, key=lambda slot: (slot.start, slot.end, slot.extent.axis)))


def _placed(report: Report, marks: Marks, cast: Cast, parts: tuple[Passage, ...], slot: Slot) -> Slot:
    """The slot with whom the report credits for it and whether its clause is denied."""
    passage = parts[slot.sentence]
    inside = passage.within(slot.start, slot.end)
    credit = credit_of(report, marks, cast, passage, inside[0])
    if credit == Credit() and slot.sentence:
        credit = carried(report, passage, parts[slot.sentence - 1])
    predicate = passage.governor(inside[0])
    if slot.extent.axis == AGE and credit.speaker is None:
        credit = Credit()  # an age beside a name is the writer's own aside
    denied = predicate is not None and status(passage.tree, predicate) == "denied"
    wording = f"{' '.join(word.text for word in passage.tree.words)}|{inside[0]}|{slot.extent.axis}"
    return replace(slot, speaker=credit.speaker, credited=credit.source, negated=denied, wording=wording)


def _traded(report: Report, slot: Slot) -> tuple[str, str] | None:
    """The day of the report, for a price on a market: it holds for the day on which it is told."""
    day = (report.published or "")[: len("2000-01-01")]
    return (day, day) if day and slot.predicate == "cost" and is_money(slot.extent) else None


def _long_ago(report: Report, slot: Slot) -> bool:
    """Whether a report tells of what was long before it: of another happening, more often than not."""
    published = read_published(report.published)
    if slot.when is None or published is None:
        return False
    return (published.day - date.fromisoformat(slot.when[1])).days > RECENT


def _when(marks: Marks, passage: Passage, slot: Slot) -> tuple[str, str] | None:
    """The days of the time nearest to a value in its sentence."""
    near = [
        (abs(time.start - slot.start), days)
        for time in marks.times
        if passage.sentence.start <= time.start < passage.sentence.end
        and not (time.start < slot.end and slot.start < time.end)
        and (days := days_of(time)) is not None
    ]
    return min(near)[1] if near else None
