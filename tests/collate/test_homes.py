"""Where someone is from, in invented stories."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.statements.disputes import Dispute
from variorum.collate.statements.homes import homes

FIRST = "Karin Solberg, 32, of Denver, drowned on Monday. Police found her boat."


def disputes(language: SpacyLanguage, *texts: str) -> list[Dispute]:
    story = read_story(language, *texts)
    return list(homes(story, gather(story)))


def test_two_towns_of_one_person(language: SpacyLanguage) -> None:
    second = "Police named the woman as Karin Solberg, a nurse from Boston, on Tuesday."
    (found,) = disputes(language, FIRST, second)
    assert found.kind == "place"
    assert found.about == "where Karin Solberg is from"
    texts = {"a": FIRST, "b": second}
    assert [[texts[report][a:b] for report, a, b in side] for side in found.sides] == [
        ["Karin Solberg, a nurse from Boston"],
        ["Karin Solberg, 32, of Denver"],
    ]


def test_a_town_misspelled(language: SpacyLanguage) -> None:
    (found,) = disputes(language, FIRST, "Karin Solberg of Dennver was a nurse. Her boat lay in Oldmark.")
    assert found.why == "error"
    assert found.about == "where Karin Solberg is from"


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("Karin Solberg, a nurse from Denver, was found on Tuesday.", id="the same"),
        pytest.param("Berta Holm, 44, of Boston, was found on Tuesday.", id="another person"),
        pytest.param("Karin Solberg of Haldensund was a nurse.", id="an unknown town"),
        pytest.param("Karin Solberg, 32, of Colorado, was found on Tuesday.", id="a wider place"),
        pytest.param("Karin Solberg, 32, of Boston University, was found on Tuesday.", id="no town"),
    ],
)
def test_what_is_no_difference(second: str, language: SpacyLanguage) -> None:
    assert disputes(language, FIRST, second) == []
