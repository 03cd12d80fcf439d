"""How a dossier's reports and actors are called."""

from __future__ import annotations

import re
from collections import Counter

from variorum.publish.phrases import zone_name
from variorum.records import Dossier

UNKNOWN = "unknown outlet"
_WORD = re.compile(r"[A-Za-z]*")
"""An id that could be a word of a sentence."""
_SITE = re.compile(r"(?<![\w.-])www\.(?=[\w-]+(?:\.[\w-]+)+)")
"""What stands before the name of a site and tells no site from another."""

_CLOCK = re.compile(r"(?<=by the day in )[A-Z]\w+(?:/[\w+-]+)+")
"""A zone by its name among programs."""


def _place(zone: re.Match[str]) -> str:
    return zone_name(zone.group()).removesuffix(" time")


class Names:
    """Names of the reports and actors of one dossier, by id."""

    def __init__(self, dossier: Dossier) -> None:
        self._actors = {actor.id: actor.name for actor in dossier.actors}
        named = {report.id: _SITE.sub("", report.outlet or UNKNOWN) for report in dossier.reports}
        count = Counter(named.values())
        seen: Counter[str] = Counter()
        self._outlets = {}
        for id, outlet in named.items():
            seen[outlet] += 1
            self._outlets[id] = outlet if count[outlet] == 1 else f"{outlet} ({seen[outlet]})"
        nameless = [id for id, outlet in named.items() if outlet == UNKNOWN and not _WORD.fullmatch(id)]
        self._ids = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, nameless))})(?![\w-])") if nameless else None

    def outlet(self, report: str) -> str:
        """The outlet of a report, numbered in the order of the reports where the outlet alone would not tell which."""
        return self._outlets.get(report, report)

    def named(self, sentence: str) -> str:
        """A sentence of the dossier in which outlets are called as here, by no id where a report's is unknown, and
        clocks by their place."""
        sentence = _CLOCK.sub(_place, _SITE.sub("", sentence))
        if self._ids is None:
            return sentence
        named = self._ids.sub(lambda match: self._outlets[match.group()], sentence)
        return named[:1].upper() + named[1:]

    def actor(self, id: str | None) -> str | None:
        """The name of an actor; a name given in place of an id is itself."""
        return None if id is None else self._actors.get(id, id)
