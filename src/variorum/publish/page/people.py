"""Actors: who takes part or is spoken of, with all names and roles the reports give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from variorum.publish.page.sources import Sources, Tally
from variorum.records import ActorRecord


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    reports: tuple[Tally, ...]
    count: int

    @property
    def named(self) -> bool:
        """Whether it has a name and not only descriptions ("the driver of the tram")."""
        return self.name[:1].isupper() and self.name.partition(" ")[0] not in {"A", "An", "The", "One"}


def make_actors(sources: Sources) -> tuple[ActorView, ...]:
    """The actors, those of most reports and most mentions first; those whom no report names last."""
    views = [_actor(sources, actor) for actor in sources.dossier.actors]
    return tuple(sorted(views, key=lambda view: (not view.named, -len(view.reports), -view.count)))


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
        aliases=_distinct((alias for alias in actor.aliases if alias not in {actor.name, *actor.roles}), actor.name),
        roles=tuple(role for role in _distinct(actor.roles) if not _within(role, actor.roles)),
        reports=tuple(
            Tally(sources.evidence(report, *place), count[report]) for report, place in first_mentions(actor).items()
        ),
        count=len(actor.mentions),
    )


def _distinct(words: Iterable[str], *known: str) -> tuple[str, ...]:
    """Each once, whatever its capitals."""
    first: dict[str, str] = {}
    for one in (*known, *words):
        first.setdefault(one.casefold(), one)
    return tuple(one for one in first.values() if one not in known)


def _within(role: str, roles: Iterable[str]) -> bool:
    """Whether a longer role says it too."""
    return any(len(role) < len(other) and f" {role} ".casefold() in f" {other} ".casefold() for other in roles)
