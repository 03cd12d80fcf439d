"""Cuts text into tokens and gives each the one-letter class that the rules are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from variorum.annotate.times.lexicon import lexicon

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))"
    r"|(?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d))"
    r"|(?P<clock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<dotted>[0-2]?\d\.[0-5]\d(?=\s?[ap]\.?m\b))"
    r"|(?P<decade>(?:[12]\d)?\d0['’]?s\b)"
    r"|(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d{1,2}/\d{1,2}(?![/\d])|\d+(?:[.,]\d+)*)"
    r"|(?P<word>(?:[^\W\d_]\.)+[^\W\d_]?(?![^\W\d_])\.?|[^\W\d_]+\.?)"
    r"|(?P<possessive>['’](?:s\b)?)"
    r"|(?P<other>\S)"
)
AMPM = re.compile(r"[ap]\.?m\.?$", re.IGNORECASE)
PUNCTUATION = {",": ",", "(": "(", ")": ")", "-": "-", "–": "-", "—": "_", "/": "/", "|": "|", "~": "-"}
SHORTENED = frozenset(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "min", "hr", "yr"}
)
"""Words whose full stop belongs to them."""
CAPITALISED = frozenset("WwM")
"""Classes whose words are only meant where they are written with a capital."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a line: offsets into the line, its text, class, and what it is worth by itself."""

    start: int
    end: int
    text: str
    code: str
    value: Any = None


def lex(text: str) -> list[Token]:
    """The tokens of one line of text."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text):
        token = CLASSIFIERS[match.lastgroup or "other"](match.group(), match.start(), match.end(), tokens)
        tokens.append(token)
    return _phrases(tokens)


def _number(text: str, start: int, end: int, before: list[Token]) -> Token:
    del before
    if text.isdecimal() and len(text) == 4 and 1200 <= int(text) <= 2199:
        return Token(start, end, text, "y", int(text))
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
        return Token(start, end, text, "d", int(text))
    if text.isdecimal() and len(text) == 4 and text < "2400" and text[2] < "6":
        return Token(start, end, text, "C", (int(text[:2]), int(text[2:])))
    return Token(start, end, text, "#", _quotient(text.replace(",", "")))


def _quotient(text: str) -> float | None:
    above, _, below = text.partition("/")
    if above.count(".") > 1 or below.strip("0") == "" != below:
        return None
    return float(above) / float(below or 1)


def _word(text: str, start: int, end: int, before: list[Token]) -> Token:
    low, words = text.lower(), lexicon()
    if AMPM.match(low) and before and before[-1].code in "dKtn:" and start - before[-1].end <= 1:
        return Token(start, end, text, "a", low[0])
    if low.endswith(".") and (low not in words.codes):
        low, bare = low[:-1], True
    else:
        bare = False
    code = words.codes.get(low, "x")
    if code in CAPITALISED and not text[0].isupper():
        code = "x"
    if code == "Z" and not text.isupper():
        code = "x"
    if code == "M" and low in ("may", "march", "mar", "august"):
        code = "x" if text.isupper() and len(text) > 3 else "m"
    keeps_stop = bare and (low in SHORTENED or code == "w")
    end = end if keeps_stop or not bare else end - 1
    return Token(start, end, text[: end - start], code, words.values.get(low, low))


def _clock(text: str, start: int, end: int, before: list[Token]) -> Token:
    del before
    hour, minute = re.split("[:.]", text)[:2]
    return Token(start, end, text, ":" if int(hour) < 25 else "#", (int(hour), int(minute)))


def _plain(code: str) -> Any:
    def classify(text: str, start: int, end: int, before: list[Token]) -> Token:
        del before
        return Token(start, end, text, code, text)

    return classify


def _ordinal(text: str, start: int, end: int, before: list[Token]) -> Token:
    del before
    return Token(start, end, text, "O", int(text[:-2]))


def _decade(text: str, start: int, end: int, before: list[Token]) -> Token:
    del before
    return Token(start, end, text, "s", int(re.sub(r"\D", "", text)))


def _other(text: str, start: int, end: int, before: list[Token]) -> Token:
    del before
    return Token(start, end, text, PUNCTUATION.get(text, "."))


CLASSIFIERS: dict[str, Any] = {
    "iso": _plain("I"),
    "slashed": _plain("D"),
    "clock": _clock,
    "dotted": _clock,
    "decade": _decade,
    "ordinal": _ordinal,
    "number": _number,
    "word": _word,
    "possessive": _plain("'"),
    "other": _other,
}


def _phrases(tokens: list[Token]) -> list[Token]:
    """The tokens with each holiday's name made one token of class Y, each limit ("more than") one of class >."""
    words, found, at = lexicon(), list[Token](), 0
    while at < len(tokens):
        name = _name_at(tokens, at, words.phrases.get(tokens[at].text.lower(), ()))
        limit = _limit_at(tokens, at) if tokens[at].code in "x+@t" else ()
        if name:
            found.append(_merged(tokens[at : at + len(name)], "Y", " ".join(name)))
        elif limit:
            found.append(_merged(tokens[at : at + len(limit)], ">", words.limits[limit]))
        else:
            found.append(tokens[at])
        at += len(name or limit) or 1
    return found


def _merged(tokens: list[Token], code: str, text: str) -> Token:
    return Token(tokens[0].start, tokens[-1].end, text, code, text)


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
