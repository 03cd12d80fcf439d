"""Casts of invented stories: which names of different reports are one actor."""

from __future__ import annotations

import itertools

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import Cast, gather
from variorum.marks import Chain, Marks, Mention, Quote
from variorum.report import Block, Report
from variorum.story import Story


def story_of(*reports: list[tuple[str, str, str]]) -> Story:
    """A story of reports that are nothing but mentions: of each its words, its kind and its role ("" for none).

    A mention with a small first letter is a description. Mentions of one last word in one report are one chain.
    """
    made = [_report(id, mentions) for id, mentions in zip("abcdef", reports, strict=False)]
    return Story(tuple(report for report, _ in made), tuple(marks for _, marks in made))


def _report(id: str, mentions: list[tuple[str, str, str]]) -> tuple[Report, Marks]:
    text, found, names = "", [], dict[str, list[tuple[str, str, str]]]()
    for words, kind, role in mentions:
        chain = words.split()[-1].lower()
        form = "name" if words[0].isupper() else "description"
        found.append(Mention(len(text), len(text) + len(words), kind, form, chain, role))
        names.setdefault(chain, []).append((words, kind, role))
        text += words + " . "
    chains = tuple(
        Chain(
            chain,
            max((words for words, _, _ in rows), key=len),
            rows[0][1],
            tuple(sorted({words for words, _, _ in rows})),
            tuple(sorted({role for _, _, role in rows if role})),
        )
        for chain, rows in names.items()
    )
    report = Report(id, id, text, (Block(0, len(text), "body"),))
    return report, Marks(id, mentions=tuple(found), chains=chains)


def names(cast: Cast) -> list[tuple[str, tuple[str, ...]]]:
    """The actors by name with their aliases."""
    return sorted((actor.name, actor.aliases) for actor in cast.actors)


