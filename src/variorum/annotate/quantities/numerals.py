"""Reads one number at a place in a line: digits, words, both, fractions, vague amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import number_words


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over the tokens from `first` up to `last` (exclusive): bounds, rounding step, and how it is said.

    `form` is digits, words, ordinal, fraction, times or vague; `high` is None where a vague amount has no upper bound.
    """

    first: int
    last: int
    low: float
    high: float | None
    step: float
    form: str


def read_numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The longest number that starts at a token, None where none does."""
    readers = {
        "digits": _digits,
        "ratio": _ratio,
        "glyph": _ratio,
        "plain": _words,
        "magnitude": _magnitude,
        "ordinal": _ordinal,
        "fraction": _fraction,
        "times": _times,
        "vague": _vague,
    }
    token = tokens[at]
    if token.kind in readers:
        return readers[token.kind](tokens, at)
    if token.text in ("a", "an") and at + 1 < len(tokens):
        return _after_article(tokens, at)
    return None


def _kind(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].kind if at < len(tokens) else ""


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _digits(tokens: Sequence[Token], at: int) -> Numeral:
    value, step, last = tokens[at].value, tokens[at].step, at + 1
    if _kind(tokens, last) == "ratio" and value == int(value):
        return Numeral(at, last + 1, value + tokens[last].value, value + tokens[last].value, 0.0, "digits")
    if _kind(tokens, last) == "glyph":
        value, last = value + tokens[last].value, last + 1
    value, step, last = _and_a_half(tokens, value, step, last)
    scale = 1.0
    while _kind(tokens, last) in ("magnitude", "suffix") and (
        tokens[last].kind == "suffix" or not _is_score(tokens, last)
    ):
        scale, last = scale * tokens[last].value, last + 1
        if tokens[last - 1].kind == "suffix":
            break
    if last < len(tokens) - 1 and tokens[last].text == "-" and _kind(tokens, last + 1) == "magnitude":
        scale, last = scale * tokens[last + 1].value, last + 2
    if scale == 1.0 and step == 1.0:
        step = _step(value)
    return Numeral(at, last, value * scale, value * scale, step * scale, "digits")


def _step(value: float) -> float:
    """The step a whole figure looks rounded to: 100 for 1,200, 1 for 435."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def _is_score(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == "score"


def _and_a_half(tokens: Sequence[Token], value: float, step: float, last: int) -> tuple[float, float, int]:
    if _text(tokens, last) == "and" and _text(tokens, last + 1) == "a" and _kind(tokens, last + 2) == "fraction":
        return value + tokens[last + 2].value, 0.5, last + 3
    return value, step, last


def _ratio(tokens: Sequence[Token], at: int) -> Numeral:
    value = tokens[at].value
    return Numeral(at, at + 1, value, value, 0.0, "fraction")


def _words(tokens: Sequence[Token], at: int) -> Numeral:
    """Number words by the usual grammar: units join tens, magnitudes multiply what stands before them."""
    total, group, last = 0.0, 0.0, at
    while True:
        kind = _kind(tokens, last)
        if kind == "plain" and _joins(group, tokens[last].value, first=last == at):
            group, last = group + tokens[last].value, last + 1
        elif kind == "magnitude" and (group or total) and last > at:
            value = tokens[last].value
            if value < 1000:
                group = group * value
            else:
                total, group = total + group * value if group else total * value, 0.0
            last += 1
        elif last > at and (step := _bridge(tokens, last, group, total)):
            last += step
        else:
            break
    value = total + group
    value, step_size, end = _and_a_half(tokens, value, 1.0, last)
    if end > last and _kind(tokens, end) == "magnitude":
        value, end = value * tokens[end].value, end + 1
    fraction = _fraction_after(tokens, at, end, value)
    if fraction:
        return fraction
    ordinal = _ordinal_after(tokens, end, value)
    if ordinal:
        return Numeral(at, ordinal[1], ordinal[0], ordinal[0], 0.0, "ordinal")
    return Numeral(at, end, value, value, max(_step(value), step_size) if end == last else step_size, "words")


def _joins(group: float, value: float, *, first: bool) -> bool:
    if first:
        return True
    if value >= 10:
        return group > 0 and group % 100 == 0
    return group == 0 or group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20)


def _bridge(tokens: Sequence[Token], at: int, group: float, total: float) -> int:
    """Length of an "and", hyphen or comma inside number words at a place; 0 where the number ends there."""
    if _kind(tokens, at + 1) != "plain":
        return int(_text(tokens, at) == "-" and _kind(tokens, at + 1) == "magnitude")
    value = tokens[at + 1].value
    if tokens[at].text == "-" and 20 <= group % 100 and group % 10 == 0 and 0 < value < 10:
        return 1
    if tokens[at].text == "and" and (group % 100 == 0) and (group or total):
        return 1
    return 0


