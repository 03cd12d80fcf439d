"""Figures of a kind of their own: ages, ordinals, Mach numbers, magnitudes of earthquakes, units and money."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.annotate.quantities.cardinals import Cardinal, read_cardinal
from variorum.annotate.quantities.figures import AGE, COUNT, MACH, MAGNITUDE, ORDINAL, SHARE, Figure, texts
from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import Unit, number_words
from variorum.annotate.quantities.measures import unit_at

YEARS = {
    "year": 1.0,
    "years": 1.0,
    "yr": 1.0,
    "month": 1 / 12,
    "months": 1 / 12,
    "week": 7 / 365.25,
    "weeks": 7 / 365.25,
    "day": 1 / 365.25,
    "days": 1 / 365.25,
}
"""How many years of age each unit of time is."""
OLDEST = 120
PEOPLE = frozenset({"his", "her", "their", "my", "your", "our", "early", "mid", "late"})


_JOINTS = ((",",), ("and",))
AFTER_LISTED = frozenset({"and", "who", "was", "were", "is", "are", "of", "from"})
"""What may follow an age at the end of a list."""
AFTER_AGE = frozenset({".", ";", "and", "who", "was", "is", "of", "from"})
"""What may follow an age that only a comma sets off from the name before it."""


_IS = (("he", "is"), ("she", "is"), ("he", "was"), ("she", "was"))
_IS_SHORT = ("he's", "she's", "he’s", "she’s")
_BARELY = (("only",), ("just",), ("barely",))
_ENDS = (".", ",", "!", "?", ";", "when", "and", "but", "")
"""What stands behind a figure that nothing follows which it might count."""


def _is_of_somebody(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether somebody is said to be so many: "she's only 11"."""
    at = figure.first
    at -= texts(tokens, at - 1, 1) in _BARELY
    somebody = texts(tokens, at - 2, 2) in _IS or "".join(texts(tokens, at - 1, 1)) in _IS_SHORT
    behind = "".join(texts(tokens, figure.behind, 1))
    return somebody and figure.form in ("digits", "words") and behind in _ENDS


_OLD = (("old",), ("olds",), ("old's",), ("old’s",))
"""Last words of an age before a noun."""


