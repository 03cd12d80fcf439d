"""Names spelled in two ways, in invented reports."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.names import collate_names
from variorum.collate.names.variants import variants
from variorum.lineage import Lineage

PLAIN: frozenset[str] = frozenset()


def differences(*names: str, plain: frozenset[str] = PLAIN) -> list[tuple[str, str, str]]:
    """The variants among names, each name once for every time it is given."""
    counts = Counter(tuple(name.split()) for name in names)
    return [(" ".join(v.one), " ".join(v.other), v.difference) for v in variants(counts, plain)]


@pytest.mark.parametrize(
    ("names", "difference"),
    [
        (("Tamsin Velgaard", "Tamsin Velgaard", "Tamsin Velgard"), "spelling"),
        (("QRST", "QSRT"), "spelling"),
        (("Council of Harbour Pilots", "Council for Harbour Pilots"), "link"),
        (("Ri Sol-ju", "Ri Sol Ju"), "joint"),
        (("SecondLine", "SecondLine", "Second Line", "Second Line"), "joint"),
        (("Velgaards", "Velgaard's"), "apostrophe"),
        (("QRS", "QSR"), "spelling"),
        (("Anna Fisher", "Anna Maria Fischer"), "spelling"),
        (("Velgaston Road", "Velgastone Road"), "spelling"),
        (("Velgariya", "Velgariya", "Velgaria", "Velgaria"), "spelling"),
        (("Yuriy Velgarov", "Yuriy Velgaroff", "Yuriy Velgarov"), "spelling"),
        (("Harbour Pilots Service", "Harbour Pilot Service"), "plural"),
        (("Kestrel-3", "Kestrel 3"), "joint"),
        (("Altmarkian-4", "Altmarkian-4", "Altmark 4"), "designation"),
        (("Lightport", "Light Port"), "joint"),
        (("Edda Velgaardsen", "Edda Velgaardsen", "Edda Velgadrsne"), "spelling"),
        (("Edda Velgarni", "Velgarni", "Velgarno", "Velgarno"), "spelling"),
        (("Highway 5", "Highwya 5"), "spelling"),
        (("Tavish Velgaard", "Bavish Velgaard"), "first name"),
        (("Sandor Velgaard Jr.", "Sandro Velgaart Jr."), "first name"),
    ],
)
def test_two_spellings_of_one_name(names: tuple[str, ...], difference: str) -> None:
    assert {found for *_, found in differences(*names)} == {difference}


@pytest.mark.parametrize(
    "names",
    [
        ("Velgaard", "VELGAARD"),
        ("U.S.", "US"),
        ("Kestrel-3", "Kestrel-4"),
        ("Kestrel 3", "Kestrel 4"),
        ("Korea", "Korean"),
        ("Anna Berg", "Anna Borg"),
        ("Harbour Board", "Harbour Bond"),
        ("Oldmark Bay", "Oldmark Bay.", "Oldmark Bay |"),
        ("Velgaards", "Velgaards'"),
        ("Year's", "Year's", "Years"),
        ("County", "Country", "Country"),
        ("Babies & Children Trust", "Babies and Children Trust"),
        ("Edda Velgaard", "Edda Velgaard", "Jon Velgard"),
        ("QRS", "QSX"),
        ("Julián Velgaard", "Julian Velgaard"),
        ("Anna Rosselló", "Anna Rosselló", "Anna Maria Rossello"),
        ("Pete Velgaard", "Peter Velgaard"),
        ("Edda Velgarni", "Jon Velgarno", "Velgarno", "Velgarno"),
    ],
    ids=[
        *("case", "points", "number", "numbered", "people", "short surnames", "words of their own", "marks"),
        *("possessive", "ordinary apostrophe", "ordinary words", "and", "two persons", "two short names"),
        *("accent", "accent of a last name", "short form", "two that are introduced"),
    ],
)
def test_two_names_are_two_names(names: tuple[str, ...]) -> None:
    assert differences(*names, plain=frozenset({"board", "bond"})) == []


def test_a_list_of_names_is_no_list_of_slips() -> None:
    streets = [f"Gate {letter}ellbourne" for letter in "BCDFGHJKLMNPRST"]
    assert differences(*streets) == []


def test_the_rarer_spelling_is_the_slip(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "Mayor Tamsin Velgaard opened the bridge. Velgaard thanked the builders.",
        "The bridge was opened by Tamsin Velgaard on Monday.",
        "Critics said Tamsin Velgard had opened the bridge too early.",
    )
    claims = collate_names(story, Lineage())
    assert len(claims) == 1
    (claim,) = claims
    assert (claim.status, claim.why, claim.kind) == ("conflict", "error", "person")
    assert [reading.independent for reading in claim.readings] == [2, 1]
    for reading in claim.readings:
        for holder in reading.holders:
            assert story.report(holder.report).text[holder.start : holder.end] == reading.value


def test_two_first_names_in_one_report_are_two_people(language: SpacyLanguage) -> None:
    found, other = "Police arrested Tavish Velgaard, 20.", "Bavish Velgaard was arrested on Monday."
    story = read_story(language, found, other)
    (claim,) = collate_names(story, Lineage())
    assert {reading.value for reading in claim.readings} == {"Tavish Velgaard", "Bavish Velgaard"}
    both = read_story(language, found, f"{other} Tavish Velgaard is his brother.")
    assert collate_names(both, Lineage()) == ()


def test_a_role_before_a_name_is_no_part_of_it(language: SpacyLanguage) -> None:
    texts = ("Detective Du’Wayne Kelvers said so.", "De’Wayne Kelvers, a detective, said so on Monday.")
    story = read_story(language, *texts, "The town heard detective Du’Wayne Kelvers.")
    (claim,) = collate_names(story, Lineage())
    assert {reading.value for reading in claim.readings} == {"Du’Wayne Kelvers", "De’Wayne Kelvers"}


def test_what_is_no_word_of_the_language_is_the_slip(language: SpacyLanguage) -> None:
    one, other = "The van left the town on the Interstate.", "The van left the town on the Interstae."
    (claim,) = collate_names(read_story(language, one, other), Lineage())
    assert claim.why == "error"


def test_names_spelled_alike_make_no_claim(language: SpacyLanguage) -> None:
    text = "Mayor Tamsin Velgaard opened the bridge in Oldmark. Velgaard thanked the builders."
    assert collate_names(read_story(language, text, text), Lineage()) == ()


def test_a_spelling_is_shown_in_the_characters_of_its_report(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "Shares of Velgaard\u2019s rose on Monday. The builder Velgaard\u2019s said nothing.",
        "On Monday Velgaards bought a bridge. Velgaards said nothing.",
    )
    (claim,) = collate_names(story, Lineage())
    for reading in claim.readings:
        (first, *_) = reading.holders
        assert story.report(first.report).text[first.start : first.end] == reading.value
    assert "Velgaard\u2019s" in {reading.value for reading in claim.readings}
    assert "1 times" not in claim.explanation


def test_an_agency_of_a_dateline_is_a_name(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "OLDMARK (QRS) - The bridge was opened on Monday.\n\nThe mayor thanked the builders.",
        "The bridge of Oldmark was opened, the agency QSR said.",
    )
    (claim,) = collate_names(story, Lineage())
    assert {reading.value for reading in claim.readings} == {"QRS", "QSR"}


def test_two_acronyms_of_one_report_are_two_bodies(language: SpacyLanguage) -> None:
    text = "The agency QRS said the bridge was closed. Its rival, the agency QSR, said it was open."
    assert collate_names(read_story(language, text, "The bridge was closed, the agency QRS said."), Lineage()) == ()


def test_two_spellings_of_a_place_differ_in_wording(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "The bus stopped in Velgaston Road on Monday. Velgaston Road was closed.",
        "A bus stopped in Velgaston Road.",
        "The bus stopped in Velgastone Road on Monday.",
    )
    (claim,) = collate_names(story, Lineage())
    assert (claim.kind, claim.why) == ("wording", "error")


def test_a_slip_is_set_beside_the_name_wherever_that_stands_alone(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "The builder Velgaard sold a Velgaard Runner to the mayor. Velgaard said nothing.",
        "Velgaard sold the Velgaard Runner for a crown, and a Velgarad Runner stands in the square.",
    )
    (claim,) = collate_names(story, Lineage())
    assert {reading.value for reading in claim.readings} == {"Velgaard", "Velgarad"}
    for reading in claim.readings:
        for holder in reading.holders:
            assert story.report(holder.report).text[holder.start : holder.end] == reading.value


def test_what_is_no_place_is_more_than_wording(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "The probe, called the Velgaston Lantern, circled the moon. The Velgaston Lantern fell silent.",
        "The probe Velgsaton Lantern circled the moon.",
    )
    (claim,) = collate_names(story, Lineage())
    assert claim.kind != "wording"
