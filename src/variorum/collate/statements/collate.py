"""From a story's sentences to claims: what several reports state of the same thing."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.collate.names import collate_names
from variorum.collate.statements.groups import Group, groups
from variorum.collate.statements.lines import lines
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, Holder, QuoteRecord, Reading, identity
from variorum.story import Story


def collate_statements(
    story: Story, cast: Cast, quotes: tuple[QuoteRecord, ...], lineage: Lineage
) -> tuple[ClaimRecord, ...]:
    """Claims over what reports state alike: acts, roles, places, who said what."""
    del quotes  # what is said between quotation marks is collated as utterances
    texts = {report.id: report.text for report in story.reports}
    stated = tuple(_claim(group, texts, lineage) for group in groups(lines(story, cast)))
    return (*stated, *collate_names(story, lineage))


def _claim(group: Group, texts: dict[str, str], lineage: Lineage) -> ClaimRecord:
    holders = [Holder(report=report, start=start, end=end) for (report, _), (start, end) in sorted(group.spans.items())]
    readings: dict[str, list[Holder]] = {}
    for holder in holders:
        value = " ".join(texts[holder.report][holder.start : holder.end].split())
        readings.setdefault(value, []).append(holder)
    return ClaimRecord(
        id=identity("c", ((h.report, h.start, h.end) for h in holders)),
        about="; ".join(" - ".join(star.fact.pair[:2]) for star in group.stars[:3]),
        kind="act",
        status="agree" if len(readings) == 1 else "refine",
        why=None,
        explanation="",
        readings=tuple(
            Reading(
                value=value,
                normal=None,
                independent=lineage.independent(frozenset(holder.report for holder in held)),
                holders=tuple(held),
            )
            for value, held in readings.items()
        ),
        confidence=round(group.confidence, 3),
    )
