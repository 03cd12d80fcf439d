"""What the tokens of one matched rule say: the named groups of a rule become fields of an expression."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from variorum.annotate.times.lexer import Token
from variorum.annotate.times.lexicon import lexicon

Fields = dict[str, Any]


def read_fields(groups: dict[str, list[Token]]) -> Fields:
    """The fields that the named groups of one match fill; groups that say nothing are left out."""
    fields: Fields = {}
    for name, tokens in groups.items():
        fields.update(READERS[name](tokens, fields))
    return fields


def number(tokens: list[Token]) -> float | None:
    """The number that tokens spell ("twenty", "-", "four"; "a"; "several"), infinite where it is vague."""
    total, found = 0.0, False
    if tokens and tokens[0].code == "H":
        return 0.5
    for at, token in enumerate(tokens):
        if token.code == "A" and at:
            continue
        if token.code == "H":
            total += 0.5
            continue
        if token.code == "A":
            total, found = total + 1, True
        elif token.code == "q":
            total, found = (token.value if not total or token.value != 12 else total * 12) or math.inf, True
        elif token.code == "n" and token.value >= 100 and found:
            total *= token.value
        elif token.code in "nyd#" and token.value is not None:
            total, found = total + float(token.value), True
        elif token.code == "C":
            total, found = float(token.text), True
    return total if found else None


def _value(field: str) -> Callable[[list[Token], Fields], Fields]:
    return lambda tokens, fields: {field: tokens[0].value}


def _iso(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    year, month, day = map(int, tokens[0].text.split("-"))
    return {"year": year, "month": month, "day": day} if 1 <= month <= 12 and 1 <= day <= 31 else {}


def _slashed(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    first, second, year = map(int, re.split(r"[/.]", tokens[0].text))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    if "." in tokens[0].text or first > 12:
        first, second = second, first
    elif second <= 12 and first != second:
        return {"year": year, "month": first, "day": second, "swappable": True}
    return {"year": year, "month": first, "day": second} if 1 <= first <= 12 and 1 <= second <= 31 else {}


def _clock(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"hour": tokens[0].value[0], "minute": tokens[0].value[1]}


def _military(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    text = tokens[0].text
    return {"hour": int(text[:2]), "minute": int(text[2:])}


def _hour(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"hour": int(tokens[0].value)}


def _ampm(tokens: list[Token], fields: Fields) -> Fields:
    hour = fields.get("hour", 0)
    if tokens[0].value == "p" and hour < 12:
        return {"hour": hour + 12}
    return {"hour": 0} if tokens[0].value == "a" and hour == 12 else {}


def _ago(tokens: list[Token], fields: Fields) -> Fields:
    return {"shift": -(fields.pop("amount", math.inf) or 1), "told": tokens[0].code == "g", "counted": True}


def _told(tokens: list[Token], fields: Fields) -> Fields:
    steps = fields.pop("amount", math.inf) or 1
    return {"shift": -steps if tokens[0].code == "b" else steps, "told": True, "counted": True}


def _span(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"shift": float(tokens[-1].value)}


def _nearby(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    word = tokens[-1].text.lower()
    if tokens[-1].code == "T":
        return {"vague": "future" if tokens[-1].value > 0 else "past"}
    return {"vague": "present" if word == "current" else "past"}


def _toldstep(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"shift": tokens[0].value, "told": tokens[0].text.lower() in ("previous", "following", "next")}


def _toldday(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"shift": tokens[0].value, "told": tokens[0].text.lower() in ("previous", "following")}


def _spelled(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    if tokens[0].code == "y":
        return {"year": tokens[0].value}
    century = lexicon().years.get(tokens[0].text.lower())
    rest = number(tokens[1:])
    if tokens[0].text.lower() == "two" and [token.value for token in tokens[1:]] == [1000]:
        return {"year": 2000}
    return {"year": century + int(rest)} if century and rest and 10 <= rest <= 99 else {}


def _context(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"unit": "weekend", "shift": 0} if tokens[0].value == "weekend" else {}


def _century(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"year": (tokens[0].value - 1) * 100 + 1, "years": 100} if tokens[0].value > 1 else {}


def _same(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    if tokens[0].code == "U":
        return {"unit": tokens[0].value, "shift": 0, "told": True}
    if tokens[0].code == "P":
        return {"part": tokens[0].value, "unit": "day", "shift": 0, "told": True}
    return {"weekday": tokens[0].value}


def _deictic(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    said: Fields = {"unit": "day", "shift": tokens[0].value}
    return {**said, "part": "night"} if tokens[0].text.lower() == "tonight" else said


def _decade(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    value = tokens[0].value
    return {"year": value if value >= 100 else 1900 + value if value >= 20 else 2000 + value, "years": 10}


def _step(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"shift": tokens[0].value}


def _zone(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"zone": tokens[0].text} if tokens[0].code == "Z" else {"zone": "local"}


READERS: dict[str, Callable[[list[Token], Fields], Fields]] = {
    "iso": _iso,
    "slashed": _slashed,
    "clock": _clock,
    "military": _military,
    "hour": _hour,
    "ampm": _ampm,
    "zone": _zone,
    "yearago": lambda tokens, fields: {"shift": -1},
    "month": _value("month"),
    "day": _value("day"),
    "year": _value("year"),
    "weekday": _value("weekday"),
    "part": _value("part"),
    "season": _value("season"),
    "quarter": _value("quarter"),
    "edge": _value("edge"),
    "unit": _value("unit"),
    "holiday": _value("holiday"),
    "vague": _value("vague"),
    "decade": _decade,
    "deictic": _deictic,
    "step": _step,
    "span": _span,
    "toldstep": _toldstep,
    "same": _same,
    "nearby": _nearby,
    "toldday": _toldday,
    "spelled": _spelled,
    "century": _century,
    "thequarter": lambda tokens, fields: {"unit": "quarter", "shift": -1},
    "now": lambda tokens, fields: {"shift": 0},
    "many": lambda tokens, fields: {"unit": tokens[0].value, "amount": math.inf},
    "edge2": _value("edge"),
    "unit2": _value("unit"),
    "half": lambda tokens, fields: {"amount": fields["amount"] + 0.5},
    "context": _context,
    "ago": _ago,
    "told": _told,
    "amount": lambda tokens, fields: {"amount": number(tokens)},
    "repeats": lambda tokens, fields: {"repeats": True},
    "set": lambda tokens, fields: {"unit": tokens[0].value, "repeats": True},
    "age": lambda tokens, fields: {"age": True},
}