def aged(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """ "42-year-old", "30 years old", "72 years of age", "aged 30", "ages 25, 26 and 33", "both 37"."""
    at = figure.behind
    at += texts(tokens, at, 1) == ("-",)
    unit = texts(tokens, at, 1)
    if unit and unit[0] in YEARS:
        rest = at + 1 + (texts(tokens, at + 1, 1) == ("-",))
        last = rest + 1 if texts(tokens, rest, 1) in _OLD else 0
        last = rest + 2 if texts(tokens, rest, 2) == ("of", "age") else last
        if last:
            made = AGE if YEARS[unit[0]] == 1 else Unit(unit[0].rstrip("s"), "year-of-age", YEARS[unit[0]])
            return replace(figure, last=last, unit=made)
    first = _list_start(tokens, figure.first)
    before = texts(tokens, first - 2, 2)
    told = before[-1:] in (("aged",), ("age",), ("ages",)) or before in (("aged", "between"), (",", "both"))
    if (told or _is_of_somebody(tokens, figure)) and figure.low < OLDEST:
        return replace(figure, unit=AGE)
    decade = texts(tokens, at, 1) == ("s",) and tokens[at].glued and figure.form == "digits" and figure.low % 10 == 0
    if decade and figure.first and tokens[figure.first - 1].text in PEOPLE and figure.low < OLDEST:
        return replace(figure, last=at + 1, high=figure.low + 9, step=1.0, unit=AGE)
    return None


def _list_start(tokens: Sequence[Token], first: int) -> int:
    """Where a list of bare figures begins of which this one is a part."""
    behind = texts(tokens, first + 1, 1)
    if behind and tokens[first + 1].kind != "mark" and behind[0] not in AFTER_LISTED:
        return first
    while True:
        joint = 2 if texts(tokens, first - 2, 2) == (",", "and") else int(texts(tokens, first - 1, 1) in _JOINTS)
        if not joint or first - joint < 1 or tokens[first - joint - 1].kind != "digits":
            return first
        first -= joint + 1


def suspended(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """A number whose unit only the next one names ("a 14- and 15-year-old", "two- and three-mile")."""
    at = figure.behind
    if figure.unit is not COUNT or len(texts(tokens, at, 2)) < 2 or tokens[at].text != "-" or not tokens[at].glued:
        return None
    if tokens[at + 1].text not in ("and", "or", "to") or at + 2 >= len(tokens):
        return None
    other = read_cardinal(tokens, at + 2)
    if other is None:
        return None
    next_one = replace(figure, first=at + 2, number=at + 2, behind=other.last, last=other.last)
    found = aged(tokens, next_one) or measured(tokens, next_one)
    return replace(figure, unit=found.unit) if found else None


def in_apposition(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """The age between commas or in brackets behind a name ("Ann Poole, 72, said")."""
    before, behind = texts(tokens, figure.first - 1, 1), texts(tokens, figure.behind, 1)
    if figure.form != "digits" or not 0 < figure.low < OLDEST or figure.low != figure.high or figure.first < 2:
        return None
    name = tokens[figure.first - 2]
    enclosed = (before, behind) in (((",",), (",",)), (("(",), (")",)))
    listed = before == (",",) and name.capital and (not behind or behind[0] in AFTER_AGE)
    next_kind = tokens[figure.behind + 1].kind if figure.behind + 1 < len(tokens) else ""
    fits = (enclosed and (name.capital or next_kind == "word")) or listed
    return replace(figure, unit=AGE) if fits and name.kind == "word" else None


def ordinal(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """ "third", "21st"."""
    del tokens
    return replace(figure, unit=ORDINAL) if figure.form == "ordinal" else None


def named(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """Mach numbers, and magnitudes named before their figure ("a magnitude of 5.8")."""
    if texts(tokens, figure.first - 1, 1) == ("mach",):
        return replace(figure, first=figure.first - 1, unit=MACH)
    if texts(tokens, figure.first - 1, 1) == ("magnitude",) or texts(tokens, figure.first - 2, 2) == (
        "magnitude",
        "of",
    ):
        return replace(figure, unit=MAGNITUDE)
    return None


def measured(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """A figure with the unit behind it; feet and inches, dollars and cents are added up."""
    if figure.unit is not COUNT and figure.unit is not SHARE:
        return None
    found = unit_at(tokens, figure.behind)
    if found is None and figure.form in ("vague", "words") and texts(tokens, figure.behind, 1) == ("of",):
        found = unit_at(tokens, figure.behind + 1)
    if found is None:
        return replace(figure, unit=SHARE) if figure.form == "fraction" else None
    written = texts(tokens, found.last - 1, 1)
    unit = _money(tokens, figure) if written in (("pound",), ("pounds",)) else found.unit
    return _with_smaller(tokens, _with_magnitude(tokens, replace(figure, last=found.last, unit=unit)))


def _with_magnitude(tokens: Sequence[Token], figure: Figure) -> Figure:
    """ "75 USD million"."""
    at = figure.last
    if not figure.unit.canonical.isupper() or at >= len(tokens) or tokens[at].kind != "magnitude":
        return figure
    scale = tokens[at].value
    high = None if figure.high is None else figure.high * scale
    return replace(figure, last=at + 1, low=figure.low * scale, high=high, step=figure.step * scale)


def _with_smaller(tokens: Sequence[Token], figure: Figure) -> Figure:
    at = figure.last + (texts(tokens, figure.last, 1) == ("and",))
    if figure.high != figure.low or at >= len(tokens) or tokens[at].kind not in ("digits", "plain"):
        return figure
    number = read_cardinal(tokens, at)
    if number is not None and _are_cents(tokens, figure, number):
        value = figure.low + number.value / 100
        return replace(figure, last=number.last, low=value, high=value, step=0.01)
    smaller = unit_at(tokens, number.last) if number else None
    if (
        number is None
        or smaller is None
        or smaller.unit.canonical != figure.unit.canonical
        or smaller.unit.factor >= figure.unit.factor
    ):
        return figure
    value = figure.low + number.value * smaller.unit.factor / figure.unit.factor
    step = smaller.unit.factor / figure.unit.factor
    return replace(figure, last=smaller.last, low=value, high=value, step=step)


def _are_cents(tokens: Sequence[Token], figure: Figure, number: Cardinal) -> bool:
    """Two figures behind a sum that end the phrase ("15 dollars 50.")."""
    ends = number.last >= len(tokens) or tokens[number.last].kind == "mark"
    return figure.unit.canonical.isupper() and figure.unit.factor == 1 and ends and 10 <= number.value < 100


def _money(tokens: Sequence[Token], figure: Figure) -> Unit:
    """Pounds are money where the words around speak of money, or they are many and those do not speak of weight."""
    near = {token.text for token in tokens[max(0, figure.first - 6) : figure.behind + 6]}
    if near & number_words().money or (figure.low >= 10_000 and not near & number_words().mass):
        return Unit("pounds", "GBP", 1.0)
    return Unit("pound", "kilogram", 0.45359237)
