"""Where sentences of invented reports start."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.annotate.language import SpacyLanguage
from variorum.annotate.sentences import sentence_starts
from variorum.report import Block, Report


def sentences_of(language: SpacyLanguage, text: str, kind: str = "body") -> list[str]:
    report = Report("r", "r", text, (Block(0, len(text), kind),))
    return [text[s.start : s.end] for s in next(iter(language.parse([report])))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["“We leave at dawn.", "Nobody stays,” Mara Lind said.", "She did not say why."],
        ["He woke at 6.40 a.m. Tuesday and left.", "The U.S. Navy helped."],
        ["Gen. A. B. Orlo met Mr. Sand on Jan. 5 in Oldmark.", "They spoke for an hour."],
        ["“Did it hold?” asked the mayor.", "“No!” Lind replied."],
        ["Lind (45) was hurt.", "(Her brother was not.)"],
        ["The ferry sank.", "It was built by Orlo Inc. in 1988."],
        ["She left at 9 p.m.", "The others stayed."],
    ],
    ids=["quotation", "abbreviations", "initials", "question", "brackets", "company", "clock"],
)
def test_prose(language: SpacyLanguage, sentences: list[str]) -> None:
    assert sentences_of(language, " ".join(sentences)) == sentences


def test_a_closing_mark_never_starts_a_sentence(language: SpacyLanguage) -> None:
    found = sentences_of(language, 'He said: "The pier is gone. We saw it fall. " Nobody was hurt.')
    assert found == ['He said: "The pier is gone.', 'We saw it fall. "', "Nobody was hurt."]


def test_missing_space_after_a_full_stop(language: SpacyLanguage) -> None:
    assert sentences_of(language, "The pier is gone.Nobody was hurt.") == ["The pier is gone.", "Nobody was hurt."]


def test_missing_space_after_a_quotation(language: SpacyLanguage) -> None:
    assert sentences_of(language, "“The pier is gone.”Nobody was hurt.") == ["“The pier is gone.”", "Nobody was hurt."]


def test_odd_spaces_are_no_words(language: SpacyLanguage) -> None:
    text = "The\u00a0 ferry\u2009sank \u200b off  Oldmark."
    report = Report("r", "r", text, (Block(0, len(text), "body"),))
    (sentence,) = next(iter(language.parse([report])))
    assert [word.text for word in sentence.words] == ["The", "ferry", "sank", "off", "Oldmark", "."]


def test_prose_does_not_end_without_a_mark(language: SpacyLanguage) -> None:
    text = "The talks, said ministry spokesman Orlo Sand, who was in Newland Tuesday, ended early."
    assert sentences_of(language, text) == [text]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ab AB.!?,:;\"'“”‘’()\u00a0\n-—1", max_size=60))
def test_every_word_stands_where_it_says(language: SpacyLanguage, text: str) -> None:
    report = Report("r", "r", text, (Block(0, len(text), "body"),) if text.strip() else ())
    words = [word for sentence in next(iter(language.parse([report]))) for word in sentence.words]
    assert all(text[word.start : word.end] == word.text for word in words)
    assert "".join(word.text for word in words) == "".join(text.split())
    assert [word.start for word in words] == sorted(word.start for word in words)


def test_a_headline_is_one_sentence_unless_a_mark_parts_it() -> None:
    tokens = ["Amber", "Mill", "Frees", "Two", "Wardens"]
    offsets = [0, 6, 11, 17, 21]
    assert None in sentence_starts(tokens, offsets, ())
    assert sentence_starts(tokens, offsets, (), one_line=True) == [True, False, False, False, False]
