"""Headlines in the case of a sentence."""

from __future__ import annotations

from variorum.annotate.language import SpacyLanguage
from variorum.annotate.true_case import Cases, is_titled
from variorum.layout.page import lay_out
from variorum.report import Capture, Report

BODY = "Two wardens were hurt at the mill on Friday, the harbour board said. The wardens work for Amber Mill in Tarn."


def report(headline: str, body: str = BODY) -> Report:
    return lay_out(Capture("a", "a.txt", f"{headline}\n\n{body}", outlet="Tarn Post", headline=headline), id="a")


def test_a_line_with_capitals_throughout_says_nothing_by_them() -> None:
    assert is_titled(["Two", "Wardens", "Hurt", "at", "Amber", "Mill"])
    assert is_titled(["TWO", "WARDENS", "HURT", "AGAIN"])
    assert not is_titled(["Two", "wardens", "hurt", "at", "Amber", "Mill"])
    assert not is_titled(["Fire", "at"])


def test_words_get_the_case_that_the_report_gives_them() -> None:
    cases = Cases.of(report("Two Wardens Hurt at Amber Mill"))
    true = cases.true(["Two", "Wardens", "Hurt", "at", "Amber", "Mill"])
    assert true == ("Two", "wardens", "hurt", "at", "Amber", "Mill")


def test_words_that_the_report_lacks_get_the_case_of_the_news() -> None:
    cases = Cases.of(report("Mayor Visits Tarn"))
    assert cases.true(["Mayor", "Visits", "Wounded", "Zoltan", "In", "TARN"])[:4] == (
        "Mayor",
        "visits",
        "wounded",
        "Zoltan",
    )


def test_a_shouted_line_keeps_its_names_and_a_titled_one_its_acronyms() -> None:
    cases = Cases.of(report("Two Wardens Hurt"))
    assert cases.true(["TWO", "WARDENS", "HURT", "AT", "AMBER"]) == ("Two", "wardens", "hurt", "at", "Amber")
    assert cases.true(["Wardens", "Meet", "NATO", "Officials"]) == ("Wardens", "meet", "NATO", "officials")


def test_words_of_a_headline_stand_as_written_and_are_read_as_words() -> None:
    sentences = next(SpacyLanguage().parse([report("Two Wardens Hurt In Fire At Amber Mill")]))
    title = [sentence for sentence in sentences if sentence.kind == "headline"]
    assert len(title) == 1
    assert [word.text for word in title[0].words][:3] == ["Two", "Wardens", "Hurt"]
    assert title[0].words[1].pos == "NOUN"
    assert title[0].words[1].lemma == "warden"
