"""What the values of a point measure or count, by the name that a register has for it: dead, injured, age, speed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from variorum.annotate.acts.lexicon import rows
from variorum.collate.values.point import Point
from variorum.collate.values.slot import Slot
from variorum.wording import key_of, stem_of

SAID = 3
"""One in so many values must say what it is the value of: reports that told it once go on with the bare figure."""
_PART = re.compile(r"\bof\s(?:the|those|them|whom|their)\b", re.IGNORECASE)
"""What says that only some are counted ("two of those shot")."""
_SOME = frozenset({"grade", "part", "rest", "elsewhere"})
"""Limits of a slot by which only some are counted, or those of another happening: "two were seriously hurt"."""


def measure_of(point: Point) -> str | None:
    """What its values measure, or what became of the people they count, as most of those say that say it; None where
    fewer than a third do.
    """
    named = Counter(name for slot in point.slots if (name := _measure(slot)) is not None)
    name, count = min(named.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return name if count and SAID * count >= len(point.slots) else None


def _measure(slot: Slot) -> str | None:
    if slot.extent.axis == "count":
        part = slot.whole is not None or _PART.search(slot.written) or slot.limits & _SOME
        return next(iter(slot.states)) if len(slot.states) == 1 and not part else None
    fitting = (row for row in _measures() if row[1] == slot.extent.axis and _told(slot, row[2]))
    return next((name for name, _, _ in fitting), None)


def _told(slot: Slot, telling: frozenset[str]) -> bool:
    written = (stem_of(key_of(word)) for word in f"{slot.written} {slot.label} {slot.marker}".split())
    return not telling or bool(telling & {slot.head, slot.predicate, *written})


@cache
def _measures() -> tuple[tuple[str, str, frozenset[str]], ...]:
    return tuple(
        (name, axis, frozenset(form for word in words.split() for form in (word, stem_of(word))))
        for name, axis, words in rows("measures.tsv")
    )
