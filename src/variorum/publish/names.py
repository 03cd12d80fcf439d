"""How a dossier's reports and actors are called."""

from __future__ import annotations

from collections import Counter

from variorum.records import Dossier

UNKNOWN = "outlet unknown"


class Names:
    """Names of the reports and actors of one dossier, by id."""

    def __init__(self, dossier: Dossier) -> None:
        self._actors = {actor.id: actor.name for actor in dossier.actors}
        named = {report.id: report.outlet or UNKNOWN for report in dossier.reports}
        count = Counter(named.values())
        self._outlets = {
            id: outlet if outlet != UNKNOWN and count[outlet] == 1 else f"{outlet} ({id})"
            for id, outlet in named.items()
        }

    def outlet(self, report: str) -> str:
        """The outlet of a report, with the report's id where the outlet alone would not tell it from another."""
        return self._outlets.get(report, report)

    def actor(self, id: str | None) -> str | None:
        """The name of an actor; a name given in place of an id is itself."""
        return None if id is None else self._actors.get(id, id)
