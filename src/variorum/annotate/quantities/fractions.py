"""Fractions in words: "two thirds", "half a million", "three and a quarter", "a fifth"."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.annotate.quantities.cardinals import Cardinal, read_cardinal
from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import number_words

ARTICLES = frozenset({"a", "an", "one"})


def text_at(tokens: Sequence[Token], at: int) -> str:
    """The words of a token in lower case, "" beyond the line."""
    return tokens[at].text if at < len(tokens) else ""


def read_half(tokens: Sequence[Token], at: int) -> Cardinal | None:
    """ "half a million", "half million", "a quarter million", "a third of": fractions of a magnitude or of a whole."""
    start = at + (tokens[at].text in ("a", "an"))
    word = text_at(tokens, start)
    share = number_words().fractions.get(word)
    if share is None or (word != "half" and start == at and not _magnitude(tokens, start + 1)):
        return None
    if word.endswith("s"):
        return None
    last = start + 1 + (text_at(tokens, start + 1) == "-")
    last += text_at(tokens, last) == "of" and text_at(tokens, last + 1) in ("a", "an")
    last += text_at(tokens, last) in ("a", "an")
    if _magnitude(tokens, last) and (whole := read_cardinal(tokens, last)):
        return Cardinal(whole.last, whole.value * share, whole.value * share, digits=False)
    if last < len(tokens) and text_at(tokens, last) in ("dozen", "score"):
        return Cardinal(last + 1, share * tokens[last].value, 1.0, digits=False)
    alone = word == "half" or (start > at and (last >= len(tokens) or tokens[last].kind == "mark" or word == "quarter"))
    return Cardinal(start + 1, share, 0.0, digits=False) if alone or _of_whole(tokens, start + 1) else None


def _of_whole(tokens: Sequence[Token], at: int) -> bool:
    return text_at(tokens, at) in ("of", "more", "less", "as", "the")


def read_tail(tokens: Sequence[Token], at: int, whole: Cardinal) -> Cardinal | None:
    """What a fraction behind a number makes of it: "and a half", "1/2", "thirds", "quarters of a million"."""
    for read in (_of_digits, _split, _denominator, _added):
        if found := read(tokens, at, whole):
            return _scaled(tokens, found)
    return None


def _magnitude(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "magnitude" and not tokens[at].plural and tokens[at].value > 50


def _of_digits(tokens: Sequence[Token], at: int, whole: Cardinal) -> Cardinal | None:
    """ "5 1/2", "4½"."""
    if whole.last < len(tokens) and tokens[whole.last].kind in ("ratio", "glyph") and whole.last == at + 1:
        value = tokens[whole.last].value
        return Cardinal(whole.last + 1, whole.value + value, 0.1, digits=True) if value < 1 else None
    return None


def _denominator(tokens: Sequence[Token], at: int, whole: Cardinal) -> Cardinal | None:
    """ "two thirds", "three-quarters", "twenty-one fifths", "one twenty-fifth"."""
    last = whole.last + (text_at(tokens, whole.last) == "-")
    if whole.digits and last - at > 1:
        return None
    below = _below(tokens, last)
    if below is None or (below[2] != (whole.value > 1)):
        return None
    return Cardinal(below[1], whole.value / below[0], 0.0, digits=False, scale=-1.0)


def _split(tokens: Sequence[Token], at: int, whole: Cardinal) -> Cardinal | None:
    """ "one hundred and three quarters": the number that the fraction counts was read as the end of the whole."""
    if whole.last - at < 3 or tokens[whole.last - 2].text != "and" or tokens[whole.last - 1].kind != "plain":
        return None
    above, below = tokens[whole.last - 1].value, _below(tokens, whole.last)
    if below is None or not 0 < above < below[0] or below[2] != (above > 1):
        return None
    scale = whole.scale if whole.scale >= 1e3 else 1.0
    value = whole.value - above + above / below[0] * scale
    return Cardinal(below[1], value, scale / 10, whole.digits)


def _below(tokens: Sequence[Token], at: int) -> tuple[float, int, bool] | None:
    """A denominator in words: its value, the token after it, whether it is plural.

    One above ten in the singular ("one twentieth") is one only where nothing follows that it could be the rank of.
    """
    word = text_at(tokens, at)
    fractions, ordinals = number_words().fractions, number_words().ordinals
    if word in fractions:
        return round(1 / fractions[word]), at + 1, word.endswith("s")
    tens = tokens[at].value if at < len(tokens) and tokens[at].kind == "plain" and 20 <= tokens[at].value < 100 else 0.0
    last = at + 1 + (text_at(tokens, at + 1) == "-") if tens else at
    rank = text_at(tokens, last)
    value, plural = ordinals.get(rank.removesuffix("s"), 0.0), rank.endswith("s")
    if not value or (tens and value >= 10) or (not tens and value <= 10):
        return None
    alone = last + 1 >= len(tokens) or tokens[last + 1].kind == "mark" or text_at(tokens, last + 1) == "of"
    return (tens + value, last + 1, plural) if plural or alone else None


def _added(tokens: Sequence[Token], at: int, whole: Cardinal) -> Cardinal | None:
    """ "two and a half", "three and a fifth", "twenty and three fifths", "3 million and a half"."""
    del at
    if text_at(tokens, whole.last) != "and" or whole.last + 1 >= len(tokens):
        return None
    start = whole.last + 1
    if text_at(tokens, start) in ARTICLES:
        above = Cardinal(start + 1, 1.0, 1.0, digits=False)
    elif (read := read_cardinal(tokens, start)) and read.value < 20:
        above = read
    else:
        return None
    part = _denominator(tokens, start, above)
    if part is None or part.value >= 1:
        return None
    scale = whole.scale if whole.scale >= 1e3 else 1.0
    if _magnitude(tokens, part.last) and tokens[part.last].value < scale:
        return Cardinal(part.last + 1, whole.value + part.value * tokens[part.last].value, scale / 1e3, whole.digits)
    return Cardinal(part.last, whole.value + part.value * scale, scale / 10, whole.digits)


def _scaled(tokens: Sequence[Token], part: Cardinal) -> Cardinal:
    """The number times the magnitude that follows ("two and a half million", "two thirds of a million")."""
    last = part.last
    if text_at(tokens, last) == "of" and text_at(tokens, last + 1) in ("a", "an") and _magnitude(tokens, last + 2):
        last += 2
    if not _magnitude(tokens, last):
        return part
    whole = read_cardinal(tokens, last)
    if whole is None:
        return part
    return Cardinal(whole.last, part.value * whole.value, whole.value / 10, part.digits)
