"""FollowTheMoney: its own package takes every entity as it is, and every statement is about a property it knows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from followthemoney import model

from tests.publish import hostile, invented
from variorum.publish.ftm.lines import COLUMNS, to_entities, to_statements
from variorum.records import Dossier, When


def _entities(dossier: Dossier) -> list[dict[str, Any]]:
    return [json.loads(line) for line in to_entities(dossier).split("\n") if line]


@pytest.fixture(autouse=True)
def long_fields() -> Iterator[None]:
    """The package reads fields of any length."""
    before = csv.field_size_limit(10_000_000)
    yield
    csv.field_size_limit(before)


def _statements(dossier: Dossier) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(to_statements(dossier), newline=""), dialect="unix"))


def _one(schema: str, **known: str) -> dict[str, list[str]]:
    found = [
        entity["properties"]
        for entity in _entities(invented.make())
        if entity["schema"] == schema and all(v in entity["properties"].get(k, ()) for k, v in known.items())
    ]
    assert len(found) == 1, (schema, known, len(found))
    return dict(found[0])


@pytest.mark.parametrize("dossier", [invented.make(), hostile.make()], ids=["invented", "hostile"])
def test_the_package_takes_every_entity(dossier: Dossier) -> None:
    entities = _entities(dossier)
    assert len({entity["id"] for entity in entities}) == len(entities)
    ids = {entity["id"] for entity in entities}
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=True)
        proxy.schema.validate(entity)
        for prop, value in proxy.itervalues():
            if prop.name != "language":  # a list of the package that grows
                assert prop.type.validate(value), (prop.name, value[:80])
            if prop.type.name == "entity":
                assert value in ids
                assert prop.range is not None
                assert model.get_proxy(next(e for e in entities if e["id"] == value)).schema.is_a(prop.range)


def test_statements_are_the_entities_taken_apart() -> None:
    for dossier in (invented.make(), hostile.make()):
        built: dict[str, dict[str, Any]] = {}
        for row in _statements(dossier):
            assert tuple(row) == COLUMNS
            entity = built.setdefault(row["entity_id"], {"id": row["entity_id"], "schema": row["schema"], "p": {}})
            assert row["canonical_id"] == row["entity_id"]
            if row["prop"] == "id":
                assert (row["value"], row["prop_type"]) == (row["entity_id"], "id")
                continue
            prop = model.get(row["schema"]).properties[row["prop"]]  # type: ignore[union-attr]
            assert row["prop_type"] == prop.type.name
            entity["p"].setdefault(row["prop"], []).append(row["value"])
        made = [{"id": e["id"], "schema": e["schema"], "properties": e["p"]} for e in built.values()]
        assert made == _entities(dossier)


def test_a_statement_keeps_the_wording_and_its_id_is_the_formats() -> None:
    rows = _statements(invented.make())
    published = next(row for row in rows if row["prop"] == "publishedAt" and "T" in row["value"])
    assert published["value"] == "2022-05-03T12:10:00"
    assert published["original_value"] == "2022-05-03T14:10:00+02:00"
    first = rows[0]
    assert (first["dataset"], first["entity_id"]) == ("variorum_s_crane", "s-crane-coast-radio")
    assert len({row["id"] for row in rows}) == len(rows)
    # The SHA-1 of "variorum_s_crane.s-crane-coast-radio.id.s-crane-coast-radio".
    assert first["id"] == "c12c59dec1f0d190af3e6bcc02f97465f469b8c5"


def test_a_reading_is_a_note_tied_to_its_reports_by_the_words() -> None:
    note = _one("Note", summary="Four people")
    assert note["keywords"] == ["quantity", "conflict", "different source"]
    assert "independent origins: 1" in note["notes"]
    tie = _one("Documentation", role="states", summary="Four people")
    place = invented.span("coast-radio", "Four people")
    assert tie["recordId"] == [f"{place['start']}-{place['end']}"]
    assert tie["namesMentioned"] == ["the dockers' union"]


def test_what_is_unknown_is_left_out() -> None:
    radio = next(e for e in _entities(invented.make()) if e["id"] == "s-crane-coast-radio")
    assert "publishedAt" not in radio["properties"]
    assert "publisher" not in radio["properties"]
    event = invented.make().events[0]
    open_time = msgspec.structs.replace(event, when=When(value="2022-05-03/2022-05-04", zone=None, resolved=""))
    told = [e for e in _entities(invented.make(events=(open_time,))) if e["schema"] == "Event"]
    assert (told[0]["properties"]["startDate"], told[0]["properties"]["endDate"]) == (["2022-05-03"], ["2022-05-04"])
    assert "date" not in told[0]["properties"]


def test_a_copy_ties_the_report_to_the_one_it_repeats() -> None:
    link = _one("UnknownLink")
    assert (link["subject"], link["object"], link["role"]) == (
        ["s-crane-morning-post"],
        ["s-crane-meridian"],
        ["repeats"],
    )
