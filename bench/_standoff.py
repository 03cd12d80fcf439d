"""Gold readings that stand apart from the reports they speak of: places in a text, and the text's digest.

A story names its reports by file, cluster and address in the open data, and every reading by the characters
`[start, end)` of a report, so that nobody's text is kept. A text that changed since is noticed by its digest.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

FOLDER = Path(__file__).with_name("unseen")
"""Where the stories lie, one file each."""
HALVES = ("look", "held")
"""A story that developers may read, and one of which they see aggregates only."""

_ONE_TYPOGRAPHY = str.maketrans("‘’“”–—…", "''\"\"--.")

Row = dict[str, Any]


class DriftError(ValueError):
    """The open data does not hold the text that the gold was read from."""


class Source(msgspec.Struct, frozen=True):
    """One report of a story: where the open data has it, and the digest of its text."""

    doc: str
    url: str
    sha256: str


class Story(msgspec.Struct, frozen=True):
    """One story's reports and its gold, each reading as `at` in a `doc`."""

    name: str
    half: str
    file: str
    cluster: str
    reports: tuple[Source, ...]
    gold: dict[str, list[Any]]


def text_of(row: Row) -> str:
    """The report as a case holds it: the headline, an empty line, the article."""
    return f"{row['title']}\n\n{row['text']}\n"


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def load(folder: Path = FOLDER) -> tuple[Story, ...]:
    """The stories of a folder in the order of their names."""
    return tuple(msgspec.json.decode(path.read_bytes(), type=Story) for path in sorted(folder.glob("*.json")))


def rows_of(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def reports_of(story: Story, rows: Iterable[Row]) -> dict[str, Row]:
    """The rows of the story's reports by `doc`, each with the text that the gold was read from."""
    held = {(row["url"], digest(text_of(row))): row for row in rows if str(row["cluster"]) == story.cluster}
    missing = [source.url for source in story.reports if (source.url, source.sha256) not in held]
    if missing:
        raise DriftError(f"{story.name}: not in {story.file} as it was read: {', '.join(missing)}")
    return {source.doc: held[source.url, source.sha256] for source in story.reports}


def put_in(gold: Any, texts: Mapping[str, str]) -> Any:
    """The gold with the words themselves in place of every `at`: the form of a case."""

    def fill(item: dict[str, Any]) -> None:
        if "at" in item:
            start, end = item.pop("at")
            item["snippet"] = texts[item["doc"]][start:end]

    return _each(gold, fill)


def take_out(gold: Any, texts: Mapping[str, str]) -> Any:
    """The gold of a case with the place of every `snippet` instead of its words."""

    def bare(item: dict[str, Any]) -> None:
        if "snippet" in item:
            item["at"] = place(texts[item["doc"]], item.pop("snippet"))

    return _each(gold, bare)


def _each(gold: Any, change: Callable[[dict[str, Any]], None]) -> Any:
    """A copy of some gold, each mapping in it changed, the inner ones first."""
    if isinstance(gold, list):
        return [_each(item, change) for item in gold]
    if not isinstance(gold, dict):
        return gold
    copied = {key: _each(value, change) for key, value in gold.items()}
    change(copied)
    return copied


def place(text: str, snippet: str) -> list[int]:
    """Where the snippet stands; it must stand there once, in whatever typography."""
    start = text.find(snippet)
    if start < 0:
        raise ValueError(f"not in the report: {snippet!r}")
    if _folded(text).count(_folded(snippet)) != 1:
        raise ValueError(f"more than once in the report: {snippet!r}")
    return [start, start + len(snippet)]


def _folded(text: str) -> str:
    """One spelling for typography, case and white space, as a scorer that looks for words has it."""
    return " ".join(text.translate(_ONE_TYPOGRAPHY).lower().split())


def written(story: Story) -> str:
    """The story as a file: one reading, point or quotation a line."""
    fields = ("name", "half", "file", "cluster")
    head = "".join(f'"{field}": {_line(getattr(story, field))},\n' for field in fields)
    gold = ",\n".join(f'"{name}": {_listed(items)}' for name, items in story.gold.items())
    return f'{{\n{head}"reports": {_listed(msgspec.to_builtins(story.reports))},\n"gold": {{\n{gold}\n}}\n}}\n'


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(items: Iterable[Any]) -> str:
    return "[" + ",".join(f"\n  {_line(item)}" for item in items) + "\n]"
