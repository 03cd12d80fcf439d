"""Finds the files of reports below the paths that a caller names."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from variorum.capture.sidefiles import NAMES as SIDE_FILES
from variorum.errors import Problem

FILES_LIMIT = 20_000
"""How many files are read at once."""

TEXTS = frozenset({".txt", ".text"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
DECISIONS = "stories.tsv"
"""What persons have decided on the reports of a folder, kept beside them: no report."""
DECIDED = "decisions.jsonl"
"""What they have decided on what the reports say."""
RECORDS = frozenset({".json", ".jsonl", ".ndjson"})
_KNOWN = TEXTS | PAGES | RECORDS
_COMPANIONS = ("_files", "-Dateien", ".files", "_fichiers", "_archivos")
"""What browsers call the folder of pictures and scripts that they save beside a page."""


@dataclass(slots=True)
class Found:
    """The files below some paths, whether each was named by the caller, and what went wrong on the way."""

    files: dict[Path, bool] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)
    passed: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many files of kinds that are not read each folder holds, by the ending of their names."""


def find_files(paths: Iterable[Path]) -> Found:
    """Every file named and every file of a readable kind below the folders named, each once, links followed once."""
    found = Found()
    wanted = sorted(set(paths), key=str)
    for path in sorted(wanted, key=lambda path: path.is_dir()):
        _find(path, found, named=True)
    for (folder, kind), count in sorted(found.passed.items()):
        what = f"holds {count} {kind} files, which are not read" if count > 1 else f"holds a {kind} file; not read"
        found.problems.append(Problem(folder, what, lost=False))
    return found


def _find(path: Path, found: Found, *, named: bool) -> None:
    try:
        status = path.stat()
        key = (status.st_dev, status.st_ino)
        if key in found.seen:
            return
        if stat.S_ISDIR(status.st_mode):
            found.seen.add(key)
            before = len(found.files)
            _find_below(path, found)
            if named and len(found.files) == before:
                advice = "save pages as text, HTML or JSON"
                found.problems.append(Problem(str(path), "holds no page that can be read", advice))
        elif not stat.S_ISREG(status.st_mode):
            found.problems.append(Problem(str(path), "is no file", "give files or folders", lost=named))
        elif len(found.files) >= FILES_LIMIT:
            what = f"was not read: more than {FILES_LIMIT:,} files were given"
            found.problems.append(Problem(str(path), what, "read fewer at a time"))
        else:
            found.seen.add(key)
            found.files[path] = named
    except OSError as error:
        found.problems.append(unreadable(path, error))


def _find_below(folder: Path, found: Found) -> None:
    """The files of one folder, in order; what belongs to a saved page and hidden files are passed over."""
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries)
    stems = {Path(name).stem for name in names if Path(name).suffix.lower() in PAGES}
    companions = {stem + ending for stem in stems for ending in _COMPANIONS}
    for name in names:
        path = folder / name
        if name.startswith(".") or name in companions or name in (DECISIONS, DECIDED):
            continue
        suffix = path.suffix.lower()
        if suffix in _KNOWN or name in SIDE_FILES or path.is_dir():
            _find(path, found, named=False)
        else:
            found.passed[str(folder), suffix or "nameless"] += 1


def unreadable(path: Path, error: OSError) -> Problem:
    """The line about a path that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return Problem(str(path), "is not there", "check the path")
    if isinstance(error, PermissionError):
        return Problem(str(path), "may not be read", "check its permissions")
    return Problem(str(path), f"cannot be read: {error.strerror or error}", "check the file")
