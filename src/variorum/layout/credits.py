"""Agencies and photographers that a report names as the source of its text or its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from variorum.layout.tables import agencies, agency_forms
from variorum.report import Credit

_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?:\ (?:[A-ZÀ-Þ][\w.'’-]*|(?:de|da|del|della|di|van|von|der|den|la|le|bin|al|el|y)\b)){0,4}"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    any_agency, wire = agency_forms(), agency_forms("wire")
    chain = rf"{any_agency}(?:(?:\ ?[/,•]\ ?|\ via\ |\ and\ ){any_agency})*"
    by = rf"(?:{_NAME}\ ?[/,|]\ ?)?{chain}"
    return tuple(
        (re.compile(pattern), of)
        for pattern, of in (
            (
                rf"\((?:(?:File\ )?(?:Pool\ )?[Pp]hoto(?:\ by)?:?\ |Image:?\ |Source:?\ |Credit:?\ |Picture:?\ )?(?P<name>{by})(?:,?\ [Ff]ile(?:\ [Pp]hoto)?)?\)(?=\s*$|\s*[(A-Z])",
                "photo",
            ),
            (
                rf"\b(?:PHOTOS?|Photos?|Photograph|PHOTOGRAPH|Image|Picture|Pic|Credit|CREDIT|Source|File\ [Pp]hoto|Video):\ ?(?P<name>{by}|{_NAME}(?:/{_NAME}){{0,2}})",
                "photo",
            ),
            (
                rf"\b(?:File\ )?(?:Pool\ )?[Pp]hotos?\ (?:by|courtesy\ of)\ (?P<name>{by}|{_NAME}(?:/[A-Z][\w]+)?)",
                "photo",
            ),
            (rf"\bImage\ copyright\ (?P<name>[^\n]{{1,60}}?)\ Image\ caption\b", "photo"),
            (rf"\bCredit\ (?P<name>{_NAME}/{_NAME}|{by})\s*$", "photo"),
            (rf"(?<=[\s.])(?P<name>{_NAME}/{chain})\s*$", "photo"),
            (rf"(?<=[a-z])(?P<name>{chain})$", "photo"),
            (
                rf"^(?:The\ )?(?P<name>{wire})(?:\ (?:writers?|correspondents?|reporters?|staff)\b[^.\n]{{0,120}})?\ contributed\ to\ this\ (?:report|story|article)",
                "text",
            ),
            (rf"[Cc]opyright\ (?:©\ ?|\([Cc]\)\ ?)?(?:\d{{4}}\ )?(?:by\ )?(?:The\ )?(?P<name>{wire})\b", "text"),
            (rf"(?:©|\([Cc]\))\ ?(?:\d{{4}}\ )?(?:The\ )?(?P<name>{wire})\b", "text"),
            (rf"^(?:[Bb]y\ )?(?:The\ )?(?P<name>{wire})$", "text"),
            (rf"^\((?P<name>{chain})\)$", "text"),
            (
                rf"(?:[Pp]lease\ credit\ the|[Ww]ith\ (?:reporting|material|files|additional\ reporting|inputs?)\ (?:by|from)(?:\ the)?)\ (?P<name>{wire})\b",
                "text",
            ),
            (rf"^(?:Source|SOURCE):\ ?(?P<name>{wire})$", "text"),
        )
    )


def find_credits(text: str, offset: int = 0) -> tuple[Credit, ...]:
    """The credits of one line, sorted, with offsets counted from `offset`."""
    found: dict[tuple[int, int], Credit] = {}
    for pattern, of in _forms():
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if not any(a < end and start < b for a, b in found):
                found[start, end] = Credit(match["name"], offset + start, offset + end, of)
    return tuple(found[span] for span in sorted(found))


def credit_stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where credits of pictures stand in a caption, with the words and brackets that belong to them."""
    for pattern, of in _forms():
        if of == "photo":
            yield from (match.span() for match in pattern.finditer(text))


def split_names(text: str, start: int, end: int) -> Iterator[Credit]:
    """The text credits of a dateline's parenthesis that may name more than one agency ("AFP, REUTERS")."""
    for match in re.finditer(r"[^,/;•]+", text[start:end]):
        name = match.group().strip()
        if name and name.lower() not in ("file", "and"):
            at = start + match.start() + match.group().index(name)
            yield Credit(name, at, at + len(name), "text")


def outlet_named(name: str) -> str | None:
    """The agency that a credit's name stands for, by the name it is called by; None where the name is no agency's."""
    agency = agencies().get(name) or agencies().get(name.removeprefix("The "))
    return agency.name if agency and agency.kind == "wire" else None
