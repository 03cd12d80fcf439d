"""From tokens to expressions: the rules find the smallest expressions, neighbours that complete each other are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from variorum.annotate.times.fields import Fields, read_fields
from variorum.annotate.times.lexer import Token
from variorum.annotate.times.rules import RULES
from variorum.marks import Expression

JOINTS = re.compile(r"(?:,?j?f?|,?@|\(|k|kf|fk|,?~|-|\|)")
"""Tokens that may stand between two parts of one expression ("Tuesday, Jan. 12", "5 p.m. on Tuesday")."""
MORE_DAYS = re.compile(r"(?:,|,?&|-|t)(?:f)?([dO])(?![nuUa:KMm%#])")
"""A further day of the month named before it ("January 5 and 10")."""
DAY_FIELDS = frozenset({"month", "day", "weekday", "holiday", "year"})


@dataclass(frozen=True, slots=True)
class Atom:
    """An expression over the tokens from `first` up to `last` (exclusive)."""

    first: int
    last: int
    said: Expression


def find_atoms(tokens: Sequence[Token]) -> list[Atom]:
    """All expressions of one line, in order, joined with their neighbours where they are one."""
    codes = "".join(token.code for token in tokens)
    atoms = sorted(_matches(codes, tokens), key=lambda atom: atom.first)
    return list(_joined(list(_with_more_days(codes, tokens, atoms)), codes))


def _matches(codes: str, tokens: Sequence[Token]) -> Iterator[Atom]:
    taken = bytearray(len(codes))
    for _, pattern in RULES:
        for match in pattern.finditer(codes):
            if any(taken[match.start() : match.end()]):
                continue
            groups = {
                name: list(tokens[match.start(name) : match.end(name)])
                for name in pattern.groupindex
                if match.start(name) >= 0
            }
            said = _expression(read_fields(groups))
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            if said is not None:
                yield Atom(match.start(), match.end(), said)


def _expression(read: Fields) -> Expression | None:
    if not read or read.pop("age", False):
        return None
    if read.get("part") and read.get("shift") is not None and not read.get("unit"):
        read["unit"] = "day"
    if (read.get("hour") or 0) > 24 or (read.get("day") or 1) > 31:
        return None
    return Expression(**read)


def _with_more_days(codes: str, tokens: Sequence[Token], atoms: list[Atom]) -> Iterator[Atom]:
    starts = {atom.first for atom in atoms}
    for atom in atoms:
        yield atom
        said, at = atom.said, atom.last
        if said.month is None or said.day is None or tokens[at - 1].code not in "dO":
            continue
        while (more := MORE_DAYS.match(codes, at)) and more.start(1) not in starts:
            at = more.end(1)
            yield Atom(more.start(1), at, replace(said, day=int(tokens[at - 1].value), weekday=None))


def _joined(atoms: list[Atom], codes: str) -> Iterator[Atom]:
    at = 0
    while at < len(atoms):
        whole, at = atoms[at], at + 1
        while at < len(atoms) and (both := _join(whole, atoms[at], codes)):
            whole, at = both, at + 1
        yield whole


def _join(one: Atom, two: Atom, codes: str) -> Atom | None:
    gap = codes[one.last : two.first]
    if two.first < one.last or not JOINTS.fullmatch(gap) or not _fit(one.said, two.said):
        return None
    said = {**_filled(one.said), **_filled(two.said)}
    last = two.last + (gap == "(" and codes[two.last : two.last + 1] == ")")
    return Atom(one.first, last, Expression(**said))


def _fit(one: Expression, two: Expression) -> bool:
    """Whether two expressions name different sides of one time: a day and its clock time, a weekday and its date."""
    mine, other = _filled(one), _filled(two)
    if mine.keys() & other.keys() or any(said.keys() & {"vague", "repeats", "amount"} for said in (mine, other)):
        return False
    steps = [said for said in (mine, other) if "unit" in said]
    if steps and any(said.keys() & DAY_FIELDS - {"month"} for said in (mine, other)):
        return steps[0]["unit"] in ("week", "year") and steps[0].get("shift") is not None
    if "hour" in mine and "month" in other and "day" not in other:
        return False
    return True


def _filled(said: Expression) -> Fields:
    return {f.name: getattr(said, f.name) for f in fields(said) if getattr(said, f.name) != f.default}
