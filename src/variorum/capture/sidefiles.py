"""Side files: what a folder says about its reports (outlet, time of publication, address, headline) by their ids."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

import msgspec

from variorum.capture.decoding import decode
from variorum.capture.fields import ADDRESS, HEADLINE, OUTLET, PUBLISHED
from variorum.capture.moments import read_moment
from variorum.capture.stated import Stated, language_code, names_in, words_at
from variorum.errors import Problem

NAMES = ("meta.json", "manifest.json", "manifest.jsonl", "manifest.csv")
"""The names by which a side file is known; the first states before the next where two say something of one report."""
_ID = ("id", "file", "filename", "file_name", "name", "path")


@dataclass(frozen=True, slots=True)
class SideFile:
    """What one side file states: by the id of a report, and what could not be read of it."""

    path: str
    stated: Mapping[str, Stated]
    problems: tuple[Problem, ...] = ()


def read_side_file(path: str, data: bytes) -> SideFile:
    """Read a side file by the ending of its name; rows that are wrong are named and the others used."""
    decoded = decode(data)
    if decoded.refused:
        return SideFile(path, {}, (Problem(path, decoded.refused, "give a side file as JSON or CSV"),))
    rows, problems = _rows(path, decoded.text)
    stated: dict[str, Stated] = {}
    for where, row in rows:
        key = words_at(row, *_ID)
        if key is None:
            problems.append(Problem(where, "names no id", f"add one of the fields {', '.join(_ID[:3])}"))
            continue
        stated[_stem(key)] = _stated(where, row, problems)
    return SideFile(path, stated, tuple(problems))


def _stem(key: str) -> str:
    """The id that a row means: the file's name without folder and ending, where it names a file."""
    name = PurePath(key.replace("\\", "/")).name or key
    path = PurePath(name)
    return path.stem if path.suffix.lower() in (".txt", ".html", ".htm", ".json", ".jsonl", ".text", ".xhtml") else name


def _stated(where: str, row: Mapping[str, object], problems: list[Problem]) -> Stated:
    given = next((row[name] for name in PUBLISHED if row.get(name) not in (None, "")), None)
    published = read_moment(given)
    if given is not None and published is None:
        what = f"states a time of publication that is none: {str(given)[:60]!r}"
        problems.append(Problem(where, what, "write it as 2022-01-14 or 2022-01-14T09:30:00+09:00"))
    return Stated(
        outlet=words_at(row, *OUTLET),
        headline=words_at(row, *HEADLINE),
        byline=names_in(row.get("authors") or row.get("author") or row.get("byline")),
        published=published,
        url=words_at(row, *ADDRESS),
        language=language_code(row.get("language")),
    )


_Rows = list[tuple[str, Mapping[str, object]]]


def _rows(path: str, text: str) -> tuple[_Rows, list[Problem]]:
    problems: list[Problem] = []
    rows: _Rows = []
    if path.endswith(".csv"):
        try:
            rows += _csv_rows(path, text)
        except csv.Error as error:
            problems.append(Problem(path, f"is a broken table: {error}", "rows from there on were not used"))
        return rows, problems
    pieces = _lines(path, text) if path.endswith(".jsonl") else iter([(path, text)])
    for where, piece in pieces:
        try:
            rows += _objects(where, msgspec.json.decode(piece))
        except (msgspec.DecodeError, RecursionError) as error:
            problems.append(Problem(where, f"is broken JSON: {error}", "what it says was not used"))
    return rows, problems


def _lines(path: str, text: str) -> Iterator[tuple[str, str]]:
    return ((f"{path}:{n}", line) for n, line in enumerate(text.split("\n"), 1) if line.strip())


def _objects(where: str, value: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The rows of a JSON value: a list of objects, one object, or objects by id."""
    if isinstance(value, list):
        yield from ((f"{where}[{n}]", item) for n, item in enumerate(value) if isinstance(item, Mapping))
    elif isinstance(value, Mapping):
        if value and all(isinstance(item, Mapping) for item in value.values()):
            yield from ((f"{where}[{key!r}]", {"id": key, **item}) for key, item in value.items())
        else:
            yield where, value


def _csv_rows(path: str, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    first = text.partition("\n")[0]
    comma = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=comma)
    for number, row in enumerate(reader, 2):
        named = {(key or "").strip().lower(): value for key, value in row.items() if isinstance(value, str)}
        yield f"{path}:{number}", named
