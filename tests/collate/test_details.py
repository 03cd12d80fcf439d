"""Details that reports share, in invented stories: names and nouns that stand in one sentence of each."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.details import collate_details
from variorum.collate.details.beside import Beside
from variorum.collate.known import Known
from variorum.collate.statements.lines import lines
from variorum.collate.titles import Titles
from variorum.collate.utterances import collate_quotes
from variorum.lineage import Lineage
from variorum.records import ClaimRecord

FIRST = (
    "A ferry ran aground off Oldmark on Monday.\n"
    "The wounded sailors were taken to Saint Elara Hospital by helicopter.\n"
    "Nobody has said who gave the order."
)
SECOND = (
    "Nine people were hurt when a boat hit a reef.\n"
    "Doctors at Saint Elara Hospital treated the sailors through the night.\n"
    "The reef is not on the charts."
)


def found(language: SpacyLanguage, *texts: str, claims: tuple[ClaimRecord, ...] = ()) -> tuple[ClaimRecord, ...]:
    story = read_story(language, *texts)
    cast = gather(story)
    known = Known(cast, collate_quotes(story, cast), Lineage())
    return collate_details(story, known, claims, lines(story, cast), Titles(story))


def values(claims: tuple[ClaimRecord, ...]) -> list[list[str]]:
    return [[reading.value for reading in claim.readings] for claim in claims]


def test_a_place_that_two_reports_name_once(language: SpacyLanguage) -> None:
    (claim,) = [c for c in found(language, FIRST, SECOND) if "Elara" in c.readings[0].value]
    assert claim.status == "agree"
    assert values((claim,)) == [["Saint Elara Hospital"]]
    assert [(h.report, {"a": FIRST, "b": SECOND}[h.report][h.start : h.end]) for h in claim.readings[0].holders] == [
        ("a", "Saint Elara Hospital"),
        ("b", "Saint Elara Hospital"),
    ]
    assert "…" in claim.about


def test_what_a_claim_sets_side_by_side_already_is_not_told_again(language: SpacyLanguage) -> None:
    before = found(language, FIRST, SECOND)
    assert before
    assert found(language, FIRST, SECOND, claims=before) == ()


def test_the_end_of_a_name_is_no_detail(language: SpacyLanguage) -> None:
    one = FIRST + "\nThe lawyer of the helmsman, Norris Velgaard Jr., told the court that the sailors were tired."
    other = SECOND + "\nThe lawyer of the helmsman Norris Velgaard Jr. told the court that the sailors were tired."
    shown = {value.strip(".") for told in values(found(language, one, other)) for value in told}
    assert shown
    assert "Jr" not in shown


def test_what_one_report_alone_names_is_no_detail(language: SpacyLanguage) -> None:
    assert found(language, FIRST, "The harbour was closed at noon because of fog.") == ()


def test_what_the_story_is_about_is_no_detail(language: SpacyLanguage) -> None:
    often = "\n".join(f"Saint Elara Hospital {verb} on Monday." for verb in ("closed", "reopened", "answered"))
    assert not [c for c in found(language, often, often.replace("Monday", "Tuesday")) if "Elara" in str(values((c,)))]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        pytest.param(
            "The gang suppression unit chased the smugglers through Oldmark on Monday.",
            "The smugglers fled from the elite gang unit in Oldmark on Monday.",
            True,
            id="told alike",
        ),
        pytest.param(
            "The harbour unit chased the smugglers through Oldmark on Monday.",
            "The smugglers fled from the mountain unit in Oldmark on Monday.",
            False,
            id="told of two",
        ),
    ],
)
def test_a_noun_is_one_detail_where_it_is_told_alike(
    language: SpacyLanguage, one: str, other: str, joined: bool
) -> None:
    units = [claim for claim in found(language, one, other) if "unit" in str(values((claim,)))]
    assert bool(units) == joined
    assert all(claim.status == "refine" for claim in units)


def test_two_words_together_are_a_detail_though_each_alone_is_not(language: SpacyLanguage) -> None:
    text = "Trams had {} until Monday.\nThe record of the trams is short.\nSafety officers said safety mattered."
    texts = (text.format("an excellent safety record"), text.format("the best safety record of all"))
    (claim,) = [claim for claim in found(language, *texts) if "safety record" in str(values((claim,)))]
    assert values((claim,)) == [["an excellent safety record", "the best safety record"]]


def test_places_are_held_by_the_claims_over_them(language: SpacyLanguage) -> None:
    (claim,) = [c for c in found(language, FIRST, SECOND) if "Elara" in c.readings[0].value]
    places = [(h.report, h.start, h.end) for h in claim.readings[0].holders]
    assert Beside([claim]).all_of(places)
    assert not Beside([]).all_of(places)
    assert not Beside([claim]).all_of([places[0], ("b", 0, 4)])
