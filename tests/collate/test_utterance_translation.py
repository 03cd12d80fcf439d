"""Quotations that a report has translated back."""

from __future__ import annotations

from tests.collate.harbour import story_of
from variorum.collate.utterances import collate_quotes

BACK = (
    "“The harbour wall is older than the town, so nobody knows what stands beneath it.”\n"
    "“My council has asked the ministry for a survey three times, and three times it was refused.”\n"
    "“If the wall goes, the whole lower quarter will stand under water within the hour.”"
)


TRANSLATED = (
    "“The wall of the harbour has more years than the town, therefore none knows what is beneath.”\n"
    "“My council has requested three times a survey of the ministry and the three times has been rejected.”\n"
    "“If the wall falls, all the lower quarter will be under the water inside of an hour.”"
)


LATER = (
    "Nobody in my office was told by the ministry that ten sunken barges are there in the mud before the inner gates."
)


def test_a_report_that_never_has_the_words_of_the_others_is_translated_back() -> None:
    story, cast = story_of(BACK, BACK, TRANSLATED)
    quotes = collate_quotes(story, cast)
    found = {(r.report, r.relation) for quote in quotes for r in quote.readings}
    assert found == {("a", "same"), ("b", "same"), ("c", "translation")}
    assert all(quote.text in BACK for quote in quotes)


def test_a_scrap_of_the_original_is_not_the_fullest_wording_beside_a_translation() -> None:
    story, cast = story_of(BACK + "\nHe spoke of “ten sunken barges”.", BACK, TRANSLATED + "\n“" + LATER + "”")
    (found,) = [quote for quote in collate_quotes(story, cast) if "barges" in quote.text]
    assert found.text == LATER
    assert [(r.report, r.relation) for r in found.readings] == [("a", "cut"), ("c", "same")]


def test_two_reports_that_differ_do_not_make_either_a_translation() -> None:
    story, cast = story_of(BACK, TRANSLATED)
    assert "translation" not in {r.relation for quote in collate_quotes(story, cast) for r in quote.readings}
