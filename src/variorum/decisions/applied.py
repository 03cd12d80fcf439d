"""A dossier as persons have left it: what they joined, parted or corrected in place of what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from variorum.records import ClaimRecord, Dossier, QuoteRecord

_Item = TypeVar("_Item", ClaimRecord, QuoteRecord)


def as_decided(dossier: Dossier) -> Dossier:
    """The dossier whose claims and utterances are those of `revised` where there are any; twice is once."""
    if not dossier.revised:
        return dossier
    claims = [(revised.claim, revised.replaces) for revised in dossier.revised if revised.claim]
    quotes = [(revised.quote, revised.replaces) for revised in dossier.revised if revised.quote]
    return replace(dossier, claims=_in_place(dossier.claims, claims), quotes=_in_place(dossier.quotes, quotes))


def _in_place(found: tuple[_Item, ...], revised: Sequence[tuple[_Item, tuple[str, ...]]]) -> tuple[_Item, ...]:
    """Each revised one where the first that it replaces stood."""
    left = [(one, {one.id}.union(replaced)) for one, replaced in revised]
    gone = {id for _, ids in left for id in ids}
    result: list[_Item] = []
    for item in found:
        if item.id not in gone:
            result.append(item)
            continue
        result += [one for one, ids in left if item.id in ids]
        left = [(one, ids) for one, ids in left if item.id not in ids]
    return tuple(result)
