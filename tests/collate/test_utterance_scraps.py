"""Scraps of quotations, and words repeated without marks: what they are readings of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.collate.harbour import FULL, collated, story_of
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import Cast
from variorum.collate.utterances import collate_quotes
from variorum.collate.utterances.credited import with_credited, without_terms
from variorum.collate.utterances.parts import parts_of
from variorum.layout.page import lay_out
from variorum.marks import Marks, Quote
from variorum.report import Capture
from variorum.story import Story


def test_a_scrap_that_a_report_repeats_does_not_part_its_quotation() -> None:
    groups = collated(
        "Brandt spoke of a “sandbank scandal”.\n"
        "“The tugs were late that night,” she said. “It was a sandbank scandal that nobody wanted.”"
    )
    assert ["a"] * 2 in [[report for report, *_ in group] for group in groups]
    assert len(groups) == 1


@pytest.mark.parametrize(("scrap", "found"), [("single berth", True), ("second berth", False), ("berth", False)])
def test_a_scrap_that_a_report_credits_to_nobody_is_a_reading_of_the_words_it_stands_in(
    scrap: str, found: bool
) -> None:
    story, cast = story_of(
        f"“{FULL},” Brandt said.", f"Nobody has come forward to buy a ‘{scrap}’ of the harbour so far, the port said."
    )
    first = story.marks[0]
    spoken = replace(first, quotes=(replace(first.quotes[0], speaker=(len(FULL) + 4, len(FULL) + 10)),))
    quotes = collate_quotes(replace(story, marks=(spoken, story.marks[1])), cast)
    readings = [(r.report, r.kind, r.relation) for quote in quotes for r in quote.readings]
    assert readings == [("a", "direct", "same"), *([("b", "partial", "cut")] if found else [])]


def test_a_scrap_that_is_of_no_quotation_is_a_term_and_no_utterance() -> None:
    story, cast = story_of(
        f"“{FULL},” Brandt said.",
        "Nobody has come forward to buy a ‘single berth’ of the harbour so far, the port said.",
    )
    quote = replace(story.marks[0].quotes[0], speaker=(len(FULL) + 4, len(FULL) + 10))
    given = (replace(story.marks[0], quotes=(quote,)), story.marks[1])
    more = with_credited(replace(story, marks=given))
    spoken, scrap = parts_of(more, cast)
    assert list(without_terms([[spoken], [scrap]], given, more)) == [[spoken]]
    assert list(without_terms([[spoken, scrap]], given, more)) == [[spoken, scrap]]


def test_words_repeated_without_quotation_marks_are_a_reading(language: SpacyLanguage) -> None:
    text = "“Half of all the freight of this country goes through our lock at some point,” Tor Aske said on Monday.\n\n"
    pull = "Half of all the freight of this country goes through our dock at some point.\n"
    reports = (lay_out(Capture("a", "a", text + pull), id="a"),)
    (sentences,) = language.parse(reports)
    quote = Quote(1, text.index(",”") + 1, "direct")
    story = Story(reports, (Marks("a", sentences=sentences, quotes=(quote,)),))
    readings = [quote.readings for quote in collate_quotes(story, Cast()) if len(quote.readings) > 1]
    assert [(r.kind, r.relation) for r in readings[0]] == [("direct", "same"), ("indirect", "altered")]
