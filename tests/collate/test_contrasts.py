"""One act told in two orders, with another day, hour, place or doer in one of its places, in invented reports."""

from __future__ import annotations

import pytest

from tests.collate.test_parallel import conflicts, held
from variorum.annotate.language import SpacyLanguage

DIFFERENT = [
    (
        "The silo was built in 1987.",
        "Known to every sailor, the silo, which was built in 1989, is gone.",
        "1987",
        "1989",
    ),
    ("The blaze broke out in Hallmere on Monday.", "It was on Sunday that the blaze broke out.", "Monday", "Sunday"),
    ("Police said the blaze broke out at 6:15 a.m.", "The blaze broke out at 7:40 a.m.", "6:15 a.m.", "7:40 a.m."),
    (
        "Guards took the passengers to a church in Hallmere.",
        "The passengers were taken to a church in Vantorp, police said.",
        "Hallmere",
        "Vantorp",
    ),
    ("The harbour minister saw the scene.", "The scene was seen by the forest minister.", "harbour", "forest"),
    ("The blaze was caused by a gas leak.", "A lit candle caused the blaze.", "gas leak", "lit candle"),
]


@pytest.mark.parametrize(("one", "other", "mine", "theirs"), DIFFERENT)
def test_one_act_has_one_filler_of_a_place(
    language: SpacyLanguage, one: str, other: str, mine: str, theirs: str
) -> None:
    (claim,) = conflicts(language, one, other)
    assert (claim.status, claim.why) == ("conflict", "unexplained")
    assert sorted(map(tuple, held((claim,))[0])) == sorted([(mine, "a"), (theirs, "b")])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The silo was built in 1987.", "The quay was built in 1989.", id="another thing"),
        pytest.param("The silo was built in 1987.", "The silo was painted in 1989.", id="another act"),
        pytest.param("The silo was built in 1987.", "The silo was built in the eighties.", id="one takes in the other"),
        pytest.param("The silo was built in 1987 or 1988.", "The silo was built in 1989.", id="one of two"),
        pytest.param("A blaze broke out on Monday.", "Another blaze broke out on Sunday.", id="of another"),
        pytest.param("The mayor spoke on Monday.", "The mayor spoke again on Sunday.", id="done more than once"),
        pytest.param(
            "The blaze broke out on Monday at 6.15 a.m.", "The blaze broke out on Sunday at 7.40 a.m.", id="two places"
        ),
        pytest.param("The silo was not built in 1987.", "The silo was built in 1989.", id="denied"),
        pytest.param("The blaze was caused by a gas leak.", "A leak of gas caused the blaze.", id="other words"),
    ],
)
def test_what_may_both_be_true_is_no_contrast(language: SpacyLanguage, one: str, other: str) -> None:
    assert not conflicts(language, one, other)
