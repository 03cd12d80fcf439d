"""The command: what it writes, what it says, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from tests.publish import hostile, invented
from variorum import pipeline
from variorum.annotate.language import SpacyLanguage
from variorum.cli import main
from variorum.cli.outputs import numbered
from variorum.cli.progress import ProgressLine
from variorum.cli.summary import summary
from variorum.publish.schema import schema

CHESS = """Chess club finds lost cup
AMBERLEY, June 9 (Shire News) - A silver cup lost in 1974 was found in a cellar on Thursday, the chess club said.
"It was in a box of clocks," the club's treasurer Odette Marl told Shire News.
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in invented.TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def one_pipeline(language: SpacyLanguage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading the built-in pipeline takes a second: load it once."""
    monkeypatch.setattr(pipeline, "SpacyLanguage", lambda name: language if name == "fast" else SpacyLanguage(name))


def test_everything_is_written(reports: Path, tmp_path: Path) -> None:
    page, data, folder = tmp_path / "d.html", tmp_path / "d.json", tmp_path / "tables"
    result = run("read", reports, "--one-story", "-o", page, "--json", data, "--csv", folder)
    assert result.exit_code == 0, result.output
    document = json.loads(data.read_bytes())
    assert list(Draft202012Validator(schema()).iter_errors(document)) == []
    assert [report["id"] for report in document["reports"]] == sorted(invented.TEXTS)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert len(list(folder.iterdir())) == 10
    assert f"Written: {page}, {data}, {folder} (10 tables)" in result.stdout


def test_without_outputs_only_a_summary(reports: Path, tmp_path: Path) -> None:
    result = run("read", reports, "--one-story")
    assert result.exit_code == 0
    assert "3 reports" in result.stdout
    assert "Differences:" in result.stdout
    assert "--output dossier.html writes the page" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]


def test_what_is_left_out_is_named(reports: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    result = run("read", reports, "--one-story", "--quiet")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "empty.txt" in result.stderr
    assert result.stderr.startswith("Left out:\n")


def test_nothing_to_read(tmp_path: Path) -> None:
    result = run("read", tmp_path / "none", "--json", tmp_path / "d.json")
    assert result.exit_code == 2
    assert "Nothing could be read." in result.stderr
    assert not (tmp_path / "d.json").exists()


def test_several_stories_are_a_list_and_a_page_each(reports: Path, tmp_path: Path) -> None:
    (reports / "chess.txt").write_text(CHESS, encoding="utf-8")
    result = run("read", reports, "-o", tmp_path / "d.html", "--json", tmp_path / "d.json", "--csv", tmp_path / "t")
    assert result.exit_code == 0, result.output
    stories = json.loads((tmp_path / "d.json").read_bytes())
    assert len(stories) > 1
    pages = [numbered(tmp_path / "d.html", place) for place in range(1, len(stories) + 1)]
    assert all(page.exists() for page in pages)
    assert all(str(page) in result.stdout for page in pages)


def test_json_to_standard_output_is_nothing_else(reports: Path) -> None:
    result = run("read", reports, "--one-story", "--json", "-")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["variorum"] == "1"
    assert "Differences:" in result.stderr


def test_a_page_to_standard_output(reports: Path) -> None:
    result = run("read", reports, "--one-story", "--output", "-")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    (reports / "chess.txt").write_text(CHESS, encoding="utf-8")
    result = run("read", reports, "--output", "-")
    assert result.exit_code == 2
    assert "give --output a file name" in result.stderr
    assert result.stdout == ""


def test_interrupted(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "make_dossier", interrupt)
    result = run("read", reports, "--one-story", "--json", "-")
    assert (result.exit_code, result.stdout) == (130, "")


def test_no_right_to_write(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        os, "access", lambda _, mode: mode != os.W_OK
    )  # root may write everywhere, and tests may run as root
    for option in ("--json", "--csv"):
        result = run("read", reports, option, tmp_path / "new")
        assert result.exit_code == 2
        assert "permission denied" in result.stderr


def test_an_unknown_pipeline_is_one_sentence(reports: Path) -> None:
    result = run("read", reports, "--nlp", "none_such")
    assert result.exit_code == 2
    assert "no language pipeline named 'none_such'" in result.stderr
    assert "Traceback" not in result.output


def _in_no_folder(tmp_path: Path) -> list[str]:
    return ["--output", str(tmp_path / "none" / "d.html")]


def _onto_a_folder(tmp_path: Path) -> list[str]:
    return ["--json", str(tmp_path)]


def _tables_into_a_file(tmp_path: Path) -> list[str]:
    (tmp_path / "file").write_text("")
    return ["--csv", str(tmp_path / "file")]


def _twice(tmp_path: Path) -> list[str]:
    return ["--json", str(tmp_path / "d"), "--output", str(tmp_path / "d")]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (_in_no_folder, "there is no folder"),
        (_onto_a_folder, "it is a folder"),
        (_tables_into_a_file, "is no folder"),
        (_twice, "two outputs have the same name"),
    ],
)
def test_what_cannot_be_written_is_said_before_reading(
    reports: Path, tmp_path: Path, options: object, sentence: str
) -> None:
    assert callable(options)
    result = run("read", reports, *options(tmp_path))
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stdout == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_one_sentence(reports: Path) -> None:
    result = run("read", reports, "--one-story", "--json", "/dev/full")
    assert result.exit_code == 2
    assert result.stderr.strip().endswith("No space left on device")


def test_a_fault_of_ours_is_one_sentence(reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr(pipeline, "make_dossier", fail)
    result = run("read", reports, "--one-story")
    assert result.exit_code == 2
    assert "a fault in variorum itself, please report it: ValueError: odd" in result.stderr
    monkeypatch.setenv("VARIORUM_TRACEBACK", "1")
    assert isinstance(run("read", reports, "--one-story").exception, ValueError)


def test_the_schema_is_printed() -> None:
    result = run("schema")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == schema()


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["schema", "--help"], ["--version"]])
def test_help(arguments: Sequence[str]) -> None:
    assert run(*arguments).exit_code == 0


def test_as_a_process(reports: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-m",
            "variorum",
            "read",
            str(reports),
            "--one-story",
            "--quiet",
            "--json",
            "-",
        ],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert done.stderr == b""
    assert done.stdout == CliRunner().invoke(main, ["read", str(reports), "--one-story", "--json", "-"]).stdout_bytes


def test_a_summary_tells_the_differences_with_outlets_and_credit() -> None:
    lines = [click.unstyle(line) for line in summary(invented.make(), width=100)]
    assert lines[:2] == [
        "Crane falls on quay in Port Amity, killing three",
        "3 reports, from 2 outlets, 1 of unknown outlet, going back to 2 origins, published 3 May 2022, 14:10",
    ]
    assert lines[4:8] == [
        "Differences: 1 (and 1 possible one)",
        "  1  how many died [different source]",
        "       three dock workers — Meridian and The Morning Post, crediting the harbour office",
        "       Four people — unknown outlet, crediting the dockers' union",
    ]


def test_a_summary_keeps_the_width() -> None:
    assert max(len(click.unstyle(line)) for line in summary(invented.make(), width=60)) <= 60


def test_a_summary_sends_the_terminal_no_commands() -> None:
    lines = list(summary(hostile.make()))
    assert not {character for line in lines for character in click.unstyle(line) if not character.isprintable()}
    assert len(lines) < 100


def test_progress_is_for_terminals(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with ProgressLine() as progress:
        progress("reading", 1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with ProgressLine() as progress:
        progress("reading", 1, 2)
    assert capsys.readouterr().err == "\r\x1b[Kloading …\r\x1b[Kreading 1 of 2 …\r\x1b[K"
    with ProgressLine(quiet=True) as progress:
        progress("reading", 1, 2)
    assert capsys.readouterr().err == ""
