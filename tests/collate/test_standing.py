"""Prices at the moment of writing, in invented market reports."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.records import ClaimRecord


def moments(language: SpacyLanguage, *texts: str) -> list[ClaimRecord]:
    story = read_story(language, *texts)
    claims = collate_values(story, gather(story), Lineage())
    return [claim for claim in claims if "moment of writing" in claim.explanation]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Solcoin was trading at $6,562 a short time ago.", "Solcoin is changing hands at $6,156."),
        ("After a bad night, Solcoin is now priced at $6,427.", "Solcoin is trading at about $6,116 in Oldmark."),
    ],
)
def test_each_at_its_moment(one: str, other: str, language: SpacyLanguage) -> None:
    (claim,) = moments(language, one, other)
    assert claim.status == "conflict"
    assert claim.why == "update over time"
    assert sorted(len(reading.holders) for reading in claim.readings) == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Solcoin is trading at $6,562.", "Lunacoin is trading at $63.", id="far apart"),
        pytest.param("Solcoin is trading at $6,562.", "Solcoin fell to $6,116.", id="a low"),
        pytest.param("Solcoin is trading at $6,562.", "Solcoin would trade at $6,116.", id="may be"),
        pytest.param("Solcoin is trading at $6,562.", "Solcoin had been trading at $6,116 in May.", id="before"),
        pytest.param("Solcoin is trading at $6,562.", "The firm has changed its plan for $6,116.", id="another change"),
        pytest.param("Solcoin is trading at $6,562. It is trading at $6,116.", "Rain fell.", id="one report"),
    ],
)
def test_no_price_of_a_moment(one: str, other: str, language: SpacyLanguage) -> None:
    assert moments(language, one, other) == []


def test_an_equal_price_agrees(language: SpacyLanguage) -> None:
    story = read_story(language, "Solcoin is trading at $6,562.", "Solcoin is now priced at $6,562.")
    claims = collate_values(story, gather(story), Lineage())
    assert [claim.status for claim in claims if len(claim.readings[0].holders) > 1] == ["agree"]
