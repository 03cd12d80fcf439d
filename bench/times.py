"""Time expressions on TimeML news (TimeBank, AQUAINT): extents and TIMEX3 values, anchored on the day of writing.

DATA is a folder with TimeML files (`*.tml`) anywhere below it. `--split dev` takes the documents whose name hashes to
the first four fifths, `test` the last fifth, `all` every one. Figures are those of TempEval-3: F1 over extents that are
equal (strict) or overlap (relaxed), and relaxed F1 times the share of overlapping ones with the right value.
"""

from __future__ import annotations

import html
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bench._language import load_language
from bench._timex import same_value, timex_type, timex_value
from variorum.annotate.anchors import resolve_times
from variorum.annotate.language import Language
from variorum.annotate.times import find_times
from variorum.marks import Marks, Time
from variorum.report import Block, Report

MARKUP = re.compile(r"<TIMEX3([^>]*)>|</TIMEX3>|<[^>]*>|&\w+;")
ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as annotated: offsets into its report's text, type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(slots=True)
class Counts:
    """Hits over all documents so far."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    type: int = 0


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[dict[str, float], str]:
    """Score the documents of one split."""
    if data is None:
        raise SystemExit("times: give the folder of TimeML files")
    language = load_language()
    counts, notes = Counts(), list[str]()
    for path in documents(data, split):
        report, gold = read_timeml(path)
        notes += score(report, gold, annotate(report, language), counts)
    figures = {
        "strict_f1": _f1(counts.strict, counts),
        "relaxed_f1": _f1(counts.relaxed, counts),
        "value_f1": _f1(counts.value, counts),
        "type_f1": _f1(counts.type, counts),
        "strict_precision": round(counts.strict / max(1, counts.found), 4),
        "strict_recall": round(counts.strict / max(1, counts.gold), 4),
    }
    table = [f"{name:<18}{value:.4f}" for name, value in figures.items()]
    return figures, "\n".join([*(notes if verbose else ()), *table])


def documents(data: Path, split: str) -> Iterator[Path]:
    """The TimeML files of a split, in order of name: four fifths are dev, one fifth is test."""
    for path in sorted(data.rglob("*.tml")):
        held = zlib.crc32(path.name.encode()) % 5 == 0
        if split == "all" or held == (split == "test"):
            yield path


def annotate(report: Report, language: Language) -> tuple[Time, ...]:
    """The times that the stages find in one report, resolved as a story of its own."""
    (sentences,) = language.parse([report])
    marks = Marks(report.id, sentences, times=find_times(report, sentences))
    return resolve_times((report,), (marks,))[0].times


def read_timeml(path: Path) -> tuple[Report, tuple[Timex, ...]]:
    """A document's text as a report of one block a paragraph, published on its day of creation, and its TIMEX3s."""
    raw = path.read_text(encoding="utf-8")
    created = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', raw, re.DOTALL)
    body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.DOTALL)
    text, gold = _unmarked(body.group(1) if body else "")
    blocks = tuple(Block(m.start(), m.end(), "body") for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text))
    report = Report(
        path.stem, str(path), text.replace("\n", " "), blocks, published=created.group(1) if created else None
    )
    return report, tuple(gold)


def _unmarked(raw: str) -> tuple[str, list[Timex]]:
    parts: list[str] = []
    length, last, gold = 0, 0, list[Timex]()
    opened: tuple[int, str] | None = None
    for match in MARKUP.finditer(raw):
        piece = raw[last : match.start()]
        if match.group().startswith("&"):
            piece += html.unescape(match.group())
        parts.append(piece)
        length, last = length + len(piece), match.end()
        if match.group().startswith("<TIMEX3"):
            opened = (length, match.group(1))
        elif match.group() == "</TIMEX3>" and opened:
            attributes = dict(ATTRIBUTE.findall(opened[1]))
            gold.append(Timex(opened[0], length, attributes["type"], attributes["value"]))
            opened = None
    parts.append(raw[last:])
    text = "".join(parts)
    return text, [_trimmed(timex, text) for timex in gold]


def _trimmed(timex: Timex, text: str) -> Timex:
    """Without white space and stops at the ends, and without a possessive."""
    written = text[timex.start : timex.end]
    start = timex.start + len(written) - len(written.lstrip())
    return replace(timex, start=start, end=start + len(re.sub(r"(?:['’]s)?[\s.,]*$", "", written.strip())))


def score(report: Report, gold: Iterable[Timex], found: tuple[Time, ...], counts: Counts) -> list[str]:
    """Add one document's hits to the counts; the notes name what was missed and what was found in vain."""
    notes, used = [], set[int]()
    gold = list(gold)
    counts.gold, counts.found = counts.gold + len(gold), counts.found + len(found)
    for timex in gold:
        context = report.text[max(0, timex.start - 40) : timex.start] + "["
        context += report.text[timex.start : timex.end] + "]" + report.text[timex.end : timex.end + 30]
        mine = [i for i, t in enumerate(found) if i not in used and t.start < timex.end and timex.start < t.end]
        if not mine:
            notes.append(f"missed   {report.id} {timex.type} {timex.value}: {context}")
            continue
        best = max(mine, key=lambda i: min(found[i].end, timex.end) - max(found[i].start, timex.start))
        used.add(best)
        notes += _compare(report, timex, found[best], counts, context)
    notes += [
        f"in vain  {report.id} {timex_type(time)}: {report.text[max(0, time.start - 40) : time.start]}"
        f"[{report.text[time.start : time.end]}]{report.text[time.end : time.end + 30]}"
        for i, time in enumerate(found)
        if i not in used
    ]
    return notes


def _compare(report: Report, timex: Timex, time: Time, counts: Counts, context: str) -> list[str]:
    counts.relaxed += 1
    strict = (timex.start, timex.end) == _extent(time, report.text)
    value, kind = timex_value(time), timex_type(time)
    counts.strict += strict
    counts.value += same_value(value, timex.value)
    counts.type += kind == timex.type
    notes = []
    if not strict:
        notes.append(f"extent   {report.id}: {context} found {report.text[time.start : time.end]!r}")
    if not same_value(value, timex.value):
        notes.append(f"value    {report.id} {timex.type} {timex.value} found {value} ({time.anchor}): {context}")
    return notes


def _extent(time: Time, text: str) -> tuple[int, int]:
    return time.start, time.start + len(text[time.start : time.end].rstrip(" .,"))


def _f1(hits: int, counts: Counts) -> float:
    return round(2 * hits / max(1, counts.gold + counts.found), 4)
