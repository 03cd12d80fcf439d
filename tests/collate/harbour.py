"""An invented harbour dispute: reports whose quotations are marked by hand."""

from __future__ import annotations

import re

from variorum.collate.cast import Cast
from variorum.collate.utterances import collate_quotes
from variorum.layout.page import lay_out
from variorum.marks import Chain, Marks, Quote
from variorum.records import ActorRecord, QuoteRecord
from variorum.report import Capture
from variorum.story import Story

FULL = "We will not sell a single berth of this harbour to anybody, and the cranes stay where they are"
MARKED = re.compile(r"“([^”]+)”")
MAYOR = ActorRecord(id="p-mayor", name="Ilse Brandt", kind="person", aliases=("Brandt",), roles=(), mentions=())
UNION = ActorRecord(id="p-union", name="Tor Aske", kind="person", aliases=("Aske",), roles=(), mentions=())


def story_of(*texts: str, speakers: str = "p-mayor") -> tuple[Story, Cast]:
    """A story of these reports, named a, b, c ...; every quotation in it is the mayor's, or of the speaker given."""
    reports = tuple(lay_out(Capture(id, id, text), id=id) for id, text in zip("abcdefgh", texts, strict=False))
    marks = []
    for report in reports:
        quotes = [
            Quote(m.start(1), m.end(1), "direct" if len(m.group(1).split()) > 3 else "partial", chain="x")
            for m in MARKED.finditer(report.text)
        ]
        marks.append(Marks(report.id, chains=(Chain("x", "Brandt", "person"),), quotes=tuple(quotes)))
    return Story(reports, tuple(marks)), Cast((MAYOR, UNION), {(report.id, "x"): speakers for report in reports})


def collated(*texts: str) -> list[list[tuple[str, str, str]]]:
    """For each utterance the report, relation and words of each reading."""
    story, cast = story_of(*texts)
    return plain(story, collate_quotes(story, cast))


def plain(story: Story, quotes: tuple[QuoteRecord, ...]) -> list[list[tuple[str, str, str]]]:
    return [
        [(r.report, r.relation, story.report(r.report).text[r.start : r.end]) for r in quote.readings]
        for quote in quotes
    ]
