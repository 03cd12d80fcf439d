"""`variorum decide`, and that `variorum read` obeys what was decided when reports are added."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.publish import invented
from tests.stories import FOLDER
from variorum import pipeline
from variorum.annotate.language import SpacyLanguage
from variorum.cli import main
from variorum.publish.json import write_json


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    write_json(invented.make(), tmp_path / "dossier.json")
    return tmp_path / "dossier.json"


def test_a_decision_is_added_listed_undone_and_passed_on(dossier: Path, tmp_path: Path) -> None:
    file, other = tmp_path / "kept.jsonl", tmp_path / "other.jsonl"
    added = run("decide", "add", file, "confirm", "c-dead", "--dossier", dossier, "--by", "Ada")
    assert added.exit_code == 0, added.output
    id = added.stdout.strip()
    assert {span["text"] for span in json.loads(file.read_text())["about"]} == {"three dock workers", "Four people"}
    assert run("decide", "undo", file, id, "--by", "Ben").exit_code == 0
    assert f"no decision that holds is called {id}" in run("decide", "undo", file, id).stderr
    assert "confirm (undone)" in run("decide", "list", file).stdout
    exported = tmp_path / "out.jsonl"
    exported.write_text(run("decide", "export", file).stdout)
    assert "2 taken in" in run("decide", "import", other, exported).stderr
    assert "0 taken in" in run("decide", "import", other, exported).stderr
    assert other.read_text() == file.read_text()


def test_what_cannot_be_decided_is_said(dossier: Path, tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonl"
    assert "no such claim" in run("decide", "add", file, "confirm", "c-none", "--dossier", dossier).stderr
    assert "names the field" in run("decide", "add", file, "correct", "q-steel", "--dossier", dossier).stderr
    (tmp_path / "bad.jsonl").write_text("{}\n")
    assert "line 1: this is no decision" in run("decide", "import", file, tmp_path / "bad.jsonl").stderr
    assert not file.exists()


def test_a_reading_alone_is_named_by_its_number(dossier: Path, tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonl"
    run("decide", "add", file, "split", "c-dead", "--reading", "2", "--dossier", dossier)
    assert [span["text"] for span in json.loads(file.read_text())["about"]] == ["Four people"]


def test_what_cannot_be_carried_out_is_kept_and_said(dossier: Path, tmp_path: Path) -> None:
    told = run("decide", "add", tmp_path / "kept.jsonl", "split", "c-dead", "--dossier", dossier)
    assert told.exit_code == 0
    assert "not carried out: These readings stand apart already." in told.stderr


def test_a_decision_is_obeyed_and_survives_a_copy(
    tmp_path: Path, language: SpacyLanguage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "SpacyLanguage", lambda _: language)
    reports, data = tmp_path / "reports", tmp_path / "d.json"
    shutil.copytree(FOLDER / "ferry" / "reports", reports)

    def read() -> dict[str, Any]:
        assert run("read", reports, "--one-story", "--quiet", "--json", data).exit_code == 0
        return dict(json.loads(data.read_bytes()))

    claim = next(claim for claim in read()["claims"] if claim["status"] == "conflict")
    run("decide", "add", reports, "reject", claim["id"], "--dossier", data, "--by", "Ada")
    assert [record["on"] for record in read()["decisions"]] == [[claim["id"]]]
    first = sorted(reports.glob("*.txt"))[0]
    (reports / "zz-copy.txt").write_text(first.read_text(encoding="utf-8"), encoding="utf-8")
    again = read()
    (record,) = again["decisions"]
    on = next(claim for claim in again["claims"] if [claim["id"]] == record["on"])
    places = {(h["report"], h["start"], h["end"]) for reading in on["readings"] for h in reading["holders"]}
    assert {(s["report"], s["start"], s["end"]) for s in record["decision"]["about"]} <= places
