"""Of whom a point of fact or an utterance speaks, so that a reader can ask for one actor."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from variorum.publish.page.people import ActorView
from variorum.publish.page.sources import Sources
from variorum.records import ClaimRecord, QuoteRecord

_MOST = 60
"""A list to choose from is of no use beyond this."""


class Concerned:
    """The actors that a reader may choose, and for claims and quotations their numbers in that list."""

    def __init__(self, sources: Sources, actors: Sequence[ActorView]) -> None:
        chosen = [actor for actor in actors if actor.named and len(actor.reports) > 1][:_MOST]
        self.names = tuple(sorted(actor.name for actor in chosen))
        number = {actor.id: self.names.index(actor.name) for actor in chosen}
        self._sources = sources
        self._numbers = number
        self._mentions: dict[str, list[tuple[int, int, int]]] = {}
        for actor in sources.dossier.actors:
            for span in actor.mentions if actor.id in number else ():
                self._mentions.setdefault(span.report, []).append((span.start, span.end, number[actor.id]))
        for mentions in self._mentions.values():
            mentions.sort()

    def by_claim(self, claim: ClaimRecord) -> tuple[int, ...]:
        """Whom its sentences name, whom reports credit for it, and who is the answer."""
        holders = [holder for reading in claim.readings for holder in reading.holders]
        spans = [(h.report, *self._sources.sentence(h.report, h.start, h.end)) for h in holders]
        meant = {holder.attributed_to for holder in holders} | {reading.normal for reading in claim.readings}
        return self._listed(spans, meant)

    def by_quote(self, quote: QuoteRecord) -> tuple[int, ...]:
        """Who said it, and whom its words name."""
        return self._listed(((r.report, r.start, r.end) for r in quote.readings), {quote.speaker})

    def _listed(self, spans: Iterable[tuple[str, int, int]], meant: set[str | None]) -> tuple[int, ...]:
        found = {self._numbers[id] for id in meant if id in self._numbers}
        for report, start, end in spans:
            mentions = self._mentions.get(report, [])
            for at in range(bisect_left(mentions, (start,)), len(mentions)):
                if mentions[at][0] >= end:
                    break
                found.add(mentions[at][2])
        return tuple(sorted(found))
