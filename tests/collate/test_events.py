"""Events told by several invented reports, and how they are typed."""

from __future__ import annotations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.acts import find_acts
from variorum.annotate.acts.tree import Tree
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.claims import collate_claims
from variorum.collate.events import collate_events
from variorum.collate.plover import classify, types
from variorum.lineage import Lineage
from variorum.marks import Marks
from variorum.records import EventRecord
from variorum.report import Block, Report


def types_in(language: SpacyLanguage, text: str) -> set[tuple[str, str | None]]:
    """Type and mode of every typed act of a sentence."""
    report = Report("r", "r", text, (Block(0, len(text), "body"),))
    sentences = next(iter(language.parse([report])))
    found = set()
    for act in find_acts(report, Marks("r", sentences)):
        sentence = sentences[act.sentence]
        index = next(i for i, word in enumerate(sentence.words) if word.start == act.predicate[0])
        kind = classify(Tree.of(sentence), index, act.lemma)
        if kind is not None:
            assert kind.type in types()
            found.add((kind.type, kind.mode))
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The president imposed sanctions on the company.", ("SANCTION", None)),
        ("The government lifted the curfew on Monday.", ("CONCEDE", None)),
        ("The rebels released the hostages.", ("RETREAT", "release")),
        ("The two ministers met in the capital.", ("CONSULT", None)),
        ("The ministers will meet in the capital.", ("AGREE", None)),
        ("The union will boycott the talks.", ("THREATEN", None)),
        ("The army tested a missile.", ("TEST", None)),
        ("Thousands of people demonstrated against the law.", ("PROTEST", "demo")),
        ("Police arrested the driver.", ("COERCE", "arrest")),
        ("Gunmen kidnapped the engineer.", ("ASSAULT", "abduct")),
        ("Two passengers were killed when the bus overturned.", ("DEATH", None)),
        ("Two passengers were killed by gunmen.", ("ASSAULT", None)),
        ("The minister said that the company must pay.", ("REQUEST", None)),
    ],
)
def test_types(language: SpacyLanguage, text: str, kind: tuple[str, str | None]) -> None:
    assert kind in types_in(language, text)


def events_of(language: SpacyLanguage, *texts: str) -> tuple[EventRecord, ...]:
    story = read_story(language, *texts)
    return collate_events(story, gather(story), (), Lineage())


def test_reports_of_one_arrest_are_one_event(language: SpacyLanguage) -> None:
    events = events_of(
        language,
        "Police in Oslo arrested Jonas Lindqvist on Monday. He is a banker.",
        "The banker Jonas Lindqvist was arrested on Monday.",
    )
    arrests = [event for event in events if event.mode == "arrest"]
    assert len(arrests) == 1
    assert {holder.report for holder in arrests[0].holders} == {"a", "b"}
    assert arrests[0].status == "happened"
    assert arrests[0].when is not None
    assert arrests[0].when.value == "2031-03-10"


def fields(language: SpacyLanguage, *texts: str) -> dict[str, dict[str, list[str | None]]]:
    """For each type of event its fields, each with the comparable forms of its values."""
    story = read_story(language, *texts)
    cast = gather(story)
    claims = collate_claims(story, cast, (), Lineage())
    return {
        event.type: {field.name: [value.normal for value in field.values] for field in event.fields}
        for event in collate_events(story, cast, claims, Lineage())
    }


def test_an_event_keeps_every_day_and_figure_that_reports_give(language: SpacyLanguage) -> None:
    found = fields(
        language,
        "Gunmen of the Red Band killed four people in Oldmark on Monday.\nThe shots were heard from afar.",
        "The Red Band killed five people in Oldmark on Monday.\nNobody was arrested.",
        "The Red Band killed five people in Oldmark on Tuesday.",
    )["ASSAULT"]
    assert sorted(found["dead"], key=str) == ["4 count", "5 count"]
    assert sorted(found["date"], key=str) == ["2031-03-10", "2031-03-11"]


def test_what_a_missile_did_is_of_its_test(language: SpacyLanguage) -> None:
    found = fields(
        language,
        "Altmark tested a missile on Monday.\nIt flew 700 kilometres and reached an altitude of 60 kilometres.",
        "The army of Altmark tested a missile on Monday.\nThe missile flew 700 kilometres.",
    )["TEST"]
    assert found["distance"] == ["700000 metre"]
    assert found["altitude"] == ["60000 metre"]


def test_arrests_of_two_persons_are_two_events(language: SpacyLanguage) -> None:
    events = events_of(
        language,
        "Police in Oslo arrested Jonas Lindqvist on Monday.",
        "Police in Oslo arrested Marta Halvorsen on Monday.",
    )
    assert all(len({holder.report for holder in event.holders}) == 1 for event in events if event.mode == "arrest")


def test_arrests_a_week_apart_are_two_events(language: SpacyLanguage) -> None:
    events = events_of(
        language,
        "Police in Oslo arrested Jonas Lindqvist on March 3.",
        "Police in Oslo arrested Jonas Lindqvist on March 10.",
    )
    assert all(len({holder.report for holder in event.holders}) == 1 for event in events if event.mode == "arrest")


