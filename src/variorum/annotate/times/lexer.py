"""Cuts text into tokens and gives each the one-letter class that the rules are written in."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import msgspec

from variorum.annotate.times.lexicon import letters, lexicon

TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.)+[^\W\d_]?(?![^\W\d_])\.?|[^\W\d_]+\.?)"
    r"|(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d))"
    r"|(?P<clock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<dotted>[0-2]?\d\.[0-5]\d(?=\s?[ap]\.?m\b))"
    r"|(?P<decade>(?:[12]\d)?\d0['’]?s\b)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d{1,2}/\d{1,2}(?![/\d])|\d+(?:[.,]\d+)*)"
    r"|(?P<possessive>['’](?:s\b)?)"
    r"|(?P<other>\S)"
)
FIGURE = re.compile(r"\d")
AMPM = re.compile(r"[ap]\.?m\.?$", re.IGNORECASE)
PUNCTUATION = {",": ",", "(": "(", ")": ")", "-": "-", "–": "-", "—": "_", "/": "/", "|": "|", "~": "-"}
SHORTENED = frozenset(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "min", "hr", "yr"}
)
"""Words whose full stop belongs to them."""
ALSO_WORDS = frozenset({"may", "march", "mar", "august"})
"""Months that are also other words, in capitals only in a line of capitals."""
CAPITALISED = frozenset("WwM")
"""Classes whose words are only meant where they are written with a capital."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token of a line: offsets into the line, its text, class, and what it is worth by itself."""

    start: int
    end: int
    text: str
    code: str
    value: Any = None


def may_tell(text: str) -> bool:
    """Whether a line holds a figure or a word that times are told with; nothing needs to be read in one that does not.

    >>> may_tell("The ferry sank off the old harbour."), may_tell("It sank at midnight.")
    (False, True)
    """
    return FIGURE.search(text) is not None or not lexicon().telling.isdisjoint(letters(text.lower()))


def lex(text: str) -> list[Token]:
    """The tokens of one line of text."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text):
        kind, written, (start, end) = match.lastgroup or "other", match[0], match.span()
        if kind != "word":
            code, value = CLASSIFIERS[kind](written)
            tokens.append(Token(start, end, written, code, value))
            continue
        half, stops, code, value = _meaning(written)
        if half and _is_clock(tokens[-1:], start):
            tokens.append(Token(start, end, written, "a", half))
        elif stops:
            tokens += (Token(start, end - 1, written[:-1], code, value), Token(end - 1, end, ".", "."))
        else:
            tokens.append(Token(start, end, written, code, value))
    return _phrases(tokens)


def _is_clock(before: list[Token], start: int) -> bool:
    """Whether what stands right before a word is an hour, or the other end of a span of hours."""
    return bool(before) and before[0].code in "dKtn:" and start - before[0].end <= 1


@lru_cache(maxsize=100_000)
def _meaning(text: str) -> tuple[str, bool, str, Any]:
    """Which half of the day a word may be, whether the full stop behind it is the sentence's, its class and worth."""
    low, words = text.lower(), lexicon()
    stops = low[-1] == "." and low not in words.codes
    bare = low.removesuffix(".") if stops else low
    code = _code(bare, text)
    half = low[0] if AMPM.match(low) else ""
    return half, stops and bare not in SHORTENED and code != "w", code, words.values.get(bare, bare)


def _code(low: str, text: str) -> str:
    code = lexicon().codes.get(low, "x")
    if (code in CAPITALISED and not text[0].isupper()) or (code == "Z" and not text.isupper()):
        return "x"
    if low in ALSO_WORDS:
        return "x" if text.isupper() and len(text) > 3 else "m"
    return code


def _number(text: str) -> tuple[str, Any]:
    if text.isdecimal() and len(text) == 4 and 1200 <= int(text) <= 2199:
        return "y", int(text)
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
        return "d", int(text)
    if text.isdecimal() and len(text) == 4 and text < "2400" and text[2] < "6":
        return "C", (int(text[:2]), int(text[2:]))
    return "#", _quotient(text.replace(",", ""))


def _quotient(text: str) -> float | None:
    above, _, below = text.partition("/")
    if above.count(".") > 1 or below.strip("0") == "" != below:
        return None
    return float(above) / float(below or 1)


def _clock(text: str) -> tuple[str, Any]:
    hour, minute = re.split("[:.]", text)[:2]
    length_of_film = hour == "0"  # "0:53"; a clock writes "00:53"
    return "#" if int(hour) > 24 or length_of_film else ":", (int(hour), int(minute))


CLASSIFIERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "iso": lambda text: ("I", text),
    "slashed": lambda text: ("D", text),
    "clock": _clock,
    "dotted": _clock,
    "decade": lambda text: ("s", int(re.sub(r"\D", "", text))),
    "ordinal": lambda text: ("O", int(text[:-2])),
    "number": _number,
    "possessive": lambda text: ("'" if len(text) > 1 else ".", text),
    "other": lambda text: (PUNCTUATION.get(text, "."), text),
}
"""For each kind of token but words, its class and what it is worth."""


def _phrases(tokens: list[Token]) -> list[Token]:
    """The tokens with each holiday's name made one token of class Y, each limit ("more than") one of class >."""
    words, found, behind = lexicon(), list[Token](), 0
    for at in [at for at, token in enumerate(tokens) if token.text.lower() in words.opening]:
        if at < behind:
            continue
        name = _name_at(tokens, at, words.phrases.get(tokens[at].text.lower(), ()))
        limit = _limit_at(tokens, at) if tokens[at].code in "x+@t" else ()
        if name or limit:
            end = at + len(name or limit)
            code, text = ("Y", " ".join(name)) if name else (">", words.limits[limit])
            found += (*tokens[behind:at], Token(tokens[at].start, tokens[end - 1].end, text, code, text))
            behind = end
    return [*found, *tokens[behind:]]


def _limit_at(tokens: list[Token], at: int) -> tuple[str, ...]:
    for length in (3, 2):
        phrase = tuple(token.text.lower() for token in tokens[at : at + length])
        if phrase in lexicon().limits:
            return phrase
    return ()


def _name_at(tokens: list[Token], at: int, names: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    if not names or not tokens[at].text[0].isupper():
        return ()
    for name in names:
        here = tuple(token.text.lower().replace("’", "'") for token in tokens[at : at + len(name)])
        if here == name:
            return name
    return ()
