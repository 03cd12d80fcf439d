"""Stages put together: one report's failure costs nobody else's reading."""

from __future__ import annotations

from pathlib import Path

import pytest

import variorum.pipeline
from variorum.annotate.language import SpacyLanguage
from variorum.marks import Marks, Sentence
from variorum.pipeline import read
from variorum.report import Report


def test_a_fault_in_one_report_is_named_and_the_rest_is_read(
    language: SpacyLanguage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f'The mayor said on Monday: "We will rebuild bridge {name}."\n')
    mark = variorum.pipeline.mark

    def faulty(report: Report, sentences: tuple[Sentence, ...]) -> Marks:
        if report.id == "one":
            raise ZeroDivisionError
        return mark(report, sentences)

    monkeypatch.setattr(variorum.pipeline, "mark", faulty)
    outcome = read([tmp_path], language=language, one_story=True)
    (problem,) = outcome.problems
    assert "one.txt" in problem.source
    assert "ZeroDivisionError" in problem.what
    assert problem.lost
    (dossier,) = outcome.dossiers
    assert [report.id for report in dossier.reports] == ["one", "two"]
    assert {reading.report for quote in dossier.quotes for reading in quote.readings} == {"two"}


def test_nothing_to_read_is_no_story(language: SpacyLanguage, tmp_path: Path) -> None:
    outcome = read([tmp_path], language=language)
    assert outcome.dossiers == ()


def test_progress_covers_every_stage(language: SpacyLanguage, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text('The mayor said on Monday: "We will rebuild the bridge."\n')
    (tmp_path / "two.txt").write_text('The mayor said on Monday: "We will rebuild the bridge, and soon."\n')
    told: list[tuple[str, int, int]] = []
    read([tmp_path], language=language, one_story=True, progress=lambda *step: told.append(step))
    assert told == [
        *(("opening files", number, 2) for number in (1, 2)),
        *(("reading", number, 2) for number in (1, 2)),
        ("grouping reports", 0, 2),
        ("dating and naming, story", 1, 1),
        ("tracing copies, story", 1, 1),
        ("comparing quotations, story", 1, 1),
        ("comparing facts, story", 1, 1),
        ("comparing events, story", 1, 1),
    ]
