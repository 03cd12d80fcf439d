"""The front page of the package: what it exports, and that importing it costs nothing."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import variorum

EXPORTS = [
    "Dossier",
    "DossierError",
    "Frames",
    "LanguageError",
    "Outcome",
    "Problem",
    "VariorumError",
    "frames",
    "load",
    "load_all",
    "read",
    "schema",
    "write_csv",
    "write_json",
    "write_page",
]


def test_what_is_exported() -> None:
    assert variorum.__all__ == EXPORTS
    assert sorted(EXPORTS) == EXPORTS
    assert set(EXPORTS) <= set(dir(variorum))


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_is_there_and_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(getattr(variorum, name))


def test_what_is_not_exported_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        variorum.raed  # noqa: B018  the access is what is tested


@pytest.mark.parametrize("code", ["import variorum", "import variorum.cli", "import variorum; variorum.schema()"])
def test_importing_loads_nothing_heavy(code: str) -> None:
    heavy = "{'spacy', 'numpy', 'pandas', 'jinja2', 'lxml', 'trafilatura', 'rapidfuzz'}"
    loaded = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(sorted({heavy} & set(sys.modules)))"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert loaded.stdout.strip() == "[]"


def test_a_folder_is_read_by_name_alone(tmp_path: Path) -> None:
    outcome = variorum.read(str(tmp_path / "nothing"))
    assert outcome.dossiers == ()
    assert [problem.lost for problem in outcome.problems] == [True]


def test_an_unknown_language_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A crane fell on a quay on Tuesday, killing three dock workers.\n")
    with pytest.raises(variorum.LanguageError, match="no language pipeline named 'none_such'"):
        variorum.read(tmp_path, language="none_such")
