"""PLOVER: the records have the manual's fields, and say where they go beyond it."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from tests.publish import invented
from variorum.collate.plover import types
from variorum.publish.plover import cameo, to_plover
from variorum.records import When

_TEXT = {"type": ["string", "null"]}
_PARTY = {
    "type": "object",
    "properties": {"actor_id": {"type": "string"}, "actor_text": {"type": "string"}},
    "required": ["actor_text"],
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["id", "date", "actor", "recipient", "event", "mode", "event_text", "text_info", "cite_info", "coder"],
    "properties": {
        "id": {"type": "string"},
        "date": {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"},
        "actor": {"type": "array", "items": _PARTY},
        "recipient": {"type": "array", "items": _PARTY},
        "event": {"type": "array", "items": {"type": "string", "pattern": "^[A-Z]+$"}, "minItems": 1},
        "mode": _TEXT,
        "event_text": {"type": "string"},
        "text_info": {
            "type": "object",
            "properties": {"start": {"type": "integer"}, "end": {"type": "integer"}},
            "required": ["start", "end"],
        },
        "cite_info": {"type": "object", "properties": {"publication": _TEXT, "date": _TEXT, "url": _TEXT}},
        "coder": {"type": "string"},
        "ontology": {"enum": ["PLOVER", "variorum extension of PLOVER"]},
        "cameo": {"type": "array", "items": {"type": "string", "pattern": r"^\d{2,4}$"}},
    },
}


def _records(**changed: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in to_plover(invented.make(**changed)).splitlines()]


def test_every_record_has_the_fields_of_the_manual() -> None:
    records = _records()
    assert len(records) == len(invented.make().events)
    for record in records:
        Draft202012Validator(SCHEMA).validate(record)
        place = record["text_info"]
        assert invented.TEXTS[place["report"]][place["start"] : place["end"]] == record["event_text"]


def test_an_event_of_many_reports_is_one_record() -> None:
    event = invented.make().events[0]
    twice = msgspec.structs.replace(event, holders=(*event.holders, invented.place("morning-post", "A crane fell")))
    (record,) = _records(events=(twice,))
    assert record["also_told"][-1]["event_text"] == "A crane fell"
    assert record["also_told"][-1]["cite_info"]["publication"] == "The Morning Post"


@pytest.mark.parametrize(
    ("when", "date"),
    [
        (None, None),
        ("2022-05-03", "2022-05-03"),
        ("2022-05-03T10:00+01:00", "2022-05-03"),
        ("2022-05", None),
        ("2022-05-03/2022-05-04", None),
        ("2022-05-03T10:00/2022-05-03T11:00", "2022-05-03"),
    ],
)
def test_a_day_that_is_not_known_is_not_given(when: str | None, date: str | None) -> None:
    event = invented.make().events[0]
    known = When(value=when, zone=None, resolved="") if when else None
    (record,) = _records(events=(msgspec.structs.replace(event, when=known),))
    assert record["date"] == date
    assert (record["when"] or {}).get("value") == when


def test_what_plover_lacks_says_so_and_has_no_code() -> None:
    event = msgspec.structs.replace(invented.make().events[0], type="TEST", mode=None)
    (record,) = _records(events=(event,))
    assert (record["ontology"], record["cameo"]) == ("variorum extension of PLOVER", [])


def test_codes_are_no_finer_than_the_type_and_mode() -> None:
    assert cameo("SANCTION", "expel") == ("166",)
    assert cameo("COERCE", None) == ("16", "17", "19")
    assert cameo("AID", "no such mode") == ("07",)
    assert all(len(code) >= 2 for type in types() for code in cameo(type, None))
