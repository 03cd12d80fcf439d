"""Who is what to whom, in invented stories."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.statements.disputes import Dispute
from variorum.collate.statements.relatives import related

AUNT = "Karin Solberg drowned on Monday. Solberg's aunt, Berta Lindqvist, said the family was waiting."
AGAIN = "Police in Tarnholm named the woman as Karin Solberg. {} said nobody had called."


def disputes(language: SpacyLanguage, *texts: str) -> list[Dispute]:
    story = read_story(language, *texts)
    return list(related(story, gather(story)))


def test_two_relations_of_which_one_can_be(language: SpacyLanguage) -> None:
    (found,) = disputes(language, AUNT, AGAIN.format("Berta Lindqvist, Solberg's cousin,"))
    assert found.kind == "person"
    assert found.about == "what Berta Lindqvist is to Karin Solberg"
    one, other = ([AUNT[a:b] if r == "a" else AGAIN[a:b] for r, a, b in side] for side in found.sides)
    assert one == ["Solberg's aunt, Berta Lindqvist"]
    assert len(other) == 1


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Berta Lindqvist, Solberg's aunt,", id="the same"),
        pytest.param("Anders Holm, Solberg's cousin,", id="another person"),
        pytest.param("Berta Lindqvist, her cousin,", id="of whom is not named"),
    ],
)
def test_what_is_no_difference(words: str, language: SpacyLanguage) -> None:
    assert disputes(language, AUNT, AGAIN.format(words)) == []


def test_what_one_person_may_be_at_once(language: SpacyLanguage) -> None:
    first = "Karin Solberg drowned on Monday. Solberg's boyfriend, Anders Holm, said the family was waiting."
    assert disputes(language, first, AGAIN.format("Anders Holm, Solberg's fiancé,")) == []
    assert len(disputes(language, first, AGAIN.format("Anders Holm, Solberg's brother,"))) == 1
