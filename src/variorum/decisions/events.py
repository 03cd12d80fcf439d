"""Events as persons correct them: day, place and who took part, also where a fact or an utterance is corrected on which
an event stands. The findings stay; what comes out stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from variorum.decisions.places import Index, Place, touched
from variorum.records import (
    CorrectionRecord,
    DateRecord,
    DecisionRecord,
    Dossier,
    EventRecord,
    RevisedRecord,
    SpanRecord,
    When,
)

DAY, ACTOR, RECIPIENT, PLACE = FIELDS = ("event date", "event actor", "event recipient", "event place")
"""What a correction may correct of an event."""
_RESOLVED = "as a person decided"
_SAID, _BESIDE = "STATE", 60
"""An event that is words stands at most so many characters from them."""
_GONE = "This event is found no more."


class Events:
    """The events and day expressions of a dossier while corrections are carried out one after the other."""

    def __init__(self, dossier: Dossier, named: Callable[[str], str | None], called: Callable[[str], str]) -> None:
        """`named` gives the id of the one actor that is called so, `called` the name of an actor."""
        self._texts = {report.id: report.text for report in dossier.reports}
        self._named, self._called = named, called
        self._index = Index({event.id: event for event in dossier.events})
        self._found = {event.id: event for event in dossier.events}
        self._days = {(date.report, date.start, date.end): date for date in dossier.dates}  # as they are by now
        self.revised: dict[str | Place, RevisedRecord] = {}
        """What is not as it was found."""

    def home(self, about: Sequence[Place], spans: int) -> str | None:
        """The event that a correction speaks of."""
        return self._index.home(about, spans)

    def correct(self, one: DecisionRecord, about: Sequence[Place]) -> str:
        """Do what a correction of an event says; gives why not, where it cannot be done."""
        id = self.home(about, len(one.about))
        value = (one.value or "").strip()
        if id is None:
            return _GONE
        event = self._now(id)
        if one.field == DAY:
            if not _is_time(value):
                return "That is no date: a day is written as 2022-05-03."
            self._date(event, one, value)
        elif one.field == PLACE:
            found = event.where and self._called(event.where)
            self._put(replace(event, where=self._named(value) or value), one, PLACE, found)
        else:
            side = "actors" if one.field == ACTOR else "recipients"
            ids = tuple(self._named(name.strip()) or name.strip() for name in value.split(";"))
            names = "; ".join(map(self._called, getattr(event, side))) or None
            self._put(replace(event, **{side: ids}), one, one.field or "", names)
        return ""

    def follow_day(self, one: DecisionRecord, places: Iterable[Place], value: str) -> None:
        """A day that is corrected where a fact states it dates what is told on the same line by the same words."""
        for place in places:
            for at, date in tuple(self._days.items()):
                if touched(place, (at,)):
                    self._day(at, date, one, value)
                    for event in map(self._now, self._found):
                        if event.when and event.when.value == date.value and on_line(event, at, self._texts):
                            self._date(event, one, value)

    def follow_name(self, one: DecisionRecord, places: Sequence[Place], old: str | None, new: str) -> None:
        """Someone else took part in what is told in the words that are corrected."""
        for event in map(self._now, self._found):
            if not any(touched(_place(holder), places) for holder in event.holders):
                continue
            for field, side in ((ACTOR, "actors"), (RECIPIENT, "recipients")):
                ids = getattr(event, side)
                if old in ids:
                    event = replace(event, **{side: tuple(new if id == old else id for id in ids)})
                    self._put(event, one, field, self._called(old or ""))

    def follow_words(self, one: DecisionRecord, places: Sequence[Place], day: str) -> None:
        """The day on which words were said is that of the event of saying them."""
        near = [(report, max(0, start - _BESIDE), end + _BESIDE) for report, start, end in places]
        for event in map(self._now, self._found):
            if event.type == _SAID and any(touched(_place(holder), near) for holder in event.holders):
                self._date(event, one, day)

    def _now(self, id: str) -> EventRecord:
        revised = self.revised.get(id)
        return (revised.event if revised else None) or self._found[id]

    def _date(self, event: EventRecord, one: DecisionRecord, value: str) -> None:
        when = When(value=value, zone=event.when.zone if event.when else None, resolved=_RESOLVED)
        self._put(replace(event, when=when), one, DAY, event.when.value if event.when else None)

    def _put(self, event: EventRecord, one: DecisionRecord, field: str, found: str | None) -> None:
        told = CorrectionRecord(decision=one.id, field=field, found=found, value=one.value or "")
        old = self.revised.get(event.id) or RevisedRecord(replaces=(event.id,), by=())
        corrected = tuple(dict.fromkeys((*old.corrected, told)))
        by = tuple(dict.fromkeys((*old.by, one.id)))
        self.revised[event.id] = replace(old, event=event, by=by, corrected=corrected)

    def _day(self, at: Place, date: DateRecord, one: DecisionRecord, value: str) -> None:
        told = CorrectionRecord(decision=one.id, field="date", found=date.value, value=value)
        new = self._days[at] = replace(date, value=value, resolved=_RESOLVED)
        old = self.revised.get(at) or RevisedRecord(replaces=(), by=())
        self.revised[at] = replace(old, by=(*old.by, one.id), date=new, corrected=(*old.corrected, told))


def on_line(event: EventRecord, at: Place, texts: Mapping[str, str]) -> bool:
    """Whether an event is told on the line of a place."""
    report, start, end = at
    spans = ((min(h.start, start), max(h.end, end)) for h in event.holders if h.report == report)
    return any("\n" not in texts[report][low:high] for low, high in spans)


def _place(holder: SpanRecord) -> Place:
    return holder.report, holder.start, holder.end


def _is_time(value: str) -> bool:
    try:
        return all(datetime.fromisoformat(part) for part in value.split("/"))
    except ValueError:
        return False
