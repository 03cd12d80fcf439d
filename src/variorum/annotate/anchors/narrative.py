"""Resolves the times of one report in the order of its text: each may count from the days told of before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from variorum.annotate.anchors.calendar import Days
from variorum.annotate.anchors.days import Anchor
from variorum.annotate.anchors.owners import Clock, clock_of, clock_of_page, clock_of_report
from variorum.annotate.anchors.resolve import Context, days_of
from variorum.annotate.anchors.tense import direction_of, verb_above
from variorum.annotate.anchors.told import Resolved, base_of, counts_from_event, day_of_clock
from variorum.annotate.anchors.values import duration, instants, offset_of, written
from variorum.annotate.anchors.zones import day_before_month
from variorum.marks import Expression, Marks, Time
from variorum.report import Report

BACK = 40
"""Times before one that are looked at for what it counts from."""
AHEAD = timedelta(hours=4)
"""Difference of clocks from which on it is often tomorrow already in the other place."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of single times, by their index, from outside their own place in the text.

    `weeks` moves a bare weekday by whole weeks; `speech` gives the day of speech that a quoted time counts from.
    """

    weeks: Mapping[int, int] = field(default_factory=dict)
    speech: Mapping[int, Anchor] = field(default_factory=dict)


def resolve_report(report: Report, marks: Marks, anchor: Anchor | None, hints: Hints) -> tuple[Resolved, ...]:
    """The times of one report, resolved in the order of its text."""
    own, page = clock_of_report(report), clock_of_page(report)
    starts = [sentence.start for sentence in marks.sentences]
    found: list[Resolved] = []
    for index, time in enumerate(marks.times):
        place = bisect_right(starts, time.start) - 1
        sentence = marks.sentences[place] if place >= 0 and time.start < marks.sentences[place].end else None
        stamped = sentence is None and report.kind_at(time.start) == "stamp"
        clock = clock_of(time, sentence, page if stamped else own)
        before = found[-BACK:]
        context = Context(
            anchor=hints.speech.get(index, anchor),
            told=base_of(time, before, sentence, anchor),
            direction=direction_of(sentence, time.start, time.end) if sentence else "",
            day_first=day_before_month(own.zone if own else None),
            weeks=hints.weeks.get(index, 0),
            backwards=counts_from_event(time, sentence),
            ahead=_is_ahead(clock, own, anchor),
        )
        word = verb_above(sentence, time.start, time.end) if sentence else None
        verb = None if word is None else (place, word)
        days, how = _resolve(time, context, before, verb)
        found.append(Resolved(_marked(time, days, how, clock), days, context.direction, verb))
    return tuple(found)


def _is_ahead(clock: Clock | None, own: Clock | None, anchor: Anchor | None) -> bool:
    """Whether the place of an event is so far east of the report's that its day may be the next."""
    if clock is None or own is None or anchor is None or clock.owner not in ("event", "written"):
        return False
    there, here = offset_of(clock.zone, anchor.day), offset_of(own.zone, anchor.day)
    return there is not None and here is not None and there - here >= AHEAD


def _resolve(
    time: Time, context: Context, before: Sequence[Resolved], verb: tuple[int, int] | None
) -> tuple[Days | None, str]:
    said = time.said
    if said is None or said.repeats or said.vague or time.kind == "duration":
        return None, ""
    if found := days_of(said, context):
        return found
    if (said.hour is not None or said.part) and not _names_a_day(said):
        return day_of_clock(context.anchor, before, verb)
    return None, ""


def _names_a_day(said: Expression) -> bool:
    return said.day is not None or said.weekday is not None or bool(said.holiday) or said.shift is not None


def _marked(time: Time, days: Days | None, how: str, clock: Clock | None) -> Time:
    said = time.said
    if said is None or time.kind in ("set", "vague"):
        return time
    if time.kind == "duration":
        return replace(time, value=duration(said))
    if days is None:
        return time
    bounds = instants(said, days, clock.zone) if clock else None
    return replace(
        time,
        value=written(said, days, time.kind),
        earliest=bounds[0] if bounds else None,
        latest=bounds[1] if bounds else None,
        zone=clock.zone if clock else None,
        owner=clock.owner if clock else None,
        anchor=how,
    )
