"""What was told of before a time: the days that "the previous day", "a day after it" or a bare "8 p.m." belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from variorum.annotate.anchors.calendar import Days
from variorum.annotate.anchors.days import Anchor
from variorum.annotate.anchors.resolve import TOLD, looks_ahead
from variorum.annotate.anchors.tense import verb_above
from variorum.marks import Sentence, Time

NEAR = 7
"""Days from the day of writing within which a day told of before can be the one that a bare clock time belongs to."""
REACH = 100
"""Characters back from a sentence within which it may go on about the day that was told of last."""
FAR = 900
"""Characters from a day told of up to which "the next day" can still count from it."""
COMING = frozenset({"come", "follow", "occur", "happen", "be"})
"""Verbs of which "a day after it" tells when the other event was."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A time with its value, the days it means (None where it means none), and which way its verb looks.

    `verb` is the verb that governs it, as (number of the sentence, index of the word).
    """

    time: Time
    days: Days | None = None
    direction: str = ""
    verb: tuple[int, int] | None = None

    @property
    def day(self) -> date | None:
        """The one day that is meant, None where it is none or several."""
        return self.days.first if self.days and self.days.first == self.days.last else None


def base_of(time: Time, before: Sequence[Resolved], sentence: Sentence | None, anchor: Anchor | None) -> Days | None:
    """The days told of before that "the previous day", "later that year" and their like count from."""
    said = time.said
    if said is None or not (said.told or looks_ahead(said)):
        return None
    if sentence is not None and counts_from_event(time, sentence):
        return _day_of_main_event(time, before, sentence, anchor)
    exact = said.unit in ("day", "week", "hour", "minute", "weekend") or said.weekday is not None
    told = (one for one in reversed(before) if one.verb is not None and one.days and (not exact or one.day))
    base = next(told, None)
    far = base is not None and said.unit == "day" and time.start - base.time.end > FAR
    return None if base is None or far else base.days


def counts_from_event(time: Time, sentence: Sentence | None) -> bool:
    """Whether an event is named that a length of time is counted from ("a day after the vote")."""
    if sentence is None or time.said is None or not (time.said.told and time.said.counted):
        return False
    return next((word.text.lower() for word in sentence.words if word.start >= time.end), "") in ("after", "before")


def _day_of_main_event(
    time: Time, before: Sequence[Resolved], sentence: Sentence, anchor: Anchor | None
) -> Days | None:
    """The day of what came after or before the event.

    It is told in the same sentence; of what "comes" it may also be the last one told of, within reach, or that of
    writing.
    """
    told = [one for one in reversed(before) if one.day and one.verb]
    if here := next((one for one in told if one.time.start >= sentence.start), None):
        return here.days
    words = sentence.words
    verb = verb_above(sentence, time.start, time.end)
    behind = [word.lemma for word in words if word.end <= time.start and word.pos in ("VERB", "AUX")]
    if not ((verb is not None and words[verb].lemma in COMING) or set(behind[-1:]) & COMING):
        return None
    near = next((one for one in told if sentence.start - one.time.end <= REACH), None)
    return near.days if near else Days(anchor.day, anchor.day) if anchor else None


def day_of_clock(
    anchor: Anchor | None, before: Sequence[Resolved], verb: tuple[int, int] | None
) -> tuple[Days | None, str]:
    """The day of a clock time without one: told by the same verb, else last told of and near, else that of writing."""
    told = [one for one in reversed(before) if one.day and one.time.said and one.verb is not None]
    same = [one for one in told if verb is not None and one.verb == verb]
    near = [one for one in told if anchor is None or (one.day and abs((one.day - anchor.day).days) <= NEAR)]
    for one in (*same[:1], *near[:1]):
        return one.days, TOLD
    return (Days(anchor.day, anchor.day), anchor.how) if anchor else (None, "")