def _fraction_after(tokens: Sequence[Token], at: int, last: int, value: float) -> Numeral | None:
    """ "two thirds", "three-quarters", "two-fifths"."""
    skip = last + (_text(tokens, last) == "-")
    if _text(tokens, skip) not in number_words().fractions or not 1 <= value <= 20:
        return None
    if value > 1 and not tokens[skip].text.endswith("s"):
        return None
    whole = value * number_words().fractions[tokens[skip].text]
    return Numeral(at, skip + 1, whole, whole, 0.0, "fraction")


def _ordinal_after(tokens: Sequence[Token], last: int, value: float) -> tuple[float, int] | None:
    """ "twenty-first", "one hundred and fifth"."""
    skip = last + (_text(tokens, last) in ("-", "and"))
    if _kind(tokens, skip) != "ordinal" or tokens[skip].text[0].isdigit():
        return None
    if value % 10 == 0 and value >= 20 and tokens[skip].value < (10 if value % 100 else 100):
        return value + tokens[skip].value, skip + 1
    return None


def _magnitude(tokens: Sequence[Token], at: int) -> Numeral | None:
    if tokens[at].text in ("millions", "billions", "trillions", "lakhs", "crores"):
        value = tokens[at].value
        return Numeral(at, at + 1, 2 * value, 999 * value, 0.0, "vague")
    if tokens[at].text in ("score",):
        return None
    scaled = _scaled(tokens, at)
    return replace(scaled, form="words")


def _scaled(tokens: Sequence[Token], at: int) -> Numeral:
    scale, last = 1.0, at
    while _kind(tokens, last) == "magnitude":
        scale, last = scale * tokens[last].value, last + 1
    return Numeral(at, last, scale, scale, scale, "words")


def _ordinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    value = tokens[at].value
    return Numeral(at, at + 1, value, value, 0.0, "ordinal")


def _fraction(tokens: Sequence[Token], at: int) -> Numeral | None:
    if tokens[at].text != "half":
        return None
    skip = at + 1 + (_text(tokens, at + 1) == "-")
    skip += _text(tokens, skip) in ("a", "an")
    if skip > at + 1 and _kind(tokens, skip) == "magnitude" and tokens[skip].text != "score":
        scale = _scaled(tokens, skip)
        return replace(scale, first=at, low=scale.low / 2, high=scale.low / 2, step=scale.low / 2)
    return Numeral(at, at + 1, 0.5, 0.5, 0.0, "fraction")


def _times(tokens: Sequence[Token], at: int) -> Numeral:
    return Numeral(at, at + 1, tokens[at].value, tokens[at].value, 0.0, "times")


def _vague(tokens: Sequence[Token], at: int) -> Numeral:
    low, high = number_words().vague[tokens[at].text]
    last, form = at + 1, "vague"
    if _text(tokens, last) == "of" and _text(tokens, last + 1) in ("thousands", "hundreds", "millions", "billions"):
        word = tokens[last + 1].text.removesuffix("s")
        scale = number_words().magnitudes[word]
        return Numeral(at, last + 2, low * scale, high * scale or None, 0.0, form)
    scale, last = _scale(tokens, last)
    return Numeral(at, last, low * scale, high * scale or None, 0.0, form)


def _scale(tokens: Sequence[Token], last: int) -> tuple[float, int]:
    scale = 1.0
    while _kind(tokens, last) == "magnitude" and tokens[last].text != "score":
        scale, last = scale * tokens[last].value, last + 1
    return scale, last


def _after_article(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at + 1]
    if token.kind == "magnitude" and token.text != "score":
        return replace(_scaled(tokens, at + 1), first=at)
    if token.kind == "vague" and token.text in ("few", "couple", "handful"):
        return replace(_vague(tokens, at + 1), first=at)
    if token.text == "half" and _kind(tokens, at + 2) == "magnitude":
        scaled = _scaled(tokens, at + 2)
        return replace(scaled, first=at, low=scaled.low / 2, high=scaled.low / 2)
    fractions = number_words().fractions
    if token.text in ("third", "quarter", "fifth", "tenth", "half") and _text(tokens, at + 2) in ("of", "more", "less"):
        value = fractions[token.text]
        if _text(tokens, at + 3) in ("a", "an") and _kind(tokens, at + 4) == "magnitude":
            scaled = _scaled(tokens, at + 4)
            return replace(scaled, first=at, low=scaled.low * value, high=scaled.low * value)
        return Numeral(at, at + 2, value, value, 0.0, "fraction")
    return None
