"""Claims over invented stories: what is planted is found, what is not is not, and copies and order change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest

from tests.collate import planted
from tests.collate.planted import Draft, Planted, draft
from variorum.annotate.anchors import resolve_times
from variorum.annotate.language import SpacyLanguage
from variorum.collate.cast import gather
from variorum.collate.values.collate import collate_values
from variorum.lineage import Lineage
from variorum.pipeline import annotate
from variorum.records import ClaimRecord
from variorum.report import Block, Report
from variorum.story import Story

SEEDS = range(4)


def read(language: SpacyLanguage, made: Planted, names: str = "abcdefgh", order: tuple[int, ...] = ()) -> Story:
    """The story of these reports, the first line of each its headline."""
    numbers = order or tuple(range(len(made.texts)))
    reports = tuple(_report(names[n], made.texts[n], made.published[n]) for n in numbers)
    marks, problems = annotate(reports, language)
    assert not problems
    return Story(reports, resolve_times(reports, marks))


def _report(id: str, text: str, published: str) -> Report:
    blocks, offset = [], 0
    for line in text.split("\n"):
        blocks.append(Block(offset, offset + len(line), "body" if offset else "headline"))
        offset += len(line) + 1
    return Report(id, id, text, tuple(blocks), published=published)


def claims_of(story: Story, lineage: Lineage | None = None) -> tuple[ClaimRecord, ...]:
    return collate_values(story, gather(story), lineage or Lineage())


def conflicts(claims: tuple[ClaimRecord, ...]) -> list[ClaimRecord]:
    return [claim for claim in claims if claim.status == "conflict"]


def figures(claim: ClaimRecord) -> set[str]:
    """The figures of a claim's readings, whatever is written around them."""
    return {(reading.normal or "").split(" ")[0] for reading in claim.readings}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("plant", planted.PLANTS, ids=lambda plant: plant.__name__)
def test_a_planted_difference_is_found_with_its_reason(
    plant: Callable[[Draft], Draft], seed: int, language: SpacyLanguage
) -> None:
    made = plant(draft(seed)).written()
    found = conflicts(claims_of(read(language, made)))
    assert [claim for claim in found if made.values <= figures(claim) and claim.why in made.why]
    assert len(found) == 1


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("trap", planted.TRAPS, ids=lambda trap: trap.__name__)
def test_a_trap_of_scope_raises_no_alarm(trap: Callable[[Draft], Draft], seed: int, language: SpacyLanguage) -> None:
    found = conflicts(claims_of(read(language, trap(draft(seed)).written())))
    assert not found, [(claim.about, [reading.value for reading in claim.readings]) for claim in found]


@pytest.mark.parametrize("seed", SEEDS)
def test_reports_that_agree_are_set_side_by_side(seed: int, language: SpacyLanguage) -> None:
    story = draft(seed)
    claims = claims_of(read(language, story.written()))
    assert not conflicts(claims)
    for figure in (story.facts[0].dead, story.facts[0].injured, story.facts[0].age):
        holders = [
            {holder.report for reading in claim.readings for holder in reading.holders}
            for claim in claims
            if str(figure) in figures(claim)
        ]
        assert {"a", "b", "c"} in holders, figure


def shape(claims: tuple[ClaimRecord, ...]) -> dict[frozenset[tuple[str, int, int]], str]:
    """Each claim's evidence with its status."""
    return {
        frozenset((h.report, h.start, h.end) for reading in claim.readings for h in reading.holders): claim.status
        for claim in claims
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_a_copy_changes_no_status_and_adds_no_origin(seed: int, language: SpacyLanguage) -> None:
    made = planted.more_dead_later(draft(seed)).written()
    copied = replace(made, texts=(*made.texts, made.texts[0]), published=(*made.published, made.published[0]))
    lineage = Lineage(origins={"d": "a"})
    before, after = (claims_of(read(language, each), lineage) for each in (made, copied))
    grown = {frozenset(span for span in key if span[0] != "d"): status for key, status in shape(after).items()}
    assert grown == shape(before)
    assert max(reading.independent for claim in after for reading in claim.readings) <= len(made.texts)


def test_the_order_of_reports_changes_nothing(language: SpacyLanguage) -> None:
    made = planted.another_age(draft(1)).written()
    seen = {claims_of(read(language, made, order=order)) for order in permutations(range(3))}
    assert len({tuple(sorted(claim.id for claim in claims)) for claims in seen}) == 1
    assert len({tuple(sorted((claim.id, claim.status, claim.why or "") for claim in claims)) for claims in seen}) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_every_value_is_words_of_its_report(seed: int, language: SpacyLanguage) -> None:
    story = read(language, planted.another_source(draft(seed)).written())
    texts = {report.id: report.text for report in story.reports}
    for claim in claims_of(story):
        for reading in claim.readings:
            assert reading.value in {
                " ".join(texts[holder.report][holder.start : holder.end].split()) for holder in reading.holders
            }
