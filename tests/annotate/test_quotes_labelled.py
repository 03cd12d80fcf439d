"""Attributions that a pipeline labels: what belongs together, and how labels and rules make one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from msgspec.structs import replace as with_changes

from variorum.annotate.actors import find_actors
from variorum.annotate.language import SpacyLanguage
from variorum.annotate.quotes import find_attributions, find_quotes
from variorum.marks import Sentence
from variorum.report import Block, Report

_PART = re.compile(r"\[(S|C|W) ([^\]]*)\]")
_KINDS = {"S": "source", "C": "cue", "W": "content"}
Found = list[tuple[str, str | None, str]]


def attributions(language: SpacyLanguage, marked: str, *, spoken: bool = False) -> Found:
    """Who is credited by which cue with what, where a text is labelled so: "[S Mara Lind] [C said] [W it sank]."."""
    text, spans = "", []
    for number, piece in enumerate(re.split(_PART, marked)):
        if number % 3 == 1:
            kind = _KINDS[piece]
        elif number % 3 == 2:
            spans.append((len(text), len(text) + len(piece), kind))
        text += piece if number % 3 != 1 else ""
    report = Report("r", "r", text, (Block(0, len(text), "body"),))
    (parsed,) = language.parse([report])
    sentences = tuple(_labelled(sentence, spans) for sentence in parsed)
    find = find_quotes if spoken else find_attributions
    quotes = find(report, sentences, *find_actors(report, sentences))

    def words(span: tuple[int, int] | None) -> str | None:
        return text[span[0] : span[1]] if span else None

    return [(words(q.speaker) or "", words(q.cue), text[q.start : q.end]) for q in quotes]


def _labelled(sentence: Sentence, spans: list[tuple[int, int, str]]) -> Sentence:
    words = []
    for word in sentence.words:
        part = next((span for span in spans if span[0] <= word.start < span[1]), None)
        role = "O" if part is None else ("B-" if word.start == part[0] else "I-") + part[2]
        words.append(with_changes(word, role=role))
    return replace(sentence, words=tuple(words))


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        (
            "[S Mara Lind] [C is under the impression] [W that the quay will open].",
            [("Mara Lind", "is under the impression", "the quay will open")],
        ),
        (
            "[W The quay will open], [S Mara Lind] [C said], [W and ferries will run again].",
            [("Mara Lind", "said", "The quay will open"), ("Mara Lind", "said", "and ferries will run again")],
        ),
        (
            "[S Mara Lind] [C said] [W the quay was shut], but [S Ole Berg] [C denied] [W it].",
            [("Mara Lind", "said", "the quay was shut"), ("Ole Berg", "denied", "it")],
        ),
        (
            "[W The quay is shut], [C according to] [S the harbour office of Oldmark].",
            [("the harbour office of Oldmark", "according to", "The quay is shut")],
        ),
        (
            "[S Mara Lind] [C said] [W the quay of the old] harbour was shut.",
            [("Mara Lind", "said", "the quay of the old harbour was shut")],
        ),
    ],
    ids=[
        "a cue that no rule knows",
        "content in two parts",
        "two in one sentence",
        "according to",
        "a content that breaks off",
    ],
)
def test_source_cue_and_content_belong_together(language: SpacyLanguage, marked: str, found: Found) -> None:
    assert attributions(language, marked) == found


def test_who_is_said_to_say_something_speaks_it(language: SpacyLanguage) -> None:
    marked = "[S Mara Lind] [C said] [W the driver told them that he was “half asleep”]."
    assert ("the driver", "told", "half asleep") in attributions(language, marked, spoken=True)
    assert ("Mara Lind", "said", "half asleep") in attributions(language, marked)


def test_a_content_goes_to_the_cue_that_no_sentence_parts_it_from(language: SpacyLanguage) -> None:
    marked = "[S Mara Lind] [C said] [W it was late]. [W The quay was shut], [C said] [S Ole Berg]."
    assert [(who, what) for who, _, what in attributions(language, marked)] == [
        ("Mara Lind", "it was late"),
        ("Ole Berg", "The quay was shut"),
    ]


def test_a_rule_alone_needs_a_verb_that_often_reports(language: SpacyLanguage) -> None:
    assert attributions(language, "Mara Lind said that the quay was shut.") == [
        ("Mara Lind", "said", "the quay was shut")
    ]
    labelled = "Mara Lind said that the quay was shut. Ole Berg saw that the tide was out. [S He] [C knew] [W it]."
    assert [what for *_, what in attributions(language, labelled)] == ["the quay was shut", "it"]


def test_a_labelled_source_speaks_a_quotation_that_rules_give_to_nobody_near(language: SpacyLanguage) -> None:
    marked = "With [S Mara Lind] [C it came down to] [W “a quay that nobody would ever use”]."
    assert attributions(language, marked) == [("Mara Lind", "it came down to", "a quay that nobody would ever use")]


def test_quotation_marks_win_and_are_no_indirect_speech(language: SpacyLanguage) -> None:
    marked = "“The quay is shut,” [S Mara Lind] [C said]. [W “It will not open,”] she said."
    assert [what for *_, what in attributions(language, marked, spoken=True)] == [
        "The quay is shut,",
        "It will not open,",
    ]
