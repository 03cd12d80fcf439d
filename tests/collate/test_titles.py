"""Titles of claims: a report's own words, whole phrases, short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.collate.stories import read_story
from variorum.annotate.acts.clauses import predicates
from variorum.annotate.acts.tree import Tree
from variorum.annotate.language import SpacyLanguage
from variorum.collate.titles import Titles, act_title
from variorum.collate.titles.acts import Told, opening
from variorum.collate.titles.fragments import LONGEST, balanced, clause_core


def value_title(language: SpacyLanguage, text: str, value: str, *, whole: bool = False) -> str:
    start = text.index(value)
    return Titles(read_story(language, text)).value([("a", start, start + len(value))], whole=whole)


@pytest.mark.parametrize(
    ("text", "value", "whole", "title"),
    [
        ("Norway imposed sanctions on six shipping companies.", "six shipping companies", False, "six"),
        ("Nine passengers were killed when the ferry sank off Oldmark.", "Nine passengers", False, "Nine"),
        ("The ferry sank off Oldmark on Monday.", "Monday", True, "Monday"),
    ],
)
def test_a_value_is_named_by_its_clause(
    language: SpacyLanguage, text: str, value: str, whole: bool, title: str
) -> None:
    found = value_title(language, text, value, whole=whole)
    assert found.replace("…", title) in text
    assert found.count("…") == 1
    assert len(found.split()) > 3


def test_a_place_without_a_sentence_has_no_title(language: SpacyLanguage) -> None:
    assert Titles(read_story(language, "Rain fell.")).value([("b", 0, 4)], whole=True) == ""


def test_the_most_complete_clause_names_an_act(language: SpacyLanguage) -> None:
    texts = (
        "He imposed sanctions, he said.",
        "Norway imposed sanctions on Lindqvist Shipping.",
        "sanctions on shipping",
    )
    told = []
    for text in texts:
        (sentence,) = read_story(language, text).marks[0].sentences
        tree = Tree.of(sentence)
        told.append(Told(tree, (predicates(tree) or [0])[0], {}, text))
    assert act_title(told) == "Norway imposed sanctions on Lindqvist Shipping"


def test_a_long_clause_is_cut_between_phrases(language: SpacyLanguage) -> None:
    text = (
        "The harbour council of Oldmark approved a plan for a new breakwater with a lighthouse, a fish market, "
        "a covered hall for auctions and berths for forty boats at its meeting in the town hall."
    )
    (sentence,) = read_story(language, text).marks[0].sentences
    tree = Tree.of(sentence)
    start, end = clause_core(tree, predicates(tree)[0]).span(tree)
    assert end - start <= LONGEST
    assert "approved a plan" in text[start:end]
    assert text[end : end + 1] in {" ", ",", "."}


@given(st.text(alphabet="ab .!?“”", max_size=200))
def test_an_opening_is_the_beginning_of_the_text(text: str) -> None:
    found = opening(text)
    assert " ".join(text.split()).startswith(found.removesuffix(" …").removesuffix("…"))
    assert len(found) <= LONGEST + 2 or " " not in found.removesuffix(" …")


def test_pairs_of_marks() -> None:
    assert balanced("“We stay,” he said")
    assert not balanced("“We stay, he said")
    assert not balanced("one (of two")
