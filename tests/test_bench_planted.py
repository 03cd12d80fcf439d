"""Laws over whole dossiers of invented stories: planted differences of counts and quoted words are found between their
places, with their reason; a copy of a report and the order of reports change nothing. How much of the rest is found is
a figure (`python -m bench planted`).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from bench._planted.judge import Judged, judge
from bench._planted.plants import PLANTS
from bench._planted.scenes import DEV, HELD, World
from bench._planted.story import NAMES, Story, story
from bench.planted import judged_of

from variorum.annotate.language import SpacyLanguage
from variorum.pipeline import read
from variorum.records import Dossier

SEEDS = (100, 101, 102)
CERTAIN = frozenset({"toll", "hurt", "age", "words"})
"""Differences that are found however they are told."""


@pytest.mark.parametrize("world", [DEV, HELD], ids=["dev", "test"])
@pytest.mark.parametrize("seed", range(40))
def test_a_story_is_drawn_from_its_seed_and_knows_where_its_differences_stand(seed: int, world: World) -> None:
    made = story(seed, world)
    assert made == story(seed, world)
    assert not any(mark in report.text for report in made.reports for mark in "[]{}|")
    for one in made.planted:
        told = [report.text[slice(*report.places[one.plant.fact])] for report in made.reports]
        odd = told.pop(one.odd)
        assert len({text.lower() for text in told}) == 1
        assert odd.lower() != told[0].lower()


def test_every_difference_and_every_trap_is_drawn_sometime() -> None:
    made = [story(seed, DEV) for seed in range(40)]
    assert {one.plant.name for each in made for one in each.planted} == {plant.name for plant in PLANTS}


@pytest.fixture(scope="module")
def read_stories(language: SpacyLanguage) -> list[Judged]:
    return [judged_of(story(seed, DEV, plants=1.0), language) for seed in SEEDS]


def test_planted_counts_and_quoted_words_are_found_with_their_reason(read_stories: list[Judged]) -> None:
    verdicts = [one for judged in read_stories for one in judged.verdicts if one.planted.plant.name in CERTAIN]
    assert len(verdicts) > len(CERTAIN)
    assert not [one.planted for one in verdicts if not (one.found and one.explained)]


def _dossier(made: Story, language: SpacyLanguage, folder: Path, *, copies: int = 0) -> Dossier:
    folder.mkdir()
    made.write(folder, copies=copies)
    (dossier,) = read([folder], language=language, one_story=True).dossiers
    return dossier


def _shape(dossier: Dossier) -> dict[tuple[str, frozenset[tuple[str, int, int]]], tuple[str, int]]:
    """Each claim that several speak of: its evidence in what is no copy, its status and its origins."""
    return {
        (
            claim.kind,
            frozenset(
                (h.report, h.start, h.end) for reading in claim.readings for h in reading.holders if h.report in NAMES
            ),
        ): (claim.status, max(reading.independent for reading in claim.readings))
        for claim in dossier.claims
        if claim.status != "single"
    }


def test_a_copy_of_a_report_changes_no_status_and_adds_no_origin(language: SpacyLanguage, tmp_path: Path) -> None:
    made = story(SEEDS[0], DEV)
    before = _shape(_dossier(made, language, tmp_path / "three"))
    after = _shape(_dossier(made, language, tmp_path / "four", copies=1))
    assert {key: status for key, (status, _) in after.items()} == {key: status for key, (status, _) in before.items()}
    assert not [key for key, (_, origins) in after.items() if origins > before[key][1]]


def test_the_order_of_reports_changes_no_difference(language: SpacyLanguage, tmp_path: Path) -> None:
    made = story(SEEDS[1], DEV)
    turned = replace(made, reports=made.reports[::-1], outlets=made.outlets[::-1])
    found = [_differences(_dossier(each, language, tmp_path / name)) for each, name in ((made, "a"), (turned, "b"))]
    assert found[0]
    assert found[0] == found[1]


def _differences(dossier: Dossier) -> list[tuple[str, list[str]]]:
    """The conflicts by kind and readings, whatever their reports are called."""
    return sorted(
        (claim.kind, sorted({reading.value for reading in claim.readings}))
        for claim in dossier.claims
        if claim.status == "conflict"
    )


def test_a_dossier_without_the_difference_does_not_find_it(language: SpacyLanguage, tmp_path: Path) -> None:
    made = story(SEEDS[2], DEV)
    dossier = _dossier(made, language, tmp_path / "x")
    bare = judge(made, msgspec.structs.replace(dossier, claims=(), quotes=()))
    assert not any(one.found for one in bare.verdicts)
