"""Stories online: how far the order of arrival changes them, and what a report costs as more are held.

DATA holds the open data, or is one file of JSON lines. Each collection that has days arrives in a random order and in
order of publication (as a folder is grouped); BCubed F1 is given of both against the events, and of one against the
other. The stream is `news_stream.jsonl` or that file, drawn from again and again until there are enough reports: each
has some terms of another, and when all have come about once, part of the terms are new words, as new events have new
names. The cost stands beside that of reading the same texts, without which no report can be shown.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Sequence
from itertools import count, islice
from math import sqrt
from pathlib import Path
from zlib import crc32

from bench._language import load_language
from bench._memory import memory
from bench._mixed import collections
from bench.stories import bcubed
from variorum.pipeline import annotate
from variorum.report import Block, Report
from variorum.story import Stream, terms_of
from variorum.story.grouping import by_publication
from variorum.story.terms import Terms

Figures = dict[str, float]
SIZES: tuple[int, ...] = (1_000, 3_000, 10_000, 30_000, 100_000)
"""Numbers of reports held at which the cost of the next ones is measured."""
NEXT = 500
"""Reports over which it is measured."""
EXCHANGED = 0.3
"""Share of a repeated report's terms that are replaced by terms of another."""
RENAMED = 0.5
"""Share of the terms that are other words each time round."""
POOL = 6_000
"""Reports that are drawn from."""
READ = 30
"""Of them, those that are read to say what reading costs."""
A_DAY, FIRST = 1_600, 740_000
"""Reports that come in a day, and the first day."""
MOST = 1_500
"""Reports of a collection that arrive."""


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Both tables."""
    del split, verbose
    if data is None:
        raise SystemExit("stream: give the folder of the open data, or a file of JSON lines")
    figures: Figures = {}
    lines = [f"{'':<20}{'in order':>12}{'at random':>12}{'of each other':>16}"]
    for collection in collections(data, most=MOST):
        terms = sorted(map(terms_of, collection.reports), key=by_publication)
        events = dict(zip((report.id for report in collection.reports), collection.events, strict=True))
        row = _orders(terms, [events[one.report] for one in terms])
        lines.append(f"{collection.name:<20}{row['in_order']:>12.4f}{row['at_random']:>12.4f}{row['agreement']:>16.4f}")
        figures |= {f"{collection.name}_{name}": value for name, value in row.items()}
    texts = _texts(data)
    figures["ms_reading"] = round(_reading(texts[:: max(1, len(texts) // READ)][:READ]), 1)
    lines += ["", f"reading one report takes {figures['ms_reading']:.0f} ms", ""]
    lines += [f"{'reports held':<20}{'ms a report':>12}{'KB a report':>12}{'stories':>16}"]
    for size, milliseconds, kilobytes, stories in _costs([terms_of(report) for report in texts]):
        lines.append(f"{size:<20,}{milliseconds:>12.2f}{kilobytes:>12.1f}{stories:>16,}")
        figures |= {f"ms_at_{size}": round(milliseconds, 3), f"kb_at_{size}": round(kilobytes, 1)}
    return figures, "\n".join(lines)


def _orders(terms: Sequence[Terms], gold: Sequence[str]) -> Figures:
    shuffled = list(terms)
    random.Random(0).shuffle(shuffled)
    ordered, mixed = _labels(terms, terms), _labels(shuffled, terms)
    return {
        "in_order": bcubed(gold, ordered)[2],
        "at_random": bcubed(gold, mixed)[2],
        "agreement": bcubed(ordered, mixed)[2],
    }


def _labels(arriving: Sequence[Terms], terms: Sequence[Terms]) -> list[str]:
    stream = Stream()
    stream.extend(arriving)
    home = {id: name for name, ids in stream.stories().items() for id in ids}
    return [home[one.report] for one in terms]


def _texts(data: Path) -> list[Report]:
    """The texts as they stand: how a page is laid out makes no difference to what is measured."""
    names = [data, data / "news_stream.jsonl", data / "clusters" / "news_stream.jsonl"]
    file = next((name for name in names if name.is_file()), None)
    if file is None:
        raise SystemExit(f"stream: no news_stream.jsonl in {data}")
    found = []
    for line in file.read_text(encoding="utf-8").splitlines()[:POOL]:
        row = json.loads(line)
        text = row["text"] or "-"
        found.append(Report("x", "", text, (Block(0, len(text), "body"),), headline=row["title"]))
    return found


def _reading(reports: Sequence[Report]) -> float:
    """Processor time in milliseconds to mark what one report says."""
    language = load_language()
    annotate(reports[:1], language)
    began = time.process_time()
    annotate(reports, language)
    return 1000 * (time.process_time() - began) / len(reports)


def _arriving(pool: Sequence[Terms]) -> Iterator[Terms]:
    """Reports without end, so many a day: each from the pool, some of its terms exchanged for those of another."""
    chance = random.Random(0)
    for number in count():
        one, other, turn = chance.choice(pool), chance.choice(pool), number // len(pool)
        weights = {stem: weight for stem, weight in one.weights.items() if chance.random() >= EXCHANGED}
        weights |= dict(list(other.weights.items())[: len(one.weights) - len(weights)])
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        ranked = sorted(weights, key=lambda stem: (-weights[stem], stem))
        weighed = {renamed(stem, turn): weights[stem] / length for stem in ranked}
        yield Terms(f"{number:06d}", weighed, FIRST + number // A_DAY)


def renamed(stem: str, turn: int) -> str:
    """The stem, or each time round for a share of all stems a word that was not there before."""
    return f"{stem} {turn}" if turn and crc32(f"{stem} {turn}".encode()) < RENAMED * 2**32 else stem


def _costs(pool: Sequence[Terms]) -> Iterator[tuple[int, float, float, int]]:
    """For each size: processor time for the next report in milliseconds, memory for one held in KB, stories."""
    stream, arriving, held, base = Stream(), _arriving(pool), 0, memory()
    for size in SIZES:
        stream.extend(islice(arriving, size - held))
        grown, batch = memory() - base, list(islice(arriving, NEXT))
        began = time.process_time()
        stream.extend(batch)
        seconds = time.process_time() - began
        held = size + NEXT
        yield size, 1000 * seconds / NEXT, 1000 * grown / size, len(stream.stories())
