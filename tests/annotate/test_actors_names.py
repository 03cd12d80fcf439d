"""The rules for names, without a pipeline."""

from __future__ import annotations

import pytest

from variorum.annotate.actors.atlas import by_code, known_country
from variorum.annotate.actors.bodies import abbreviates, is_acronym, key_of_body, shortens
from variorum.annotate.actors.persons import family_name, fits, fullest, gender_of, parts_of, same_full
from variorum.annotate.actors.salience import FEATURES
from variorum.annotate.actors.tables import (
    collective_nouns,
    countries,
    first_names,
    person_nouns,
    pronoun_weights,
    stand_ins,
    titles,
)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Dr. Anna Bergman", ("anna", "bergman")),
        ("Kim Dae-min", ("kim", "dae", "min")),
        ("Martin Olsen Jr.", ("martin", "olsen")),
        ("José Núñez", ("jose", "nunez")),
        ("Seamus O’Dwyer", ("seamus", "o'dwyer")),
    ],
)
def test_parts(name: str, parts: tuple[str, ...]) -> None:
    assert parts_of(name) == parts


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Anna Bergman", "bergman"),
        ("Kim Dae Min", "kim"),
        ("Xi Guowei", "xi"),
        ("Sung Kim", "kim"),
        ("Jean Lee", "lee"),
        ("Lee Marvin", "marvin"),
    ],
)
def test_family_name(name: str, family: str) -> None:
    assert family_name(parts_of(name)) == family


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna Bergman", "Anna Bergman", True),
        ("A. Bergman", "Anna Bergman", True),
        ("Anna Bergman", "Anna Maria Bergman", True),
        ("Bob Olsen", "Robert Olsen", True),
        ("Kim Dae Min", "Kim Dae-min", True),
        ("Guowei Xi", "Xi Guowei", True),
        ("Peter Bergman", "Anna Bergman", False),
        ("Anna Bergman", "Anna Olsen", False),
    ],
)
def test_same_full_name(one: str, other: str, same: bool) -> None:
    assert same_full(parts_of(one), parts_of(other)) is same
    assert same_full(parts_of(other), parts_of(one)) is same


def test_a_family_name_fits_better_than_a_first_name() -> None:
    full = parts_of("Anna Maria Bergman")
    assert [fits(parts_of(short), full) for short in ("Bergman", "Maria", "Anna", "Olsen")] == [3, 2, 1, 0]


def test_the_fullest_name_is_no_slip() -> None:
    assert fullest({"Bergman": 30, "Anna Bergman": 9, "Photo Anna Bergman": 1}) == "Anna Bergman"


@pytest.mark.parametrize(("name", "gender"), [("Anna Bergman", "f"), ("Peter Olsen", "m"), ("Kim Dae Min", "")])
def test_gender(name: str, gender: str) -> None:
    assert gender_of(parts_of(name)) == gender


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Centre for Sea Defence", "Center for Sea Defense"),
        ("Olsen & Sons Ltd.", "Olsen and Sons"),
        ("U.N. Harbour Council", "United Nations Harbour Council"),
    ],
)
def test_one_spelling_of_bodies(one: str, other: str) -> None:
    assert key_of_body(one) == key_of_body(other)


def test_acronyms_stand_for_names_of_their_letters() -> None:
    assert is_acronym("HSIA")
    assert not is_acronym("Harbour")
    assert abbreviates("HSIA", "Harbour Safety Inspection Agency")
    assert abbreviates("H.S.I.A.", "Harbour Safety Inspection Agency")
    assert not abbreviates("HSB", "Harbour Safety Inspection Agency")


def test_only_whose_a_body_is_may_be_left_out() -> None:
    def shorter(short: str, full: str) -> bool:
        return shortens(key_of_body(short), key_of_body(full))

    assert shorter("Treasury Department", "U.S. Treasury Department")
    assert shorter("Harbour Ministry", "Norwegian Harbour Ministry")
    assert not shorter("Harbour Ministry", "Old Harbour Ministry")
    assert not shorter("United Nations", "United Nations Harbour Council")


def test_countries_by_name_and_people() -> None:
    assert [entry.code if (entry := known_country(name)) else None for name in ("the UK", "N. Korea", "Swiss")] == [
        "GB",
        "KP",
        "CH",
    ]
    assert known_country("Oslo") is None
    assert by_code(["the", "South", "Korean", "envoy", "in", "Seoul"]) == ["the", "KR", "envoy", "in", "KR"]


def test_tables_are_well_formed() -> None:
    assert len({one.code for one in countries()}) == len(countries())
    assert all(one.adjectives and one.people for one in countries() if one.name not in ("Dominica",) and one.seats)
    assert set(first_names().values()) | {title.gender for title in titles().values()} <= {"m", "f", ""}
    assert {noun.sort for noun in person_nouns().values()} == {"role", "kin", "general"}
    assert set(collective_nouns().values()) == {"organisation", "group", "place"}
    assert stand_ins().keys() <= person_nouns().keys() | titles().keys()


def test_there_is_a_weight_for_every_feature_of_a_pronoun() -> None:
    assert {len(weights) for weights in pronoun_weights().values()} == {len(FEATURES) + 1}
