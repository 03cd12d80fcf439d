"""What a dossier says of its reports beyond what each says of itself."""

from __future__ import annotations

from variorum.annotate.language import SpacyLanguage
from variorum.layout.page import lay_out
from variorum.pipeline import annotate, make_dossier
from variorum.report import Capture
from variorum.story import Story

PROSE = "A tanker with forty sailors ran aground off the coast on Wednesday in heavy fog, the coast guard said.\n"


def _published(language: SpacyLanguage, *captures: Capture) -> dict[str, tuple[str | None, str]]:
    reports = tuple(lay_out(capture, id=capture.name) for capture in captures)
    marks, problems = annotate(reports, language)
    assert not problems
    dossier = make_dossier(Story(reports, marks))
    return {report.id: (report.published, report.dated_by) for report in dossier.reports}


def test_a_dateline_without_a_year_has_the_year_of_the_other_reports(language: SpacyLanguage) -> None:
    bare = Capture("a", "a", f"Tanker aground\nOSLO, March 12 (UPI) -- {PROSE}{PROSE}")
    dated = Capture("b", "b", f"Tanker in fog\n{PROSE}{PROSE}", published="2031-03-12T10:00:00+01:00")
    value, how = _published(language, bare, dated)["a"]
    assert value == "2031-03-12"
    assert "dateline" in how
    assert "other reports" in how


def test_a_day_without_a_year_anywhere_stays_unknown(language: SpacyLanguage) -> None:
    bare = Capture("a", "a", f"Tanker aground\nOSLO, March 12 (UPI) -- {PROSE}{PROSE}")
    assert _published(language, bare) == {"a": (None, "")}
