"""One actor for all its names across the reports of a story."""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.records import ActorRecord
from variorum.story import Story


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story; `ids` maps (report id, chain id) to an actor's id."""

    actors: tuple[ActorRecord, ...] = ()
    ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def actor(self, id: str | None) -> ActorRecord | None:
        """The actor of this id, if there is one."""
        return next((actor for actor in self.actors if actor.id == id), None)


def gather(story: Story) -> Cast:
    """Join the chains of all reports into actors."""
    return Cast()
