"""Finds the quantities of one line: numbers, ranges, units, comparators, ages, scores, shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import Unit, number_words
from variorum.annotate.quantities.measures import comparator_after, comparator_before, sign_before, unit_at
from variorum.annotate.quantities.numerals import Numeral, read_numeral

COUNT = Unit("", "", 1.0)
AGE = Unit("year", "year-of-age", 1.0)
ORDINAL = Unit("", "ordinal", 1.0)
MACH = Unit("mach", "mach", 1.0)
SHARE = Unit("", "share", 1.0)
RANGE_WORDS = frozenset({"to", "-", "–", "—", "or"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and its unit over the tokens from `first` up to `last` (exclusive); `number` is where digits start."""

    first: int
    last: int
    low: float
    high: float | None
    step: float
    form: str
    unit: Unit = COUNT
    comparator: str = ""
    whole: float | None = None
    number: int = 0


def scan(tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> Iterator[Figure]:
    """The figures of one line, left to right; tokens in `taken` belong to something else."""
    at = 0
    while at < len(tokens):
        numeral = None if at in taken else read_numeral(tokens, at)
        if numeral is None or _is_name(tokens, numeral) or any(i in taken for i in range(at, numeral.last)):
            at = numeral.last if numeral else at + 1
            continue
        figure = _compared(tokens, _measured(tokens, numeral))
        at = figure.last
        yield figure


def _is_name(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the number names its neighbour or is part of a longer token ("F-16", "page 2", "4x4", "10.0.0.1")."""
    first, last = tokens[numeral.first], tokens[numeral.last - 1]
    before = tokens[numeral.first - 1] if numeral.first else None
    after = tokens[numeral.last] if numeral.last < len(tokens) else None
    if numeral.form == "digits" and after is not None and after.glued and after.kind == "word":
        if unit_at(tokens, numeral.last) is None:
            return True
    if before is None:
        return False
    if before.text in number_words().named and numeral.form in ("digits", "words"):
        return True
    if first.glued and numeral.form == "digits" and before.kind == "word":
        return True
    glued_hyphen = first.glued and before.text == "-" and before.glued and numeral.first >= 2
    return glued_hyphen and tokens[numeral.first - 2].kind == "word" and last.kind == "digits"


def _measured(tokens: Sequence[Token], numeral: Numeral) -> Figure:
    figure = Figure(
        numeral.first, numeral.last, numeral.low, numeral.high, numeral.step, numeral.form, number=numeral.first
    )
    code = sign_before(tokens, figure.first)
    if code:
        figure = replace(figure, first=figure.first - 1, unit=Unit(code, code, 1.0))
    figure = _ranged(tokens, figure, code)
    for read in (_aged, _ordinal, _mach, _magnitude, _shared, _with_unit):
        if changed := read(tokens, figure):
            return changed
    return figure


def _ranged(tokens: Sequence[Token], figure: Figure, code: str | None) -> Figure:
    """ "15 to 20", "3-4", "$5-6 million", "between 10 and 12"."""
    at = figure.last
    if figure.form in ("ordinal", "times", "vague") or at + 1 >= len(tokens):
        return figure
    between = figure.first and tokens[figure.first - 1].text in ("between", "from")
    if tokens[at].text not in RANGE_WORDS and not (between and tokens[at].text == "and"):
        return figure
    start = at + 1 + (tokens[at + 1].kind == "sign")
    other = read_numeral(tokens, start) if start < len(tokens) else None
    if other is None or other.form in ("ordinal", "times", "vague", "fraction") or other.high is None:
        return figure
    low, high = figure.low, other.low
    if low < 1000 <= high and figure.form == "digits" and tokens[other.last - 1].kind in ("magnitude", "suffix"):
        scale = other.low / tokens[start].value if tokens[start].value else 1
        low = low * scale if low < tokens[start].value else low
    if low >= high or (tokens[at].text == "or" and high > low * 3):
        return _score(tokens, figure, other)
    return replace(figure, last=other.last, low=low, high=high, step=min(figure.step, other.step) or 1.0)


def _score(tokens: Sequence[Token], figure: Figure, other: Numeral) -> Figure:
    if tokens[figure.last].text not in ("-", "–") or not tokens[figure.last].glued:
        return figure
    return replace(figure, last=other.last, high=other.low, low=figure.low, unit=Unit("", "score", 1.0))


def _texts(tokens: Sequence[Token], at: int, length: int) -> tuple[str, ...]:
    return tuple(token.text for token in tokens[at : at + length])


def _aged(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """ "42-year-old", "30 years old", "aged 30", "72 years of age"."""
    at = figure.last
    rest = [token.text for token in tokens[at : at + 5] if token.text != "-"]
    hyphens = 0
    if rest[:2] in (
        ["year", "old"],
        ["years", "old"],
        ["year", "olds"],
        ["yr", "old"],
        ["month", "old"],
        ["months", "old"],
    ):
        while hyphens < 2 and at + 2 + hyphens < len(tokens) and "-" in _texts(tokens, at, 2 + hyphens)[hyphens:]:
            hyphens += 1
        last = at
        words = 0
        while words < 2:
            words += tokens[last].text != "-"
            last += 1
        unit = AGE if rest[0].startswith("y") else Unit("month", "year-of-age", 1 / 12)
        return replace(figure, last=last, unit=unit)
    if rest[:3] in (["years", "of", "age"], ["year", "of", "age"]):
        return replace(figure, last=at + 3, unit=AGE)
    if figure.first and tokens[figure.first - 1].text in ("aged", "age", "ages"):
        return replace(figure, unit=AGE)
    return None


def _ordinal(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    del tokens
    return replace(figure, unit=ORDINAL) if figure.form == "ordinal" else None


def _mach(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    if figure.first and tokens[figure.first - 1].text == "mach":
        return replace(figure, first=figure.first - 1, unit=MACH)
    return None


def _magnitude(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    if figure.first and _texts(tokens, figure.first - 1, 1) == ("magnitude",):
        return replace(figure, unit=Unit("magnitude", "magnitude", 1.0))
    if figure.first > 1 and _texts(tokens, figure.first - 2, 2) == ("magnitude", "of"):
        return replace(figure, unit=Unit("magnitude", "magnitude", 1.0))
    return None


def _shared(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """ "10 of the 12", "one in five", "3 out of 4", "two thirds of"."""
    if figure.form == "fraction" and figure.unit is COUNT:
        found = unit_at(tokens, figure.last)
        return replace(figure, last=found.last, unit=found.unit) if found else replace(figure, unit=SHARE)
    for link in (
        ("of", "the"),
        ("out", "of"),
        ("of", "its"),
        ("of", "their"),
        ("of", "those"),
        ("of", "these"),
        ("in",),
    ):
        if _texts(tokens, figure.last, len(link)) != link:
            continue
        other = read_numeral(tokens, figure.last + len(link)) if figure.last + len(link) < len(tokens) else None
        if other and other.form in ("digits", "words") and figure.high is not None and other.low > figure.high:
            if link == ("in",) and (other.low >= 1900 or figure.low != 1):
                return None
            return replace(figure, whole=other.low)
    return None


def _with_unit(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    if figure.unit is not COUNT:
        return None
    found = unit_at(tokens, figure.last)
    return replace(figure, last=found.last, unit=found.unit) if found else None


def _compared(tokens: Sequence[Token], figure: Figure) -> Figure:
    name, first = comparator_before(tokens, figure.first)
    after, last = comparator_after(tokens, figure.last)
    if figure.unit is ORDINAL:
        return figure
    return replace(
        figure, first=first if name else figure.first, last=last if after else figure.last, comparator=after or name
    )
