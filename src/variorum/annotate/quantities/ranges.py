"""Two numbers that are one: ranges ("15 to 20", "$5-6 million"), scores ("3-1"), shares ("10 of the 12")."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.annotate.quantities.figures import COUNT, SCORE, Figure, texts
from variorum.annotate.quantities.lexer import Token
from variorum.annotate.quantities.lexicon import number_words
from variorum.annotate.quantities.measures import comparator_before, unit_at
from variorum.annotate.quantities.numerals import Numeral, read_numeral

DASHES = frozenset({"-", "–", "—", "‑"})
NUMBERS = frozenset({"digits", "words"})
LINKS = (
    ("out", "of"),
    ("over",),
    ("of", "the"),
    ("of", "its"),
    ("of", "their"),
    ("of", "those"),
    ("of", "these"),
    ("in",),
)
LOOSE = frozenset({"", "about"})
"""Comparators that a range can have; "nearly 3 to 5" is none."""
NEAR = 8
"""Tokens on either side of two joined numbers where a word of winning makes them a score."""


def ranged(tokens: Sequence[Token], figure: Figure) -> Figure:
    """The figure with the other end of its range or score, where one stands behind it."""
    other = _other_end(tokens, figure)
    if other is None or figure.form not in NUMBERS or other.form not in NUMBERS:
        return figure
    joint = tokens[figure.behind].text
    before = texts(tokens, figure.first - 1, 1)
    if joint == "to" and (before == ("from",) or comparator_before(tokens, figure.first)[0] not in LOOSE):
        return figure  # a change from one figure to the other
    low, high = _scaled(tokens, figure, other), other.low
    contest = before != ("between",) and _in_contest(tokens, figure.first, other.last)
    if joint in DASHES and (low >= high or (contest and unit_at(tokens, other.last) is None)):
        score = tokens[figure.behind].glued and max(figure.low, high) < 1000
        made = replace(figure, last=other.last, behind=other.last, high=high, unit=SCORE)
        return made if score and figure.unit is COUNT else figure
    if low >= high or (joint == "or" and high > low * 3):
        return figure
    step = min(figure.step, other.step) if figure.step and other.step else other.step
    return replace(figure, last=other.last, behind=other.last, low=low, high=high, step=step)


def _other_end(tokens: Sequence[Token], figure: Figure) -> Numeral | None:
    at = figure.behind
    if at + 1 >= len(tokens):
        return None
    between = texts(tokens, figure.first - 1, 1) in (("between",), ("from",))
    if tokens[at].text not in DASHES | {"to", "or"} and not (between and tokens[at].text == "and"):
        return None
    start = at + 1 + (tokens[at + 1].kind == "sign")
    if start >= len(tokens) or (tokens[at].text in DASHES and tokens[start].text in DASHES):
        return None
    return read_numeral(tokens, start)


def _scaled(tokens: Sequence[Token], figure: Figure, other: Numeral) -> float:
    """The lower end in the magnitude that only the upper end names ("5 to 6 million")."""
    own = any(token.kind in ("magnitude", "suffix") for token in tokens[figure.number : figure.behind])
    raw = next((t.value for t in tokens[other.first : other.last] if t.kind in ("digits", "plain")), 0.0)
    named = any(token.kind in ("magnitude", "suffix") for token in tokens[other.first : other.last])
    return figure.low * other.low / raw if named and raw and not own and figure.low < raw else figure.low


def _in_contest(tokens: Sequence[Token], first: int, last: int) -> bool:
    near = tokens[max(0, first - NEAR) : last + NEAR]
    return any(token.text in number_words().score for token in near)


def shared(tokens: Sequence[Token], figure: Figure) -> Figure | None:
    """A part with its whole ("10 of the 12", "one in five", "3 out of 4")."""
    if figure.form not in NUMBERS or figure.high is None or figure.unit is not COUNT:
        return None
    for link in LINKS:
        start = figure.behind + len(link)
        if texts(tokens, figure.behind, len(link)) != link or start >= len(tokens):
            continue
        whole = read_numeral(tokens, start)
        if whole is None or whole.form not in NUMBERS or whole.low <= figure.high:
            continue
        if len(link) == 1 and (figure.low > 10 or whole.low >= 1000 or (link == ("over",) and figure.low != 1)):
            continue
        joined = link[0] != "of"  # "10 of the 12" are two expressions that each count something
        return replace(figure, whole=whole.low, last=whole.last if joined else figure.last)
    return None
