"""Reads one number at a place in a line: digits, words, both, fractions, ordinals, vague amounts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from variorum.annotate.quantities.cardinals import MINUS, Cardinal, read_cardinal
from variorum.annotate.quantities.fractions import read_half, read_tail, text_at
from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import number_words

UNNUMBERED = frozenset({"word", "mark"})
BEGINS = MINUS | {"a", "an"}
"""What may begin a number and is of none of its kinds."""


class Numeral(msgspec.Struct, frozen=True):
    """A number over the tokens from `first` up to `last` (exclusive): bounds, rounding step, and how it is said.

    `form` is digits, words, ordinal, fraction, times or vague; `high` is None where a vague amount has no upper bound.
    """

    first: int
    last: int
    low: float
    high: float | None
    step: float
    form: str


def openings(tokens: Sequence[Token]) -> list[int]:
    """Where a number may begin."""
    return [at for at, token in enumerate(tokens) if token.kind not in UNNUMBERED or token.text in BEGINS]


def read_numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The longest number that starts at a token, None where none does."""
    if tokens[at].kind in UNNUMBERED and tokens[at].text not in BEGINS:
        return None
    if tokens[at].text in MINUS:
        return _negative(tokens, at)
    for read in (_vague, _ordinal, _times, _half, _cardinal, _ratio):
        if found := read(tokens, at):
            return found
    return None


def _negative(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "-5", "minus one": a sign that is no hyphen of the word before it."""
    sign = tokens[at]
    if at + 1 >= len(tokens) or sign.glued or (not sign.text.isalpha() and not tokens[at + 1].glued):
        return None
    found = read_numeral(tokens, at + 1) if tokens[at + 1].text not in MINUS else None
    if found is None or found.form not in ("digits", "words", "fraction") or found.high is None:
        return None
    return replace(found, first=at, low=-found.high, high=-found.low)


def _made(at: int, read: Cardinal, form: str) -> Numeral:
    return Numeral(at, read.last, read.value, read.value, read.step, form)


def _cardinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    start = at
    if tokens[at].text in ("a", "an") and at + 1 < len(tokens) and tokens[at + 1].kind == "magnitude":
        start = at + 1
        if tokens[start].text == "dozen":
            return Numeral(at, start + 1, 12.0, 12.0, 1.0, "words")
        if tokens[start].value < 50:
            return None
    whole = read_cardinal(tokens, start)
    if whole is None:
        plain = tokens[at].kind == "magnitude" and tokens[at].text == "dozen"
        return Numeral(at, at + 1, 12.0, 12.0, 1.0, "words") if plain else None
    if ordinal := _ordinal_behind(tokens, whole):
        return Numeral(at, ordinal[1], ordinal[0], ordinal[0], 0.0, "ordinal")
    if tail := read_tail(tokens, start, whole):
        return _made(at, tail, "fraction" if tail.scale < 0 else "digits" if tail.digits else "words")
    if dozens := _dozens_behind(tokens, whole):
        return Numeral(at, whole.last + 1, dozens, dozens, 12.0, "words")
    return _made(at, whole, "digits" if whole.digits else "words")


def _dozens_behind(tokens: Sequence[Token], whole: Cardinal) -> float | None:
    low = whole.value % 100 or whole.value
    return whole.value - low + low * 12 if text_at(tokens, whole.last) in ("dozens", "dozs", "dzs") else None


def _ordinal_behind(tokens: Sequence[Token], whole: Cardinal) -> tuple[float, int] | None:
    """ "twenty-first", "one hundred and fifth": the number and the token after it."""
    skip = whole.last + (text_at(tokens, whole.last) in ("-", "and"))
    if whole.digits or skip >= len(tokens) or tokens[skip].kind != "ordinal" or tokens[skip].text[0].isdigit():
        return None
    value, ordinal = whole.value, tokens[skip].value
    fits = (value % 100 == 0 and ordinal < 100) or (value % 10 == 0 and value % 100 >= 20 and ordinal < 10)
    return (value + ordinal, skip + 1) if fits else None


def _half(tokens: Sequence[Token], at: int) -> Numeral | None:
    found = read_half(tokens, at)
    if found is None:
        return None
    return _made(at, found, "fraction" if found.value < 1 else "words")


def _ratio(tokens: Sequence[Token], at: int) -> Numeral | None:
    if tokens[at].kind not in ("ratio", "glyph"):
        return None
    return Numeral(at, at + 1, tokens[at].value, tokens[at].value, 0.0, "fraction")


def _ordinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    if tokens[at].kind != "ordinal":
        return None
    return Numeral(at, at + 1, tokens[at].value, tokens[at].value, 0.0, "ordinal")


def _times(tokens: Sequence[Token], at: int) -> Numeral | None:
    if tokens[at].kind != "times":
        return None
    return Numeral(at, at + 1, tokens[at].value, tokens[at].value, 0.0, "times")


def _vague(tokens: Sequence[Token], at: int) -> Numeral | None:
    """ "dozens", "a few hundred", "tens of thousands", "millions"."""
    start = at + (tokens[at].text in ("a", "an"))
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.kind == "magnitude" and token.plural and start == at:
        return Numeral(at, at + 1, 2 * token.value, 999 * token.value, 0.0, "vague")
    if token.kind != "vague" or (start == at and token.text in ("couple", "handful")):
        return None
    low, high = number_words().vague[token.text]
    last, scale = start + 1, 1.0
    if text_at(tokens, last) == "of" and last + 1 < len(tokens) and _is_many(tokens[last + 1]):
        scale, last = number_words().magnitudes[tokens[last + 1].text.removesuffix("s")], last + 2
    while last < len(tokens) and tokens[last].kind == "magnitude" and not tokens[last].plural:
        scale, last = scale * tokens[last].value, last + 1
    return Numeral(at, last, low * scale, high * scale or None, 0.0, "vague")


def _is_many(token: Token) -> bool:
    return (token.kind == "magnitude" and token.plural) or token.text in ("hundreds", "thousands")
