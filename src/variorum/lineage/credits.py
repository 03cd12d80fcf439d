"""Which agencies a report says its text is from: by dateline, byline, address, copyright line or closing credit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.lineage.agencies import agencies
from variorum.report import Report

ACRONYM = 5
"""Letters up to which a name in capitals is taken for an acronym."""
_HEAD = 400
"""Characters at the start of a block in which a dateline may name an agency."""
_DATELINE = re.compile(r"^\W*[A-Z][^()\n]{0,80}\((?P<agency>[^()\n]{2,60})\)\s*[-–—:]")
_OWN = re.compile(r"(?:copyright|©|\(c\))[^.\n]{0,30}$", re.IGNORECASE)
_BY = re.compile(r"^\W*(?:by|source|from)?\W*(?:the\s+)?$", re.IGNORECASE)
_HELP_AFTER = re.compile(r"^[^.\n]{0,80}\bcontributed\b", re.IGNORECASE)
_HELP_BEFORE = re.compile(
    r"(?:with|additional|material|information|report(?:s|ing)?)\s+(?:[a-z]+\s+)?(?:by|from)\s+(?:[^.\n]{0,60})$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"photo|image|picture|video|caption|\bfile\b|getty", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class TextCredit:
    """An agency to which a report credits text, and where it says so (None where only the address does).

    `whole` is true where the text as a whole is the agency's, false where the agency contributed to it.
    """

    agency: str
    whole: bool
    span: tuple[int, int] | None


def text_credits(report: Report) -> tuple[TextCredit, ...]:
    """The agencies that a report credits for its text, the strongest statement for each, sorted by name."""
    found = [*_laid_out(report), *_written(report)]
    if (agency := agencies().at(report.url)) is not None:
        found.append(TextCredit(agency, True, None))
    best: dict[str, TextCredit] = {}
    for credit in sorted(found, key=lambda c: (c.agency, not c.whole, c.span is None, c.span or (0, 0))):
        best.setdefault(credit.agency, credit)
    return tuple(best[agency] for agency in sorted(best))


def _laid_out(report: Report) -> list[TextCredit]:
    """What the layout of the report already names; an agency that the table lacks is called as the dateline has it."""
    found = []
    if report.dateline and report.dateline.agency:
        span = report.dateline.agency
        named = [
            TextCredit(agencies().names[match.group()], True, match.span())
            for match in agencies().pattern.finditer(report.text, *span)
        ]
        found += named or [TextCredit(_plain(report.slice(*span)), True, span)]
    for line in report.byline:
        found += [TextCredit(agency, True, None) for agency in agencies().named(line)]
    return found


def _plain(name: str) -> str:
    """A name without the capitals of a dateline, which acronyms keep."""
    return name.title() if name.isupper() and len(name) > ACRONYM else name


def _written(report: Report) -> list[TextCredit]:
    """What lines of the captured text say, furniture included: credits are often set apart from the article."""
    found = []
    pictures = [credit for credit in report.credits if credit.of != "text"]
    for block in report.blocks:
        if block.kind == "caption":
            continue
        line = report.slice(block.start, block.end)
        dateline = _DATELINE.match(line[:_HEAD])
        for match in agencies().pattern.finditer(line):
            agency, span = agencies().names[match.group()], (block.start + match.start(), block.start + match.end())
            if any(picture.start < span[1] and span[0] < picture.end for picture in pictures):
                continue
            if dateline and dateline.start("agency") <= match.start() < dateline.end("agency"):
                found.append(TextCredit(agency, True, span))
            elif (whole := _statement(line, match.start(), match.end())) is not None:
                found.append(TextCredit(agency, whole, span))
    return found


def _statement(line: str, start: int, end: int) -> bool | None:
    """Whether the words around an agency's name credit it for text: True for all of it, False for a part, else None."""
    before, after = line[max(0, start - 120) : start], line[end : end + 120]
    if _PICTURE.search(before[-40:]) or _PICTURE.search(after[:20]):
        return None
    if _OWN.search(before):
        return True
    if _HELP_AFTER.match(after) or _HELP_BEFORE.search(before):
        return False
    if len(line) <= 60 and _BY.match(line[:start]) and not line[end:].strip(" ."):
        return True
    return None
