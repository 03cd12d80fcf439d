"""A figure: a number with what stands beside it, over tokens of one line."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import Unit

COUNT = Unit("", "", 1.0)
AGE = Unit("year", "year-of-age", 1.0)
ORDINAL = Unit("", "ordinal", 1.0)
SCORE = Unit("", "score", 1.0)
SHARE = Unit("", "share", 1.0)
MACH = Unit("mach", "mach", 1.0)
MAGNITUDE = Unit("magnitude", "magnitude", 1.0)


class Figure(msgspec.Struct, frozen=True):
    """A number and its unit over the tokens from `first` up to `last` (exclusive).

    `number` and `behind` enclose the number itself. `form` is that of the numeral (digits, words, ordinal, fraction,
    times, vague), `step` what it was rounded to, `whole` what it is a part of.
    """

    first: int
    last: int
    low: float
    high: float | None
    step: float
    form: str
    number: int
    behind: int
    unit: Unit = COUNT
    comparator: str = ""
    whole: float | None = None


def texts(tokens: Sequence[Token], at: int, length: int) -> tuple[str, ...]:
    """The words of some tokens in lower case; fewer at the ends of the line."""
    return tuple(token.text for token in tokens[max(at, 0) : max(at + length, 0)])
