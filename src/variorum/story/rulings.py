"""A person's decisions on reports as they are kept in a table: by the texts they speak of, so that neither new reports
nor new names of files change what they mean.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from io import StringIO

from variorum.report import Report
from variorum.story.decisions import Decision

SAME, NOT_SAME = "same", "not the same"


@dataclass(frozen=True, slots=True)
class Ruling:
    """Two reports are of one event or not: who said so and when, and since when it no longer holds ("" while it does).

    The ids are for people to read; the digests of the texts tell which reports are meant.
    """

    decision: str
    one: str
    other: str
    one_text: str
    other_text: str
    by: str = ""
    when: str = ""
    undone: str = ""


def digest_of(report: Report) -> str:
    """What a ruling knows a report by."""
    return hashlib.sha256(report.text.encode()).hexdigest()[:16]


def decisions_from(rulings: Iterable[Ruling], reports: Sequence[Report]) -> tuple[Decision, ...]:
    """The decisions that hold, on the reports that are there; all reports of one text are meant alike."""
    ids: dict[str, list[str]] = {}
    for report in sorted(reports, key=lambda report: report.id):
        ids.setdefault(digest_of(report), []).append(report.id)
    return tuple(
        Decision(one, other, ruling.decision == SAME)
        for ruling in rulings
        if not ruling.undone
        for one in ids.get(ruling.one_text, ())
        for other in ids.get(ruling.other_text, ())
        if one != other
    )


def from_table(text: str) -> tuple[Ruling, ...]:
    """The rulings of a table with tabs; `ValueError` says which line is none."""
    found = []
    for number, row in enumerate(csv.DictReader(StringIO(text), delimiter="\t"), 2):
        known = {field.name: row.get(field.name) or "" for field in fields(Ruling)}
        ruling = Ruling(**known)
        if ruling.decision not in (SAME, NOT_SAME) or not (ruling.one_text and ruling.other_text):
            raise ValueError(f"line {number} is no decision")
        found.append(ruling)
    return tuple(found)


def to_table(rulings: Iterable[Ruling]) -> str:
    """The table, with a line that names its columns."""
    out = StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow([field.name for field in fields(Ruling)])
    writer.writerows(astuple(ruling) for ruling in rulings)
    return out.getvalue()
