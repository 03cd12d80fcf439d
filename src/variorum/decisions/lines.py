"""Decisions as JSON lines: read, checked, and written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

import msgspec

from variorum.errors import DecisionError, Problem
from variorum.records import DecisionRecord

try:
    import fcntl
except ImportError:  # not everywhere
    fcntl = None  # type: ignore[assignment]

_GRADE = re.compile("[A-F][1-6]")
"""Of a source and of what it tells, by the Admiralty code."""


def from_line(line: str | bytes) -> DecisionRecord:
    """The decision of one line; DecisionError says in a sentence why it is none."""
    try:
        decision = msgspec.json.decode(line, type=DecisionRecord)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DecisionError(f"this is no decision: {error}") from error
    if complaint := _complaint(decision):
        raise DecisionError(f"this is no decision: {complaint}")
    return decision


def to_line(decision: DecisionRecord) -> str:
    """One line, with its end."""
    return msgspec.json.encode(decision).decode() + "\n"


def read_file(path: Path) -> tuple[tuple[DecisionRecord, ...], tuple[Problem, ...]]:
    """The decisions of a file, none where there is none; a line that is no decision costs only itself."""
    if not path.exists():
        return (), ()
    found: list[DecisionRecord] = []
    problems = []
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        return (), (Problem(str(path), f"cannot be read: {error.strerror}", "check the file"),)
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(from_line(line))
            except DecisionError as error:
                problems.append(Problem(f"{path}:{number}", str(error), "the other lines hold"))
    return tuple(found), tuple(problems)


def append(path: Path, decisions: Iterable[DecisionRecord]) -> tuple[DecisionRecord, ...]:
    """Write the decisions that the file lacks at its end, and see them on the disk; gives those.

    Several programs may do so at once: each waits for the others, and nothing that one has written is lost or halved.
    """
    taken = list(decisions)
    if {decision.id for decision in taken} <= {decision.id for decision in read_file(path)[0]}:
        return ()
    with path.open("ab+") as file, _alone(file):
        known = {decision.id for decision in read_file(path)[0]}
        fresh = list({one.id: one for one in reversed(taken) if one.id not in known}.values())[::-1]
        content = "".join(map(to_line, fresh)).encode()
        size = file.seek(0, os.SEEK_END)
        if size:
            file.seek(size - 1)
            content = content if file.read(1) == b"\n" else b"\n" + content
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return tuple(fresh)


@contextmanager
def _alone(file: IO[bytes]) -> Iterator[None]:
    """While no other program that asks for the same writes to a file; the lock goes with whoever holds it."""
    if fcntl is None:
        yield
        return
    fcntl.flock(file, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(file, fcntl.LOCK_UN)


def _complaint(decision: DecisionRecord) -> str:
    if not decision.id or not decision.by:
        return "it needs an id and the name of who took it"
    if not _is_moment(decision.at):
        return f"{decision.at!r} is no time with an offset (2022-05-03T14:10:00+02:00)"
    if decision.act == "undo":
        return "" if decision.undoes else "an undo names the decision that it undoes"
    if not decision.about:
        return "it speaks of no span"
    if any(not span.start < span.end for span in decision.about):
        return "a span ends where it starts or before"
    if decision.act == "correct" and not (decision.field and decision.value):
        return "a correction names the field and the value"
    if decision.act == "grade" and not _GRADE.fullmatch(decision.value or ""):
        return "a grade is a letter from A to F for the source and a figure from 1 to 6 for what it tells, such as B2"
    return "a note has words" if decision.act == "note" and not decision.value else ""


def _is_moment(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
