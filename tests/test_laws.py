"""Laws that hold for every story: evidence, order, copies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.stories import FOLDER, STORIES
from variorum.annotate.language import SpacyLanguage
from variorum.pipeline import read
from variorum.records import Dossier

CASES = sorted((FOLDER.parent.parent / "shared" / "cases").glob("*/gold.json"))
FOLDERS = [pytest.param(FOLDER / name / "reports", id=name) for name in STORIES] + [
    pytest.param(path.parent, id=path.parent.name) for path in CASES
]


def _read(folder: Path, language: SpacyLanguage) -> Dossier:
    (dossier,) = read([folder], language=language, one_story=True).dossiers
    return dossier


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if {"report", "start", "end"} <= value.keys() and value["start"] is not None:
            yield value
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _spans(inner)


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_span_lies_in_its_report_and_every_value_is_words_of_a_report(
    folder: Path, language: SpacyLanguage
) -> None:
    dossier = _read(folder, language)
    texts = {report.id: report.text for report in dossier.reports}
    found = list(_spans(msgspec.to_builtins(msgspec.structs.replace(dossier, reports=()))))
    assert found
    for span in found:
        assert 0 <= span["start"] < span["end"] <= len(texts[span["report"]])
    for claim in dossier.claims:
        for reading in claim.readings:
            assert reading.holders
            assert any(folded(reading.value) in folded(texts[holder.report]) for holder in reading.holders)
    for quote in dossier.quotes:
        pieces = [folded(piece) for piece in quote.text.split(" … ")]
        assert any(all(piece in folded(texts[reading.report]) for piece in pieces) for reading in quote.readings)


@pytest.mark.parametrize("name", STORIES)
def test_order_of_files_and_hash_seed_change_no_byte(name: str, tmp_path: Path) -> None:
    files = sorted((FOLDER / name / "reports").iterdir())
    written = []
    for seed, order in (("0", files), ("1", files[::-1])):
        target = tmp_path / f"{seed}.json"
        subprocess.run(
            [
                sys.executable,
                "-m",
                "variorum",
                "read",
                *map(str, order),
                "--one-story",
                "--quiet",
                "--json",
                str(target),
            ],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        written.append(target.read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize("name", STORIES)
def test_a_copied_report_adds_no_independent_origin_and_changes_no_status(
    name: str, language: SpacyLanguage, tmp_path: Path
) -> None:
    shutil.copytree(FOLDER / name / "reports", tmp_path / "reports")
    before = _read(tmp_path / "reports", language)
    original = sorted((tmp_path / "reports").glob("*.txt"))[0]
    (tmp_path / "reports" / "zz-copy.txt").write_text(original.read_text(encoding="utf-8"), encoding="utf-8")
    after = _read(tmp_path / "reports", language)
    for claim in before.claims:
        twins = [c for c in after.claims if _holders(claim) <= _holders(c)]
        assert twins, claim.about
        assert any(c.status == claim.status and _independent(c) <= _independent(claim) for c in twins), (
            claim.about,
            claim.status,
            [(c.status, _independent(c)) for c in twins],
        )


def _holders(claim: Any) -> frozenset[tuple[str, int, int]]:
    return frozenset((h.report, h.start, h.end) for reading in claim.readings for h in reading.holders)


def _independent(claim: Any) -> int:
    return sum(reading.independent for reading in claim.readings)
