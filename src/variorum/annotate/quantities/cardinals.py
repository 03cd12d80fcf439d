"""Cardinal numbers in digits, in words and in both ("4 thousand 3 hundred", "two hundred and one point five")."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from variorum.annotate.quantities.lexer import Token

DOZENS = frozenset({"dozen", "score"})
MINUS = frozenset({"-", "−", "–", "minus", "negative"})


class Cardinal(msgspec.Struct, frozen=True):
    """A number up to the token `last` (exclusive), the step it was rounded to, and whether it opens with digits.

    `scale` is the last magnitude that multiplied it (1e6 for "two million").
    """

    last: int
    value: float
    step: float
    digits: bool
    scale: float = 1.0


class _State(msgspec.Struct, frozen=True):
    """A number half read: what is complete, the group being read, and what may still be added to it."""

    total: float = 0.0
    group: float = 0.0
    room: float = math.inf
    """The next number that is added must be smaller than this."""
    limit: float = math.inf
    """The next magnitude from a thousand up must be smaller than this."""
    scale: float = 1.0


def read_cardinal(tokens: Sequence[Token], at: int) -> Cardinal | None:
    """The longest cardinal number that starts at a token, without a sign; None where none does."""
    first = tokens[at]
    if first.kind not in ("digits", "plain", "magnitude") or first.text in DOZENS or first.plural:
        return None
    state = _State(group=1.0, room=0.0) if first.kind == "magnitude" else _State()
    last = at
    while last < len(tokens) and (taken := _take(tokens, last, state, first=last == at)):
        last, state = taken
    return _finished(tokens, at, last, state) if last > at else None


def _take(tokens: Sequence[Token], at: int, state: _State, *, first: bool) -> tuple[int, _State] | None:
    """The state after one more token (an "and" or hyphen before it included); None where the number ends."""
    token = tokens[at]
    if token.kind in ("digits", "plain") and (first or (0 < token.value < state.room)) and _own(tokens, at, first):
        tens = token.kind == "plain" and token.value >= 20
        room = 10.0 if tens else 0.0
        return at + 1, replace(state, group=state.group + token.value, room=room)
    if token.kind == "suffix" and tokens[at - 1].kind == "digits":
        return at + 1, replace(state, group=state.group * token.value, room=0.0, limit=0.0, scale=token.value)
    if token.kind == "magnitude" and not token.plural:
        return _magnify(at, token, state)
    if not first and _bridges(tokens, at, state):
        return _take(tokens, at + 1, state, first=False)
    return None


def _own(tokens: Sequence[Token], at: int, first: bool) -> bool:
    """Digits go on with a number only behind a magnitude ("3 hundred and 21", not "4000 300")."""
    if first or tokens[at].kind == "plain":
        return True
    return tokens[at - 1].kind == "magnitude" or tokens[at - 2].kind == "magnitude"


def _magnify(at: int, token: Token, state: _State) -> tuple[int, _State] | None:
    value = token.value
    if token.text in DOZENS:
        low = state.group % 100 or state.group
        return at + 1, replace(state, group=state.group - low + low * value, room=0.0, limit=0.0)
    if value == 100 and state.group:
        return at + 1, replace(state, group=state.group * 100, room=100.0, scale=100.0)
    if value < state.limit and state.group:
        total = state.total + state.group * value
        return at + 1, _State(total, 0.0, value, value, value)
    if value > 100 and state.total and not state.group:
        return at + 1, _State(state.total * value, 0.0, 0.0, 0.0, value)
    return None


def _bridges(tokens: Sequence[Token], at: int, state: _State) -> bool:
    """Whether an "and" or hyphen at a token joins what follows to the number."""
    if at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    if tokens[at].text == "and":
        again = at + 2 < len(tokens) and tokens[at + 2].value == 100 == state.room
        return (
            not again
            and behind.kind in ("plain", "digits")
            and tokens[at - 1].kind == "magnitude"
            and behind.value < state.room
        )
    if tokens[at].text != "-" or not tokens[at].glued:
        return False
    joined = behind.kind == "plain" and state.room == 10 and behind.value < 10
    return joined or (behind.kind == "magnitude" and state.group > 0)


def _finished(tokens: Sequence[Token], at: int, last: int, state: _State) -> Cardinal:
    value, digits = state.total + state.group, tokens[at].kind == "digits"
    decimals = _decimals(tokens, last)
    if decimals:
        value += decimals[0]
        return Cardinal(decimals[1], value, 0.1, digits)
    return Cardinal(last, value, _step(tokens, at, last, value, state), digits, state.scale)


def _step(tokens: Sequence[Token], at: int, last: int, value: float, state: _State) -> float:
    """The step a figure looks rounded to: that of its digits times its magnitude, else its second figure."""
    if tokens[at].kind == "digits" and (tokens[at].step < 1 or last > at + 1) and state.scale > 100:
        return tokens[at].step * state.scale
    if tokens[at].kind == "digits" and tokens[at].step < 1:
        return tokens[at].step
    if state.scale >= 1e6 and not state.group:
        return state.scale
    step = 1.0
    while value and value % (step * 10) == 0 and value >= step * 100:
        step *= 10
    return step


def _decimals(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """ "point zero three", "point seventy-one": the fraction and the token after it."""
    if at + 1 >= len(tokens) or tokens[at].text != "point" or tokens[at + 1].kind != "plain":
        return None
    written, last = "", at + 1
    while last < len(tokens) and tokens[last].kind == "plain":
        part = tokens[last].value
        if part >= 20 and last + 1 < len(tokens):
            unit = last + 1 + (tokens[last + 1].text == "-")
            if unit < len(tokens) and tokens[unit].kind == "plain" and tokens[unit].value < 10:
                part, last = part + tokens[unit].value, unit
        written, last = written + str(int(part)), last + 1
    return float(f"0.{written}"), last