def test_actors_are_of_the_cast(language: SpacyLanguage) -> None:
    story = read_story(language, "Police arrested Jonas Lindqvist in Oslo on Monday.", "Jonas Lindqvist was arrested.")
    cast = gather(story)
    for event in collate_events(story, cast, (), Lineage()):
        assert all(cast.actor(id) is not None for id in (*event.actors, *event.recipients))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nine passengers were injured when the bus overturned.", ("INJURY", None)),
        ("The bus hit a wall, injuring nine passengers.", ("INJURY", None)),
        ("The earthquake killed nine people.", ("DEATH", None)),
        ("Gunmen wounded nine people.", ("ASSAULT", None)),
        ("The mayor asked the council to resign.", ("REQUEST", None)),
        ("The minister negotiated with the rebels.", ("CONSULT", None)),
    ],
)
def test_who_did_it_decides_the_type(language: SpacyLanguage, text: str, kind: tuple[str, str | None]) -> None:
    assert kind in types_in(language, text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The tram was negotiating a sharp bend.", "CONSULT"),
        ("The nurse asked him a question.", "REQUEST"),
        ("The council held the officers accountable.", "COERCE"),
        ("The coach treated the boys to dinner.", "RESCUE"),
    ],
)
def test_what_only_sounds_like_an_event_has_no_type(language: SpacyLanguage, text: str, wrong: str) -> None:
    assert wrong not in {kind for kind, _ in types_in(language, text)}


def test_a_ministry_and_its_state_act_as_one(language: SpacyLanguage) -> None:
    events = events_of(
        language,
        "The Norwegian Foreign Ministry imposed sanctions on Lindqvist Shipping on Monday.",
        "Norway sanctioned Lindqvist Shipping on Monday.",
    )
    assert len([event for event in events if event.type == "SANCTION"]) == 1


def test_what_is_planned_is_another_event_than_what_happened(language: SpacyLanguage) -> None:
    events = events_of(
        language,
        "Norway launched a rocket from Oldmark on Monday. The launch was watched by thousands in Oldmark.",
        "Norway plans to launch a rocket from Oldmark on March 30. Norway launched a rocket from Oldmark on Monday.",
    )
    tests = [event for event in events if event.type == "TEST"]
    assert all(event.when is None or event.when.value[:10] == "2031-03-10" for event in tests if len(event.holders) > 1)


def test_a_remark_is_no_event(language: SpacyLanguage) -> None:
    events = events_of(language, "The mayor, Jonas Lindqvist, said that he was tired. He said it twice.", "Rain fell.")
    assert not [event for event in events if event.type == "STATE"]


def towns_of(language: SpacyLanguage, *texts: str) -> list[set[str | None]]:
    return [
        {value.normal for value in field.values}
        for event in events_of(language, *texts)
        for field in event.fields
        if field.name == "town"
    ]


@pytest.mark.parametrize(
    ("one", "other", "town"),
    [
        pytest.param(
            "A man was shot in Pittsburgh on Monday.",
            "Police say a man was shot dead in Pittsburgh on Monday.",
            "pittsburgh",
            id="in the clause",
        ),
        pytest.param(
            "A man was shot on Alder Street on Monday. Pittsburgh police are looking for a van.",
            "A man was shot on Alder Street on Monday. The mayor of Pittsburgh called for calm.",
            "pittsburgh",
            id="where the reports are set",
        ),
        pytest.param(
            "A man was shot in South Memphis on Monday.",
            "Police say a man was shot dead in South Memphis on Monday.",
            "memphis",
            id="a part of a town",
        ),
    ],
)
def test_the_town_of_an_event(language: SpacyLanguage, one: str, other: str, town: str) -> None:
    found = towns_of(language, one, other)
    assert found
    assert all(towns == {town} for towns in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The army tested a missile in Jagang Province on Monday. Officials in Seoul watched it.",
            "The army tested a missile in Jagang Province on Monday. Seoul has called for talks.",
            id="no harm",
        ),
        pytest.param(
            "A man was shot on Alder Street on Monday. A van was seen in Pittsburgh.",
            "A man was shot on Alder Street on Monday. A van was seen in Memphis.",
            id="two towns, once each",
        ),
        pytest.param(
            "A man was shot on Alder Street on Monday. He died at Memphis Memorial Hospital.",
            "A man was shot on Alder Street on Monday. Memphis Memorial Hospital treated him.",
            id="a hospital bears the name of a town",
        ),
    ],
)
def test_no_town_is_guessed(language: SpacyLanguage, one: str, other: str) -> None:
    assert towns_of(language, one, other) == []


@pytest.mark.parametrize(("told", "dated"), [("on Monday", True), ("more than a week ago", False)])
def test_a_day_before_which_it_was_is_not_its_day(language: SpacyLanguage, told: str, dated: bool) -> None:
    text = f"A man was shot on Alder Street {told}."
    fields = {field.name for event in events_of(language, text, text) for field in event.fields}
    assert ("date" in fields) is dated


def test_a_town_is_cited_where_it_is_named(language: SpacyLanguage) -> None:
    text = "A man was shot on Alder Street on Monday. Pittsburgh police said the town of Pittsburgh was calm."
    (event, *_) = events_of(language, text, "A man was shot on Alder Street on Monday.")
    (field,) = (field for field in event.fields if field.name == "town")
    (holder,) = field.values[0].holders
    assert text[holder.start : holder.end] == "Pittsburgh"
