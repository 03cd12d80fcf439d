"""Acts on sentences of invented reports."""

from __future__ import annotations

import pytest

from variorum.annotate.acts import find_acts
from variorum.annotate.language import SpacyLanguage
from variorum.annotate.times import find_times
from variorum.marks import Act, Marks
from variorum.report import Block, Report


def acts_of(language: SpacyLanguage, text: str) -> dict[str, Act]:
    """The acts of a text by lemma."""
    report = Report("r", "r", text, (Block(0, len(text), "body"),))
    sentences = next(iter(language.parse([report])))
    marks = Marks("r", sentences, times=find_times(report, sentences))
    return {act.lemma: act for act in find_acts(report, marks)}


def words(text: str, span: tuple[int, int] | None) -> str | None:
    return text[span[0] : span[1]] if span else None


@pytest.mark.parametrize(
    ("text", "lemma", "agent", "patient"),
    [
        ("Oldmark expelled three diplomats on Monday.", "expel", "Oldmark", "three diplomats"),
        ("Three diplomats were expelled by Oldmark.", "expel", "Oldmark", "Three diplomats"),
        ("Oldmark imposed sanctions on Newland.", "impose sanction", "Oldmark", "Newland"),
        ("The mayor visited the camp and praised the nurses.", "praise", "The mayor", "the nurses"),
        ("Police arrested the man who robbed the bank.", "rob", "the man", "the bank"),
        ("The army ordered the rebels to leave the town.", "leave", "the rebels", "the town"),
        ("Oldmark's launch of a rocket angered Newland.", "launch", "Oldmark", "a rocket"),
    ],
    ids=["active", "passive", "light verb", "shared subject", "relative clause", "object control", "noun"],
)
def test_who_did_what_to_whom(language: SpacyLanguage, text: str, lemma: str, agent: str, patient: str | None) -> None:
    act = acts_of(language, text)[lemma]
    assert words(text, act.agent) == agent
    assert words(text, act.patient) == patient


@pytest.mark.parametrize(
    ("text", "lemma", "status"),
    [
        ("The ferry sank in the harbour.", "sink", "happened"),
        ("The ministry said the ferry sank in the harbour.", "sink", "claimed"),
        ("The captain allegedly sank the ferry.", "sink", "claimed"),
        ("The company will sink the old ferry.", "sink", "planned"),
        ("The company plans to sink the old ferry.", "sink", "planned"),
        ("The captain did not sink the ferry.", "sink", "denied"),
        ("The captain denied sinking the ferry.", "sink", "denied"),
    ],
)
def test_status(language: SpacyLanguage, text: str, lemma: str, status: str) -> None:
    assert acts_of(language, text)[lemma].status == status


def test_not_only_denies_nothing(language: SpacyLanguage) -> None:
    assert acts_of(language, "The crew not only saved the dog but fed it.")["save"].status == "happened"


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("The ministry said the ferry sank.", "The ministry"),
        ("The ferry sank, the ministry said.", "the ministry"),
        ("The ferry sank, according to the coast guard.", "the coast guard"),
        ("Police: The ferry sank off Oldmark", "Police"),
        ("Report: Velgaard sank off Oldmark", "Report"),
        ("The ferry left: The ferry sank.", None),
        ("Harbour officials: Two ferries sank off Oldmark", "Harbour officials"),
        ("Oldmark crash: Two ferries sank off Oldmark", None),
        ("The ferry sank.", None),
    ],
)
def test_whom_a_clause_credits(language: SpacyLanguage, text: str, credited: str | None) -> None:
    assert words(text, acts_of(language, text)["sink"].credited) == credited


def test_a_day_is_when_and_not_who(language: SpacyLanguage) -> None:
    text = "The mayor resigned on Tuesday."
    act = acts_of(language, text)["resign"]
    assert len(act.when) == 1
    assert words(text, act.agent) == "The mayor"


def test_spans_are_of_the_text_and_acts_in_order(language: SpacyLanguage) -> None:
    text = (
        "Oldmark said on Friday that it had tested a missile, which Newland condemned as reckless, and warned of more."
    )
    found = list(acts_of(language, text).values())
    assert found == sorted(found, key=lambda act: (act.start, act.predicate, act.end))
    for act in found:
        assert 0 <= act.start <= act.predicate[0] < act.predicate[1] <= act.end <= len(text)
