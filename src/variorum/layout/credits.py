"""Agencies and photographers that a report names as the source of its text or its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from variorum.layout.tables import agencies, agency_forms
from variorum.report import Credit

_PART = r"(?:[A-ZÀ-Þ][\w.'’-]*|(?:de|da|del|della|di|van|von|der|den|la|le|bin|al|el|y)\b)"
_NAME = rf"[A-ZÀ-Þ][\w.'’-]*(?:\ {_PART}){{0,4}}"
_PERSON = r"[A-ZÀ-Þ][\w.'’-]+\ (?:[A-Z]\.\ |(?:de|da|van|von|der|al|el)\ ){0,2}[A-ZÀ-Þ][\w'’-]+"
_PICTURE = (
    r"(?:[Pp]hotos?|PHOTOS?|Photograph(?:er)?|PHOTOGRAPH(?:ER)?|[Ii]mage|IMAGE|[Pp]icture|Pic|[Vv]ideo|[Cc]redit|CREDIT|"
    r"Source|Courtesy)"
)


@cache
def _picture_forms() -> tuple[re.Pattern[str], ...]:
    """How the source of a picture is named; the name is the group `name`, its wrapping is part of the match."""
    agency = agency_forms()
    chain = rf"{agency}(?:(?:\ ?[/,•]\ ?|\ via\ |\ and\ ){agency})*"
    by = rf"(?:{_NAME}\ ?[/,|]\ ?)?{chain}"
    file = r"(?:,?\ [Ff]ile(?:\ [Pp]hoto)?)?"
    label = rf"(?:(?:File\ )?(?:Pool\ )?{_PICTURE}(?:\ (?:by|courtesy(?:\ of)?|credit))?:?\ )"
    patterns = (
        rf"\(\ ?{label}?(?P<name>{by}){file}\ ?\)(?=\s*$|\s*[(A-Z])",
        rf"\(\ ?{label}(?P<name>[^()\n]{{2,60}}?){file}\ ?\)\s*$",
        rf"\((?P<name>{_NAME}(?:\ and\ {_NAME})?\ ?/\ ?(?:The\ |the\ )?[A-Z][^()\n]{{1,40}}?){file}\)(?=\s*$|\s*\()",
        rf"\b{_PICTURE}(?:\ [Cc]redit)?:\ ?(?P<name>{by}|{_NAME}(?:/{_NAME}){{0,2}})",
        rf"\b(?:File\ )?(?:Pool\ )?[Pp]hotos?\ (?:by|courtesy\ of)\ (?P<name>{by}|{_NAME}(?:/[A-Z]\w+)?)",
        r"\bImage\ copyright\ (?P<name>[^\n]{1,60}?)\ Image\ caption\b",
        rf"\bCredit\ (?P<name>{_NAME}/{_NAME}|{by})\s*$",
        rf"(?:^|(?<=[\s.]))(?P<name>{_PERSON}/{chain})(?=\s*$|\ {_PERSON}/)",
        rf"(?<=[a-z])(?P<name>{chain})$",
        rf"\b(?P<name>{agency}/[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){{0,2}})\s*$",
        rf"^(?P<name>(?:[A-Z][A-Z&.]+(?:\ [A-Z&][A-Z&.]*){{0,4}}\ ?•\ ?)?{chain}(?::{chain})?)\ (?=[A-Z][\w'’-]+\ )",
        rf"(?<=[a-z.”\"])\ (?P<name>{chain})$",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


@cache
def _text_forms() -> tuple[re.Pattern[str], ...]:
    """How the source of a text is named."""
    wire = agency_forms("wire")
    who = r"(?:\ (?:writers?|correspondents?|reporters?|staff)\b[^.\n]{0,120})?"
    help_ = r"(?:reporting|material|files|additional\ reporting|inputs?)"
    patterns = (
        rf"^(?:The\ )?(?P<name>{wire}){who}\ contributed\ to\ this\ (?:report|story|article)",
        rf"[Cc]opyright\ (?:©\ ?|\([Cc]\)\ ?)?(?:\d{{4}}\ )?(?:by\ )?(?:The\ )?(?P<name>{wire})\b",
        rf"(?:©|\([Cc]\))\ ?(?:\d{{4}}\ )?(?:The\ )?(?P<name>{wire})\b",
        rf"^(?:[Bb]y\ )?(?:The\ )?(?P<name>{wire})$",
        rf"^\((?P<name>{wire})\)$",
        rf"[Pp]lease\ credit\ (?:the\ )?(?P<name>{wire})\b",
        rf"[Ww]ith\ {help_}\ (?:by|from)\ (?:the\ )?(?P<name>{wire})\b",
        rf"^(?:Source|SOURCE):\ ?(?P<name>{wire})$",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


def find_credits(text: str, offset: int = 0, *, of_picture: bool = False) -> tuple[Credit, ...]:
    """The credits of one line, sorted and apart, with offsets counted from `offset`.

    `of_picture` tells that the line stands with a picture, so that an agency named there is the picture's source.
    """
    found: dict[tuple[int, int], Credit] = {}
    kinds = (("photo", _picture_forms()), ("photo" if of_picture else "text", _text_forms()))
    for of, forms in kinds if of_picture else reversed(kinds):
        for match in (match for form in forms for match in form.finditer(text)):
            start, end = match.span("name")
            if not any(a < end and start < b for a, b in found):
                found[start, end] = Credit(match["name"], offset + start, offset + end, of)
    return tuple(found[span] for span in sorted(found))


def credit_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where credits of pictures stand in a caption, with the words and brackets that belong to them."""
    return (match.span() for form in _picture_forms() for match in form.finditer(text))


def split_names(text: str, start: int, end: int) -> Iterator[Credit]:
    """The text credits of a dateline's parenthesis, which may name more than one agency ("AFP, REUTERS")."""
    for match in re.finditer(r"[^,/;•]+", text[start:end]):
        name = match.group().strip()
        if name and name.lower() not in ("file", "and"):
            at = start + match.start() + match.group().index(name)
            yield Credit(name, at, at + len(name), "text")


def outlet_named(name: str) -> str | None:
    """The wire agency that a credit's name stands for, by the name it is called by; None where it stands for none."""
    agency = agencies().get(name) or agencies().get(name.removeprefix("The "))
    return agency.name if agency and agency.kind == "wire" else None
