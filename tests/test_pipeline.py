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
