"""Events in words."""

from __future__ import annotations

import csv
from importlib import resources

from tests.publish import invented
from variorum.publish.events import KINDS, called, parties
from variorum.publish.names import Names
from variorum.records import EventRecord, SpanRecord


def _event(**given: object) -> EventRecord:
    known = {"type": "COERCE", "mode": None, "actors": (), "recipients": (), "when": None, "where": None}
    told = {"status": "happened", "holders": (SpanRecord(report="bay", start=0, end=3),)}
    return EventRecord(id="e-1", **{**known, **told, **given})  # type: ignore[arg-type]


def test_every_type_that_is_found_has_a_name_in_words() -> None:
    table = resources.files("variorum") / "data" / "plover" / "types.tsv"
    rows = csv.reader(table.read_text(encoding="utf-8").splitlines(), delimiter="\t")
    assert {row[0] for row in rows if not row[0].startswith("#")} <= set(KINDS)


def test_a_mode_is_named_where_it_says_more() -> None:
    assert called(_event(mode="arrest")) == "arrest"
    assert called(_event(type="ASSAULT", mode="firearms")) == "attack · firearms"
    assert called(_event(type="ELSEWHERE")) == "elsewhere"


def test_who_is_named_on_both_sides_is_named_once() -> None:
    names = Names(invented.make())
    assert parties(names, _event(actors=("A Reed",), recipients=("A Reed", "B Marsh"))) == "A Reed → B Marsh"
    assert parties(names, _event(recipients=("B Marsh",))) == "B Marsh"
