"""The tables that layout reads: agencies, zones of page stamps, cities of datelines, wordings of page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The tab-separated rows of one table, without comments and empty lines."""
    text = resources.files("variorum").joinpath("data", "layout", name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class Agency:
    """One source of copy or pictures: the name it is called by, and its kind: wire (text too) or photo."""

    name: str
    kind: str


@cache
def agencies() -> dict[str, Agency]:
    """Every form of every agency's name, as written, with the agency it stands for."""
    found = {}
    for kind, names in rows("agencies.tsv"):
        forms = names.split("|")
        for form in forms:
            found[form] = Agency(forms[0], kind)
            found.setdefault(form.upper(), found[form])
    return found


@cache
def agency_forms(kind: str | None = None) -> str:
    """A regular expression for every form of an agency's name, longest first; of one kind only, where it is given."""
    forms = (form for form, agency in agencies().items() if kind in (None, agency.kind))
    return "(?:" + "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form))) + ")"


@cache
def zones() -> dict[str, str]:
    """Abbreviations of zones and what they stand for: an offset ("+09:00") or an IANA name."""
    return {row[0]: row[1] for row in rows("zones.tsv")}


@cache
def dateline_cities() -> frozenset[str]:
    """Cities that stand alone in a dateline, in lower case."""
    return frozenset(row[0] for row in rows("places.txt"))
