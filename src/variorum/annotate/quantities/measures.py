"""Units, currency signs and comparators beside a number."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import Unit, number_words, signs, units


class Found(msgspec.Struct, frozen=True):
    """A unit over the tokens up to `last` (exclusive)."""

    last: int
    unit: Unit


def unit_at(tokens: Sequence[Token], at: int) -> Found | None:
    """The longest unit that starts at a token, a hyphen before it allowed ("9-mile")."""
    skip = at
    if skip < len(tokens) and tokens[skip].text in ("-", "‑") and tokens[skip].glued:
        skip += 1
    if skip >= len(tokens) or tokens[skip].kind == "sign":
        return None  # a sign before digits belongs to them
    for words, unit in units().get(tokens[skip].text, ()):
        last = _end_of(tokens, skip, words)
        if last and _plausible(tokens[skip], words):
            return Found(last, unit)
    return None


def _end_of(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int | None:
    """The token after a unit's form, hyphens between its words allowed ("square-foot"); None where it stands not."""
    for place, word in enumerate(words):
        at += place > 0 and at < len(tokens) and tokens[at].text == "-" != word and tokens[at].glued
        if at >= len(tokens) or tokens[at].text != word:
            return None
        if place and tokens[at].kind == "digits" and not tokens[at].glued:
            return None
        at += 1
    return at


def _plausible(token: Token, words: tuple[str, ...]) -> bool:
    """A unit of one letter must be glued to its number or written small: "5 m" but not "5 M"."""
    return len(words) > 1 or len(words[0]) > 1 or token.glued or not token.capital


def sign_before(tokens: Sequence[Token], at: int) -> str | None:
    """The code of the currency whose sign stands right before a token."""
    return signs().get(tokens[at - 1].text) if at and tokens[at - 1].kind == "sign" else None


def comparator_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The comparator that ends right before a token, and the token it starts at."""
    table = number_words().before
    for length in (3, 2, 1):
        first = at - length
        if first >= 0 and (phrase := tuple(token.text for token in tokens[first:at])) in table:
            name = table[phrase]
            outer, start = comparator_before(tokens, first) if name in ("about", "") else ("", first)
            return (outer or name), (start if outer else first)
    return "", at


def comparator_after(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The comparator that starts at a token ("or so", "-plus"), and the token after it."""
    table = number_words().after
    start = at + (at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].text == "plus")
    for length in (2, 1):
        phrase = tuple(token.text for token in tokens[start : start + length])
        if phrase in table and (phrase not in (("plus",), ("+",)) or tokens[start].glued):
            return table[phrase], start + len(phrase)
    return "", at
