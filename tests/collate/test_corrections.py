"""Values that a report sets right, in invented reports."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.records import ClaimRecord


def conflicts(language: SpacyLanguage, text: str) -> list[ClaimRecord]:
    story = read_story(language, text)
    claims = collate_values(story, gather(story), Lineage())
    return [claim for claim in claims if claim.status == "conflict"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The report was changed to show that the pilot was 37 years old, not 39.", {"37 years old", "39"}),
        ("Correction: the ferry carried 212 passengers, not 221.", {"212 passengers", "221"}),
        ("The harbour board paid $4 million, not $5 million, for the crane.", {"$4 million", "$5 million"}),
        ("An earlier version had it wrong: the crane fell on Tuesday, not Wednesday.", {"Tuesday", "Wednesday"}),
    ],
)
def test_a_value_taken_back(text: str, values: set[str], language: SpacyLanguage) -> None:
    (claim,) = conflicts(language, text)
    assert {reading.value for reading in claim.readings} == values


@pytest.mark.parametrize(
    "text",
    [
        "The ferry carried 212 passengers, not counting 14 of the crew.",
        "The ferry carried 212 passengers, and did not carry 14 cars.",
        "The board met on Tuesday, not 12 of them though.",
    ],
)
def test_what_is_no_correction(text: str, language: SpacyLanguage) -> None:
    assert conflicts(language, text) == []
