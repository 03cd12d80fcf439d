"""Words that differ in one place of parallel sentences, in invented reports."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.known import Known
from variorum.collate.parallel import collate_parallel
from variorum.collate.utterances import collate_quotes
from variorum.lineage import Lineage
from variorum.records import ClaimRecord


def conflicts(language: SpacyLanguage, *texts: str) -> tuple[ClaimRecord, ...]:
    story = read_story(language, *texts)
    cast = gather(story)
    return collate_parallel(story, Known(cast, collate_quotes(story, cast), Lineage()), ())


def held(claims: tuple[ClaimRecord, ...]) -> list[list[tuple[str, str]]]:
    """For each claim its readings, each as written, with the reports that hold it."""
    return [[(r.value, "".join(sorted(h.report for h in r.holders))) for r in claim.readings] for claim in claims]


@pytest.mark.parametrize(
    ("one", "other", "readings"),
    [
        (
            "The tanker Maribel carried seven sailors when it struck the eastern breakwater of Port Aldersey.",
            "The tanker Maribel carried eight sailors when it struck the eastern breakwater of Port Aldersey again.",
            ("seven", "eight"),
        ),
        (
            "Harbour pilots found the drifting tanker off the northern entrance of the Aldersey breakwater.",
            "Harbour pilots found the drifting tanker off the southern entrance of the Aldersey breakwater.",
            ("northern", "southern"),
        ),
        (
            "On arrival Velgaard said the drifting tanker had ignored every warning from the harbour pilots.",
            "On arrival Brandt said the drifting tanker had ignored every warning from the harbour pilots.",
            ("Velgaard", "Brandt"),
        ),
    ],
)
def test_one_place_two_readings(language: SpacyLanguage, one: str, other: str, readings: tuple[str, str]) -> None:
    (claim,) = conflicts(language, one, other)
    assert claim.status == "conflict"
    assert held((claim,)) == [[(readings[0], "a"), (readings[1], "b")]]
    assert all(f"“{reading}”" in claim.explanation for reading in readings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # one number, written in two ways
            "The tanker Maribel carried seven sailors when it struck the eastern breakwater of Port Aldersey.",
            "The tanker Maribel carried 7 sailors when it struck the eastern breakwater of Port Aldersey.",
        ),
        (  # a style of speech
            "Harbour pilots found the drifting tanker off the northern entrance of the Aldersey breakwater.",
            "Harbour pilots spotted the drifting tanker off the northern entry of the Aldersey breakwater.",
        ),
        (  # more and less precise
            "The tanker carried more than seventy containers when it struck the eastern breakwater of Port Aldersey.",
            "The tanker carried about 75 containers when it struck the eastern breakwater of Port Aldersey.",
        ),
        (  # a telephone number
            "Anyone who saw the drifting tanker is asked to call the Aldersey harbour office at 555-0142.",
            "Anyone who saw the drifting tanker is asked to call the Aldersey harbour office at 555-0199.",
        ),
        (  # a name and its short form
            "On arrival Benjamin Velgaard said the drifting tanker had ignored every warning from the pilots.",
            "On arrival Ben Velgaard said the drifting tanker had ignored every warning from the pilots.",
        ),
        (  # quoted words belong to the utterance
            'Velgaard said: "The tanker carried seven sailors when it struck the eastern breakwater of Aldersey."',
            'Velgaard said: "The tanker carried eight sailors when it struck the eastern breakwater of Aldersey."',
        ),
        (  # each knows of both
            "The tanker Maribel carried seven sailors to the breakwater. The tanker Orrin carried eight sailors.",
            "The tanker Orrin carried eight sailors to the breakwater. The tanker Maribel carried seven sailors.",
        ),
    ],
)
def test_no_conflict(language: SpacyLanguage, one: str, other: str) -> None:
    assert held(conflicts(language, one, other)) == []


def test_every_report_that_has_the_sentence_holds_a_reading(language: SpacyLanguage) -> None:
    seven = "The tanker Maribel carried seven sailors when it struck the eastern breakwater of Port Aldersey."
    eight = seven.replace("seven", "eight")
    assert held(conflicts(language, seven, eight, seven, f"Late news. {eight}")) == [[("seven", "ac"), ("eight", "bd")]]


def test_what_another_claim_compares_is_left_to_it(language: SpacyLanguage) -> None:
    seven = "The tanker Maribel carried seven sailors when it struck the eastern breakwater of Port Aldersey."
    story = read_story(language, seven, seven.replace("seven", "eight"))
    cast = gather(story)
    known = Known(cast, (), Lineage())
    first = collate_parallel(story, known, ())
    assert len(first) == 1
    assert collate_parallel(story, known, first) == ()
