"""Points of fact as persons join, part and correct them. Readings, words and places are the reports' own, always."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import get_args

from msgspec.structs import replace

from variorum.decisions.origins import Origins, with_speaker
from variorum.decisions.places import Place, places_of, touched
from variorum.records import ClaimRecord, Holder, Reading, Status, Why, identity

Words = Callable[[Place], str]
"""What stands at a place."""

POISED = 0.5
"""Confidence in a difference that the readings of joined claims make: nobody has weighed it."""
_MEASURED = frozenset({"quantity", "date", "time"})
"""Kinds of fact whose comparable forms cannot both be true where they differ."""
_TOGETHER = "A person put these readings together."
_APART = "A person parted these readings from others."


def joined(claims: Sequence[ClaimRecord], origins: Origins) -> ClaimRecord:
    """One claim with the readings of all, named as the one of most holders."""
    main = max(claims, key=lambda claim: len(places_of(claim)))
    readings = _gathered([reading for claim in (main, *claims) for reading in claim.readings], origins)
    whole = replace(main, readings=readings)
    disputed = [claim for claim in claims if claim.status == "conflict"]
    if disputed:
        surest = max(disputed, key=lambda claim: claim.confidence)
        return replace(
            whole,
            status="conflict",
            why=surest.why,
            explanation=surest.explanation,
            confidence=surest.confidence,
        )
    return _judged(whole, origins, _TOGETHER)


def parted(claim: ClaimRecord, about: Sequence[Place], origins: Origins, words: Words) -> tuple[ClaimRecord, ...]:
    """What is left of a claim, under its own id, and what is taken out of it; one of them may have no reading."""
    rest = _with_holders(claim, lambda place: not touched(place, about), origins, words)
    out = _with_holders(claim, lambda place: touched(place, about), origins, words)
    if not rest.readings or not out.readings:
        return (claim,)
    new = replace(out, id=identity("c", places_of(out)))
    return tuple(_still(part, claim, origins) for part in (rest, new))


def with_status(claim: ClaimRecord, status: Status) -> ClaimRecord:
    """The claim with the status that a person gives it."""
    why = (claim.why or "unexplained") if status == "conflict" else None
    return replace(claim, status=status, why=why, confidence=1.0)


def with_normal(claim: ClaimRecord, about: Sequence[Place], value: str, origins: Origins) -> ClaimRecord:
    """The claim with another comparable form for the readings at some places; how they stand is judged anew."""
    readings: list[Reading] = []
    for reading in claim.readings:
        for right in (False, True):
            holders = tuple(h for h in reading.holders if touched((h.report, h.start, h.end), about) == right)
            if holders:
                kept = reading if len(holders) == len(reading.holders) else _held(reading, holders, origins)
                readings.append(replace(kept, normal=value) if right else kept)
    return _judged(replace(claim, readings=_gathered(readings, origins)), origins, "A person corrected a reading.")


def with_credit(claim: ClaimRecord, about: Sequence[Place], whom: str) -> ClaimRecord:
    """The claim whose holders at some places credit someone else."""
    readings = tuple(
        replace(
            reading,
            holders=tuple(
                replace(h, attributed_to=whom, chain=with_speaker(h.chain, whom))
                if touched((h.report, h.start, h.end), about)
                else h
                for h in reading.holders
            ),
        )
        for reading in claim.readings
    )
    return replace(claim, readings=readings)


def is_day(value: str) -> bool:
    """Whether a value is a day, or an interval of two.

    >>> is_day("2022-05-03"), is_day("2022-05-03/2022-05-04"), is_day("May 3")
    (True, True, False)
    """
    try:
        return 1 <= len([date.fromisoformat(part) for part in value.split("/")]) <= len(("from", "to"))
    except ValueError:
        return False


STATUSES: frozenset[str] = frozenset(get_args(Status))
REASONS: frozenset[str] = frozenset(get_args(Why))


def _gathered(readings: Iterable[Reading], origins: Origins) -> tuple[Reading, ...]:
    """The readings, those of one comparable form as one; without such a form, those of the same words."""
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        found.setdefault(reading.normal or reading.value.casefold(), []).append(reading)
    return tuple(_one(same, origins) for same in found.values())


def _one(readings: Sequence[Reading], origins: Origins) -> Reading:
    holders = tuple(dict.fromkeys(holder for reading in readings for holder in reading.holders))
    first = readings[0]
    return first if holders == first.holders else _held(first, holders, origins)


def _held(reading: Reading, holders: tuple[Holder, ...], origins: Origins) -> Reading:
    behind = origins.behind(holders)
    return replace(reading, holders=holders, independent=len(behind), origins=behind)


def _with_holders(claim: ClaimRecord, wanted: Callable[[Place], bool], origins: Origins, words: Words) -> ClaimRecord:
    readings = []
    for reading in claim.readings:
        holders = tuple(h for h in reading.holders if wanted((h.report, h.start, h.end)))
        if not holders:
            continue
        left = reading if len(holders) == len(reading.holders) else _held(reading, holders, origins)
        if holders[0] != reading.holders[0]:
            left = replace(left, value=words((holders[0].report, holders[0].start, holders[0].end)))
        readings.append(left)
    return replace(claim, readings=tuple(readings))


def _still(part: ClaimRecord, claim: ClaimRecord, origins: Origins) -> ClaimRecord:
    """A part of a difference is one where its readings are held apart by measure, or where nothing can measure them."""
    several = len(part.readings) > 1
    measured = all(reading.normal for reading in part.readings) and part.kind in _MEASURED
    if claim.status == "conflict" and several and not (measured and not _apart(part)):
        return replace(part, explanation=_APART)
    return _judged(part, origins, _APART)


def _judged(claim: ClaimRecord, origins: Origins, explanation: str) -> ClaimRecord:
    """The claim with the status that its readings have, as far as that can be told without reading them."""
    independent = len(origins.behind(holder for reading in claim.readings for holder in reading.holders))
    if _apart(claim):
        known = claim.status == "conflict"
        return replace(
            claim,
            status="conflict",
            why=claim.why or "unexplained",
            explanation=explanation,
            confidence=claim.confidence if known else POISED,
        )
    status: Status = "single" if independent < 2 else "agree" if len(claim.readings) == 1 else "refine"
    return replace(claim, status=status, why=None, explanation=explanation)


def _apart(claim: ClaimRecord) -> bool:
    return claim.kind in _MEASURED and any(
        _differ(one.normal, other.normal) for one, other in combinations(claim.readings, 2)
    )


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two values in comparable form differ, neither being a range and both in one unit."""
    if one is None or other is None or any(mark in one + other for mark in ("..", "/")):
        return False
    figures = one.partition(" "), other.partition(" ")
    return figures[0][2] == figures[1][2] and one != other
