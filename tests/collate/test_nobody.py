"""That nobody came to harm beside how many did, in invented stories."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.records import ClaimRecord

COUNTED = "Two people were injured in the fire at the mill on Monday."


def conflicts(language: SpacyLanguage, *texts: str) -> list[ClaimRecord]:
    story = read_story(language, *texts)
    claims = collate_values(story, gather(story), Lineage())
    return [claim for claim in claims if claim.status == "conflict"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No one was injured in the fire at the mill.", "No one was injured"),
        ("The mill burned down. Nobody was hurt.", "Nobody was hurt"),
        ("The mill burned down. There were no immediate reports of injuries.", "no immediate reports of injuries"),
        ("The mill burned down. No injuries were reported.", "No injuries"),
        (f'{COUNTED} The owner said in a statement that "no one was injured".', "no one was injured"),
    ],
)
def test_none_here_and_some_there(text: str, value: str, language: SpacyLanguage) -> None:
    (claim,) = conflicts(language, text, COUNTED)
    assert {reading.value for reading in claim.readings} == {value, "Two people"}
    assert {reading.normal for reading in claim.readings} == {"0 count", "2 count"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No one else was injured in the fire.", id="beside others"),
        pytest.param("No one was seriously injured in the fire.", id="so badly"),
        pytest.param("None of the guards was injured in the fire.", id="some of them"),
        pytest.param("No serious injuries were reported.", id="worse ones"),
        pytest.param("Nobody died in the fire.", id="another harm"),
        pytest.param(f"{COUNTED} No one was injured when the roof fell in.", id="a report that counts them"),
    ],
)
def test_both_may_be_so(text: str, language: SpacyLanguage) -> None:
    assert conflicts(language, text, COUNTED) == []
