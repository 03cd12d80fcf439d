"""What dossiers say of shootings that a register knows: the killed and the injured, and which differences are shown."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from bench._language import load_language
from variorum.annotate.language import SpacyLanguage
from variorum.layout.page import lay_out
from variorum.pipeline import annotate, make_dossier
from variorum.records import ClaimRecord, Dossier
from variorum.report import Capture
from variorum.story import Story

SAMPLE = 60
"""Incidents that one run reads, evenly over the sorted ids; `--split all` reads every one."""
STATES = {"killed": ("killed", "dead", "died", "death", "deaths"), "injured": ("injured", "wounded", "hurt")}


def score_shootings(data: Path, *, split: str, verbose: bool) -> tuple[dict[str, float], str]:
    """For incidents with two articles or more: whether the claim that most reports share has the register's figure."""
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
        for name in STATES:
            said = _figures(dossier, STATES[name])
            want = int(incidents[id][f"num_{name}"])
            hits[f"{name} stated"] += bool(said)
            hits[f"{name} right"] += want in said
            if verbose and said and want not in said:
                lines.append(f"  {id} {name}: register {want}, dossier {sorted(said)}")
        hits["conflicts"] += sum(claim.status == "conflict" for claim in dossier.claims)
    figures = {name: round(hits[f"{name} right"] / max(hits[f"{name} stated"], 1), 4) for name in STATES}
    figures["conflicts_per_incident"] = round(hits["conflicts"] / max(len(chosen), 1), 4)
    table = [f"{name:<24}{figure:>8.3f}" for name, figure in figures.items()]
    return figures, "\n".join(
        [*lines, f"{len(chosen)} incidents", *table, *(f"{k}: {v}" for k, v in sorted(hits.items()))]
    )


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


def _figures(dossier: Dossier, words: tuple[str, ...]) -> set[int]:
    """The figures of the most widely held claim about people in a state."""
    about = [
        claim
        for claim in dossier.claims
        if claim.kind == "quantity" and set(claim.about.lower().split()) & set(words) and _counts(claim)
    ]
    best = max(about, key=lambda claim: (len(_reports(claim)), claim.confidence), default=None)
    return set() if best is None else set(_counts(best))


def _counts(claim: ClaimRecord) -> list[int]:
    found = []
    for reading in claim.readings:
        figure, _, unit = (reading.normal or "").partition(" ")
        number = figure.strip(".").partition("..")[0]
        if unit == "count" and number.isdecimal():
            found.append(int(number))
    return found


def _reports(claim: ClaimRecord) -> set[str]:
    return {holder.report for reading in claim.readings for holder in reading.holders}
