"""The door to the benchmarks: what it says where the data is not there, or is other data."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.__main__ import main


@pytest.mark.parametrize("name", ["attribution", "coreference", "events", "lineage", "pages", "parse", "stories"])
def test_wrong_data_is_one_sentence_and_exit_status_2(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for data in (tmp_path / "nowhere", tmp_path):
        assert main([name, str(data)]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith(f"{name}: ")
        assert said.err.count("\n") == 1
