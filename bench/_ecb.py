"""ECB+: news on the same events from many outlets, with coreference of event mentions within and across reports."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from variorum.report import Block, Report

DEV = frozenset({"2", "5", "12", "18", "21", "23", "34", "35"})
"""The topics that the field develops on."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event mention: its report, where its words stand, and the chain it is of (its own where it has none)."""

    report: str
    start: int
    end: int
    chain: str


@dataclass(frozen=True, slots=True)
class Topic:
    """The reports of one topic, each sentence a block, and the gold mentions in the sentences that are to be scored."""

    name: str
    reports: tuple[Report, ...]
    mentions: tuple[EventMention, ...]


def topics(folder: Path, split: str) -> Iterator[Topic]:
    """The topics of a split: dev, train, or all."""
    scored = _scored(folder / "ECBplus_coreference_sentences.csv")
    for path in sorted((p for p in folder.iterdir() if p.is_dir()), key=lambda p: int(p.name)):
        if split == "all" or (path.name in DEV) == (split == "dev"):
            files = [_file(file, scored[path.name]) for file in sorted(path.glob("*.xml"))]
            mentions = tuple(mention for _, found in files for mention in found)
            yield Topic(path.name, tuple(report for report, _ in files), mentions)


def _scored(path: Path) -> dict[str, dict[str, set[str]]]:
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found[row["Topic"]][row["File"]].add(row["Sentence Number"])
    return {topic: dict(files) for topic, files in found.items()}


def _file(path: Path, scored: dict[str, set[str]]) -> tuple[Report, list[EventMention]]:
    root = ElementTree.parse(path).getroot()
    name = path.stem.split("_", 1)[1]
    text, blocks, places = _laid_out(root)
    sentence = {token.attrib["t_id"]: token.attrib["sentence"] for token in root.iter("token")}
    chains = _chains(root, path.stem)
    mentions = []
    for markable in root.iter("Markables"):
        for mention in markable:
            anchors = [anchor.attrib["t_id"] for anchor in mention.findall("token_anchor")]
            wanted = mention.tag.startswith(("ACTION", "NEG_ACTION")) and anchors
            if wanted and sentence[anchors[0]] in scored.get(name, set()):
                start, end = places[anchors[0]][0], places[anchors[-1]][1]
                own = f"{path.stem} {mention.attrib['m_id']}"
                mentions.append(EventMention(path.stem, start, end, chains.get(mention.attrib["m_id"], own)))
    return Report(path.stem, path.name, text, tuple(blocks)), mentions


def _laid_out(root: ElementTree.Element) -> tuple[str, list[Block], dict[str, tuple[int, int]]]:
    """The text with one sentence a line, a block for each, and where every token stands."""
    text, blocks, places, start, number = "", [], {}, 0, None
    for token in root.iter("token"):
        if token.attrib["sentence"] != number:
            if text:
                blocks.append(Block(start, len(text), "body"))
                text += "\n"
            start, number = len(text), token.attrib["sentence"]
        elif text:
            text += " "
        word = token.text or "-"
        places[token.attrib["t_id"]] = (len(text), len(text) + len(word))
        text += word
    blocks.append(Block(start, len(text), "body"))
    return text, blocks, places


def _chains(root: ElementTree.Element, name: str) -> dict[str, str]:
    found = {}
    for relation in root.iter():
        if relation.tag in {"CROSS_DOC_COREF", "INTRA_DOC_COREF"}:
            chain = relation.attrib.get("note") or f"{name} {relation.attrib['r_id']}"
            for source in relation.findall("source"):
                found[source.attrib["m_id"]] = chain
    return found
