"""The evidence of a dossier: every span that it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from variorum.records import Dossier

Place = tuple[str, int, int]
"""A report's id with the offsets of a stretch of its text."""


def places(value: Any) -> Iterator[Place]:
    """Every span in a record or in a tuple of records, in the order of the record, those inside others included."""
    if isinstance(value, tuple):
        for item in value:
            yield from places(item)
    elif isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        if {"report", "start", "end"} <= fields.keys():
            yield fields["report"], fields["start"], fields["end"]
        for item in fields.values():
            yield from places(item)


def unfounded(dossier: Dossier) -> Iterator[Place]:
    """The spans that do not lie inside the text of one of the dossier's reports, or are empty."""
    lengths = {report.id: len(report.text) for report in dossier.reports}
    # What persons decided may speak of words that are there no more: it is kept, and is no evidence of the findings.
    for report, start, end in places(msgspec.structs.replace(dossier, decisions=())):
        if not 0 <= start < end <= lengths.get(report, -1):
            yield report, start, end
