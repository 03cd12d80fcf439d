"""What a value in an invented sentence is read to be a value of."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.measures import measure_of
from variorum.collate.values.point import Point, Value
from variorum.collate.values.reader import read_slots
from variorum.collate.values.slot import Slot
from variorum.collate.values.twins import fold


def slots_of(language: SpacyLanguage, text: str, **more: str) -> list[Slot]:
    story = read_story(language, text, **more)
    return list(read_slots(story.reports[0], story.marks[0], gather(story)))


def slot_of(language: SpacyLanguage, text: str, figure: float) -> Slot:
    (slot,) = [slot for slot in slots_of(language, text) if slot.extent.figure == figure]
    return slot


@pytest.mark.parametrize(
    ("text", "figure", "state"),
    [
        pytest.param("At least seven people were killed in Tarnholm on Monday.", 7, "dead", id="passive"),
        pytest.param("Seven dead after a ferry sinks near Tarnholm", 7, "dead", id="headline"),
        pytest.param("The blast in Tarnholm left 40 people injured.", 40, "injured", id="left them injured"),
        pytest.param("A bus overturned near Tarnholm, killing 12 people.", 12, "dead", id="participle"),
        pytest.param("The death toll rose to 31, officials in Tarnholm said.", 31, "dead", id="toll"),
        pytest.param("Police in Tarnholm arrested 14 men on Monday.", 14, "arrested", id="arrest"),
        pytest.param("Officials confirmed 23 deaths in Tarnholm.", 23, "dead", id="deaths"),
        pytest.param("In Tarnholm 18 people are still missing.", 18, "missing", id="missing"),
        pytest.param("In Tarnholm 51 people were taken to hospital.", 51, "hospitalised", id="taken to hospital"),
        pytest.param("Four people were still missing in Tarnholm on Friday.", 4, "missing", id="were missing"),
        pytest.param("A gunman shot six people in Tarnholm.", 6, "shoot", id="shot"),
        pytest.param("A gunman fatally shot six people in Tarnholm.", 6, "dead", id="fatally shot"),
        pytest.param("In Tarnholm six people were shot to death on Monday.", 6, "dead", id="shot to death"),
        pytest.param(
            "Funerals were held for two of the four men killed in Tarnholm.", 4, "dead", id="of the four killed"
        ),
    ],
)
def test_what_became_of_counted_people(text: str, figure: float, state: str, language: SpacyLanguage) -> None:
    assert slot_of(language, text, figure).states == {state}


def test_two_counts_of_one_sentence_keep_their_states_apart(language: SpacyLanguage) -> None:
    found = slots_of(
        language, "Officials said 12 people were killed and 31 injured when the bus overturned in Tarnholm."
    )
    assert {slot.extent.figure: slot.states for slot in found} == {12: {"dead"}, 31: {"injured"}}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        pytest.param("Divers in Tarnholm rescued 114 of the 118 passengers.", 118, id="a whole"),
        pytest.param("Crews in Tarnholm worked all night to free five miners.", 5, id="not yet done"),
        pytest.param("The names of two men were released in Tarnholm.", 2, id="what belongs to them"),
    ],
)
def test_what_did_not_become_of_those_counted(text: str, figure: float, language: SpacyLanguage) -> None:
    assert not slot_of(language, text, figure).states


def test_hospitals_are_not_people_in_hospital(language: SpacyLanguage) -> None:
    assert not slot_of(language, "The victims were taken to four hospitals in Tarnholm.", 4).states


def test_a_counted_thing_is_named_by_its_class(language: SpacyLanguage) -> None:
    first = slot_of(language, "Police in Tarnholm sent 16 cars to the harbour.", 16)
    second = slot_of(language, "Sixteen vehicles were sent to the harbour of Tarnholm.", 16)
    assert first.head == second.head != ""


@pytest.mark.parametrize(
    "text",
    [
        "Highway 12 was closed near Tarnholm.",
        "She lives at 11 Harbour Street in Tarnholm.",
        "The 600 block of the street was closed.",
        "Callers can ring 555-0143 in Tarnholm.",
        "The goalkeeper Solheim (10) left the field.",
        "Image 2 of 12 Ingrid Solheim left the harbour of Tarnholm.",
    ],
)
def test_a_number_that_names_something_counts_nothing(text: str, language: SpacyLanguage) -> None:
    assert not [slot for slot in slots_of(language, text) if slot.extent.axis == "count"]


@pytest.mark.parametrize(
    "text",
    [
        "Ingrid Solheim, 52, was questioned in Tarnholm.",
        "Police in Tarnholm questioned 52-year-old Ingrid Solheim.",
        "Ingrid Solheim, a 52-year-old captain, was questioned in Tarnholm.",
    ],
)
def test_an_age_belongs_to_whoever_it_is_said_of(text: str, language: SpacyLanguage) -> None:
    story = read_story(language, text)
    cast = gather(story)
    (slot,) = [s for s in read_slots(story.reports[0], story.marks[0], cast) if s.extent.axis == "year-of-age"]
    assert [actor.name for owner in slot.owners if (actor := cast.actor(owner))] == ["Ingrid Solheim"]


def test_a_nationality_and_a_grade_narrow_a_count(language: SpacyLanguage) -> None:
    assert slot_of(language, "Three Germans were killed in Tarnholm.", 3).limits
    assert "grade" in slot_of(language, "In Tarnholm 14 people were seriously injured.", 14).limits
    assert not slot_of(language, "In Tarnholm 14 people were injured.", 14).limits
    assert not slot_of(language, "14 injured, two critically in Tarnholm shooting", 14).limits


def test_those_hurt_badly_are_not_all_who_are_hurt(language: SpacyLanguage) -> None:
    def measured(text: str) -> list[str | None]:
        story = read_story(language, text, "Rain fell.")
        groups = fold(read_slots(story.reports[0], story.marks[0], gather(story)))
        return [measure_of(Point((Value(group.slots),), 1.0)) for group in groups if group.slot.extent.low == 14]

    assert measured("In Tarnholm 14 people were injured.") == ["injured"]
    assert measured("In Tarnholm 14 people were seriously injured.") == [None]


@pytest.mark.parametrize(
    ("text", "figure", "limit"),
    [
        pytest.param("The other four sailors were found near Tarnholm.", 4, "rest", id="what is left"),
        pytest.param("Among the dead were three guests of Tarnholm.", 3, "part", id="among those"),
        pytest.param("Three died in Tarnholm, including the gunman.", 3, "culprit", id="with whoever did it"),
        pytest.param("Three of the sailors were found near Tarnholm.", 3, "part", id="some of those known"),
        pytest.param("Ten people were hurt in an unrelated crash near Tarnholm.", 10, "elsewhere", id="another crash"),
    ],
)
def test_what_narrows_a_count(text: str, figure: float, limit: str, language: SpacyLanguage) -> None:
    assert limit in slot_of(language, text, figure).limits


def test_whose_the_counted_are_narrows_a_count(language: SpacyLanguage) -> None:
    hers = slot_of(language, "Ingrid Solheim took her two children to Tarnholm.", 2)
    assert any(limit.startswith("of ") for limit in hers.limits)
    assert not slot_of(language, "Two children were seen in Tarnholm.", 2).limits


def test_an_age_of_somebody_s_friend_is_not_that_somebody_s(language: SpacyLanguage) -> None:
    slot = slot_of(language, "Ingrid Solheim was in Tarnholm with her 8-year-old friend.", 8)
    assert not slot.owners


@pytest.mark.parametrize(
    ("text", "figure", "head"),
    [
        pytest.param("The rocket flew 700 km from Tarnholm base.", 700_000, "", id="from a named place"),
        pytest.param("The rocket flew 700 km and fell into the sea.", 700_000, "range", id="flown"),
        pytest.param("The rocket hit a target in waters 700 km off.", 700_000, "range", id="hit"),
        pytest.param("The rocket reached an altitude of 60 km.", 60_000, "height", id="altitude"),
        pytest.param("The tower is 60 metres high.", 60, "height", id="high"),
    ],
)
def test_what_a_length_measures(text: str, figure: float, head: str, language: SpacyLanguage) -> None:
    found = slot_of(language, text, figure).head
    assert found == head or (not head and found not in ("range", "height"))


def test_a_part_knows_its_whole_and_what_stands_beside_it(language: SpacyLanguage) -> None:
    assert slot_of(language, "Ten of the 12 sailors were rescued near Tarnholm.", 10).whole == 12
    assert slot_of(language, "Two men and a woman were killed in Tarnholm.", 2).beside == 1


def test_the_preposition_tells_a_level_from_a_change(language: SpacyLanguage) -> None:
    assert slot_of(language, "The price of copper fell by $300 in Tarnholm.", 300).marker == "by"
    assert slot_of(language, "The price of copper fell to $6,200 in Tarnholm.", 6200).marker == "to"


def test_whom_the_report_credits(language: SpacyLanguage) -> None:
    slot = slot_of(language, "Twelve people were killed in Tarnholm, the coast guard said.", 12)
    assert slot.credited is not None


def test_a_source_is_carried_into_the_sentence_that_goes_on(language: SpacyLanguage) -> None:
    told = "The coast guard said the rocket rose from Tarnholm. It flew 700 km."
    assert slot_of(language, told, 700_000).credited is not None
    assert slot_of(language, told.replace("It flew", "Old rockets flew"), 700_000).credited is None


def test_an_age_beside_a_name_is_the_writer_s_own(language: SpacyLanguage) -> None:
    slot = slot_of(language, "The captain, Ingrid Solheim, 52, was asleep, the coast guard said.", 52)
    assert slot.credited is None


def test_a_day_with_a_weekday_that_it_was_not(language: SpacyLanguage) -> None:
    wrong = slots_of(language, "The fair opened in Tarnholm on Friday, March 12, 2031.")
    right = slots_of(language, "The fair opened in Tarnholm on Wednesday, March 12, 2031.")
    bare = slots_of(language, "The fair will open in Tarnholm on Friday, April 7.")
    assert [slot.misdated for slot in wrong] == [True]
    assert [slot.misdated for slot in right] == [False]
    assert [slot.misdated for slot in bare] == [True]


def test_what_happens_on_a_day(language: SpacyLanguage) -> None:
    (slot,) = slots_of(language, "Karvonia launched a rocket on March 10.")
    assert (slot.extent.axis, slot.head, slot.explicit) == ("day", "launch", True)
    assert slot.when == ("2031-03-10", "2031-03-10")


@pytest.mark.parametrize(
    "text",
    [
        "Karvonia carried out a test of a rocket on March 10.",
        "Karvonia fired a missile on March 10.",
        "Karvonia launched a missile late on March 10.",
    ],
)
def test_one_happening_told_by_several_verbs(text: str, language: SpacyLanguage) -> None:
    (slot,) = slots_of(language, text)
    assert slot.head == "launch"


def test_a_night_is_of_the_day_it_begins_on(language: SpacyLanguage) -> None:
    (slot,) = slots_of(language, "Karvonia launched a rocket on Monday night.")
    assert slot.extent.low == slot.extent.high


@pytest.mark.parametrize(
    ("text", "figure", "state"),
    [
        pytest.param("The two bargees killed inside the Tarnholm lock were brothers.", 2, "dead", id="a rare plural"),
        pytest.param("Tarnholm put sanctions on five North Velian citizens.", 5, "", id="a nationality between"),
    ],
)
def test_what_is_counted_is_found_behind_rare_words(
    text: str, figure: float, state: str, language: SpacyLanguage
) -> None:
    assert state in {"", *slot_of(language, text, figure).states}


def test_a_time_before_a_name_is_the_time_of_what_the_name_does(language: SpacyLanguage) -> None:
    found = slots_of(language, "Two days ago, Amber chief Nora Lindqvist closed the Tarnholm lock.")
    assert [(slot.written, slot.predicate) for slot in found] == [("Two days ago", "close")]


def test_an_hour_with_its_day_is_a_value_of_both(language: SpacyLanguage) -> None:
    found = slots_of(language, "The tram hit the wall at 9 a.m. Sunday in Tarnholm.")
    assert [(slot.extent.axis, slot.written) for slot in found] == [
        ("clock", "9 a.m. Sunday"),
        ("day", "9 a.m. Sunday"),
    ]


def test_how_far_a_time_lies_from_what_is_told_is_a_span(language: SpacyLanguage) -> None:
    (slot,) = slots_of(language, "The launch came ten days after the test in Tarnholm.")
    assert (slot.extent.axis, slot.extent.figure) == ("span", 10 * 86_400)
    assert not slots_of(language, "The crews left Tarnholm the next day.")


def test_a_length_between_two_is_both_and_all_between(language: SpacyLanguage) -> None:
    (slot,) = slots_of(language, "It will take six or seven hours to cross to Tarnholm.")
    assert (slot.extent.low, slot.extent.high) == (6 * 3600, 7 * 3600)
