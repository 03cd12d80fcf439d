"""Whose matter the reports carry: for each news agency, which report has its text or pictures or cites it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.publish.page.sources import Evidence, Sources
from variorum.publish.phrases import listed
from variorum.records import CarriedRecord

_ORDER = ("text", "part", "cited", "picture")
_IN_ALL = {"text": "its text in", "part": "part of the text in", "cited": "cited by", "picture": "its pictures in"}
_HERE = {"text": "carries its text", "part": "has part from it", "cited": "cites it", "picture": "has its pictures"}


@dataclass(frozen=True, slots=True)
class CarriedView:
    """What one report has from an agency, and where it first says so."""

    evidence: Evidence
    what: str
    times: int


@dataclass(frozen=True, slots=True)
class AgencyView:
    """One agency, and the reports that carry its matter."""

    name: str
    summary: str
    rows: tuple[CarriedView, ...]


def make_agencies(sources: Sources) -> tuple[AgencyView, ...]:
    """The agencies whose matter is carried, those with text first, then those in most reports."""
    found: dict[str, dict[tuple[str, str], list[CarriedRecord]]] = {}
    for record in sources.dossier.carried:
        found.setdefault(record.agency, {}).setdefault((record.what, record.report), []).append(record)
    order = sorted(found, key=lambda name: (_ORDER.index(min(found[name], key=_rank)[0]), -len(found[name]), name))
    return tuple(_agency(sources, name, found[name]) for name in order)


def _rank(key: tuple[str, str]) -> tuple[int, str]:
    return _ORDER.index(key[0]), key[1]


def _agency(sources: Sources, name: str, found: dict[tuple[str, str], list[CarriedRecord]]) -> AgencyView:
    keys = sorted(found, key=_rank)
    return AgencyView(
        name=name,
        summary="; ".join(_summary(sources, keys)),
        rows=tuple(CarriedView(_evidence(sources, found[key][0]), _HERE[key[0]], len(found[key])) for key in keys),
    )


def _summary(sources: Sources, keys: list[tuple[str, str]]) -> Iterator[str]:
    for what in _ORDER:
        outlets = [sources.names.outlet(report) for sort, report in keys if sort == what]
        if outlets:
            yield f"{_IN_ALL[what]} {listed(outlets, most=6)}"


def _evidence(sources: Sources, record: CarriedRecord) -> Evidence:
    return sources.evidence(record.report, record.start, record.end)
