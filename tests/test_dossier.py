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


SHARED = (
    "Firefighters carried ninety residents from upper windows into boats while the mayor opened schools as shelters.\n"
)
ONE = "The river Marl burst its banks at dawn after a week of rain, and water stood in every cellar of the town.\n"
OTHER = "Families spent a wet night on rooftops, a shopkeeper recalled, before helicopters could fly again at noon.\n"
THIRD = "Boats had brought ninety residents out of their upper windows by evening, the fire service said later.\n"


def test_what_one_report_took_over_is_told_by_one_origin(language: SpacyLanguage) -> None:
    def rescued(*texts: str) -> tuple[str, int]:
        captures = [Capture(id, id, text, published="2031-03-12") for id, text in zip("abc", texts, strict=False)]
        reports = tuple(lay_out(capture, id=capture.name) for capture in captures)
        marks, _ = annotate(reports, language)
        claims = make_dossier(Story(reports, marks)).claims
        (claim,) = (c for c in claims if c.kind == "quantity" and "ninety" in c.readings[0].value)
        return claim.status, claim.readings[0].independent

    assert rescued(ONE + SHARED, OTHER + SHARED) == ("single", 1)
    assert rescued(ONE + SHARED, OTHER + THIRD) == ("agree", 2)
