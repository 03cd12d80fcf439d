from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.publish import invented
from variorum.errors import DossierError
from variorum.publish.json import load, load_all, to_json, write_json
from variorum.publish.schema import schema


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    dossier = invented.make()
    write_json(dossier, tmp_path / "one.json")
    write_json([dossier, dossier], tmp_path / "two.json")
    assert load(tmp_path / "one.json") == dossier
    assert load_all(tmp_path / "two.json") == (dossier, dossier)


def test_text_is_readable_utf8() -> None:
    text = "Łódź – “Ça va”\n"
    dossier = invented.make(reports=(invented.report("a", text),), **_EMPTY)
    assert "Łódź – “Ça va”".encode() in to_json(dossier)


_EMPTY: dict[str, tuple[()]] = {"actors": (), "quotes": (), "claims": (), "events": (), "dates": (), "copies": ()}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "is no dossier"),
        (b"\xff\xfe", "is no dossier"),
        (b"[1]", "is no dossier"),
        (b"{}", "names no version"),
        (b'{"variorum": "9"}', "says '9'"),
        (b'{"variorum": "1"}', "missing required field"),
        (b"[]", "holds 0 dossiers"),
    ],
)
def test_a_file_that_is_no_dossier(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(DossierError, match=complaint):
        load(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="cannot read"):
        load(tmp_path / "none.json")


def test_evidence_outside_a_report_is_refused(tmp_path: Path) -> None:
    dossier = invented.make(reports=(invented.report("meridian", "Short."),), **{**_EMPTY, "claims": _claims()})
    write_json(dossier, tmp_path / "x.json")
    with pytest.raises(DossierError, match="damaged"):
        load(tmp_path / "x.json")


def _claims() -> tuple[object, ...]:
    return tuple(claim for claim in invented.make().claims if claim.id == "c-built")


def test_a_dossier_keeps_the_schema() -> None:
    validator = Draft202012Validator(schema())
    validator.check_schema(schema())
    document = json.loads(to_json(invented.make()))
    assert list(validator.iter_errors(document)) == []
    document["claims"][0]["status"] = "undecided"
    document["quotes"][0]["readings"][0]["start"] = -1
    assert len(list(validator.iter_errors(document))) == 2


def test_every_record_and_field_is_described() -> None:
    records = schema()["$defs"]
    assert len(records) > 15
    for name, record in records.items():
        assert record.get("description"), name
        for field, property_ in record.get("properties", {}).items():
            assert property_.get("description"), (name, field)


def test_the_schema_is_named() -> None:
    published = schema()
    assert published["$id"] == "urn:variorum:dossier:1"
    assert published["$schema"].endswith("2020-12/schema")
    assert published["$defs"]["Dossier"]["properties"]["variorum"]["const"] == "1"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.json"
    path.write_text("old")

    def full(*_: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_json(invented.make(), path)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("x.json", "old")]
