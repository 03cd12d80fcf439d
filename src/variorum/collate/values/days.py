"""Slots of times: the day of an event, the hour of it, how long it took."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import isinf

from variorum.annotate.acts.clauses import agent, is_predicate, patient
from variorum.collate.values.extent import DAY, Extent
from variorum.collate.values.lexicon import class_of, role_of, words
from variorum.collate.values.limits import elsewhere
from variorum.collate.values.passage import Passage
from variorum.collate.values.slot import Slot
from variorum.collate.values.states import SHOT
from variorum.marks import Time

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?")
_SPAN = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_ADNOMINAL = frozenset({"nmod", "nmod:poss", "compound", "amod", "nummod", "obl:npmod", "nmod:tmod"})
LAUNCH = "launch"
UNIT_SECONDS = {
    "year": 31_557_600,
    "month": 2_629_800,
    "week": 604_800,
    "day": 86_400,
    "hour": 3_600,
    "minute": 60,
    "second": 1,
}
"""Seconds of a unit, the longest first; months and years are mean ones."""
MINUTES_ABOUT = 5.0
"""How far "about 6.10" may be from the minute it names."""


def time_slots(report: str, text: str, passage: Passage, time: Time) -> Iterator[Slot]:
    """The slots of one time expression; none where its value is unknown or nothing is said to happen then.

    "At 9 a.m. Sunday" gives two: the hour and the day. A time that counts from what is told ("the next day") is the
    value of nothing by itself; how far it counts ("ten days later") is the span between two things.
    """
    if time.said is not None and time.said.repeats:
        return
    told = time.said is not None and time.said.told
    for extent in (_distance(time),) if told else (extent_of(time), _day_of(time)):
        slot = None if extent is None else _slot(report, text, passage, time, extent)
        if slot is not None:
            yield slot


def _slot(report: str, text: str, passage: Passage, time: Time, extent: Extent) -> Slot | None:
    inside = passage.within(time.start, time.end)
    anchor = passage.top(time.start, time.end)
    if anchor is None:
        return None
    slot = Slot(
        report=report,
        start=time.start,
        end=time.end,
        extent=extent,
        when=days_of(time) if extent.axis == "day" or _names_day(time) else None,
        zone=time.zone,
        section=passage.sentence.kind,
        sentence=passage.number,
        explicit=time.said is not None and time.said.day is not None,
        dated=_names_day(time),
        misdated=_misdated(time),
        written=" ".join(text[time.start : time.end].split()),
    )
    event = _event(passage, anchor)
    if event is None and slot.dated:
        event = _chief(passage)
    if event is None:
        return replace(slot, terms=passage.terms([], None, inside)) if slot.misdated else None
    return _of_event(slot, passage, event, inside)


def _of_event(slot: Slot, passage: Passage, event: int, inside: list[int]) -> Slot:
    """The slot of a time with what happens then, and who takes part."""
    tree = passage.tree
    parties = [i for i in (agent(tree, event), patient(tree, event)) if i is not None]
    happening = _happening(passage, event)
    own = {passage.actors[i] for i in inside if i in passage.actors}
    return replace(
        slot,
        head=happening,
        predicate=happening,
        terms=passage.terms(parties, event, inside),
        places=passage.places(event) - own,
        owners=frozenset(passage.actors[i] for i in parties if i in passage.actors),
        limits=frozenset({"elsewhere"}) if elsewhere(passage) else frozenset(),
        label=" ".join(tree.words[i].text for i in sorted({*parties, event})),
    )


def _happening(passage: Passage, event: int) -> str:
    """The class of what happens: that of the noun where a verb says only that it took place ("held talks")."""
    tree = passage.tree
    lemma, name = tree.words[event].lemma.lower(), class_of(tree.words[event].lemma.lower())
    done = tree.child(event, *(("nsubj",) if lemma in words("occur") else ("obj", "nsubj:pass")))
    if done is not None and tree.words[done].pos == "PRON" and "relcl" in tree.words[event].dep:
        done = tree.head(event)  # "the fire, which broke out at 9"
    noun = "" if done is None else class_of(tree.words[done].lemma.lower())
    if lemma in words("empty") | words("occur") and role_of(noun) in ("act", "event", "state"):
        return noun
    if lemma in words("shoots") and noun in words("shots"):
        return SHOT
    fired = name if lemma not in words("fired") else noun
    return LAUNCH if fired in words("launched") else name


def _misdated(time: Time) -> bool:
    """Whether a day is written with a weekday that it was not ("Monday, June 19, 2016")."""
    said, bounds = time.said, _bounds(time.value or "")
    if said is None or said.weekday is None or said.day is None or bounds is None:
        return False
    return bounds[0] == bounds[1] and bounds[0].day == said.day and bounds[0].weekday() != said.weekday


def _event(passage: Passage, anchor: int) -> int | None:
    """What happens at a time: the noun it stands with ("the Jan. 5 launch"), else the nearest predicate."""
    head = passage.tree.head(anchor)
    word = passage.tree.words[anchor]
    if head is None or passage.tree.words[head].pos != "NOUN" or word.dep not in _ADNOMINAL:
        return passage.governor(anchor)
    thing = role_of(class_of(passage.tree.words[head].lemma.lower())) in ("noun", "people")
    return passage.governor(anchor) if thing and passage.tree.child(anchor, "case") is not None else head


def _chief(passage: Passage) -> int | None:
    """The topmost predicate of a sentence in which the time hangs on none: it was read as part of a name."""
    tree = passage.tree
    found = (i for i in range(len(tree.words)) if is_predicate(tree, i))
    return min(found, key=lambda i: (sum(1 for _ in tree.ancestors(i)), i), default=None)


def _names_day(time: Time) -> bool:
    said = time.said
    if said is None or said.holiday:
        return False
    return said.day is not None or said.weekday is not None or said.shift is not None


def extent_of(time: Time) -> Extent | None:
    """A time as a comparable interval: whole days on the axis "day", minutes on "clock", seconds on "span"."""
    if time.value is None:
        return None
    if time.value.startswith("P"):
        return _span(time)
    bounds = _bounds(time.value)
    if bounds is None:
        return None
    if time.kind == "moment":
        return _clock(time)
    if time.said is not None and time.said.part and (time.said.weekday is not None or time.said.day is not None):
        bounds = bounds[0], bounds[0]  # "Tuesday night" is a Tuesday, though it ends on the day after
    return Extent("day", float(bounds[0].toordinal()), float(bounds[1].toordinal()))


def _day_of(time: Time) -> Extent | None:
    """The day that a clock time names beside the hour."""
    bounds = _bounds(time.value or "") if time.kind == "moment" and _names_day(time) else None
    return None if bounds is None else Extent("day", float(bounds[0].toordinal()), float(bounds[0].toordinal()))


def _distance(time: Time) -> Extent | None:
    """How far from what is told a time lies that is counted out: "a month after the test"."""
    said = time.said
    if said is None or not said.counted or said.unit not in UNIT_SECONDS or said.shift is None or isinf(said.shift):
        return None
    seconds = abs(said.shift) * UNIT_SECONDS[said.unit]
    return Extent("span", seconds, seconds, time.comparator)


def days_of(time: Time) -> tuple[str, str] | None:
    """The first and last day that a time names, as ISO days."""
    bounds = _bounds(time.value) if time.value else None
    return None if bounds is None else (bounds[0].isoformat(), bounds[1].isoformat())


def _bounds(value: str) -> tuple[date, date] | None:
    first, _, last = value.partition("/")
    low, high = _edge(first, last=False), _edge(last or first, last=True)
    return None if low is None or high is None or high < low else (low, high)


def _edge(value: str, *, last: bool) -> date | None:
    """The first or last day of a year, month or day."""
    match = _DAY.match(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if year is None:
        return None
    try:
        if day is not None and month is not None:
            return date(year, month, day)
        if not last:
            return date(year, month or 1, 1)
        return date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _clock(time: Time) -> Extent | None:
    """Minutes since midnight by the clock that is meant; the day is a value of its own."""
    minute = _minute(time.value or "")
    if minute is None:
        return None
    instant = _minute(time.earliest or "")
    offset = None if instant is None else (minute - instant + DAY / 2) % DAY - DAY / 2
    return Extent(
        "clock",
        minute,
        minute,
        hedge=time.comparator,
        step=MINUTES_ABOUT if time.comparator else 0.0,
        offset=offset,
    )


def _minute(value: str) -> float | None:
    match = _DAY.match(value)
    return None if match is None or match[4] is None else int(match[4]) * 60.0 + int(match[5])


def _span(time: Time) -> Extent | None:
    match = _SPAN.fullmatch(time.value or "")
    if match is None or not any(match.groups()):
        return None
    scale = UNIT_SECONDS.values()
    seconds = float(sum(int(part) * unit for part, unit in zip(match.groups(), scale, strict=True) if part))
    said = time.said
    longer = said.most / said.amount if said is not None and said.most and said.amount else 1.0
    return Extent("span", seconds, seconds * max(longer, 1.0), time.comparator)
