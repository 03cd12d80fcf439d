"""Which report carries which news agency's matter: text, a part of it, pictures, or what it tells as the agency's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.collate.cast import Cast
from variorum.lineage.agencies import agencies
from variorum.lineage.credits import text_credits
from variorum.records import ActorRecord, CarriedRecord, SpanRecord
from variorum.report import PROSE_KINDS, Report
from variorum.story import Story

_REACH = 100
"""Characters beside an agency's name in which the words stand that cite it."""
_BETWEEN = r"(?:[\w.'’-]+\s+){0,5}"
"""What may stand between those words and the name: "the official state news agency"."""
_CITES = r"(?:according to|citing|quoting|told|(?:carried|cited|published|quoted|released|reported) (?:by|on|in))"
_CALLED = re.compile(r"\b(?:news|press|telegraph|wire) (?:agency|service)$", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_CITES}\s+{_BETWEEN}$", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:interview with|interviewed by|statement to|speaking to)\s+(?:the\s+)?$", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:\s+(?:state\s+)?(?:news\s+)?(?:agency|service))?(?:,?\s+(?:has\s+|had\s+|also\s+)*"
    r"(?:said|says|report(?:s|ed)?|quot(?:ed|es)|cit(?:ed|es)|wrote|writes|added|announced)\b|['’]s\s+report\b)"
)


def carried(story: Story, cast: Cast) -> tuple[CarriedRecord, ...]:
    """By report and place; one record for each agency, sort of matter and place."""
    found = {record for report in story.reports for record in (*_texts(report), *_pictures(report))}
    found |= set(_cited(story, cast, frozenset(record.agency for record in found)))
    return tuple(sorted(found, key=lambda one: (one.report, one.start, one.end, one.agency, one.what)))


def _texts(report: Report) -> Iterator[CarriedRecord]:
    for credit in text_credits(report):
        span = credit.span or _in_byline(report, credit.agency)
        if span is not None:
            yield CarriedRecord(
                agency=credit.agency,
                what="text" if credit.whole else "part",
                report=report.id,
                start=span[0],
                end=span[1],
            )


def _in_byline(report: Report, agency: str) -> tuple[int, int] | None:
    for block in report.blocks:
        if block.kind == "byline":
            for match in agencies().pattern.finditer(report.text, block.start, block.end):
                if agencies().names[match.group()] == agency:
                    return match.span()
    return None


def _pictures(report: Report) -> Iterator[CarriedRecord]:
    for credit in report.credits:
        if credit.of != "text":
            for agency in agencies().named(credit.name):
                yield CarriedRecord(agency=agency, what="picture", report=report.id, start=credit.start, end=credit.end)


def _cited(story: Story, cast: Cast, credited: frozenset[str]) -> Iterator[CarriedRecord]:
    """What is told as the report of an agency that the table has, that a report credits, or that is called one."""
    reports = {report.id: report for report in story.reports}
    for actor in cast.actors:
        agency = _agency(actor, credited) if actor.kind == "organisation" else None
        if agency is None:
            continue
        for span in actor.mentions:
            if _is_cited(reports[span.report], span):
                yield CarriedRecord(agency=agency, what="cited", report=span.report, start=span.start, end=span.end)


def _agency(actor: ActorRecord, credited: frozenset[str]) -> str | None:
    names = agencies().names
    known = next(
        (names.get(name, name) for name in (actor.name, *actor.aliases) if name in names or name in credited), None
    )
    return known or (actor.name if any(_CALLED.search(role) for role in actor.roles) else None)


def _is_cited(report: Report, span: SpanRecord) -> bool:
    """Whether an agency's name stands in the article's prose as the source of what is told there."""
    name = report.slice(span.start, span.end)
    if report.kind_at(span.start) not in PROSE_KINDS or not name[0].isupper():
        return False
    before = report.slice(max(0, span.start - _REACH), span.start).rpartition("\n")[2]
    after = report.slice(span.end, span.end + _REACH)
    return bool(_BEFORE.search(before) or _ASKED.search(before) or _AFTER.match(after))
