"""Which figures of invented reports are set against each other, and which are of two things."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage


def apart(language: SpacyLanguage, *texts: str) -> list[set[str]]:
    story = read_story(language, *texts)
    claims = collate_values(story, gather(story), Lineage())
    return [{reading.value for reading in claim.readings} for claim in claims if claim.status == "conflict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "Ingrid Solheim ended the quarter with $6.4 million in the bank.",
            "Marek Dvorsky ended the quarter with $8.9 million in the bank.",
            id="two doers",
        ),
        pytest.param(
            "The price of copper in Tarnholm fell to $6,200 on Monday.",
            "The price of copper in Tarnholm fell by $5,200 on Monday.",
            id="a level and a change",
        ),
        pytest.param(
            "In Tarnholm 12 people were killed when the ferry Halcyon sank.",
            "In Tarnholm 16 people were killed in an earlier crash of the ferry Halcyon.",
            id="another happening",
        ),
        pytest.param(
            "Germany has recorded 700 deaths, the health ministry said.",
            "The health ministry said that Denmark has recorded 778 deaths.",
            id="two countries",
        ),
        pytest.param(
            "Marek Dvorsky was convicted on eight counts in Tarnholm.",
            "Marek Dvorsky was convicted in Tarnholm on five counts of fraud, two of theft and one of arson.",
            id="three parts and their sum",
        ),
        pytest.param(
            "The gunman shot six people in the harbour of Tarnholm.",
            "The gunman killed four people in the harbour of Tarnholm.",
            id="shot and killed",
        ),
        pytest.param(
            "The gunman killed four women at the harbour of Tarnholm.",
            "The gunman killed five people at the harbour of Tarnholm.",
            id="some kind of them",
        ),
        pytest.param(
            "Two wardens are dead after a shooting at the Tarnholm mill.",
            "Three people are dead after a shooting at the Tarnholm mill, including the gunman.",
            id="with whoever did it",
        ),
        pytest.param(
            "Five Berlin policemen were killed by the gunman at the harbour.",
            "Three Hamburg policemen were killed by the gunman at the harbour.",
            id="of two towns",
        ),
        pytest.param(
            "Three Danes were among the dead after the ferry Halcyon sank.",
            "Two Canadians were among the dead after the ferry Halcyon sank.",
            id="of two nations",
        ),
        pytest.param(
            "Some 59 percent of Danes said in Tarnholm that trains were late.",
            "A poll in Tarnholm found that 71 percent of Danes trusted the coast guard.",
            id="two questions of a poll",
        ),
    ],
)
def test_figures_of_two_things_are_no_conflict(first: str, second: str, language: SpacyLanguage) -> None:
    assert not apart(language, first, second)


def test_two_figures_in_the_text_of_one_report_are_two_things_that_it_tells_apart(language: SpacyLanguage) -> None:
    first = "On average the party lost three Senate seats in such years."
    second = "Under Ingrid Solheim the party lost five Senate seats in such years."
    assert not apart(language, f"{first}\n{second}")


def test_four_of_the_missing_and_the_two_found_are_not_six(language: SpacyLanguage) -> None:
    found = apart(
        language,
        "Six people were missing after the ferry Halcyon sank off Tarnholm.",
        "Four people were still missing off Tarnholm after two survivors of the ferry Halcyon were found.",
    )
    assert len(found) == 1


def test_a_distance_flown_is_one_slot_in_two_units(language: SpacyLanguage) -> None:
    (found,) = apart(
        language,
        "The rocket Strel flew more than 435 miles, the ministry of Oldmark said.",
        "The rocket Strel hit its target in waters 1,000 km off, Karvonia said.",
    )
    assert found == {"more than 435 miles", "1,000 km"}
