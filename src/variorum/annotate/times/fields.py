"""What the tokens of one matched rule say: the named groups of a rule become fields of an expression."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from variorum.annotate.times.lexer import Token
from variorum.annotate.times.lexicon import lexicon

Fields = dict[str, Any]
Tokens = list[Token]


def read_fields(groups: dict[str, Tokens]) -> Fields:
    """The fields that the named groups of one match fill, in the order of the groups; {} where they make no sense."""
    fields: Fields = {}
    for name, tokens in groups.items():
        if name in CONSTANTS:
            fields.update(CONSTANTS[name])
        elif name in CHANGES:
            fields.update(CHANGES[name](tokens, fields))
        else:
            fields.update(READERS[name](tokens) if name in READERS else {name: tokens[0].value})
    return fields


def number(tokens: Tokens) -> float | None:
    """The number that tokens spell ("twenty", "-", "four"; "a"; "several"), infinite where it is vague."""
    total, found = 0.0, False
    if tokens and tokens[0].code == "H":
        return 0.5
    for at, token in enumerate(tokens):
        if token.code == "A":
            total += not at
        elif token.code == "H":
            total += 0.5
        elif token.code == "q":
            total = (token.value if not total or token.value != 12 else total * 12) or math.inf
        elif token.code == "n" and token.value >= 100 and found:
            total *= token.value
        elif token.code in "nyd#" and token.value is not None:
            total += float(token.value)
        elif token.code == "C":
            total += float(token.text)
        else:
            continue
        found = True
    return total if found else None


def _amount(tokens: Tokens) -> Fields:
    return {"amount": number(tokens)}


def _most(tokens: Tokens) -> Fields:
    return {"most": number(tokens)}


def _iso(tokens: Tokens) -> Fields:
    year, month, day = map(int, tokens[0].text.split("-"))
    return {"year": year, "month": month, "day": day} if 1 <= month <= 12 and 1 <= day <= 31 else {}


def _slashed(tokens: Tokens) -> Fields:
    first, second, year = map(int, re.split(r"[/.]", tokens[0].text))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    dotted = "." in tokens[0].text
    if dotted or first > 12:
        first, second = second, first
    if not (1 <= first <= 12 and 1 <= second <= 31):
        return {}
    swappable = {"swappable": True} if not dotted and second <= 12 and first != second else {}
    return {"year": year, "month": first, "day": second, **swappable}


def _clock(tokens: Tokens) -> Fields:
    return {"hour": tokens[0].value[0], "minute": tokens[0].value[1]}


def _dotted(tokens: Tokens) -> Fields:
    """ "6.10" as British pages write a clock time."""
    written = re.fullmatch(r"([01]?\d|2[0-3])\.([0-5]\d)", tokens[0].text)
    return {"hour": int(written[1]), "minute": int(written[2])} if written else {}


def _until(tokens: Tokens, fields: Fields) -> Fields:
    """The last of some years ("2015/16")."""
    first, last = fields["year"], tokens[0].value
    last += first - first % 100 if last < 100 else 0
    return {"years": last - first + 1} if first < last <= first + 50 else {"year": None}


def _military(tokens: Tokens) -> Fields:
    return {"hour": int(tokens[0].text[:2]), "minute": int(tokens[0].text[2:])}


def _hour(tokens: Tokens) -> Fields:
    return {"hour": int(tokens[0].value)}


def _article(tokens: Tokens) -> Fields:
    """ "The end of the week" is of the week told of, "this week's end" of that of writing."""
    del tokens
    return {"shift": 0, "told": True}


def _edge(tokens: Tokens) -> Fields:
    return {"edge": tokens[0].value}


def _unit(tokens: Tokens) -> Fields:
    return {"unit": tokens[0].value}


def _step(tokens: Tokens) -> Fields:
    return {"shift": tokens[0].value}


def _span(tokens: Tokens) -> Fields:
    return {"shift": float(tokens[-1].value)}


def _alone(tokens: Tokens) -> Fields:
    """ "in the past", "in the future", but not "in the previous" something."""
    return _nearby(tokens) if tokens[-1].text.lower() in ("past", "future") else {}


def _nearby(tokens: Tokens) -> Fields:
    if tokens[-1].code in "T<":
        return {"vague": "future" if tokens[-1].value > 0 else "past"}
    return {"vague": "present" if tokens[-1].text.lower() == "current" else "past"}


def _toldstep(tokens: Tokens) -> Fields:
    return {"shift": tokens[0].value, "told": tokens[0].text.lower() in ("previous", "following", "next")}


def _toldday(tokens: Tokens) -> Fields:
    return {"shift": tokens[0].value, "told": tokens[0].text.lower() in ("previous", "following")}


def _same(tokens: Tokens) -> Fields:
    if tokens[0].code in "UQ":
        return {"unit": tokens[0].value, "shift": 0, "told": True}
    if tokens[0].code == "P":
        return {"part": tokens[0].value, "unit": "day", "shift": 0, "told": True}
    return {"weekday": tokens[0].value}


def _deictic(tokens: Tokens) -> Fields:
    said: Fields = {"unit": "day", "shift": tokens[0].value}
    return {**said, "part": "night"} if tokens[0].text.lower() == "tonight" else said


def _spelled(tokens: Tokens) -> Fields:
    """ "nineteen ninety-six", "two thousand"."""
    if tokens[0].code == "y":
        return {"year": tokens[0].value}
    century, rest = lexicon().years.get(tokens[0].text.lower()), number(tokens[1:])
    if tokens[0].text.lower() == "two" and [token.value for token in tokens[1:]] == [1000]:
        return {"year": 2000}
    return {"year": century + int(rest)} if century and rest and 10 <= rest <= 99 else {}


def _decade(tokens: Tokens) -> Fields:
    value = tokens[0].value
    return {"year": value if value >= 100 else 1900 + value if value >= 20 else 2000 + value, "years": 10}


def _century(tokens: Tokens) -> Fields:
    return {"year": (tokens[0].value - 1) * 100 + 1, "years": 100} if tokens[0].value > 1 else {}


def _context(tokens: Tokens) -> Fields:
    return {"unit": "weekend", "shift": 0} if tokens[0].value == "weekend" else {}


def _set(tokens: Tokens) -> Fields:
    return {"unit": tokens[0].value, "repeats": True}


def _many(tokens: Tokens) -> Fields:
    return {"unit": tokens[0].value, "amount": math.inf}


def _ampm(tokens: Tokens, fields: Fields) -> Fields:
    hour = fields.get("hour", 0)
    if tokens[0].value == "p" and hour < 12:
        return {"hour": hour + 12}
    return {"hour": 0} if tokens[0].value == "a" and hour == 12 else {}


def _ago(tokens: Tokens, fields: Fields) -> Fields:
    steps = fields.pop("amount", math.inf) or 1
    return {"shift": -steps, "told": tokens[0].code == "g", "counted": True}


def _told(tokens: Tokens, fields: Fields) -> Fields:
    steps = fields.pop("amount", math.inf) or 1
    back = tokens[0].code in "bGg"
    return {"shift": -steps if back else steps, "told": tokens[0].code != "G", "counted": True}


def _half(tokens: Tokens, fields: Fields) -> Fields:
    del tokens
    return {"amount": fields["amount"] + 0.5}


CONSTANTS: dict[str, Fields] = {
    "age": {"age": True},
    "now": {"shift": 0},
    "pastunit": {"shift": -1, "amount": 1},
    "repeats": {"repeats": True},
    "thequarter": {"unit": "quarter", "shift": -1},
    "yearago": {"shift": -1},
}
"""Groups that say the same whatever their tokens are."""

READERS: dict[str, Callable[[Tokens], Fields]] = {
    "amount": _amount,
    "century": _century,
    "alone": _alone,
    "article": _article,
    "clock": _clock,
    "context": _context,
    "decade": _decade,
    "deictic": _deictic,
    "dotted": _dotted,
    "edge2": _edge,
    "hour": _hour,
    "iso": _iso,
    "many": _many,
    "military": _military,
    "most": _most,
    "nearby": _nearby,
    "same": _same,
    "set": _set,
    "slashed": _slashed,
    "span": _span,
    "spelled": _spelled,
    "step": _step,
    "toldday": _toldday,
    "toldstep": _toldstep,
    "unit2": _unit,
}
"""Groups that need reading; any other group is the field of its name, worth what its first token is worth."""

CHANGES: dict[str, Callable[[Tokens, Fields], Fields]] = {
    "ago": _ago,
    "ampm": _ampm,
    "half": _half,
    "told": _told,
    "until": _until,
}
"""Groups that change what the groups before them said."""
