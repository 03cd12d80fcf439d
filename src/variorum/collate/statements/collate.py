"""From a story's sentences to claims: what several reports state of the same thing."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.collate.names import collate_names
from variorum.collate.statements.disputes import disputes
from variorum.collate.statements.evidence import Scale
from variorum.collate.statements.groups import groups
from variorum.collate.statements.lines import lines
from variorum.collate.statements.presentations import presentations
from variorum.collate.statements.records import Scene
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, QuoteRecord
from variorum.story import Story


def collate_statements(
    story: Story, cast: Cast, quotes: tuple[QuoteRecord, ...], lineage: Lineage
) -> tuple[ClaimRecord, ...]:
    """Claims over what reports state alike (acts, roles, places, who said what), and over names spelled in two ways."""
    scene = Scene.of(story, cast, quotes, lineage)
    found = lines(story, cast)
    scale = Scale.of(found)
    stated = (scene.claim(group) for group in groups(found, scale))
    presented = (scene.presented(actor, shown) for actor, shown in presentations(story, cast))
    disputed = (scene.disputed(dispute) for dispute in disputes(found, scale, cast))
    return (*stated, *(claim for claim in presented if claim is not None), *disputed, *collate_names(story, lineage))
