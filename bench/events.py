"""Event types, actors and recipients on the gold records of PLOVER."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench._language import load_language
from variorum.annotate.acts import find_acts
from variorum.annotate.acts.clauses import recipient
from variorum.annotate.acts.lexicon import cues
from variorum.annotate.acts.tree import Tree
from variorum.annotate.language import SpacyLanguage
from variorum.collate.plover import classify
from variorum.marks import Act, Marks
from variorum.report import Block, Report

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
"""Names of the gold records' version of PLOVER, and those of the manual of 2021."""
Span = tuple[int, int]
_SMALL = frozenset({"the", "a", "an", "of", "in", "on", "at", "for", "and", "to", "his", "her", "its", "their", "s"})
_LATE = frozenset({"STATE", "MARKET", "BUSINESS"})
"""Types that a sentence's main event is read off last."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold record: a sentence, its type of event, who acts and who is acted upon."""

    text: str
    type: str
    actors: frozenset[str]
    recipients: frozenset[str]


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[dict[str, float], str]:
    """Score the gold records below `data` (the folder of the `plover` archive)."""
    del split  # the records carry no split
    if data is None:
        raise SystemExit("events: give the folder of PLOVER's gold records")
    language, lines, hits = load_language(), [], Counter[str]()
    records = _gold(data)
    for gold in records:
        found = _main(gold, language)
        kind, actor, recipient = found or (None, frozenset(), frozenset())
        hits["typed"] += kind is not None
        hits["type"] += kind == gold.type
        for name, want, got in (("actor", gold.actors, actor), ("recipient", gold.recipients, recipient)):
            hits[f"{name} gold"] += bool(want)
            hits[f"{name} got"] += bool(got)
            hits[f"{name} right"] += bool(want & got)
        if verbose and kind != gold.type:
            lines.append(f"  gold {gold.type}, got {kind}: {gold.text}")
    figures = _figures(hits, len(records))
    table = [f"{name:<16}{value:>8.3f}" for name, value in figures.items()]
    return figures, "\n".join([*lines, f"{len(records)} records", *table])


def _figures(hits: Counter[str], total: int) -> dict[str, float]:
    def f1(name: str) -> float:
        both = hits[f"{name} gold"] + hits[f"{name} got"]
        return 2 * hits[f"{name} right"] / both if both else 0.0

    return {
        "type": round(hits["type"] / total, 4),
        "type_precision": round(hits["type"] / max(1, hits["typed"]), 4),
        "actor_f1": round(f1("actor"), 4),
        "recipient_f1": round(f1("recipient"), 4),
    }


def _main(gold: Gold, language: SpacyLanguage) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """The type, actor words and recipient words of a sentence's main event."""
    report = Report("r", "r", gold.text, (Block(0, len(gold.text), "body"),))
    sentences = next(iter(language.parse([report])))
    marks = Marks("r", sentences)
    typed: list[tuple[tuple[bool, int, int], str, Act, Span | None]] = []
    for act in find_acts(report, marks):
        sentence = sentences[act.sentence]
        tree = Tree.of(sentence)
        index = next(n for n, word in enumerate(sentence.words) if word.start == act.predicate[0])
        kind = classify(tree, index, act.lemma)
        if kind:
            nominal = sentence.words[index].pos == "NOUN"
            depth = sum(tree.words[above].lemma not in cues("say") for above in tree.ancestors(index)) + 2 * nominal
            party = None if nominal else recipient(tree, index)
            dealt = act.patient if party is None else tree.phrase(party)
            typed.append(((kind.type in _LATE, depth, act.start), kind.type, act, dealt))
    if not typed:
        return None
    _, name, act, dealt = min(typed, key=lambda item: item[0])
    return name, _words(report, act.agent), _words(report, dealt)


def _words(report: Report, span: tuple[int, int] | None) -> frozenset[str]:
    return _content(report.slice(*span)) if span else frozenset()


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.lower()) if word not in _SMALL)


def _gold(data: Path) -> list[Gold]:
    path = data / "gold_standard_records" / "PLOVER_GSR_CAMEO.txt"
    raw = re.sub(r",\s*([\]}])", r"\1", path.read_text(encoding="utf-8"))
    return [
        Gold(
            text=record["text"],
            type=RENAMED.get(record["event"], record["event"]),
            actors=_named(record.get("source")),
            recipients=_named(record.get("target")),
        )
        for record in json.loads(raw)
        if record["event"] != "DOCUMENT"
    ]


def _named(parties: Any) -> frozenset[str]:
    listed = [parties] if isinstance(parties, dict) else parties or []
    texts = [party["actorText"] for party in listed if isinstance(party, dict) and party.get("actorText")]
    return frozenset().union(*map(_content, texts))
