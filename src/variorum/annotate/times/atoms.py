"""From tokens to expressions: rules find the smallest ones, neighbours that complete each other are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from variorum.annotate.times.fields import Fields, read_fields
from variorum.annotate.times.lexer import Token
from variorum.annotate.times.rules import RULES, ZONE
from variorum.marks import Expression

CLOCK_JOINTS = frozenset({"", ",", "j", ",j", "@", ",@", "@~", "~", "j~", "|", "k", "kf", "(", "c", "i"})
"""What may stand between a day and a time of day ("5 p.m. on Tuesday", "the night of Jan. 12")."""
DATE_JOINTS = frozenset({"", ",", ",j", ",f", "("})
"""What may stand between a weekday and its date ("Thursday (Jan 13)")."""
YEAR_JOINTS = frozenset({"", "k"})
"""What may stand between a date and its year ("June of last year")."""
MORE_DAYS = re.compile(r"(?:,|,?&|-|t)(?:f)?([dO])(?![nuUa:KMm%#])")
"""A further day of the month named before it ("January 5 and 10")."""
LISTS = frozenset({"&", ",&", ",", "t", "-"})
"""What may stand between dates that share their year."""
DAY_FIELDS = frozenset({"day", "weekday", "holiday"})


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
    dated = _with_shared_years(list(_with_more_days(codes, tokens, atoms)), codes)
    zoned = [_with_zone(atom, codes, tokens) for atom in dated]
    return list(_joined(zoned, codes))


def _matches(codes: str, tokens: Sequence[Token]) -> Iterator[Atom]:
    taken = bytearray(len(codes))
    here = frozenset(codes)
    for pattern in (pattern for _, needed, pattern in RULES if not needed.isdisjoint(here)):
        for match in pattern.finditer(codes):
            if any(taken[match.start() : match.end()]):
                continue
            groups = {
                name: list(tokens[match.start(name) : match.end(name)])
                for name in pattern.groupindex
                if match.start(name) >= 0
            }
            read = read_fields(groups)
            if not read:
                continue
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            said = _expression(read)
            if said is not None:
                yield Atom(match.start(), match.end(), said)


def _expression(read: Fields) -> Expression | None:
    if read.pop("age", False):
        return None
    if read.get("part") and read.get("shift") is not None and not read.get("unit"):
        read["unit"] = "day"
    if "year" in read and read["year"] is None:
        return None
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


def _with_shared_years(atoms: list[Atom], codes: str) -> list[Atom]:
    """The year that the last of joined dates names is that of the ones before it ("in May and June 2018")."""
    for at in range(len(atoms) - 2, -1, -1):
        one, two = atoms[at], atoms[at + 1]
        joined = codes[one.last : two.first] in LISTS and two.said.month is not None and two.said.year is not None
        if joined and one.said.month is not None and one.said.year is None and one.said.shift is None:
            atoms[at] = replace(one, said=replace(one.said, year=two.said.year))
    return atoms


def _with_zone(atom: Atom, codes: str, tokens: Sequence[Token]) -> Atom:
    """The atom with the words behind it that say whose clock it is."""
    match = ZONE.match(codes, atom.last)
    if match is None:
        return atom
    words = tokens[match.start(2) : match.end(2)]
    if words[-1].code == "l":
        named = words[0].code == "L" or all(word.text[0].isupper() for word in words[:-1])
        if words[-1].text.lower() != "time" or not named:
            return atom
        words = words[:-1]
    zone = " ".join(word.text for word in words)
    return Atom(atom.first, match.end(), replace(atom.said, zone=zone))


def _joined(atoms: list[Atom], codes: str) -> Iterator[Atom]:
    at = 0
    while at < len(atoms):
        whole, at = atoms[at], at + 1
        while at < len(atoms) and (both := _join(whole, atoms[at], codes)):
            whole, at = both, at + 1
        yield whole


def _join(one: Atom, two: Atom, codes: str) -> Atom | None:
    if two.first < one.last or not _fit(one.said, two.said, codes[one.last : two.first]):
        return None
    closed = codes[one.last : two.first] == "(" and codes[two.last : two.last + 1] == ")"
    said = {**_filled(one.said), **_filled(two.said)}
    return Atom(one.first, two.last + closed, Expression(**said))


def _fit(one: Expression, two: Expression, gap: str) -> bool:
    """Whether two expressions name different sides of one time: a day and its clock time, a weekday and its date."""
    mine, other = _filled(one), _filled(two)
    if mine.keys() & other.keys() or any(said.keys() & {"vague", "repeats", "amount"} for said in (mine, other)):
        return False
    clocks = [_is_clock(said) for said in (mine, other)]
    if any(clocks):
        day = other if clocks[0] else mine
        return not all(clocks) and _is_day(day) and gap in CLOCK_JOINTS
    dates = [said.keys() >= {"month", "day"} for said in (mine, other)]
    if any(dates):
        weekday = other if dates[0] else mine
        if weekday.keys() <= {"weekday", "edge"}:
            return gap in DATE_JOINTS
    return "month" in mine and other.get("unit") == "year" and "shift" in other and gap in YEAR_JOINTS


def _is_clock(said: Fields) -> bool:
    return ("hour" in said or "part" in said) and not _is_day(said)


def _is_day(said: Fields) -> bool:
    return bool(said.keys() & DAY_FIELDS) or (said.get("unit") == "day" and "shift" in said)


def _filled(said: Expression) -> Fields:
    return {f.name: getattr(said, f.name) for f in fields(said) if getattr(said, f.name) != f.default}
