"""PolNeAR's articles and attributions, as its brat files hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from variorum.report import Block, Report

Parts = tuple[tuple[int, int], ...]
"""The stretches of one span; most have one."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source) says (cue) what (content); source and cue may be missing."""

    source: Parts
    cue: Parts
    content: Parts


@dataclass(frozen=True, slots=True)
class Article:
    """One article laid out by line, with its attributions sorted by content."""

    report: Report
    attributions: tuple[Attribution, ...]


def articles(folder: Path, split: str) -> Iterator[Article]:
    """The articles of a split (`all`: of every split), sorted by name; of several annotators the first counts."""
    splits = sorted(path.name for path in folder.iterdir() if path.is_dir()) if split == "all" else [split]
    for name in splits:
        for path in sorted((folder / name / "text").glob("*.txt")):
            found = sorted((folder / name / "attributions").glob(f"{path.stem}_*.ann"))
            if found:
                yield Article(_lay_out(path), _attributions(found[0].read_text("utf-8")))


def _lay_out(path: Path) -> Report:
    text = path.read_bytes().decode("utf-8")
    lines = [match for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    blocks = tuple(Block(line.start(), line.end(), "body") for line in lines)
    return Report(id=path.stem, source=path.name, text=text, blocks=blocks)


def _attributions(standoff: str) -> tuple[Attribution, ...]:
    spans: dict[str, Parts] = {}
    bound: list[dict[str, Parts]] = []
    for line in standoff.splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            offsets = fields[1].split(" ", 1)[1]
            spans[fields[0]] = tuple((int(a), int(b)) for a, b in (part.split() for part in offsets.split(";")))
        elif line.startswith("E") and len(fields) > 1:
            bound.append(_bind(fields[1], spans))
    found = (Attribution(e.get("Source", ()), e.get("Cue", ()), e.get("Content", ())) for e in bound)
    return tuple(sorted((a for a in found if a.content), key=lambda a: (a.content, a.cue, a.source)))


def _bind(event: str, spans: dict[str, Parts]) -> dict[str, Parts]:
    parts: dict[str, Parts] = {}
    for item in event.split():
        role, _, key = item.partition(":")
        role = role.rstrip("0123456789")
        parts[role] = tuple(sorted(parts.get(role, ()) + spans.get(key, ())))
    return parts