PERSON, BODY, PLACE = "person", "organisation", "place"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("ICRC", BODY, ""), ("ICRC Africa", BODY, "")),
        (("Committee of the Red Harbour", BODY, ""), ("Committee for the Red Harbour", BODY, "")),
        (("Anna Bergman", PERSON, ""), ("Bergman", PERSON, "")),
        (("Anna Bergman", PERSON, ""), ("A. Bergman", PERSON, "")),
        (("Kim Dae Min", PERSON, ""), ("Kim Dae-min", PERSON, "")),
        (("Stef'an Olsen", PERSON, ""), ("Stef'An Olsen", PERSON, "")),
        (("Anna Bergmann", PERSON, "the harbour chief"), ("Anna Bergman", PERSON, "harbour chief")),
        (("Harbour Safety Agency", BODY, ""), ("HSA", BODY, "")),
        (("U.S. Treasury Department", BODY, ""), ("Treasury Department", BODY, "")),
        (("North Korea", PLACE, ""), ("N. Korea", PLACE, "")),
        (("Anna Bergman", PERSON, "mayor of Northport"), ("the Northport mayor", PERSON, "")),
        (("a Swiss army spokesman", PERSON, ""), ("a spokeswoman for Switzerland's army", PERSON, "")),
        (("OSTRA", BODY, "the news agency"), ("OSRTA", BODY, "news agency")),
    ],
    ids=[
        "branch",
        "small words",
        "surname",
        "initial",
        "hyphen",
        "capital",
        "one letter",
        "acronym",
        "whose",
        "country",
        "role of a named person",
        "unnamed with one description",
        "letters changed places",
    ],
)
def test_one_actor(first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    cast = gather(story_of([first, ("Oslo", PLACE, "")], [second, ("Oslo", PLACE, ""), second]))
    if first[0][0].islower():
        cast = gather(story_of([first, first], [second, second]))
    assert len([actor for actor in cast.actors if actor.name != "Oslo"]) == 1
    assert cast.ids["a", first[0].split()[-1].lower()] == cast.ids["b", second[0].split()[-1].lower()]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Anna Bergman", PERSON, ""), ("Peter Bergman", PERSON, "")),
        (("Anna Bergman", PERSON, "baker"), ("Anna Bergmann", PERSON, "pilot")),
        (("United Nations", BODY, ""), ("United Nations Harbour Council", BODY, "")),
        (("North Korea", PLACE, ""), ("South Korea", PLACE, "")),
        (("Norway", PLACE, ""), ("Norwegians", "group", "")),
        (("Lincoln", PERSON, "mayor"), ("Lincoln", PLACE, "")),
        (("the driver", PERSON, ""), ("the bus driver", PERSON, "")),
    ],
    ids=["first name", "other role", "part of a body", "other country", "people", "person and place", "unclear"],
)
def test_two_actors(first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    cast = gather(story_of([first, first], [second, second]))
    assert cast.ids["a", first[0].split()[-1].lower()] != cast.ids["b", second[0].split()[-1].lower()]


def test_a_surname_of_two_persons_is_the_one_whose_role_it_has_or_neither() -> None:
    full = [("Anna Bergman", PERSON, "mayor"), ("Oslo", PLACE, "")]
    other = [("Peter Bergman", PERSON, "pilot")]
    cast = gather(story_of(full, other, [("Bergman", PERSON, "mayor")], [("Bergman", PERSON, "")]))
    assert cast.ids["c", "bergman"] == cast.ids["a", "bergman"]
    assert cast.ids["d", "bergman"] not in (cast.ids["a", "bergman"], cast.ids["b", "bergman"])


def test_a_record_has_all_names_and_roles_and_its_mentions_in_order() -> None:
    story = story_of([("Bergman", PERSON, ""), ("Anna Bergman", PERSON, "mayor")], [("Bergman", PERSON, "Mayor")])
    (actor,) = gather(story).actors
    assert (actor.name, actor.kind) == ("Anna Bergman", "person")
    assert actor.aliases == ("Anna Bergman", "Bergman")
    assert actor.roles == ("Mayor", "mayor")
    texts = {report.id: report.text for report in story.reports}
    assert [(span.report, texts[span.report][span.start : span.end]) for span in actor.mentions] == [
        ("a", "Bergman"),
        ("a", "Anna Bergman"),
        ("b", "Bergman"),
    ]


def test_aliases_tell_whom_they_mean_by_themselves() -> None:
    text = "Anna Bergman . a U.S. citizen . his young son . the mayor . The mayor . "
    spans = [("Anna Bergman", "name"), *((words, "description") for words in text.split(" . ")[1:-1])]
    mentions = tuple(
        Mention(text.index(words), text.index(words) + len(words), PERSON, form, "a0") for words, form in spans
    )
    report = Report("a", "a", text, (Block(0, len(text), "body"),))
    roles = ("a U.S. citizen", "another guest", "her friend")
    marks = Marks("a", mentions=mentions, chains=(Chain("a0", "Anna Bergman", PERSON, ("Anna Bergman",), roles),))
    (actor,) = gather(Story((report,), (marks,))).actors
    assert (actor.name, actor.aliases) == ("Anna Bergman", ("Anna Bergman", "the mayor"))
    assert actor.roles == ("a U.S. citizen",)
    assert len(actor.mentions) == len(mentions)


def test_a_company_is_no_person_though_most_reports_take_it_for_one() -> None:
    lone = ("Alphard", PERSON, "")
    cast = gather(story_of([lone, lone], [lone, lone], [("Alphard Ltd.", BODY, "")]))
    assert [(actor.name, actor.kind) for actor in cast.actors] == [("Alphard Ltd.", BODY)]
    family = gather(story_of([lone], [("Anna Alphard", PERSON, "")], [("Alphard Ltd.", BODY, "")]))
    assert sorted(actor.kind for actor in family.actors) == [BODY, PERSON]


def test_one_report_does_not_outvote_the_others_about_what_somebody_is() -> None:
    right, wrong = ("Anna Alphard", PERSON, ""), ("Anna Alphard", BODY, "")
    (actor,) = gather(story_of([right], [right], [wrong] * 9)).actors
    assert actor.kind == PERSON


def test_who_has_no_name_is_an_actor_if_heard() -> None:
    story = story_of([("a witness", PERSON, ""), ("the crowd", "group", "")])
    assert gather(story).actors == ()
    marks = story.marks[0]
    heard = Marks("a", mentions=marks.mentions, chains=marks.chains, quotes=(Quote(0, 1, "direct", chain="witness"),))
    assert [actor.name for actor in gather(Story(story.reports, (heard,))).actors] == ["a witness"]


REPORTS = (
    "Mayor Anna Bergman closed the bridge on Monday. “It is not safe,” Bergman said. The Harbour Safety Agency agreed.",
    "The HSA, or Harbour Safety Agency, said the bridge was safe. Peter Olsen, a spokesman, said so. Norway waits.",
    "Mrs Bergman spoke to Mr Olsen. The mayor of Northport was angry, he said. The Norwegian government said nothing.",
)


def test_the_order_of_reports_changes_nothing(language: SpacyLanguage) -> None:
    story = read_story(language, *REPORTS)
    pairs = list(zip(story.reports, story.marks, strict=True))
    casts = [
        gather(Story(tuple(report for report, _ in order), tuple(marks for _, marks in order)))
        for order in itertools.permutations(pairs)
    ]
    assert all(cast.actors == casts[0].actors and cast.ids == casts[0].ids for cast in casts)


def test_ids_are_unique_and_stay_when_a_report_is_added(language: SpacyLanguage) -> None:
    before, after = gather(read_story(language, *REPORTS[:2])), gather(read_story(language, *REPORTS))
    assert len({actor.id for actor in after.actors}) == len(after.actors)
    assert before.ids.items() <= after.ids.items()


def test_an_actor_is_found_by_its_id() -> None:
    cast = gather(story_of([("Anna Bergman", PERSON, "")]))
    assert cast.actor(cast.actors[0].id) == cast.actors[0]
    assert cast.actor("a-unknown") is None
    assert cast.actor(None) is None


def test_one_word_that_reports_take_for_different_kinds_is_one_actor() -> None:
    lone = ("Velgarix", BODY, "")
    cast = gather(story_of([lone, lone], [("Velgarix", PERSON, "")], [("Velgarix", PLACE, "")], [lone]))
    assert [(actor.name, actor.kind) for actor in cast.actors] == [("Velgarix", BODY)]


def test_a_surname_that_a_report_takes_for_a_body_is_the_persons_whose_it_is() -> None:
    cast = gather(story_of([("Anna Velgaard", PERSON, "")], [("Velgaard", BODY, "")]))
    assert [(actor.name, actor.kind) for actor in cast.actors] == [("Anna Velgaard", PERSON)]


def test_a_body_named_like_a_person_stays_one() -> None:
    cast = gather(story_of([("Anna Velgaard", PERSON, "")], [("Velgaard Motors", BODY, "")], [("Velgaard", BODY, "")]))
    assert ("Anna Velgaard", ("Anna Velgaard",)) in names(cast)


def test_a_mistyped_surname_is_the_one_that_is_far_more_frequent() -> None:
    full = ("Anna Velgaard", PERSON, "")
    cast = gather(story_of([full, full], [full, full], [("Velgard", PERSON, "")]))
    assert names(cast) == [("Anna Velgaard", ("Anna Velgaard", "Velgard"))]
    apart = gather(story_of([full], [("Velgard", PERSON, "")]))
    assert len(apart.actors) == 2


def test_of_two_persons_of_a_surname_the_one_whom_far_more_reports_name() -> None:
    anna = ("Anna Velgaard", PERSON, "")
    cast = gather(story_of([anna], [anna], [anna], [("Peter Velgaard", PERSON, "")], [("Velgaard", PERSON, "")]))
    assert ("Anna Velgaard", ("Anna Velgaard", "Velgaard")) in names(cast)
