"""Which values of invented reports meet, and which features decide."""

from __future__ import annotations

from collections.abc import Sequence

from tests.collate.stories import read_story
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.cluster import JOIN, clusters
from variorum.collate.values.collate import read_groups
from variorum.collate.values.extent import Extent
from variorum.collate.values.pairs import NEIGHBOURS, Pair, candidates, rarity_of, scored
from variorum.collate.values.slot import Slot


def slots_of(language: SpacyLanguage, *texts: str) -> list[Slot]:
    story = read_story(language, *texts)
    return [group.slot for group in read_groups(story, gather(story))]


def pair_of(slots: Sequence[Slot], first: float, second: float) -> Pair:
    places = {slot.extent.figure: place for place, slot in enumerate(slots)}
    wanted = tuple(sorted((places[first], places[second])))
    (pair,) = [pair for pair in scored(slots, rarity_of(slots)) if (pair.first, pair.second) == wanted]
    return pair


def test_two_tolls_of_one_accident_meet(language: SpacyLanguage) -> None:
    slots = slots_of(
        language,
        "Twelve people were killed when the ferry Halcyon sank off Tarnholm.",
        "The sinking of the ferry Halcyon off Tarnholm killed 14 people.",
    )
    pair = pair_of(slots, 12, 14)
    assert pair.likely > 0.5
    assert pair.features.state == pair.features.head == 1.0


def test_dead_and_injured_do_not_meet(language: SpacyLanguage) -> None:
    slots = slots_of(
        language,
        "Twelve people were killed when the ferry Halcyon sank off Tarnholm.",
        "The sinking of the ferry Halcyon off Tarnholm injured 14 people.",
    )
    pair = pair_of(slots, 12, 14)
    assert pair.likely < JOIN
    assert pair.features.state_clash == 1.0


def test_a_part_does_not_meet_its_whole(language: SpacyLanguage) -> None:
    slots = slots_of(
        language,
        "Fourteen people were killed when the ferry Halcyon sank off Tarnholm.",
        "Eleven passengers and three sailors were killed when the ferry Halcyon sank off Tarnholm.",
    )
    pair = pair_of(slots, 14, 11)
    assert pair.features.part == 1.0
    assert pair.likely < JOIN


def test_ages_of_two_persons_do_not_meet(language: SpacyLanguage) -> None:
    slots = slots_of(
        language,
        "The captain, Ingrid Solheim, 52, was questioned in Tarnholm.",
        "The owner, Marek Dvorsky, 54, was questioned in Tarnholm.",
    )
    assert all(pair.likely < JOIN for pair in scored(slots, rarity_of(slots)))


def test_two_values_of_one_sentence_are_never_paired(language: SpacyLanguage) -> None:
    slots = slots_of(language, "Twelve people were killed in Tarnholm and 14 people were killed in Vesterby.")
    assert not scored(slots, rarity_of(slots))


def many(count: int) -> list[Slot]:
    terms = (("ferry", 1.0), ("harbour", 1.0))
    return [
        Slot(f"r{n}", 0, 1, Extent("count", n, n), head="person", terms=terms, homes=frozenset({(f"r{n}", 0)}))
        for n in range(count)
    ]


def test_the_work_grows_with_the_values_and_not_with_their_square() -> None:
    slots = many(300)
    assert len(list(candidates(slots, rarity_of(slots)))) <= NEIGHBOURS * len(slots)


def test_values_are_grouped_by_what_all_their_pairs_say() -> None:
    slots = many(3)
    features = scored(slots, rarity_of(slots))[0].features
    chain = [Pair(0, 1, 0.9, features), Pair(1, 2, 0.9, features), Pair(0, 2, 0.0, features)]
    agreed = [Pair(0, 1, 0.9, features), Pair(1, 2, 0.9, features), Pair(0, 2, 0.8, features)]
    assert clusters(slots, chain) == [[0, 1, 2]]
    assert clusters(slots, [chain[0], Pair(1, 2, 1.5 * JOIN, features), chain[2]]) == [[0, 1], [2]]
    assert clusters(slots, agreed) == [[0, 1, 2]]
