"""The invented stories show what a careful reader finds in them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stories import STORIES, Gold, golden_path, holds_apart, load_gold, read_story, touches
from variorum.annotate.language import SpacyLanguage
from variorum.publish.json import to_json
from variorum.records import Dossier

GOLD = {name: load_gold(name) for name in STORIES}


def _each(key: str) -> list[Any]:
    return [
        pytest.param(name, item, id=f"{name}-{n}") for name in STORIES for n, item in enumerate(GOLD[name].raw[key])
    ]


@pytest.fixture(scope="session")
def dossiers(language: SpacyLanguage) -> dict[str, Dossier]:
    return {name: read_story(name, language) for name in STORIES}


def _places(gold: Gold, pairs: list[list[str]]) -> list[tuple[str, int, int]]:
    return [gold.place(report, snippet) for report, snippet in pairs]


@pytest.mark.parametrize("name", STORIES)
def test_dossier_is_the_golden_one(name: str, dossiers: dict[str, Dossier]) -> None:
    assert to_json(dossiers[name]) == golden_path(name).read_bytes(), "if the change is meant: make golden, and read it"


@pytest.mark.parametrize(("name", "conflict"), _each("conflicts"))
def test_planted_conflict_is_shown_with_its_reason(
    name: str, conflict: dict[str, Any], dossiers: dict[str, Dossier]
) -> None:
    readings = [_places(GOLD[name], pairs) for pairs in conflict["readings"]]
    shown = [c for c in dossiers[name].claims if c.status == "conflict" and holds_apart(c, readings)]
    assert shown, conflict["about"]
    assert any(claim.why in conflict["why"] for claim in shown), [(c.why, c.explanation) for c in shown]


@pytest.mark.parametrize(("name", "agreement"), _each("agreements"))
def test_what_agrees_is_one_claim(name: str, agreement: dict[str, Any], dossiers: dict[str, Dossier]) -> None:
    places = _places(GOLD[name], agreement["holders"])
    together = max(
        sum(any(touches(place, h) for r in claim.readings for h in r.holders) for place in places)
        for claim in dossiers[name].claims
        if claim.status in {"agree", "refine"}
    )
    assert together >= 2, agreement["about"]


@pytest.mark.parametrize(("name", "quote"), _each("quotes"))
def test_versions_of_an_utterance_stand_together(
    name: str, quote: dict[str, Any], dossiers: dict[str, Dossier]
) -> None:
    places = _places(GOLD[name], quote["readings"])
    best = max(
        dossiers[name].quotes, key=lambda record: sum(any(touches(p, r) for r in record.readings) for p in places)
    )
    assert all(any(touches(place, reading) for reading in best.readings) for place in places)
    assert quote["speaker"].split()[-1].lower() in (best.speaker_name or "").lower()


@pytest.mark.parametrize(("name", "date"), _each("dates"))
def test_day_is_resolved(name: str, date: list[str], dossiers: dict[str, Dossier]) -> None:
    report, snippet, value = date
    place = GOLD[name].place(report, snippet)
    assert value in {record.value[:10] for record in dossiers[name].dates if touches(place, record)}


@pytest.mark.parametrize("name", STORIES)
def test_copies_furniture_and_translation(name: str, dossiers: dict[str, Dossier]) -> None:
    gold, dossier = GOLD[name], dossiers[name]
    for pair in gold.raw["copies"]:
        assert any(set(pair) <= set(copy.reports) for copy in dossier.copies)
    reports = {report.id: report for report in dossier.reports}
    for report, snippet in gold.raw["furniture"]:
        _, start, end = gold.place(report, snippet)
        assert any(f.start <= start and end <= f.end for f in reports[report].furniture), (report, snippet)
    assert [report.id for report in dossier.reports if report.translated] == gold.raw["translated"]
