"""Whose words a quotation is: an actor of the story where its chain was resolved, else who the report names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from variorum.collate.cast import Cast
from variorum.marks import Marks, Quote
from variorum.records import SpanRecord
from variorum.report import Report
from variorum.wording import words_of

_PRONOUNS = frozenset(["he", "she", "they", "it", "who", "we", "i", "you", "him", "her", "them", "this", "that", "one"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as one report has it: the actor's id and name where known, else the words of the report."""

    actor: str | None
    name: str | None
    span: SpanRecord | None

    @property
    def known(self) -> str | None:
        """What two speakers must have in common: the actor, or the last word of the name."""
        if self.actor or not self.name:
            return self.actor
        return words_of(self.name).keys[-1] if words_of(self.name).keys else None


NOBODY = Speaker(None, None, None)


def speaker_of(report: Report, marks: Marks, quote: Quote, cast: Cast) -> Speaker:
    """The speaker of a quotation."""
    span = SpanRecord(report=report.id, start=quote.speaker[0], end=quote.speaker[1]) if quote.speaker else None
    if quote.chain:
        actor = cast.actor(cast.ids.get((report.id, quote.chain)))
        if actor:
            return Speaker(actor.id, actor.name, span)
        chain = next((chain for chain in marks.chains if chain.id == quote.chain), None)
        if chain:
            return Speaker(None, chain.name, span)
    written = report.slice(*quote.speaker) if quote.speaker else None
    if written is not None and written.casefold() in _PRONOUNS:
        written = None
    return Speaker(None, written, span)


def agreed(speakers: Iterable[Speaker]) -> Speaker:
    """The speaker that most reports give: an actor before a name as written, a longer name before a shorter one."""
    found = [speaker for speaker in speakers if speaker.name]
    actors = Counter(speaker.actor for speaker in found if speaker.actor)
    if actors:
        best = min(actors, key=lambda actor: (-actors[actor], actor))
        return next(speaker for speaker in found if speaker.actor == best)
    return max(found, key=lambda speaker: (len(speaker.name or ""), speaker.name), default=NOBODY)
