"""When two different times in invented reports are two readings of one happening."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage


def apart(language: SpacyLanguage, *texts: str) -> list[set[str]]:
    """The values of every conflict over a day or hour."""
    story = read_story(language, *texts)
    claims = collate_values(story, gather(story), Lineage())
    shown = [claim for claim in claims if claim.status == "conflict" and claim.kind in ("date", "time")]
    return [{reading.value for reading in claim.readings} for claim in shown]


ROCKET = "Karvonia launched the rocket Strel from Tarnholm {}."


def test_days_by_two_clocks_that_the_reports_name(language: SpacyLanguage) -> None:
    found = apart(
        language,
        ROCKET.format("on Tuesday night Washington time"),
        ROCKET.format("early on Wednesday Seoul time"),
    )
    assert len(found) == 1


def test_days_of_two_happenings(language: SpacyLanguage) -> None:
    assert not apart(
        language,
        "Karvonia launched the rocket Strel from Tarnholm on Tuesday Washington time.",
        "Ingrid Solheim opened the harbour fair in Vesterby on Wednesday Seoul time.",
    )


def test_the_same_month_of_another_year(language: SpacyLanguage) -> None:
    (found,) = apart(
        language,
        "The rebels of Karvonia kidnapped the miners of Tarnholm in April 2029.",
        "The rebels of Karvonia kidnapped the miners of Tarnholm on April 14, 2030.",
    )
    assert found == {"April 2029", "April 14, 2030"}


@pytest.mark.parametrize(
    ("second", "conflicts"),
    [
        pytest.param("The crash happened at 6.25 a.m. on the coast road.", 1, id="another hour"),
        pytest.param("The crash happened at about 6.10 a.m. on the coast road.", 0, id="about the same hour"),
        pytest.param("The crash happened at 11.10 a.m. on the coast road.", 0, id="another crash"),
    ],
)
def test_hours_of_one_verb(second: str, conflicts: int, language: SpacyLanguage) -> None:
    assert len(apart(language, "The crash happened at 6.10 a.m. near Tarnholm.", second)) == conflicts
