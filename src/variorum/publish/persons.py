"""What persons have decided about a claim, an utterance or an event, in words, as every way out gives it."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.decisions.places import Place, located
from variorum.publish.clipping import clipped
from variorum.publish.grades import graded
from variorum.publish.phrases import moment
from variorum.records import CorrectionRecord, DecidedRecord, DecisionRecord, Dossier

DONE = {
    "confirm": "confirmed",
    "reject": "rejected",
    "join": "joined",
    "split": "parted",
    "correct": "corrected",
    "grade": "graded",
    "note": "noted",
}
UNSURE = "unsure"
"""A note of this one word."""
_BRIEF = 90
_MOST = 3
"""Of more wordings that a grade is given to, the rest are counted."""


class Persons:
    """The decisions that hold, by what they are on."""

    def __init__(self, dossier: Dossier) -> None:
        every = [(told.decision, told) for item in dossier.revised for told in item.corrected]
        self._corrections = dict(reversed(every))  # of what it was taken on, before what follows it
        self._on: dict[str, list[DecidedRecord]] = {}
        for record in dossier.decisions:
            if record.undone_by is None and record.decision.act != "undo":
                for id in record.on:
                    self._on.setdefault(id, []).append(record)
        self._grades = _grades(dossier)
        taken = {record.decision.id: record.decision for record in dossier.decisions}
        self._events = {
            item.event.id: tuple((taken[told.decision], told) for told in item.corrected if told.decision in taken)
            for item in dossier.revised
            if item.event
        }

    def on(self, id: str) -> tuple[str, ...]:
        """A phrase for each: what was decided, by whom and when."""
        return tuple(self._told(record) for record in self._on.get(id, ()))

    def grades(self, *places: Place) -> tuple[str, ...]:
        """The grades that hold of words at any of these places, each with who gives it."""
        return tuple(dict.fromkeys(told for place in places for told in self._grades.get(place, ())))

    def event(self, id: str) -> tuple[str, ...]:
        """A phrase for each correction of an event: what it is now, what was found, who says so and when."""
        return tuple(
            f"{told.field.removeprefix('event ')} corrected by {one.by}, {moment(one.at)}: "
            f"{told.value} (found: {told.found or 'none'})"
            for one, told in self._events.get(id, ())
        )

    def what(self, one: DecisionRecord) -> str:
        """The note, or what was corrected and what was found there; empty where the act says it all."""
        return ", ".join(self._what(one))

    def _told(self, record: DecidedRecord) -> str:
        one = record.decision
        what = self.what(one)
        return f"{verdict(one)} by {one.by}, {moment(one.at)}{f': {what}' if what else ''}"

    def _what(self, one: DecisionRecord) -> Iterator[str]:
        if one.act == "correct":
            yield correction(one, self._corrections.get(one.id))
            return
        if one.act == "grade":
            yield f"{graded(one.value or '')} for {_list([span.text for span in one.about])}"
            return
        if one.act == "split":
            yield from (f"“{clipped(span.text, _BRIEF)}”" for span in one.about)
        if one.value and verdict(one) != UNSURE:
            yield one.value


def _grades(dossier: Dossier) -> dict[Place, list[str]]:
    texts = {report.id: report.text for report in dossier.reports}
    found: dict[Place, list[str]] = {}
    for record in dossier.decisions:
        if record.decision.act == "grade" and record.undone_by is None:
            for place in located(record.decision.about, texts):
                found.setdefault(place, []).append(f"{record.decision.value} by {record.decision.by}")
    return found


def _list(texts: list[str]) -> str:
    different = list({text.casefold(): text for text in reversed(texts)}.values())[::-1]
    more = f" and {len(different) - _MOST} more" if len(different) > _MOST else ""
    return ", ".join(f"“{clipped(text, _BRIEF)}”" for text in different[:_MOST]) + more


def verdict(one: DecisionRecord) -> str:
    """The act in a word."""
    return UNSURE if one.act == "note" and one.value == UNSURE else DONE[one.act]


def correction(one: DecisionRecord, told: CorrectionRecord | None) -> str:
    """What a person put in, with what was found."""
    if told is None:
        return f"{one.field}: {one.value}"
    return f"{one.field}: {one.value} (found: {told.found or 'none'})"
