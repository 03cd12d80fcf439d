"""What a laid out page says about itself: outlet, headline, byline, moment of publication, dateline, credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from variorum.layout.credits import find_credits, outlet_named, split_names
from variorum.layout.datelines import read_dateline
from variorum.layout.header import read_byline, site_suffix
from variorum.layout.stamps import Stamp, read_day, read_stamps
from variorum.report import Block, Capture, Credit, Dateline, Report, day_in_address

_OWNER = re.compile(
    r"""(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))(?:\s?(?:©|\([Cc]\)))?\s?
    (?:(?P<year>(?:19|20)\d\d)(?:[-–]\d{2,4})?)?,?\s?(?:by\s|of\s)?(?:[Tt]he\s)?
    (?P<name>[A-Z0-9][\w&'’-]*(?:[ .][A-Z0-9&][\w&'’-]*){0,5})?""",
    re.VERBOSE,
)
_CHANNEL = re.compile(
    r"\b(?:Join|Follow|Like)\s(?P<name>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,4})['’]s\s(?:Telegram|WhatsApp|Facebook|Twitter|YouTube)\b"
)
_ADDRESS_YEAR = re.compile(r"/((?:19|20)\d\d)[/-]?(?:0?[1-9]|1[0-2]|[a-z]{3})[/-]")
_QUOTED_KINDS = frozenset({"caption", "credit", "notice", "byline", "promotion"})


def read_facts(report: Report, capture: Capture) -> Report:
    """The report with what the capture states, and where it states nothing, what the page shows."""
    dateline = _dateline(report)
    credits = tuple(_credits(report, dateline))
    stamps = tuple(_stamps(report))
    stamp = _first_published(stamps)
    return replace(
        report,
        outlet=capture.outlet or _outlet(report, dateline),
        headline=_headline(report) or _stated_headline(capture),
        byline=capture.byline or _byline(report),
        published=capture.published or (stamp.value if stamp else _day_of(report, dateline, capture.url)),
        stamp=(stamp.start, stamp.end) if stamp else None,
        url=capture.url,
        dateline=dateline,
        credits=credits,
        language=capture.language or "en",
    )


def _slices(report: Report, *kinds: str) -> Iterator[tuple[int, str]]:
    return ((b.start, report.text[b.start : b.end]) for b in report.blocks if b.kind in kinds)


def _headline(report: Report) -> str | None:
    return next((" ".join(text.split()) for _, text in _slices(report, "headline")), None)


def _stated_headline(capture: Capture) -> str | None:
    """The headline that the capture states, without the name of the site behind it."""
    stated = capture.headline
    return stated and stated[: site_suffix(stated, capture.outlet)]


def _byline(report: Report) -> tuple[str, ...]:
    return next((names for _, text in _slices(report, "byline") if (names := read_byline(text))), ())


def _dateline(report: Report) -> Dateline | None:
    for start, _ in _slices(report, "dateline"):
        found = read_dateline(report.text[start : start + 400])
        if found:
            return Dateline(
                start=start + found.start,
                end=start + found.end,
                place=_shift(found.place, start),
                date=_shift(found.date, start),
                agency=_shift(found.agency, start),
            )
    return None


def _credits(report: Report, dateline: Dateline | None) -> Iterator[Credit]:
    named: list[Credit] = []
    if dateline and dateline.agency:
        named += split_names(report.text, *dateline.agency)
    for line in _by_line(report):
        of_picture = any(block.kind == "caption" for block in line)
        for block in line:
            if block.kind in _QUOTED_KINDS:
                named += find_credits(report.slice(block.start, block.end), block.start, of_picture=of_picture)
    return iter(sorted(set(named), key=lambda credit: (credit.start, credit.end)))


def _by_line(report: Report) -> Iterator[list[Block]]:
    """The blocks of each line."""
    line: list[Block] = []
    for block in report.blocks:
        if line and "\n" in report.slice(line[-1].end, block.start):
            yield line
            line = []
        line.append(block)
    yield line


def _stamps(report: Report) -> Iterator[Stamp]:
    for start, text in _slices(report, "stamp"):
        for stamp in read_stamps(text, opening=True):
            yield replace(stamp, start=stamp.start + start, end=stamp.end + start)


def _first_published(stamps: tuple[Stamp, ...]) -> Stamp | None:
    """The stamp that says when the page came out: one that is labelled so, else one without a label, else an update."""
    ranked = sorted(stamps, key=lambda stamp: (stamp.label in ("updated", "modified"), stamp.label == "", stamp.start))
    return ranked[0] if ranked else None


def _day_of(report: Report, dateline: Dateline | None, url: str | None) -> str | None:
    """The dateline's day, where it or the page gives a year with it; else the one in the page's address."""
    known = day_in_address(url)
    if dateline is None or dateline.date is None:
        return known.isoformat() if known else None
    month, day, year = read_day(report.slice(*dateline.date))
    if year is None:
        years = {
            int(m["year"])
            for _, text in _slices(report, "notice", "credit")
            for m in _OWNER.finditer(text)
            if m["year"]
        }
        years |= {int(match[1]) for match in _ADDRESS_YEAR.finditer(url or "")}
        year = years.pop() if len(years) == 1 else None
    known = date(year, month, day) if year and month and day else known
    return known.isoformat() if known else None


def _outlet(report: Report, dateline: Dateline | None) -> str | None:
    """Whose page it is: the owner of its channel or its copyright, else the one agency of its dateline."""
    for _, text in _slices(report, "promotion"):
        if match := _CHANNEL.search(text):
            return match["name"]
    for _, text in _slices(report, "notice"):
        if (match := _OWNER.search(text)) and match["name"]:
            return outlet_named(match["name"]) or match["name"]
    if dateline and dateline.agency:
        names = [credit.name for credit in split_names(report.text, *dateline.agency)]
        return outlet_named(names[0]) if len(names) == 1 else None
    return None


def _shift(part: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (part[0] + by, part[1] + by) if part else None
