"""How bad it stands with those who are hurt, in invented stories."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.factuality.people import crowds
from variorum.collate.factuality.worse import worse
from variorum.collate.statements.disputes import Dispute
from variorum.collate.statements.lines import lines


def disputes(language: SpacyLanguage, *texts: str, published: dict[str, str] | None = None) -> list[Dispute]:
    story = read_story(language, *texts)
    cast = gather(story)
    told = lines(story, cast)
    return list(worse(told, cast, crowds(told), published or {}))


NAMED = "Karin Solberg, a ferry pilot, fell from the pier. Solberg is in serious but stable condition."


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        pytest.param(
            NAMED,
            "Karin Solberg was critically injured on Monday, the harbour board said.",
            "condition of Karin Solberg",
            id="how she was hurt",
        ),
        pytest.param(
            NAMED,
            "One pilot drowned and a second was critically injured on Monday.",
            "condition of Karin Solberg",
            id="no name and no noun",
        ),
        pytest.param(
            "The driver was listed in fair condition.",
            "The driver remains in critical condition at a clinic.",
            "condition of the driver",
            id="nobody is named",
        ),
        pytest.param(
            "Police said none of those hurt had life-threatening injuries.",
            "Marek Dvorsky died, while six others suffered life-threatening injuries.",
            "condition of those hurt",
            id="all who were hurt",
        ),
    ],
)
def test_two_conditions(one: str, other: str, about: str, language: SpacyLanguage) -> None:
    (found,) = disputes(language, one, other)
    assert found.about == about
    assert [{report for report, _, _ in side} for side in found.sides] in ([{"a"}, {"b"}], [{"b"}, {"a"}])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(NAMED, "Solberg, the pilot, was seriously hurt.", id="the same in other words"),
        pytest.param(NAMED, "Karin Solberg has injuries that do not threaten her life.", id="both may be so"),
        pytest.param(NAMED, "Two pilots were slightly injured in the fog.", id="several of the kind"),
        pytest.param(NAMED, "The driver is in critical condition.", id="somebody else"),
        pytest.param(NAMED, "Karin Solberg escaped critical injuries by a jump.", id="spared"),
        pytest.param(
            "Four people were critically injured and 20 others were slightly hurt.",
            "All those hurt are in critical condition.",
            id="some of them",
        ),
    ],
)
def test_what_is_no_difference(one: str, other: str, language: SpacyLanguage) -> None:
    assert disputes(language, one, other) == []


def test_a_condition_changes_with_the_days(language: SpacyLanguage) -> None:
    days = {"a": "2031-03-12", "b": "2031-03-10"}
    other = "Karin Solberg was critically injured on Monday, the harbour board said."
    (found,) = disputes(language, NAMED, other, published=days)
    assert found.why == "update over time"
    assert found.explanation.endswith("and the reports are of different days.")
