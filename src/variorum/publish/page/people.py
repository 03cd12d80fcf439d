"""Actors: who takes part or is spoken of, with all names and roles the reports give."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from variorum.publish.page.sources import Evidence, Sources
from variorum.records import ActorRecord


@dataclass(frozen=True, slots=True)
class MentionsView:
    """How often one report speaks of an actor, and where first."""

    first: Evidence
    count: int


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    reports: tuple[MentionsView, ...]
    count: int


def make_actors(sources: Sources) -> tuple[ActorView, ...]:
    """The actors, those of most reports and most mentions first."""
    views = [_actor(sources, actor) for actor in sources.dossier.actors]
    return tuple(sorted(views, key=lambda view: (-len(view.reports), -view.count)))


def first_mentions(actor: ActorRecord) -> dict[str, tuple[int, int]]:
    """For each report that speaks of the actor, where it does so first."""
    first: dict[str, tuple[int, int]] = {}
    for mention in actor.mentions:
        place = (mention.start, mention.end)
        first[mention.report] = min(first.get(mention.report, place), place)
    return dict(sorted(first.items()))


def _actor(sources: Sources, actor: ActorRecord) -> ActorView:
    count = Counter(mention.report for mention in actor.mentions)
    return ActorView(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        aliases=tuple(alias for alias in actor.aliases if alias != actor.name),
        roles=actor.roles,
        reports=tuple(
            MentionsView(sources.evidence(report, *place), count[report])
            for report, place in first_mentions(actor).items()
        ),
        count=len(actor.mentions),
    )
