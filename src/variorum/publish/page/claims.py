"""One point of fact as the page shows it: its readings, their holders, and what it may be chosen and sorted by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.publish.clipping import clipped
from variorum.publish.comparing import comparable, loosely_said, says_the_same
from variorum.publish.page.chains import LinkView, chain_view, counting
from variorum.publish.page.concerned import Concerned
from variorum.publish.page.sources import LONGEST, Evidence, Sources
from variorum.publish.phrases import counted
from variorum.records import ClaimRecord, Holder, Reading

_BRIEF = 3
_CLIP = 70
STATUS = {"agree": "agreed", "refine": "refined", "conflict": "difference", "single": "one origin"}


@dataclass(frozen=True, slots=True)
class HolderView:
    """One report's hold on a reading, with whom it credits."""

    evidence: Evidence
    credited: str | None
    chain: tuple[LinkView, ...] = ()
    """From whom the report has it, the first source first."""
    grades: tuple[str, ...] = ()
    """What persons have given it, each with who."""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One value, how many origins carry it, and its holders."""

    value: str
    normal: str | None
    same: str | None
    """The comparable form that readings share which say the same."""
    origins: str
    counting: str
    """Which of the reports count as one origin, and why."""
    outlets: tuple[str, ...]
    holders: tuple[HolderView, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One line of the ledger; `number` counts differences from 1 and is 0 for other claims."""

    id: str
    number: int
    about: str
    kind: str
    status: str
    label: str
    why: str | None
    explanation: str
    confidence: str
    sure: int
    """The same as a whole number of per cent."""
    first: int
    """Where a report first tells it: how many characters from its beginning."""
    who: tuple[int, ...]
    """Numbers of the actors concerned, in the list of those that a reader may choose."""
    outlets: tuple[str, ...]
    readings: tuple[ReadingView, ...]
    brief: tuple[str, ...]
    """The beginnings of its first readings, for a list."""
    told: bool
    """Whether `brief` says what it is about, so that a list need not."""
    others: int
    """How many further wordings there are that are not in `brief`."""
    weight: str
    """How much stands behind it: outlets and origins."""


def _wordings(readings: tuple[ReadingView, ...]) -> tuple[str, ...]:
    """The beginnings of the readings, each that differs in more than print once."""
    found: dict[str, str] = {}
    for reading in readings:
        begun = _begun(reading.value)
        found.setdefault(_bare(begun), begun)
    return tuple(found.values())


def _bare(text: str) -> str:
    """A wording without what only print makes differ: capitals, quotation marks, stops."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _begun(value: str) -> str:
    return value if len(value) <= _CLIP else value[:_CLIP].rpartition(" ")[0] + " …"


def claim_view(sources: Sources, concerned: Concerned, claim: ClaimRecord, number: int = 0) -> ClaimView:
    """A claim with all that the page says of it; `number` is that of a difference."""
    readings = tuple(_reading_view(sources, reading) for reading in claim.readings)
    outlets = _distinct(outlet for reading in readings for outlet in reading.outlets)
    origins = sum(reading.independent for reading in claim.readings)
    one = len(claim.readings) == 1
    wordings = _wordings(readings)
    brief = wordings[:_BRIEF]
    return ClaimView(
        id=claim.id,
        number=number,
        about=claim.about,
        kind=claim.kind,
        status=claim.status,
        label=STATUS[claim.status],
        why=claim.why,
        explanation=sources.names.named(claim.explanation),
        confidence=f"{claim.confidence:.0%}",
        sure=round(100 * claim.confidence),
        first=min((holder.start for reading in claim.readings for holder in reading.holders), default=0),
        who=concerned.by_claim(claim),
        outlets=outlets,
        readings=readings,
        brief=brief,
        told=any(claim.about.casefold() in text.casefold() for text in brief),
        others=len(wordings) - len(brief),
        weight=counted(len(outlets), "report")
        + (f", {counted(origins, 'origin')}" if one and len(outlets) > 1 else ""),
    )


def _reading_view(sources: Sources, reading: Reading) -> ReadingView:
    holders = tuple(_holder_view(sources, holder) for holder in reading.holders)
    return ReadingView(
        value=clipped(reading.value, LONGEST),
        normal=_normal(sources, reading),
        same=reading.normal,
        origins=counted(reading.independent, "independent origin"),
        counting=counting(sources, reading.origins),
        outlets=_distinct(holder.evidence.outlet for holder in holders),
        holders=holders,
    )


def _normal(sources: Sources, reading: Reading) -> str | None:
    """The comparable form, where it tells a reader more than the value itself."""
    if reading.normal is None or says_the_same(reading.value, reading.normal):
        return None
    if loosely_said(reading.value, reading.normal):
        return None
    words = sources.names.actor(reading.normal) or ""
    words = comparable(words)
    return words if words.casefold() not in reading.value.casefold() else None


def _holder_view(sources: Sources, holder: Holder) -> HolderView:
    return HolderView(
        evidence=sources.evidence(holder.report, holder.start, holder.end),
        credited=sources.names.actor(holder.attributed_to),
        chain=chain_view(sources, holder.chain),
        grades=sources.persons.grades((holder.report, holder.start, holder.end)),
    )


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
