"""Entities as JSON lines, and statements as the CSV that the format's tools read."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator

import msgspec

from variorum.publish import Document
from variorum.publish.ftm.entities import entities
from variorum.publish.ftm.entity import Entity
from variorum.records import Dossier

COLUMNS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang"),
    *("original_value", "external", "first_seen", "last_seen", "id"),
)
_TYPES = {
    "id": "id",
    "name": "name",
    "alias": "name",
    "namesMentioned": "name",
    "sourceUrl": "url",
    "language": "language",
    **dict.fromkeys(("publishedAt", "date", "startDate", "endDate"), "date"),
    **dict.fromkeys(("bodyText", "summary", "description", "notes"), "text"),
    **dict.fromkeys(("document", "entity", "subject", "object", "involved"), "entity"),
    "location": "address",
}
"""The type of each property that is used, where it is not a string."""


def to_entities(dossier: Dossier) -> str:
    """One entity a line."""
    lines = (
        {"id": entity.id, "schema": entity.schema, "properties": entity.properties()} for entity in entities(dossier)
    )
    return "".join(msgspec.json.encode(line).decode() + "\n" for line in lines)


def to_statements(dossier: Dossier) -> str:
    """One statement a row: an entity, a property, a value, and the wording where that is another.

    `first_seen` and `last_seen` are empty: a dossier does not know when it is read.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, dialect="unix", restval="")
    writer.writeheader()
    dataset = "variorum_" + re.sub(r"[^a-z0-9]+", "_", dossier.story.id.lower()).strip("_")
    for entity in entities(dossier):
        writer.writerows(_statements(entity, dataset))
    return out.getvalue()


def _statements(entity: Entity, dataset: str) -> Iterator[dict[str, str]]:
    same = {
        "canonical_id": entity.id,
        "entity_id": entity.id,
        "schema": entity.schema,
        "dataset": dataset,
        "origin": "variorum",
        "external": "f",
    }
    facts = [("id", entity.id, None), *((fact.prop, fact.value, fact.original) for fact in entity.facts)]
    for prop, value, original in facts:
        key = f"{dataset}.{entity.id}.{prop}.{value}"
        yield {
            **same,
            "prop": prop,
            "prop_type": _TYPES.get(prop, "string"),
            "value": value,
            "original_value": original or "",
            "id": hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(),
        }


ENTITIES = Document("FollowTheMoney entities, one a line", "application/json+ftm", ".ftm.json", to_entities)
STATEMENTS = Document("FollowTheMoney statements as CSV", "text/csv", ".statements.csv", to_statements)
