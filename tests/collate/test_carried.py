"""What invented reports carry of news agencies, by their own word."""

from __future__ import annotations

import pytest

from variorum.annotate.language import SpacyLanguage
from variorum.collate.carried import carried
from variorum.collate.cast import gather
from variorum.layout.page import lay_out
from variorum.pipeline import annotate
from variorum.report import Capture
from variorum.story import Story

PROSE = "The river broke through its embankment at dawn and flooded four streets of the old town, officials said."


def found(language: SpacyLanguage, *texts: str) -> list[tuple[str, str, str, str]]:
    """Agency, sort of matter, report and words of each record."""
    captures = [Capture(id, id, text) for id, text in zip("abcdef", texts, strict=False)]
    reports = tuple(lay_out(capture, id=capture.name) for capture in captures)
    marks, problems = annotate(reports, language)
    assert not problems
    story = Story(reports, marks)
    return [
        (one.agency, one.what, one.report, texts["abcdef".index(one.report)][one.start : one.end])
        for one in carried(story, gather(story))
    ]


def test_each_agency_of_a_dateline_has_its_own_place(language: SpacyLanguage) -> None:
    assert found(language, f"MARLOW/OSLO (AFP, REUTERS) - {PROSE}") == [
        ("AFP", "text", "a", "AFP"),
        ("Reuters", "text", "a", "REUTERS"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was hurt, the mayor said in comments carried by state news agency KCNA early on Friday.",
        "Nobody was hurt, according to the KCNA news agency.",
        "KCNA reported that nobody was hurt.",
        "The mayor told KCNA that nobody was hurt.",
    ],
)
def test_an_agency_is_cited(language: SpacyLanguage, sentence: str) -> None:
    assert found(language, f"{PROSE}\n{sentence}") == [("KCNA", "cited", "a", "KCNA")]


def test_an_agency_that_is_only_spoken_of_is_not_cited(language: SpacyLanguage) -> None:
    assert found(language, f"{PROSE}\nThe headquarters of KCNA in the old town were flooded on Monday.") == []


def test_a_picture_is_no_text_and_a_closing_line_is_a_part(language: SpacyLanguage) -> None:
    picture = f"The old town on Monday. (Photo: AFP)\n{PROSE}\n{PROSE[::-1]}"
    helped = f"{PROSE}\n{PROSE}\nThe Associated Press contributed to this report."
    assert {one[:3] for one in found(language, picture, helped)} == {
        ("AFP", "picture", "a"),
        ("Associated Press", "part", "b"),
    }


def test_a_slip_of_letters_is_the_agency_that_another_report_names(language: SpacyLanguage) -> None:
    texts = (f"{PROSE}\nState news agency KCNA said so.", f"{PROSE}\nNobody was hurt, according to news agency KNCA.")
    assert ("KCNA", "cited", "b", "KNCA") in found(language, *texts)


def test_an_agency_that_no_table_has_is_one_where_it_is_called_so_or_credited(language: SpacyLanguage) -> None:
    called = f"{PROSE}\nNobody was hurt, the state news agency Fenwire reported."
    assert ("Fenwire", "cited", "a", "Fenwire") in found(language, called)
    credited = (f"MARLOW, May 4 (FENNA) - {PROSE}", f"{PROSE}\nNobody was hurt, according to FENNA.")
    assert ("FENNA", "cited", "b", "FENNA") in found(language, *credited)
