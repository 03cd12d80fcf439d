"""Cuts a line into the tokens that numerals, signs and units are made of."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import msgspec
from msgspec.structs import replace

from variorum.annotate.quantities.lexicon import number_words, signs

FRACTIONS = {glyph: unicodedata.numeric(glyph) for glyph in "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
FIGURE = re.compile(rf"[\d{''.join(FRACTIONS)}]")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SPACES = "\u00a0\u2009\u202f"
"""Spaces that group the digits of one number wherever they stand between them."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """One token of a line: offsets into the line, its text in lower case, its kind and what it is worth.

    Kinds: digits, plain, magnitude, suffix, fraction, ordinal, times, vague, sign, word, mark. `steps` is the step
    that digits were written to (1 for 435, 0.1 for 9.9, 100 for 1,000 is left to the reader). `glued` tells that no
    space stands before it.
    """

    start: int
    end: int
    text: str
    kind: str
    value: float = 0.0
    step: float = 0.0
    glued: bool = False
    capital: bool = False
    plural: bool = False
    """Whether a magnitude stands in the plural ("millions")."""


@cache
def _pattern() -> re.Pattern[str]:
    spelled = sorted((sign for sign in signs() if not ("$" in sign and len(sign) > 2)), key=len, reverse=True)
    written = "|".join(re.escape(sign) for sign in spelled)
    letters = "|".join(sorted({sign.replace("$", "") for sign in signs() if "$" in sign and len(sign) > 2}))
    grouped = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?![\d,]\d)|\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)"
    alone = r"(?<![\d.,])[1-9]\d{0,2}"
    spaced = rf"{alone}(?:,\s\d{{3}})+(?![\d,])|(?<![\d.,]\s){alone}(?:\s\d{{3}})+(?!\s?\d)"
    european = r"\d{1,3}(?:\.\d{3})+,\d{2}(?!\d)|(?<![\d,.])\d+,\d{2}(?![\d,]|\.\d)"
    reach = max(map(len, signs())) + 2  # with a space inside and one behind
    indian = r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"
    return re.compile(
        rf"(?P<sign>(?=\D{{1,{reach}}}\d)(?<![A-Za-z])(?:(?i:{letters})\s?\$|\$(?i:US|A|C)(?=\d)|{written})(?=\s?\d))"
        r"|(?P<power>\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3}|\s?[x×]\s?10\^?[+-]?\d{1,3}|\^[+-]{0,2}\d{1,2})(?![\w.]))"
        r"|(?P<ordinal>\d+(?:,\d{3})*(?:st|nd|rd|th)\b)"
        r"|(?P<ratio>\d{1,3}/\d{1,3}(?![/\d]))"
        rf"|(?P<digits>{indian}|{grouped}|{european}|{spaced}|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
        rf"|(?P<glyph>[{''.join(FRACTIONS)}])"
        rf"|(?P<word>{WORD.pattern})"
        r"|(?P<mark>\S)"
    )


def may_count(text: str) -> bool:
    """Whether a line holds a figure or a number word; nothing needs to be read in one that does not.

    >>> may_count("A ferry sank off the old harbour."), may_count("Two of them sank.")
    (False, True)
    """
    return FIGURE.search(text) is not None or not number_words().worth.keys().isdisjoint(WORD.findall(text.lower()))


def lex(text: str) -> list[Token]:
    """The tokens of one line."""
    found: list[Token] = []
    end = -1
    for match in _pattern().finditer(text):
        start, glued = match.start(), match.start() == end
        end = match.end()
        kind = match.lastgroup
        if kind == "word" and not (found and found[-1].kind == "digits"):
            low, kind, value, capital, plural = _meaning(match[0])
            found.append(Token(start, end, low, kind, value, 0.0, glued, capital, plural))
        elif kind == "mark":
            found.append(Token(start, end, match[0].lower(), kind, 0.0, 0.0, glued, match[0].isupper()))
        else:
            found.append(_token(match, glued, found[-1] if found else None))
    return [_settled(found, at) if token.kind == "suffix" else token for at, token in enumerate(found)]


def _settled(tokens: list[Token], at: int) -> Token:
    """A suffix that is also a unit ("1.8m", "9mm", "5t") is one only beside money or before what it counts."""
    token = tokens[at]
    if (
        token.text not in ("m", "mm", "t")
        or (token.capital and token.text != "t")
        or (at >= 2 and tokens[at - 2].kind == "sign")
    ):
        return token
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    counted = behind in ("people", "euros", "dollars", "pounds") or (behind.endswith("s") and len(behind) > 3)
    return token if token.text == "m" and counted else replace(token, kind="word", value=0.0)


def _token(match: re.Match[str], glued: bool, before: Token | None) -> Token:
    text, kind = match.group(), match.lastgroup or "mark"
    kind, value, step = _worth(text.lower() if kind == "word" else text, kind, before, glued)
    low = text if kind == "sign" else text.lower()
    if kind == "sign" and "$" in text:
        low = text.upper().replace(" ", "")
    return Token(
        match.start(),
        match.end(),
        low,
        kind,
        value,
        step,
        glued,
        text[:1].isupper(),
        kind == "magnitude" and low[-1] == "s",
    )


@lru_cache(maxsize=100_000)
def _meaning(text: str) -> tuple[str, str, float, bool, bool]:
    """What a word is wherever no figure stands before it: in small letters, kind, worth, capital, plural."""
    low = text.lower()
    kind, value = number_words().worth.get(low, ("word", 0.0))
    return low, kind, value, text[:1].isupper(), kind == "magnitude" and low[-1] == "s"


def _worth(text: str, kind: str, before: Token | None, glued: bool) -> tuple[str, float, float]:
    if kind == "word":
        return _word(text, before, glued)
    if kind == "digits":
        plain = _plain(text)
        return kind, float(plain), 10.0 ** -len(plain.partition(".")[2])
    if kind == "power":
        return "digits", _power(text), 1.0
    if kind == "ordinal":
        return kind, float(re.sub(r"\D", "", text)), 0.0
    if kind == "ratio":
        above, below = map(int, text.split("/"))
        return kind, above / below if below else 0.0, 0.0
    if kind == "glyph":
        return "glyph", FRACTIONS[text], 0.0
    return kind, 0.0, 0.0


def _plain(text: str) -> str:
    """Digits without their groups, with a point before the decimals ("1,234.5", "1.234,50")."""
    if re.search(r",\d{2}$", text) and (text.count(",") == 1):
        return text.replace(".", "").replace(",", ".")
    return re.sub(r"[,\s]", "", text)


def _power(text: str) -> float:
    """ "1e10", "1.3x10^6", "2.5^-1"."""
    base, exponent = re.split(r"[eE^]|[x×]\s?10\^?", text.replace(" ", ""), maxsplit=1)
    sign = -1 if exponent.count("-") % 2 and exponent.count("-") == 1 else 1
    power = sign * int(exponent.lstrip("+-"))
    return float(base) ** power if "^" in text and "10" not in text[1:] else float(base) * 10.0**power


def _word(text: str, before: Token | None, glued: bool) -> tuple[str, float, float]:
    words = number_words()
    if before is not None and before.kind == "digits" and text in words.suffixes and (glued or len(text) > 1):
        return "suffix", words.suffixes[text], 0.0
    kind, value = words.worth.get(text, ("word", 0.0))
    return kind, value, 0.0
