"""What a correction of a fact or an utterance means for the events that stand on the same words."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.decisions.correcting import SAME, Corrector
from variorum.decisions.events import Events
from variorum.decisions.places import Place, places_of, touched
from variorum.records import ClaimRecord, DecisionRecord, QuoteRecord


def follow(
    events: Events, corrector: Corrector, one: DecisionRecord, about: Sequence[Place], before: ClaimRecord | QuoteRecord
) -> None:
    """Carry a correction that was carried out on `before` into the events."""
    value = one.value or ""
    field = SAME.get(one.field or "", one.field)
    if isinstance(before, QuoteRecord):
        if field == "speaker":
            events.follow_name(one, places_of(before), before.speaker, corrector.id_of(value) or value)
        elif field == "date":
            events.follow_words(one, places_of(before), value)
        return
    held = {(h.report, h.start, h.end): r.normal for r in before.readings for h in r.holders}
    meant = [place for place in held if touched(place, about)]
    if field == "date":
        events.follow_day(one, meant, value)
    elif field == "actor":
        for old in sorted({old for place in meant if (old := held[place])}):
            events.follow_name(one, meant, old, corrector.id_of(value) or value)
