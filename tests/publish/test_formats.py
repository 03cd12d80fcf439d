"""Every format: found by name, made from a dossier alone, the same bytes each time; and the command that writes it."""

from __future__ import annotations

import io
import json
import zipfile
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.publish import hostile, invented
from variorum.cli import main
from variorum.errors import FormatError
from variorum.publish import Document, Folder, formats
from variorum.publish.json import load, write_json

NAMES = ("csv", "ftm", "ftm-statements", "html", "json", "markdown", "ninjs", "notebook", "plover", "webannotation")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    write_json(invented.make(), tmp_path / "dossier.json")
    return tmp_path / "dossier.json"


def test_this_packages_own_formats_are_installed() -> None:
    assert {*NAMES, "wikitext"} <= set(formats.names())


@pytest.mark.parametrize("name", [*NAMES, "wikitext"])
def test_a_format_is_the_same_each_time_and_bears_hostile_text(name: str) -> None:
    form = formats.named(name)
    assert form.title
    assert form.make(invented.make()) == form.make(invented.make())
    assert form.make(hostile.make()) or name == "plover"  # which has no event to tell of


def test_an_unknown_format_names_the_known() -> None:
    with pytest.raises(FormatError, match="no format is called 'pdf': there are csv, "):
        formats.named("pdf")


@pytest.mark.parametrize(
    ("value", "complaint"), [("no.such.module:X", "cannot be loaded"), ("variorum.records:VERSION", "is none")]
)
def test_a_guest_that_is_broken_is_named(value: str, complaint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    guest = EntryPoint("guest", value, formats.GROUP)
    monkeypatch.setattr(formats, "entry_points", lambda **_: [guest])
    with pytest.raises(FormatError, match=complaint):
        formats.named("guest")


def test_a_document_goes_to_standard_output_or_a_file(dossier: Path, tmp_path: Path) -> None:
    shown = run("export", dossier, "--to", "json")
    assert shown.exit_code == 0
    assert json.loads(shown.stdout) == json.loads(dossier.read_bytes())
    written = run("export", dossier, "--to", "json", "--output", tmp_path / "again.json")
    assert written.exit_code == 0
    assert load(tmp_path / "again.json") == invented.make()
    assert "again.json" in written.stderr


def test_a_folder_needs_a_name(dossier: Path, tmp_path: Path) -> None:
    refused = run("export", dossier, "--to", "csv")
    assert refused.exit_code == 2
    assert "give --output a name" in refused.stderr
    assert run("export", dossier, "--to", "csv", "-o", tmp_path / "tables").exit_code == 0
    assert (tmp_path / "tables" / "readings.csv").is_file()


def test_several_dossiers_are_numbered(tmp_path: Path) -> None:
    write_json([invented.make(), hostile.make()], tmp_path / "two.json")
    refused = run("export", tmp_path / "two.json", "--to", "markdown")
    assert refused.exit_code == 2
    assert "holds 2 dossiers" in refused.stderr
    assert run("export", tmp_path / "two.json", "--to", "markdown", "-o", tmp_path / "brief.md").exit_code == 0
    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["brief-2.md", "brief.md"]


def test_what_is_no_dossier_or_format_is_said_in_a_sentence(dossier: Path, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}")
    assert "names no version" in run("export", tmp_path / "other.json", "--to", "json").stderr
    unknown = run("export", dossier, "--to", "pdf")
    assert unknown.exit_code == 2
    assert "no format is called 'pdf'" in unknown.stderr


def test_formats_are_listed() -> None:
    listed = run("export", "--formats")
    assert listed.exit_code == 0
    assert "wikitext" in listed.stdout


def test_a_folder_is_packed_the_same_each_time() -> None:
    form = formats.named("csv")
    assert isinstance(form, Folder)
    packed = formats.packed(invented.make(), form)
    assert packed == formats.packed(invented.make(), form)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert set(archive.namelist()) == set(form.make(invented.make()))
        assert archive.testzip() is None


def test_documents_say_what_they_are() -> None:
    for name in formats.names():
        form = formats.named(name)
        if isinstance(form, Document):
            assert "/" in form.media
            assert form.suffix.startswith(".")


def test_the_docs_name_every_format() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = [line.split("`")[1] for line in docs.splitlines() if line.startswith("| `")]
    assert rows == sorted([*NAMES, "wikitext"])
