"""What the tokens of one matched rule say: the named groups of a rule become fields of an expression."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from variorum.annotate.times.lexer import Token

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
    for token in tokens:
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
    return {"shift": -(fields.pop("amount") or 1), "told": tokens[0].code == "g"}


def _told(tokens: list[Token], fields: Fields) -> Fields:
    steps = fields.pop("amount") or 1
    return {"shift": -steps if tokens[0].code == "b" else steps, "told": True}


def _span(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    return {"shift": float(tokens[0].value)}


def _toldstep(tokens: list[Token], fields: Fields) -> Fields:
    del fields
    told = tokens[0].text.lower() in ("previous", "following", "next")
    return {"shift": tokens[0].value, "told": told}


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
    "month": _value("month"),
    "day": _value("day"),
    "year": _value("year"),
    "weekday": _value("weekday"),
    "part": _value("part"),
    "season": _value("season"),
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
    "ago": _ago,
    "told": _told,
    "amount": lambda tokens, fields: {"amount": number(tokens)},
    "repeats": lambda tokens, fields: {"repeats": True},
    "set": lambda tokens, fields: {"unit": tokens[0].value, "repeats": True},
    "age": lambda tokens, fields: {"age": True},
}
