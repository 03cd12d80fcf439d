"""Which equal values of invented reports are one point of fact, and which only look alike."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage


def joined(language: SpacyLanguage, first: str, second: str) -> bool:
    """Whether a value of both reports stands in one claim."""
    story = read_story(language, first, second)
    claims = collate_values(story, gather(story), Lineage())
    return any(len({h.report for reading in claim.readings for h in reading.holders}) > 1 for claim in claims)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "The mayor of Tarnholm opened the second tunnel.",
            "A baker from Hallvik was late for the second time.",
            id="a place in two orders",
        ),
        pytest.param(
            "Falken were 3-1 down when the rain began.",
            "Falken won 6-2 after the rain.",
            id="two scores",
        ),
        pytest.param(
            "The crew drank two coffees before dawn.",
            "The widow has kept two letters from Hallvik.",
            id="two of unlike things",
        ),
        pytest.param(
            "In 2016 the ferry Halcyon was painted green.",
            "A bakery in Hallvik was robbed in 2016.",
            id="a year in which much happened",
        ),
    ],
)
def test_a_value_alone_ties_nothing(first: str, second: str, language: SpacyLanguage) -> None:
    assert not joined(language, first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The second tunnel of Tarnholm was opened.", "The mayor opened the second tunnel of Tarnholm."),
        ("Falken were 3-1 down when the rain began.", "Falken, 3-1 down, waited for the rain to end."),
        ("Two divers were killed in Tarnholm.", "The blast in Tarnholm killed two divers."),
        ("The ferry Halcyon sank in 2016.", "In 2016 the ferry Halcyon sank off Tarnholm."),
    ],
)
def test_one_thing_told_twice_is_one_claim(first: str, second: str, language: SpacyLanguage) -> None:
    assert joined(language, first, second)
