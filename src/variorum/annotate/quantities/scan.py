"""Finds the figures of one line: numbers with their units, ranges and comparators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.annotate.quantities.figures import COUNT, ORDINAL, Figure, texts
from variorum.annotate.quantities.kinds import aged, in_apposition, measured, named, ordinal, suspended
from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import Unit, number_words
from variorum.annotate.quantities.measures import comparator_after, comparator_before, sign_before, unit_at
from variorum.annotate.quantities.numerals import Numeral, openings, read_numeral
from variorum.annotate.quantities.ranges import ranged, shared

KINDS = (aged, suspended, ordinal, named, in_apposition, shared, measured)
BELOW = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32})
"""Denominators that a fraction in figures is written with; "9/11" is none."""


def scan(tokens: Sequence[Token], taken: frozenset[int] = frozenset()) -> Iterator[Figure]:
    """The figures of one line, left to right; tokens in `taken` belong to something else."""
    behind = 0
    for at in openings(tokens):
        numeral = read_numeral(tokens, at) if at >= behind and at not in taken else None
        if numeral is None:
            continue
        behind = numeral.last
        if not (any(i in taken for i in range(at, behind)) or _is_name(tokens, numeral)):
            figure = _compared(tokens, _read(tokens, numeral))
            behind = figure.last
            yield figure


def _read(tokens: Sequence[Token], numeral: Numeral) -> Figure:
    first, last = numeral.first, numeral.last
    figure = Figure(first, last, numeral.low, numeral.high, numeral.step, numeral.form, first, last)
    if code := sign_before(tokens, first):
        figure = replace(figure, first=first - 1, unit=Unit(code, code, 1.0))
    figure = ranged(tokens, figure)
    for kind in KINDS:
        if found := kind(tokens, figure):
            return found
    return figure


def _compared(tokens: Sequence[Token], figure: Figure) -> Figure:
    if figure.unit is ORDINAL:
        return figure
    name, first = comparator_before(tokens, figure.first)
    after, last = comparator_after(tokens, figure.last)
    return replace(
        figure,
        first=first if name else figure.first,
        last=last if after else figure.last,
        comparator=after or name,
    )


def _is_name(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the number is part of a name, a code or another kind of expression ("F-16", "page 2", "9/11")."""
    before = tokens[numeral.first - 1] if numeral.first else None
    checks = (_runs_on, _is_code, _is_phone)
    if any(check(tokens, numeral) for check in checks):
        return True
    if numeral.form == "fraction" and tokens[numeral.last - 1].text in ("half", "-"):
        return _is_no_share(tokens, numeral, before)
    return before is not None and before.text in number_words().named and numeral.form in ("digits", "words")


def _runs_on(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Letters or digits run on behind the number and are no unit ("4x4", "747s", "1e10")."""
    at = numeral.last
    if numeral.form != "digits" or at >= len(tokens) or not tokens[at].glued or tokens[at].kind != "word":
        return False
    found = unit_at(tokens, at)
    if found is None:
        return tokens[at].text != "s"
    return found.last < len(tokens) and tokens[found.last].glued and tokens[found.last].kind == "digits"


def _is_code(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """The number stands behind letters without a space ("B52", "F-16"), or is a fraction nobody writes ("9/11")."""
    first = tokens[numeral.first]
    if first.kind == "ratio" and numeral.last == numeral.first + 1:
        above, below = first.text.split("/")
        counter = numeral.last < len(tokens) and tokens[numeral.last].capital  # of a gallery: "3/8 Police at the scene"
        return int(below) not in BELOW or int(above) >= int(below) or counter
    if first.kind == "digits" and len(first.text) > 1 and first.text.isdecimal() and first.text[0] == "0":
        return True
    if not numeral.first or numeral.form != "digits" or not first.glued or first.text in "-−–":
        return False
    before = tokens[numeral.first - 1]
    if before.text.isalpha() and before.kind != "sign":
        return True
    hyphen = before.text == "-" and before.glued and numeral.first >= 2
    return hyphen and tokens[numeral.first - 2].kind in ("word", "digits")


def _is_phone(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "555-0199", "1-800-555-0199"."""
    rest = tokens[numeral.first : numeral.first + 5]
    digits = [token for token in rest if token.kind == "digits"]
    dashes = [token for token in rest[1:] if token.text == "-" and token.glued]
    if len(dashes) >= 2 and len(digits) >= 3 and all(token.glued for token in rest[1:]):
        return True
    if _in_zeros(tokens, numeral):
        return True
    plain = [token.text for token in rest[:3]]
    return len(plain) == 3 and plain[1] == "-" and len(plain[0]) == 3 and len(plain[2]) == 4 and plain[2].isdecimal()


def _in_zeros(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """A group of digits behind one that starts with zero ("0800 555 019")."""
    before = tokens[numeral.first - 1] if numeral.first else None
    return before is not None and before.kind == "digits" and before.text[0] == "0" and before.text.isdecimal()


def _is_no_share(tokens: Sequence[Token], numeral: Numeral, before: Token | None) -> bool:
    """ "the first half", "half-time", "a half brother": the word without a whole."""
    behind = texts(tokens, numeral.last, 1)
    whole = not behind or behind[0] in {"of", "the", "a", "an", "its", "their", "his", "her", "our", "those", "these"}
    return (before is not None and before.kind == "ordinal") or (not whole and unit_at(tokens, numeral.last) is None)


def is_bare(figure: Figure) -> bool:
    """Whether nothing but the number is said: no unit, comparator or whole."""
    return figure.unit is COUNT and not figure.comparator and figure.whole is None
