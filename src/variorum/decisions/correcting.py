"""What a person corrects in a claim or an utterance: the value put in, and what was found beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from variorum.decisions import claims
from variorum.decisions.origins import Origins, with_speaker
from variorum.decisions.places import Place, touched
from variorum.records import ActorRecord, ClaimRecord, DecisionRecord, Holder, QuoteRecord

SAME = {"why": "reason", "said": "date"}
"""Other names of fields."""
OF_QUOTES = ("speaker", "addressee", "date")
OF_CLAIMS = ("status", "reason", "date", "actor", "credited")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A record with a correction carried out; `unmet` says why it is as it was, where nothing could be done."""

    item: ClaimRecord | QuoteRecord
    found: str | None = None
    unmet: str = ""


class Corrector:
    """Carries out corrections in one dossier."""

    def __init__(self, actors: Sequence[ActorRecord], origins: Origins) -> None:
        self._names = {actor.id: actor.name for actor in actors}
        self._ids: dict[str, set[str]] = {}
        for actor in actors:
            for name in (actor.name, *actor.aliases):
                self._ids.setdefault(name.casefold(), set()).add(actor.id)
        self._origins = origins

    def corrected(self, item: ClaimRecord | QuoteRecord, one: DecisionRecord, about: Sequence[Place]) -> Corrected:
        """An item with one correction."""
        field = SAME.get(one.field or "", one.field or "")
        if isinstance(item, QuoteRecord):
            return self._quote(item, field, one.value or "")
        return self._claim(item, field, one.value or "", about)

    def _quote(self, quote: QuoteRecord, field: str, value: str) -> Corrected:
        if field == "speaker":
            found = quote.speaker_name or self.named(quote.speaker)
            whom = self.id_of(value)
            readings = tuple(replace(r, chain=with_speaker(r.chain, whom or value)) for r in quote.readings)
            return Corrected(replace(quote, speaker=whom, speaker_name=value, readings=readings), found)
        if field == "addressee":
            return Corrected(replace(quote, addressee=value), quote.addressee)
        if field == "date" and claims.is_day(value):
            return Corrected(replace(quote, said=value), quote.said)
        return _unmet(quote, field, OF_QUOTES)

    def _claim(self, claim: ClaimRecord, field: str, value: str, about: Sequence[Place]) -> Corrected:
        if field == "status" and value in claims.STATUSES:
            return Corrected(claims.with_status(claim, value), claim.status)  # type: ignore[arg-type]  # looked up
        if field == "reason" and value in claims.REASONS:
            if claim.status != "conflict":
                return Corrected(claim, unmet="Only a difference has a reason.")
            return Corrected(replace(claim, why=value), claim.why)
        if field == "credited":
            found = {h.attributed_to for h in _holders(claim, about)}
            whom = self.id_of(value) or value
            return Corrected(claims.with_credit(claim, about, whom), self._list(found))
        if field == "actor" or (field == "date" and claims.is_day(value)):
            return self._normal(claim, field, value, about)
        return _unmet(claim, field, OF_CLAIMS)

    def _normal(self, claim: ClaimRecord, field: str, value: str, about: Sequence[Place]) -> Corrected:
        meant = [r for r in claim.readings if any(touched((h.report, h.start, h.end), about) for h in r.holders)]
        if len(meant) == len(claim.readings) > 1:
            return Corrected(claim, unmet="It does not say which of the readings it corrects.")
        normal = (self.id_of(value) or value) if field == "actor" else value
        found = self._list({reading.normal for reading in meant})
        return Corrected(claims.with_normal(claim, about, normal, self._origins), found)

    def named(self, id: str | None) -> str | None:
        """What the actor is called; a name in place of an id is itself."""
        return None if id is None else self._names.get(id, id)

    def _list(self, values: set[str | None]) -> str | None:
        return "; ".join(sorted(name for value in values if (name := self.named(value)))) or None

    def id_of(self, name: str) -> str | None:
        """The one actor that is called so; none where several are."""
        ids = self._ids.get(name.casefold(), set())
        return next(iter(ids)) if len(ids) == 1 else None


def _holders(claim: ClaimRecord, about: Sequence[Place]) -> list[Holder]:
    return [h for r in claim.readings for h in r.holders if touched((h.report, h.start, h.end), about)]


def _unmet(item: ClaimRecord | QuoteRecord, field: str, fields: tuple[str, ...]) -> Corrected:
    what = "An utterance" if isinstance(item, QuoteRecord) else "A fact"
    if field not in fields:
        return Corrected(item, unmet=f"{what} has no {field} to correct.")
    wanted = {
        "date": "a day is written as 2022-05-03",
        "status": f"it is one of {', '.join(sorted(claims.STATUSES))}",
        "reason": f"it is one of {', '.join(sorted(claims.REASONS))}",
    }
    return Corrected(item, unmet=f"That is no {field}: {wanted[field]}.")
