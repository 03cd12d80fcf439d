"""Events as PLOVER records, one JSON object a line, with the CAMEO codes of their types.

Field names are those of the manual of September 2021. What it has no field for is this project's: `ontology`, `cameo`,
`when`, `location`, `status` and `also_told`. A type that PLOVER lacks (a test of a weapon, an accident) says so by its
`ontology` and has no CAMEO code.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import msgspec

from variorum.decisions.applied import as_decided
from variorum.publish import Document
from variorum.publish.names import Names
from variorum.publish.persons import Persons
from variorum.publish.phrases import day_of
from variorum.records import Dossier, EventRecord, SpanRecord

PLOVER, EXTENSION = "PLOVER", "variorum extension of PLOVER"
_A_DAY = len("2000-01-01")


def to_plover(dossier: Dossier) -> str:
    """One line an event, in the order of the dossier; an event told in many reports is one record."""
    record = _Records(dossier)
    return "".join(msgspec.json.encode(record.of(event)).decode() + "\n" for event in as_decided(dossier).events)


def cameo(type: str, mode: str | None) -> tuple[str, ...]:
    """The CAMEO code that has this type and mode and nothing else, several where no one has all of it.

    >>> cameo("CONSULT", "phone"), cameo("CONSULT", None), cameo("ACCUSE", None), cameo("TEST", None)
    (('041',), ('04',), ('09', '11'), ())
    """
    codes = _codes()
    return codes.get((type, mode or ""), codes.get((type, ""), ()))


class _Records:
    """Makes the records of one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._reports = {report.id: report for report in dossier.reports}
        self._names = Names(dossier)
        self._persons = Persons(dossier)

    def of(self, event: EventRecord) -> dict[str, Any]:
        places = [self._place(holder) for holder in event.holders]
        first, *others = places or [{}]
        return {
            "id": event.id,
            "date": _day(event),
            "actor": self._parties(event.actors),
            "recipient": self._parties(event.recipients),
            "event": [event.type],
            "mode": event.mode,
            **first,
            "coder": "variorum",
            "comment": "; ".join(self._persons.event(event.id)) or None,
            "ontology": EXTENSION if event.type in _extension() else PLOVER,
            "cameo": cameo(event.type, event.mode),
            "when": event.when,
            "location": event.where,
            "status": event.status,
            "also_told": others,
        }

    def _parties(self, ids: tuple[str, ...]) -> list[dict[str, str | None]]:
        return [{"actor_id": id, "actor_text": self._names.actor(id)} for id in ids]

    def _place(self, span: SpanRecord) -> dict[str, Any]:
        report = self._reports[span.report]
        return {
            "event_text": report.text[span.start : span.end],
            "text_info": {"report": report.id, "start": span.start, "end": span.end},
            "cite_info": {
                "publication": report.outlet,
                "headline": report.headline,
                "date": report.published,
                "url": report.url,
                "source": report.source,
            },
        }


def _day(event: EventRecord) -> str | None:
    """The one day on which it happened; None where the day is not known, or it may be one of several."""
    day = day_of(event.when.value) if event.when else None
    return day if day and len(day) == _A_DAY else None


@cache
def _codes() -> dict[tuple[str, str], tuple[str, ...]]:
    return {(type, mode): tuple(codes.split()) for type, mode, codes in _rows("cameo.tsv")}


@cache
def _extension() -> frozenset[str]:
    return frozenset(type for type, owner, _ in _rows("types.tsv") if owner == "extension")


def _rows(name: str) -> list[list[str]]:
    text = (resources.files("variorum") / "data" / "plover" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


FORMAT = Document(
    "events as PLOVER records with CAMEO codes, one a line", "application/x-ndjson", ".plover.jsonl", to_plover
)
