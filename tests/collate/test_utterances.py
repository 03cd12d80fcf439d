"""Utterances: one for all versions of the same words, on an invented harbour dispute."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.collate.harbour import FULL, collated, story_of
from variorum.collate.cast import Cast
from variorum.collate.utterances import collate_quotes
from variorum.layout.page import lay_out
from variorum.marks import Marks, Quote
from variorum.report import Capture
from variorum.story import Story


def test_versions_of_the_same_words_are_one_utterance_whatever_was_cut_respelled_or_inserted() -> None:
    (utterance,) = collated(
        f"“{FULL},” Brandt said.",
        "“We will not sell a single berth of this harbor to anybody, and the cranes stay where they are,” she said.",
        "The mayor said “we will not sell a single berth … and the cranes stay where they are”.",
        "“We will not sell a single berth of this harbour [the old one] to anybody,” said Brandt.",
    )
    assert [(report, relation) for report, relation, _ in utterance] == [
        *(("a", "same"), ("b", "same"), ("c", "cut"), ("d", "altered")),
    ]


def test_a_paraphrase_by_the_same_speaker_is_found_in_any_order_and_by_another_is_not() -> None:
    texts = (
        "“The ministry's accusation of our lawful exercise of mooring rights is a provocation and a smuggler's logic.”",
        "“It is provocation and bandit logic that the ministry questions how we lawfully exercise our mooring rights.”",
    )
    assert len(collated(*texts)) == 1
    story, cast = story_of(*texts)
    other = replace(cast, ids={**cast.ids, ("b", "x"): "p-union"})
    assert len(collate_quotes(story, other)) == 2


def test_what_one_report_runs_together_and_others_quote_apart_is_two_utterances() -> None:
    groups = collated(
        "“The tugs were late that night.”\n“Nobody told the pilots about the sandbank.”",
        "“Nobody told the pilots about the sandbank.”\nLater he said: “The tugs were late that night.”",
        "“The tugs were late that night. Nobody told the pilots about the sandbank.”",
    )
    assert [[report for report, *_ in group] for group in groups] == [["a", "b", "c"], ["a", "b", "c"]]


def test_a_sentence_that_holds_two_quotations_of_another_report_is_cut_between_them() -> None:
    groups = collated(
        "“Who sold the tugs that night?”\nIn a second message he wrote: “Nobody told the pilots about the sandbank.”",
        "“First they ask me who sold the tugs that night and nobody told the pilots about the sandbank.”",
    )
    assert [[words for report, _, words in group if report == "b"] for group in groups] == [
        ["who sold the tugs that night and"],
        ["nobody told the pilots about the sandbank."],
        ["First they ask me"],
    ]


def test_a_quotation_that_a_report_interrupts_to_name_the_speaker_is_one_utterance() -> None:
    story, cast = story_of("“We have waited long enough,” Brandt said. “The dredger sails on Friday.”")
    (quote,) = collate_quotes(story, cast)
    (reading,) = quote.readings
    assert quote.text == "We have waited long enough, … The dredger sails on Friday."
    text = story.reports[0].text
    assert text[reading.start : reading.end].startswith("We have")
    assert text[: reading.end].endswith("Friday.")
    words = [text[start:end] for start, end in reading.stretches()]
    assert words == ["We have waited long enough,", "The dredger sails on Friday."]


def test_a_reading_has_the_words_that_say_it_was_said() -> None:
    story, cast = story_of("“We have waited long enough,” Brandt told the harbour board.")
    (quote,) = story.marks[0].quotes
    told = replace(story.marks[0], quotes=(replace(quote, cue=(37, 41)),))
    (reading,) = collate_quotes(replace(story, marks=(told,)), cast)[0].readings
    assert reading.cue
    assert story.reports[0].slice(reading.cue.start, reading.cue.end) == "told"


def test_a_reading_that_is_not_interrupted_has_no_parts() -> None:
    story, cast = story_of("“We have waited long enough,” Brandt said.")
    (reading,) = collate_quotes(story, cast)[0].readings
    assert reading.parts == ()
    assert reading.stretches() == ((reading.start, reading.end),)


@pytest.mark.parametrize(
    ("between", "count"),
    [
        ("” The mayor was at the quay at noon with her staff. She was cheered. She said: “", 1),
        ("” she said. At last the doors of the harbour office opened and she walked out. “", 2),
        ("” Asked about the pilots, she said: “", 2),
        ("”\nShe added: “", 1),
        ("”\nThe harbour was built in the last war and rebuilt since, at great cost. She said: “", 2),
        ("”\n“", 2),
    ],
)
def test_what_one_report_alone_quotes_is_one_statement_in_one_paragraph_only(between: str, count: int) -> None:
    assert len(collated(f"“We have waited long enough.{between}The dredger sails on Friday.”")) == count


def test_a_quotation_that_goes_on_in_a_new_paragraph_is_compared_sentence_by_sentence() -> None:
    groups = collated(
        "“Who sold the tugs to the pilots that night? For us, it is time now.”",
        "“Who sold the tugs to the pilots that night?”\n“For us, that time is now.”",
    )
    assert [[report for report, *_ in group] for group in groups] == [["a", "b"], ["a", "b"]]


def test_an_answer_to_a_question_is_an_utterance_of_its_own() -> None:
    text = "“We have waited long enough,” she said. Asked whether the dredger would sail? “It sails on Friday.”"
    assert len(collated(text)) == 2


@given(st.permutations(["“" + FULL + ".”", "“We will not sell a single berth.”", "“The dredger sails on Friday.”"]))
def test_which_report_has_which_version_changes_no_grouping(texts: list[str]) -> None:
    groups = collated(*texts)
    assert sorted(len(group) for group in groups) == [1, 2]


@pytest.mark.parametrize("text", ["", "“”", "“...”", "“ ”"])
def test_quotations_without_words_are_left_out(text: str) -> None:
    report = lay_out(Capture("a", "a", text or "x"), id="a")
    marks = Marks("a", quotes=(Quote(0, max(1, len(text)), "direct"),) if text else ())
    assert collate_quotes(Story((report,), (marks,)), Cast()) == ()
