"""One who did it beside several, in invented stories."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.records import ClaimRecord

SCENE = "The harbour office in Oldmark was closed."


def conflicts(language: SpacyLanguage, *texts: str) -> list[ClaimRecord]:
    story = read_story(language, *(f"{text} {SCENE}" for text in texts))
    claims = collate_values(story, gather(story), Lineage())
    return [claim for claim in claims if claim.status == "conflict"]


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("A police officer fired his weapon at a man on the pier.", "Officers fired on a man who waved a gun."),
        ("The officer fired at the suspect near the pier.", "Police officers fired at the suspect near the pier."),
        ("A soldier opened fire on the crowd.", "Soldiers opened fire on the crowd at the gate."),
        ("Investigators believe that Dorn acted alone.", "We believe there are multiple suspects, the mayor said."),
        ("A lone gunman walked into the harbour office.", "Two gunmen walked into the harbour office."),
        ("A civilian was shot in the lobby.", "Several civilians were taken to the hospital."),
    ],
)
def test_one_here_and_several_there(one: str, several: str, language: SpacyLanguage) -> None:
    (claim,) = conflicts(language, one, several)
    assert [reading.normal for reading in claim.readings] == ["1 count", "2.. count"]


@pytest.mark.parametrize(
    ("one", "several"),
    [
        pytest.param("The police shot a man.", "An officer shot a man.", id="a body of many"),
        pytest.param(
            "An officer shot a man. Officers shot him twice.", "Officers shot a man.", id="both in one report"
        ),
        pytest.param("A clerk opened a parcel.", "Clerks opened parcels.", id="no act of force"),
        pytest.param("Officers may have to fire at a man.", "An officer fired at a man.", id="may be"),
        pytest.param("The lone suspect still at large is Dorn.", "Two suspects were arrested.", id="who is left"),
        pytest.param("In 2019 officers shot at a man.", "An officer shot at a man.", id="long ago"),
        pytest.param("Officers shot the suspects.", "An officer shot the suspect.", id="several times"),
        pytest.param("Dorn did not act alone.", "A lone gunman walked in.", id="denied"),
    ],
)
def test_both_may_be_so(one: str, several: str, language: SpacyLanguage) -> None:
    assert conflicts(language, one, several) == []


def test_first_reports_speak_of_several(language: SpacyLanguage) -> None:
    early = read_story(language, f"We believe there are multiple suspects, the mayor said. {SCENE}")
    late = read_story(language, "", f"Investigators believe that Dorn acted alone. {SCENE}", published="2031-03-15")
    story = type(early)((early.reports[0], late.reports[1]), (early.marks[0], late.marks[1]))
    (claim,) = [one for one in collate_values(story, gather(story), Lineage()) if one.status == "conflict"]
    assert claim.why == "update over time"
