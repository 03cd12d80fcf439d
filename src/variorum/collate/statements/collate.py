"""From a story's sentences to claims: what several reports state of the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.collate.cast import Cast
from variorum.collate.names import collate_names
from variorum.collate.statements.clauses import clauses_of
from variorum.collate.statements.clusters import groups
from variorum.collate.statements.disputes import disputes, of_one_fact
from variorum.collate.statements.homes import homes
from variorum.collate.statements.likeness import Scale
from variorum.collate.statements.lines import Line
from variorum.collate.statements.pairs import scored, tellings
from variorum.collate.statements.presentations import presentations
from variorum.collate.statements.records import Scene
from variorum.collate.statements.relations import relations
from variorum.collate.statements.relatives import related
from variorum.collate.statements.retold import retold
from variorum.lineage import Lineage
from variorum.records import ClaimRecord, QuoteRecord
from variorum.story import Story


def collate_statements(
    story: Story, cast: Cast, quotes: tuple[QuoteRecord, ...], lineage: Lineage, found: Sequence[Line]
) -> tuple[ClaimRecord, ...]:
    """Claims over what reports state alike (acts, roles, places, who said what), and over names spelled in two ways.

    `found` are the lines of the story.
    """
    scene = Scene.of(story, cast, quotes, lineage)
    scale = Scale.of(found)
    told = tellings([clause for line in found for clause in clauses_of(line, scene.quoted)])
    likely = scored(told, scale)
    said = {quote.id: claim for quote in quotes if (claim := scene.said(quote)) is not None}
    stated = (scene.claim(group) for group in groups(told, likely) if scene.spoken_of(group, said))
    presented = (scene.presented(actor, shown) for actor, shown in presentations(story, cast))
    opposed = (
        *disputes(found, told, likely, scale, cast),
        *relations(of_one_fact(told, likely), cast),
        *retold(quotes),
        *related(story, cast),
        *homes(story, cast),
    )
    disputed = (scene.disputed(dispute) for dispute in opposed)
    return (
        *said.values(),
        *stated,
        *(claim for claim in presented if claim is not None),
        *disputed,
        *collate_names(story, lineage),
    )
