"""Statements that invented reports share: aligned, never lumped, each reading the words of its report."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.statements import collate_statements
from variorum.collate.statements.clauses import clauses_of
from variorum.collate.statements.clusters import groups
from variorum.collate.statements.kin import representatives, same
from variorum.collate.statements.lines import lines
from variorum.collate.statements.pairs import tellings
from variorum.collate.statements.records import Scene
from variorum.collate.utterances import collate_quotes
from variorum.lineage import Lineage
from variorum.records import ClaimRecord
from variorum.story import Story

FIRST = """The ferry Halcyon sank off Oldmark on Monday after it struck a reef, the coast guard said.
Captain Ingrid Solheim blamed a broken compass for the accident.
Forty passengers were taken to a hospital in Oldmark.
The shipping company promised to pay for the funerals."""
SECOND = """Divers searched for survivors on Tuesday.
A broken compass led the Halcyon onto the reef, its captain, Ingrid Solheim, told reporters.
The company has offered money for the funerals of the victims.
The harbour market stayed closed."""
THIRD = """The mayor of Oldmark opened a school on Monday.
Ingrid Solheim, captain of the Halcyon, said that the compass had been broken for weeks.
Bakers in the town raised the price of bread."""


def claims_of(story: Story, lineage: Lineage | None = None) -> tuple[ClaimRecord, ...]:
    cast = gather(story)
    return collate_statements(story, cast, (), lineage or Lineage(), lines(story, cast))


def reports_of(claim: ClaimRecord) -> set[str]:
    return {holder.report for reading in claim.readings for holder in reading.holders}


def stating(claims: tuple[ClaimRecord, ...], *words: str) -> list[ClaimRecord]:
    """Claims of which some reading holds all these words."""
    return [c for c in claims if any(all(word in reading.value for word in words) for reading in c.readings)]


@pytest.fixture(scope="module")
def story(language: SpacyLanguage) -> Story:
    return read_story(language, FIRST, SECOND, THIRD)


def test_one_statement_in_other_words_is_one_claim(story: Story) -> None:
    found = stating(claims_of(story), "broken", "compass")
    assert any(reports_of(claim) == {"a", "b", "c"} for claim in found)


def test_kin_words_meet(story: Story) -> None:
    assert any(reports_of(claim) == {"a", "b"} for claim in stating(claims_of(story), "funerals"))


def test_what_one_report_alone_says_is_no_claim(story: Story) -> None:
    claims = claims_of(story)
    assert stating(claims, "bread") == []
    assert stating(claims, "market") == []


def test_every_claim_sets_two_reports_side_by_side_in_their_own_words(story: Story) -> None:
    claims = claims_of(story)
    assert claims
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        assert len(reports_of(claim)) > 1
        assert claim.about
        assert 0 < claim.confidence <= 1
        for reading in claim.readings:
            for holder in reading.holders:
                text = story.report(holder.report).text
                assert reading.value in " ".join(text[holder.start : holder.end].split())


def test_who_someone_is(story: Story) -> None:
    (claim,) = [claim for claim in claims_of(story) if claim.about == "who is Ingrid Solheim"]
    assert claim.kind == "person"
    assert "Captain Ingrid Solheim" in {reading.value for reading in claim.readings}


def test_credits_are_kept(story: Story) -> None:
    cast = gather(story)
    solheim = next(actor.id for actor in cast.actors if actor.name == "Ingrid Solheim")
    holders = [h for claim in stating(claims_of(story), "compass") for r in claim.readings for h in r.holders]
    assert any(holder.report == "c" and holder.attributed_to == solheim for holder in holders)


def test_copies_of_one_origin_are_one_voice(story: Story) -> None:
    lineage = Lineage(origins={"a": "wire", "b": "wire", "c": "wire"})
    statuses = {claim.status for claim in claims_of(story, lineage)}
    assert statuses == {"single"}


def test_the_order_of_reports_changes_no_claim(language: SpacyLanguage) -> None:
    texts = (FIRST, SECOND, THIRD)
    seen = set()
    for order in permutations(range(3)):
        claims = claims_of(read_story(language, *(texts[place] for place in order)))
        wordings = [sorted(reading.value for reading in claim.readings) for claim in claims]
        seen.add(tuple(sorted(map(tuple, wordings))))
    assert len(seen) == 1


def test_denied_and_told_do_not_agree(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "The union accepted the contract with the shipyard.",
        "The union did not accept the contract with the shipyard.",
        "The union accepted the contract with the shipyard on Friday.",
    )
    for claim in stating(claims_of(story), "accept"):
        if claim.status != "conflict":
            denied = {"not" in reading.value for reading in claim.readings if "accept" in reading.value}
            assert len(denied) == 1


def test_an_empty_story_makes_no_claims(language: SpacyLanguage) -> None:
    assert claims_of(read_story(language, "", "")) == ()


def test_kinship_is_not_carried_on() -> None:
    assert same("condemn", "condemnation")
    assert not same("condemn", "shoe")
    counts = {"kill": 3, "murder": 2, "crash": 1, "collision": 1}
    found = representatives(counts)
    assert found["murder"] == "kill"
    assert found["crash"] == found["collision"]
    assert found["crash"] != found["kill"]


@pytest.mark.parametrize(
    ("one", "other", "kind", "why"),
    [
        (
            "The rebels freed the miners in exchange for four prisoners, local sources said.",
            "The government denied that the miners were freed in exchange for prisoners.",
            "act",
            "different source",
        ),
        (
            "President Amadou Keita called the attack on the mine a shameful crime.",
            "A spokesman for President Amadou Keita called the attack on the mine a shameful crime.",
            "attribution",
            "different source",
        ),
        (
            "The bus overturned in Copenhagen on Monday.",
            "The bus overturned near Copenhagen on Monday.",
            "place",
            "unexplained",
        ),
        (
            "Harbour police arrested a suspect in the warehouse fire on the north quay on Tuesday.",
            "Harbour police have not yet arrested a suspect in the warehouse fire on the north quay.",
            "act",
            "update over time",
        ),
        (
            "Two rowers were hurt after the regatta while they carried the boats.",
            "Two rowers were hurt during the regatta as they carried the boats.",
            "time",
            "unexplained",
        ),
        (
            "Two rowers were injured in the boathouse of the harbour club.",
            "Two rowers were injured near the boathouse of the harbour club.",
            "place",
            "unexplained",
        ),
    ],
    ids=["denial", "spokesman", "in or near", "not yet", "after or during", "a thing"],
)
def test_disputes(language: SpacyLanguage, one: str, other: str, kind: str, why: str) -> None:
    rest = "\nThe harbour market stayed closed.\nBakers in the town raised the price of bread.\nRain fell all night."
    story = read_story(language, one + rest, other + rest)
    conflicts = [claim for claim in claims_of(story) if claim.status == "conflict"]
    assert [(claim.kind, claim.why) for claim in conflicts] == [(kind, why)]
    assert [{holder.report for holder in reading.holders} for reading in conflicts[0].readings] == [{"b"}, {"a"}]
    agreeing = claims_of(read_story(language, one + rest, one + rest))
    assert all(claim.status != "conflict" for claim in agreeing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Harbour police may arrest a suspect in the warehouse fire on the north quay.",
            "Harbour police have not yet arrested a suspect in the warehouse fire on the north quay.",
        ),
        (
            "Harbour police arrested another suspect in the warehouse fire on the north quay.",
            "Harbour police have not yet arrested a suspect in the warehouse fire on the north quay.",
        ),
        (
            "The lawyer for Ibrahim Cisse answered the questions about the warehouse fire on the north quay.",
            "The lawyer for Amadou Keita did not answer the questions about the warehouse fire on the north quay.",
        ),
        (
            "Harbour police wasn’t told of the warehouse fire on the north quay, a clerk said.",
            "Harbour police wasn't told of the warehouse fire on the north quay, a clerk said.",
        ),
        (
            "The harbour union has won the struggle over the warehouses on the north quay.",
            "Few would deny that the harbour union has won the struggle over the warehouses on the north quay.",
        ),
    ],
    ids=["to come", "another", "of two", "typography", "hardly denied"],
)
def test_no_dispute(language: SpacyLanguage, one: str, other: str) -> None:
    rest = "\nThe harbour market stayed closed.\nBakers in the town raised the price of bread.\nRain fell all night."
    claims = claims_of(read_story(language, one + rest, other + rest))
    assert [claim for claim in claims if claim.kind == "act" and claim.status == "conflict"] == []


def test_a_spokesman_named_is_no_one_else(language: SpacyLanguage) -> None:
    rest = "\nThe harbour market stayed closed.\nBakers in the town raised the price of bread.\nRain fell all night."
    story = read_story(
        language,
        "President Amadou Keita's spokesman Ibrahim Cisse called the attack on the mine a shameful crime." + rest,
        "Spokesman Ibrahim Cisse called the attack on the mine a shameful crime." + rest,
    )
    assert all(claim.kind != "attribution" or claim.status != "conflict" for claim in claims_of(story))


def test_a_copy_adds_no_origin_and_no_pair(language: SpacyLanguage) -> None:
    lineage = Lineage(origins={"a": "a", "b": "b", "c": "a"})
    before = {c.about: c.status for c in claims_of(read_story(language, FIRST, SECOND), lineage) if c.kind == "act"}
    after = {c.about: c.status for c in claims_of(read_story(language, FIRST, SECOND, FIRST), lineage)}
    assert before
    assert before.items() <= after.items()


def test_one_passage_belongs_to_one_claim(story: Story) -> None:
    pairs = [
        frozenset((holder.report, holder.start) for reading in claim.readings for holder in reading.holders)
        for claim in claims_of(story)
        if claim.kind == "act"
    ]
    assert len(set(pairs)) == len(pairs)


def test_an_utterance_is_one_claim(language: SpacyLanguage) -> None:
    story = read_story(
        language,
        "Mayor Jonas Lindqvist said: “The harbour will open again in the spring, and nobody will lose their work.”",
        "“The harbour will open again in the spring,” Jonas Lindqvist told reporters.",
    )
    cast = gather(story)
    claims = collate_statements(story, cast, collate_quotes(story, cast), Lineage(), lines(story, cast))
    (said,) = [claim for claim in claims if claim.kind == "wording"]
    assert reports_of(said) == {"a", "b"}
    assert said.status == "refine"
    assert said.about.startswith("The harbour will open again in the spring")
    assert not [claim for claim in claims if claim.kind == "act"]


@pytest.mark.parametrize(("chance", "count"), [(0.38, 0), (0.9, 1)])
def test_a_doubtful_group_is_not_shown(story: Story, chance: float, count: int) -> None:
    scene = Scene.of(story, gather(story), (), Lineage())
    found = lines(story, scene.cast)
    told = tellings([clause for line in found for clause in clauses_of(line, scene.quoted)])
    assert len(groups(told[:2], {(0, 1): chance})) == count
