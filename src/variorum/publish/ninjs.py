"""IPTC ninjs 2.1: the story as a composite, its reports as associated texts.

Points of fact stand in `descriptions` as they are in the dossier's JSON: ninjs has no field for readings that differ,
and a sentence about them would be one that stands in no report. A report's day of publication without a time is given
as a description, since ninjs knows moments alone.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import quote

import msgspec

from variorum.decisions.applied import as_decided
from variorum.publish import Document
from variorum.records import ClaimRecord, DecidedRecord, Dossier, ReportRecord

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"
_KINDS = {"person": "people", "organisation": "organisations", "place": "places"}
"""Which list of ninjs an actor goes to; for groups it has none."""


def to_ninjs(dossier: Dossier) -> str:
    """One ninjs object."""
    dossier = as_decided(dossier)
    root = f"urn:variorum:{quote(dossier.story.id, safe='')}"
    item = {
        "standard": {"name": "ninjs", "version": "2.1", "schema": SCHEMA},
        "uri": root,
        "type": "composite",
        **({"title": dossier.story.headline} if dossier.story.headline else {}),
        **_actors(dossier, root),
        "descriptions": [
            *(_described(claim.status, claim) for claim in dossier.claims),
            *(_described("decision", record) for record in dossier.decisions),
        ],
        "associations": [_report(report, root) for report in dossier.reports],
    }
    return msgspec.json.format(msgspec.json.encode(item), indent=2).decode() + "\n"


def _described(role: str, record: ClaimRecord | DecidedRecord) -> dict[str, str]:
    return {"role": role, "contenttype": "application/json", "value": msgspec.json.encode(record).decode()}


def _actors(dossier: Dossier, root: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for actor in dossier.actors:
        if actor.kind in _KINDS:
            known = {"name": actor.name, "uri": f"{root}:actor:{quote(actor.id, safe='')}"}
            found.setdefault(_KINDS[actor.kind], []).append(known)
    return found


def _report(report: ReportRecord, root: str) -> dict[str, Any]:
    agency = report.dateline.agency if report.dateline else None
    sources = list(dict.fromkeys(filter(None, (report.outlet, agency, *(c.name for c in report.credits)))))
    place = report.dateline.place if report.dateline else None
    known = {
        "name": report.id,
        "uri": report.url if report.url and "://" in report.url else f"{root}:report:{quote(report.id, safe='')}",
        "type": "text",
        "representationtype": "full",
        "language": report.language,
        "by": ", ".join(report.byline),
        "located": place or "",
        "infosources": [{"name": name} for name in sources],
        "headlines": [{"role": "main", "value": report.headline}] if report.headline else [],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": report.text}],
        **_published(report),
    }
    return {name: value for name, value in known.items() if value}


def _published(report: ReportRecord) -> dict[str, Any]:
    """The moment with its offset as such, anything less precise as a description; nothing where it is unknown."""
    if report.published is None:
        return {}
    if _is_moment(report.published):
        return {"firstcreated": report.published}
    return {"descriptions": [{"role": "published", "contenttype": "text/plain", "value": report.published}]}


def _is_moment(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


FORMAT = Document("IPTC ninjs 2.1", "application/json", ".ninjs.json", to_ninjs)
