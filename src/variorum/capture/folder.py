"""Reads files and folders: each file by the reader of its kind, completed by side files, each report named."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from variorum.capture import PAGE_LIMIT, RECORDS_LIMIT, Reader, Reading, Source
from variorum.capture.naming import name_of_address, slug, unique_names
from variorum.capture.records import is_report, read_records
from variorum.capture.sidefiles import NAMES as SIDE_FILES
from variorum.capture.sidefiles import SideFile, read_side_file
from variorum.capture.text import read_text
from variorum.capture.walk import PAGES, RECORDS, TEXTS, find_files, unreadable
from variorum.errors import Problem
from variorum.report import Capture


@dataclass(frozen=True, slots=True)
class Intake:
    """What was read, sorted by source, each capture with a name of its own, and what was not."""

    captures: tuple[Capture, ...]
    problems: tuple[Problem, ...]


_Captures = list[tuple[Path, Capture]]
"""Captures with the file that each was read from."""


def read_paths(paths: Iterable[Path], *, progress: Callable[[int, int], None] | None = None) -> Intake:
    """Read every file given and every file below the folders given; what cannot be read is named.

    `progress` is told how many of the files are read, and how many there are.
    """
    found = find_files(paths)
    problems = set(found.problems)
    captures: _Captures = []
    for number, (file, named) in enumerate(found.files.items(), 1):
        if file.name not in SIDE_FILES:
            reading = _read(file, named=named)
            captures += ((file, capture) for capture in reading.captures)
            problems.update(reading.problems)
        if progress:
            progress(number, len(found.files))
    whole = {file.parent for file, named in found.files.items() if not named}
    captures, said = _with_side_files(captures, _side_files(found.files), whole)
    named_captures, renamed = _named(captures)
    return Intake(named_captures, tuple(sorted({*problems, *said, *renamed})))


def _read(file: Path, *, named: bool) -> Reading:
    suffix = file.suffix.lower()
    try:
        source = _open(file, RECORDS_LIMIT if suffix in RECORDS else PAGE_LIMIT)
    except OSError as error:
        return Reading(problems=(unreadable(file, error),))
    if suffix in RECORDS and not named and _is_foreign(source):
        return Reading(problems=(Problem(str(file), "is no report and no side file; not read", lost=False),))
    return _reader(suffix, source)(source)


def _open(file: Path, limit: int) -> Source:
    with file.open("rb") as stream:
        data = stream.read(limit)
        return Source(str(file), slug(file.stem), data, os.fstat(stream.fileno()).st_size)


def _is_foreign(source: Source) -> bool:
    """Whether a JSON file in a folder is of another kind than reports (settings, say); a broken one may be a report."""
    if source.path.lower().endswith((".jsonl", ".ndjson")) or source.is_cut or not source.data.strip():
        return False
    try:
        return not is_report(msgspec.json.decode(source.data))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False


def _reader(suffix: str, source: Source) -> Reader:
    """The reader for a file: by the ending of its name, unless its first characters say otherwise."""
    start = source.data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if suffix in RECORDS or (suffix not in TEXTS | PAGES and start[:1] in (b"{", b"[")):
        return read_records
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")) or (suffix in PAGES and b"<" in source.data):
        from variorum.capture.html import read_html  # takes half a second that readers of text need not wait

        return read_html
    return read_text


def _side_files(files: Iterable[Path]) -> dict[Path, list[SideFile]]:
    """The side files of every folder that a file was found in, the one believed most first."""
    sides: dict[Path, list[SideFile]] = defaultdict(list)
    for folder in sorted({file.parent for file in files}):
        for name in SIDE_FILES:
            try:
                data = (folder / name).read_bytes()
            except FileNotFoundError:
                continue
            except OSError as error:
                sides[folder].append(SideFile(str(folder / name), {}, (unreadable(folder / name, error),)))
                continue
            sides[folder].append(read_side_file(str(folder / name), data))
    return sides


def _with_side_files(
    captures: _Captures, sides: Mapping[Path, list[SideFile]], whole: set[Path]
) -> tuple[_Captures, Iterator[Problem]]:
    """The captures with what side files state about them, and lines about the side files.

    A side file goes before what the page itself says. Of the folders read as a `whole`, an id that belongs to no
    report is named.
    """
    used: set[tuple[str, str]] = set()
    completed: _Captures = []
    for file, capture in captures:
        for side in reversed(sides.get(file.parent, ())):
            keys = (capture.name, file.stem, name_of_address(capture.url or ""))
            key = next((key for key in keys if key in side.stated), None)
            if key is not None:
                used.add((side.path, key))
                said = side.stated[key]
                stated = {name: value for name in _STATED if (value := getattr(said, name))}
                capture = replace(capture, **stated)
        completed.append((file, capture))
    problems = [problem for found in sides.values() for side in found for problem in side.problems]
    for folder in whole & sides.keys():
        for side in sides[folder]:
            unused = sorted(key for key in side.stated if (side.path, key) not in used)
            if unused:
                reports = "a report" if len(unused) == 1 else f"{len(unused)} reports"
                what = f"speaks of {reports} not read from its folder: {', '.join(unused[:3])}"
                problems.append(Problem(side.path, what, "check the ids", lost=False))
    return completed, iter(problems)


_STATED = ("outlet", "headline", "byline", "published", "url", "language")


def _named(captures: _Captures) -> tuple[tuple[Capture, ...], Iterator[Problem]]:
    """The captures, each with a name of its own, sorted by source, and lines about those that wanted one name."""
    wanted = {capture.source: _wanted_name(file, capture) for file, capture in captures}
    names = unique_names(wanted)
    renamed = defaultdict(list)
    for source in sorted(wanted):
        if names[source] != wanted[source]:
            renamed[wanted[source]].append(source)
    problems = (
        Problem(sources[0], f"has the same name as {', '.join(sources[1:4])}; called {names[sources[0]]}", lost=False)
        for sources in renamed.values()
        if len(sources) > 1
    )
    ordered = sorted((capture for _, capture in captures), key=lambda capture: capture.source)
    return tuple(replace(capture, name=names[capture.source]) for capture in ordered), problems


def _wanted_name(file: Path, capture: Capture) -> str:
    """The stem of a file; of a record among others the last part of its address."""
    if capture.source != str(file) and capture.url:
        return name_of_address(capture.url) or capture.name
    return capture.name
