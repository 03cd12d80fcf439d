"""Mixed collections whose reports are known to be of this or that event, to be grouped."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench import _ecb
from variorum.capture.folder import read_paths
from variorum.layout.page import lay_out
from variorum.report import Capture, Report

STREAMS = ("news_cluster", "allsides_roundups", "gva_articles")
"""Files of JSON lines with a field `cluster`."""
ASIDE = Path(__file__).parent / "misfiled.tsv"
MOST = 1_600
"""Reports that are taken of a collection: whole events, every so many, so that they still span its years."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Reports, each with the event that it is filed under; those `aside` are filed under one they do not tell of."""

    name: str
    events: tuple[str, ...]
    reports: tuple[Report, ...]
    aside: tuple[tuple[str, Report], ...] = ()


def collections(data: Path, *, most: int = MOST) -> Iterator[Collection]:
    """Those that DATA holds: a file of JSON lines, a folder of cases, or the folder of the unpacked data sets."""
    if data.is_file():
        yield _collection(data.stem, _lines(data), most)
    elif list(data.glob("*/gold.json")):
        yield _collection("cases", _cases(data), most)
    for name in STREAMS if data.is_dir() else ():
        for file in (data / f"{name}.jsonl", data / "clusters" / f"{name}.jsonl"):
            if file.exists():
                yield _collection(name, _lines(file), most)
    for folder in (data, data / "ecbplus"):
        if (folder / "ECBplus_coreference_sentences.csv").exists():
            yield _ecbplus(folder)


def misfiled() -> dict[str, str]:
    """Addresses of articles that their collection files under an event they do not tell of, each with the reason."""
    with ASIDE.open(encoding="utf-8", newline="") as lines:
        return {row["url"]: row["reason"] for row in csv.DictReader(lines, delimiter="\t")}


def _collection(name: str, pairs: Iterator[tuple[str, Capture]], most: int) -> Collection:
    aside, found = misfiled(), list(pairs)
    kept = _sampled([(event, capture) for event, capture in found if capture.url not in aside], most)
    events = {event for event, _ in kept}
    apart = [(event, capture) for event, capture in found if capture.url in aside and event in events]
    reports = _numbered([*kept, *apart])
    filed = zip((event for event, _ in apart), reports[len(kept) :], strict=True)
    return Collection(name, tuple(event for event, _ in kept), tuple(reports[: len(kept)]), tuple(filed))


def _numbered(pairs: Sequence[tuple[str, Capture]]) -> list[Report]:
    """The reports, each laid out and named by its number."""
    names = [f"{number:05d}" for number in range(len(pairs))]
    return [replace(lay_out(capture, id=name), id=name) for name, (_, capture) in zip(names, pairs, strict=True)]


def _sampled(pairs: Sequence[tuple[str, Capture]], most: int) -> list[tuple[str, Capture]]:
    if len(pairs) <= most:
        return list(pairs)
    members: dict[str, list[tuple[str, Capture]]] = defaultdict(list)
    for pair in pairs:
        members[pair[0]].append(pair)
    step = -(-len(pairs) // most)
    return [pair for number, event in enumerate(members) if number % step == 0 for pair in members[event]]


def _lines(file: Path) -> Iterator[tuple[str, Capture]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day, url = (row["date"] or "")[:10] or None, row["url"]
        yield str(row["cluster"]), Capture(url, url, row["text"], headline=row["title"], published=day, url=url)


def _cases(data: Path) -> Iterator[tuple[str, Capture]]:
    for case in sorted(path.parent for path in data.glob("*/gold.json")):
        for capture in read_paths([case]).captures:
            yield case.name, capture


def _ecbplus(folder: Path) -> Collection:
    """Sub-topics: of each topic the reports of the first corpus tell of one event, those added later of another."""
    found = [
        (f"{topic.name} {'added' if report.id.endswith('plus') else 'first'}", report)
        for topic in _ecb.topics(folder, "all")
        for report in topic.reports
    ]
    return Collection("ecbplus", tuple(event for event, _ in found), tuple(report for _, report in found))
