"""What dossiers say of shootings that a register knows: the killed and the injured, and which differences are shown."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path
from typing import Any

from bench._language import load_language
from variorum.annotate.language import SpacyLanguage
from variorum.layout.page import lay_out
from variorum.pipeline import annotate, make_dossier
from variorum.records import ClaimRecord, Dossier, FieldValue
from variorum.report import Capture
from variorum.story import Story

SAMPLE = 60
"""Incidents that one run reads, evenly over the sorted ids; `--split all` reads every one."""
MEASURES = {"killed": "dead", "injured": "injured"}
VIOLENT = frozenset({"ASSAULT", "DEATH", "INJURY", "CRIME"})
"""Types of event that a shooting is told as."""
_FIGURE = re.compile(r"\d+")


def score_shootings(data: Path, *, split: str, verbose: bool) -> tuple[dict[str, float], str]:
    """For incidents with two articles or more: whether what the dossier has in the row of a register is right.

    The killed and the injured are those of the claim that most reports share of all that measure it; day and town those
    of the event that most reports tell of as violent, its places where no town is known. A value counts as right where
    it is one of those that the dossier sets side by side.
    """
    incidents = {f"gva_{row['incident_uri']}": row for row in _rows(data / "gva_incidents.jsonl")}
    articles: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _rows(data / "gva_articles.jsonl"):
        articles[row["cluster"]].append(row)
    ids = sorted(id for id, rows in articles.items() if id in incidents and len({row["text"] for row in rows}) > 1)
    chosen = ids if split == "all" else ids[:: max(len(ids) // SAMPLE, 1)]
    language = load_language()
    hits: Counter[str] = Counter()
    lines = []
    for id in chosen:
        dossier = _dossier(articles[id], language)
        for name, (said, want) in _row(dossier, incidents[id]).items():
            hits[f"{name} stated"] += bool(said)
            hits[f"{name} right"] += want in said
            if verbose and said and want not in said:
                lines.append(f"  {id} {name}: register {want}, dossier {sorted(said)}")
        hits["conflicts"] += sum(claim.status == "conflict" for claim in dossier.claims)
    names = (*MEASURES, "date", "city")
    figures = {name: round(hits[f"{name} right"] / max(hits[f"{name} stated"], 1), 4) for name in names}
    figures["conflicts_per_incident"] = round(hits["conflicts"] / max(len(chosen), 1), 4)
    table = [f"{name:<24}{figure:>8.3f}" for name, figure in figures.items()]
    return figures, "\n".join(
        [*lines, f"{len(chosen)} incidents", *table, *(f"{k}: {v}" for k, v in sorted(hits.items()))]
    )


def _row(dossier: Dossier, incident: dict[str, Any]) -> dict[str, tuple[set[str], str]]:
    """For each column what the dossier has, and what the register says."""
    row = {name: (_counts(dossier, measure), str(incident[f"num_{name}"])) for name, measure in MEASURES.items()}
    day = datetime.strptime(incident["date"], "%B %d, %Y").date().isoformat()  # noqa: DTZ007  # a day has no zone
    city = incident["city_or_county"].partition(" (")[0].casefold()
    names = {actor.id: actor.name for actor in dossier.actors}
    places = {value.normal or "" for value in _values(dossier, "town")} or {
        names.get(value.normal or "", value.value).casefold() for value in _values(dossier, "place")
    }
    days = {(value.normal or "")[: len(day)] for value in _values(dossier, "date")}
    return {**row, "date": (days, day), "city": (places, city)}


def _values(dossier: Dossier, name: str) -> tuple[FieldValue, ...]:
    """The values of a field of the violent event, of those that have it, that most reports tell of."""
    found = [
        (len({holder.report for holder in event.holders}), field.values)
        for event in dossier.events
        for field in event.fields
        if field.name == name and event.type in VIOLENT
    ]
    return max(found, key=lambda one: one[0], default=(0, ()))[1]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _dossier(rows: list[dict[str, Any]], language: SpacyLanguage) -> Dossier:
    captures = [
        Capture(
            name=f"r{number}",
            source=row["url"],
            text=f"{row['title'] or ''}\n\n{row['text']}",
            outlet=row["outlet"],
            headline=row["title"],
            published=row["date"] or None,
        )
        for number, row in enumerate(rows)
    ]
    reports = tuple(lay_out(capture, id=capture.name) for capture in captures)
    marks, _ = annotate(reports, language)
    return make_dossier(Story(reports, marks))


def _counts(dossier: Dossier, measure: str) -> set[str]:
    """The plain figures of the claim over this measure that most reports share."""
    found = [claim for claim in dossier.claims if claim.measure == measure]
    best = max(found, key=lambda claim: (len(_reports(claim)), claim.confidence), default=None)
    readings = best.readings if best is not None else ()
    return {figure[0] for reading in readings if (figure := _FIGURE.search(reading.normal or "")) is not None}


def _reports(claim: ClaimRecord) -> set[str]:
    return {holder.report for reading in claim.readings for holder in reading.holders}
