"""`variorum stories`: what it lists, and decisions that are kept and obeyed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.test_story import FERRY, QUARRY
from variorum.annotate.language import SpacyLanguage
from variorum.capture.walk import DECISIONS
from variorum.cli import main
from variorum.pipeline import read
from variorum.story.rulings import Ruling, from_table, to_table


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in zip(("ferry-1", "ferry-2", "quarry-1", "quarry-2"), (*FERRY, *QUARRY), strict=True):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def _stories(result: Result) -> list[list[str]]:
    assert result.exit_code == 0, result.output
    return [[report["id"] for report in story["reports"]] for story in json.loads(result.stdout)]


def test_reports_are_listed_by_event(folder: Path) -> None:
    result = run("stories", folder)
    assert result.exit_code == 0
    assert "4 reports: 2 stories told by more than one." in result.stdout
    assert "Two hurt as Vessland ferry hits rocks" in result.stdout
    assert "[quarry-2]" in result.stdout
    assert _stories(run("stories", folder, "--json")) == [["ferry-1", "ferry-2"], ["quarry-1", "quarry-2"]]


def test_decisions_are_kept_beside_the_reports_and_obeyed_when_files_are_renamed_and_added(
    folder: Path, language: SpacyLanguage
) -> None:
    parted = _stories(run("stories", folder, "--json", "--not-same", "ferry-1", "ferry-2", "--by", "Ida"))
    assert parted == [["quarry-1", "quarry-2"], ["ferry-1"], ["ferry-2"]]
    (folder / "ferry-2.txt").rename(folder / "boat.txt")
    (folder / "stamps.txt").write_text("A stamp fair opens in Oldport.\nCollectors queue.", encoding="utf-8")
    assert ["boat"] in _stories(run("stories", folder, "--json"))
    assert "not read" not in run("stories", folder).stderr
    assert len(read([folder], language=language).dossiers) == 4
    (ruling,) = from_table((folder / DECISIONS).read_text(encoding="utf-8"))
    assert (ruling.decision, ruling.one, ruling.by, ruling.undone) == ("not the same", "ferry-1", "Ida", "")


def test_a_decision_is_undone_by_another_or_taken_back_and_stays_on_record(folder: Path) -> None:
    run("stories", folder, "--not-same", "ferry-1", "ferry-2", "--by", "Ida")
    assert ["ferry-1", "ferry-2"] in _stories(run("stories", folder, "--json", "--same", "ferry-2", "ferry-1"))
    run("stories", folder, "--same", "ferry-1", "quarry-1", "--by", "Ida")
    assert _stories(run("stories", folder, "--json")) == [["ferry-1", "ferry-2", "quarry-1", "quarry-2"]]
    assert len(_stories(run("stories", folder, "--json", "--undo", "quarry-1", "ferry-1"))) == 2
    rulings = from_table((folder / DECISIONS).read_text(encoding="utf-8"))
    assert [bool(ruling.undone) for ruling in rulings] == [True, False, True]


def test_decisions_that_tie_what_they_part_are_remarked_upon(folder: Path) -> None:
    for one, other in (("ferry-1", "quarry-1"), ("quarry-1", "quarry-2")):
        run("stories", folder, "--same", one, other)
    result = run("stories", folder, "--not-same", "ferry-1", "quarry-2")
    assert result.exit_code == 0
    assert "ferry-1 and quarry-2 are decided to be apart, but other decisions tie them" in result.stderr


def test_a_report_that_is_not_there_cannot_be_decided_on(folder: Path) -> None:
    result = run("stories", folder, "--same", "ferry-1", "nowhere")
    assert result.exit_code == 2
    assert "no report is called nowhere" in result.stderr
    assert not (folder / DECISIONS).exists()


def test_a_file_that_holds_no_decisions_is_named_and_the_reports_are_listed(folder: Path) -> None:
    (folder / DECISIONS).write_text("decision\tone\nmaybe\tferry-1\n", encoding="utf-8")
    result = run("stories", folder)
    assert result.exit_code == 1
    assert "line 2 is no decision" in result.stderr
    assert "2 stories" in result.stdout


def test_nothing_to_list_is_said_by_the_exit_status(tmp_path: Path) -> None:
    assert run("stories", tmp_path / "nothing").exit_code == 2


def test_a_table_of_rulings_is_read_as_it_was_written() -> None:
    ruling = Ruling("same", 'a "b"', "c\td", "0123", "4567", "Ida Brekke", "2031-03-03T10:00:00+00:00")
    assert from_table(to_table([ruling])) == (ruling,)
