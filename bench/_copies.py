"""Copies planted among texts with known edits: words replaced by words of another text, one by one or in blocks.

Quotation marks stay where they are, and none are brought in: a mark moved alone would turn prose into speech, which no
editor does.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from variorum.layout.page import lay_out
from variorum.lineage import trace
from variorum.marks import Marks
from variorum.report import Capture, Report
from variorum.story import Story

Figures = dict[str, float]
EDITS = (0.05, 0.10, 0.30)
BLOCK = 20
"""Words replaced in one go."""
MOST = 200
"""Texts that copies are planted among."""
WORDS = 100
"""Words that a text must have to be copied."""
MARKS = '"“”'


def texts(data: Path) -> list[str]:
    """Texts of a folder, those long enough, or of a folder of cases."""
    found = []
    for path in sorted(data.rglob("*.txt")) if not list(data.glob("*/gold.json")) else sorted(data.glob("*/*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if len(text.split()) >= WORDS:
            found.append(text)
        if len(found) == MOST:
            break
    return found


def planted(originals: Sequence[str]) -> Figures:
    """Every second text gets a copy: recall of those pairs, and pairs found that the originals do not make."""
    figures: Figures = {}
    for way in ("scattered", "blocks"):
        for share in EDITS:
            story, copies = with_copies(originals, share, way)
            found = pairs_of(record.reports for record in trace(story).copies)
            wanted = {(report.id.removesuffix("copy"), report.id) for report in copies}
            beside = {pair for pair in found - wanted if _original(pair) not in found}
            figures[f"recall_{way}_{share:.0%}"] = round(len(wanted & found) / len(wanted), 4)
            figures[f"beside_{way}_{share:.0%}"] = len(beside)
    return figures


def with_copies(originals: Sequence[str], share: float, way: str) -> tuple[Story, list[Report]]:
    """The texts as reports with the copies of every second one, and these copies alone."""
    chance = random.Random(f"{way} {share}")
    reports = [report_of(f"{n:05}", text) for n, text in enumerate(originals)]
    copies = [report_of(f"{n:05}copy", edited(originals, n, share, way, chance)) for n in range(0, len(originals), 2)]
    return story_of([*reports, *copies]), copies


def pairs_of(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    """All pairs of members of one group, in order."""
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def _original(pair: tuple[str, str]) -> tuple[str, str]:
    """The pair that the texts behind two reports make."""
    one, other = sorted(id.removesuffix("copy") for id in pair)
    return one, other


def report_of(id: str, text: str) -> Report:
    """A text as a report of this id."""
    return lay_out(Capture(id, id, text), id=id)


def story_of(reports: Sequence[Report]) -> Story:
    """The reports as one story, with nothing marked in them."""
    return Story(tuple(reports), tuple(Marks(report.id) for report in reports))


def runs_of(words: Sequence[str], size: int) -> frozenset[tuple[str, ...]]:
    """All runs of so many words."""
    return frozenset(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def edited(originals: Sequence[str], number: int, share: float, way: str, chance: random.Random) -> str:
    """The text with this share of its words replaced by words of the next text: one by one, or in blocks."""
    lines = [line.split() for line in originals[number].splitlines()]
    places = [(row, column) for row, words in enumerate(lines) for column in range(len(words))]
    donor = [word.strip(MARKS) or "so" for word in originals[(number + 1) % len(originals)].split()]
    for row, column in _chosen(places, share, way, chance):
        if not any(mark in lines[row][column] for mark in MARKS):
            lines[row][column] = chance.choice(donor)
    return "\n".join(" ".join(words) for words in lines)


def _chosen(
    places: Sequence[tuple[int, int]], share: float, way: str, chance: random.Random
) -> Iterator[tuple[int, int]]:
    wanted = round(share * len(places))
    if way == "scattered":
        yield from chance.sample(places, wanted)
        return
    starts = range(0, max(1, len(places) - BLOCK), BLOCK)
    for start in chance.sample(starts, min(len(starts), max(1, round(wanted / BLOCK)))):
        yield from places[start : start + BLOCK]
