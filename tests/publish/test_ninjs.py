"""ninjs: the fields that version 2.1 publishes and no others, and our own reader gets the reports back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.publish import hostile, invented
from variorum.capture.folder import read_paths
from variorum.publish.ninjs import to_ninjs
from variorum.records import ClaimRecord, Dossier, ReportRecord

_TEXT = {"type": "string"}
_URI = {"type": "string", "format": "uri"}
_MOMENT = {"type": "string", "format": "date-time"}


def _listed(*required: str, **known: Any) -> dict[str, Any]:
    item = {"type": "object", "additionalProperties": False, "properties": known, "required": list(required)}
    return {"type": "array", "items": item}


_WORDS = _listed("value", role=_TEXT, contenttype=_TEXT, value=_TEXT)
_NAMED = _listed(name=_TEXT, rel=_TEXT, uri=_URI, literal=_TEXT)
FIELDS: dict[str, Any] = {
    "uri": _URI,
    "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite", "component"]},
    "representationtype": {"enum": ["full", "partial"]},
    "firstcreated": _MOMENT,
    "language": _TEXT,
    "title": _TEXT,
    "by": _TEXT,
    "located": _TEXT,
    "descriptions": _WORDS,
    "bodies": _WORDS,
    "headlines": _WORDS,
    "people": _NAMED,
    "organisations": _NAMED,
    "places": _NAMED,
    "infosources": _NAMED,
    "standard": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"name": _TEXT, "version": _TEXT, "schema": _URI},
    },
}
"""The fields of the published schema of version 2.1 that are used, each as it stands there."""
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {
        **FIELDS,
        "associations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "uri"],
                "additionalProperties": False,
                "properties": {**FIELDS, "name": _TEXT},
            },
        },
    },
}


@pytest.mark.parametrize("dossier", [invented.make(), hostile.make()], ids=["invented", "hostile"])
def test_the_published_schema_is_kept(dossier: Dossier) -> None:
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(json.loads(to_ninjs(dossier)))


def test_our_own_reader_gets_the_reports_back(tmp_path: Path) -> None:
    (tmp_path / "story.ninjs.json").write_text(to_ninjs(invented.make()), encoding="utf-8")
    intake = read_paths([tmp_path])
    assert intake.problems == ()
    for capture, report in zip(intake.captures, invented.make().reports, strict=True):
        assert capture.text == report.text
        assert (capture.headline, capture.outlet, capture.byline) == (report.headline, report.outlet, report.byline)
        assert capture.url == report.url
        assert capture.published == (report.published if "T" in (report.published or "") else None)


def test_points_of_fact_are_those_of_the_dossier() -> None:
    import msgspec

    written = json.loads(to_ninjs(invented.make()))["descriptions"]
    read = tuple(msgspec.json.decode(item["value"], type=ClaimRecord) for item in written)
    assert read == invented.make().claims


def test_a_day_is_no_moment() -> None:
    by_name = {item["name"]: item for item in json.loads(to_ninjs(invented.make()))["associations"]}
    assert "firstcreated" not in by_name["morning-post"]
    assert by_name["morning-post"]["descriptions"][0]["value"] == "2022-05-04"
    assert "firstcreated" not in by_name["coast-radio"]


def test_a_report_without_anything_but_its_text() -> None:
    bare: ReportRecord = invented.report("bare", "Nothing is known of this.", outlet=None, headline=None)
    parts: dict[str, Any] = dict.fromkeys(("actors", "quotes", "claims", "events", "dates", "copies", "carried"), ())
    written = json.loads(to_ninjs(invented.make(reports=(bare,), **parts)))
    assert set(written["associations"][0]) == {"name", "uri", "type", "representationtype", "language", "bodies"}
