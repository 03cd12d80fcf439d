"""The descent of an invented story's reports, drawn along time."""

from __future__ import annotations

from msgspec.structs import replace

from tests.publish import invented
from variorum.publish.page.clock import Clocks
from variorum.publish.page.descent import descent
from variorum.publish.page.render import to_page
from variorum.publish.page.sources import Sources
from variorum.publish.page.stemma import draw
from variorum.records import CarriedRecord, ChainLink, CopyRecord, Dossier, SharedPassage, SpanRecord


def _dossier(first: str | None, second: str | None) -> Dossier:
    """Two reports that share their first eight characters, published at these times."""
    made = invented.make()
    one, other = (
        replace(report, published=when) for report, when in zip(made.reports[:2], (first, second), strict=True)
    )
    spans = [SpanRecord(report=report.id, start=0, end=len(report.text)) for report in (one, other)]
    copy = CopyRecord(reports=(one.id, other.id), origin=None, evidence=(SharedPassage(*spans),))
    return replace(made, reports=(one, other, *made.reports[2:]), copies=(copy,), carried=(), claims=(), quotes=())


def _found(dossier: Dossier) -> list[tuple[str, str, bool]]:
    sources = Sources(dossier)
    return [(one.source, one.taker, one.directed) for one in descent(sources, Clocks(sources))]


def test_the_later_report_has_it_from_the_earlier_and_without_times_nobody_is_first() -> None:
    early, late = "2031-05-04T08:00:00+00:00", "2031-05-04T09:00:00+00:00"
    one, other = (report.id for report in invented.make().reports[:2])
    assert _found(_dossier(early, late)) == [(one, other, True)]
    assert _found(_dossier(late, early)) == [(other, one, True)]
    assert [directed for *_, directed in _found(_dossier(early, None))] == [False]
    assert [directed for *_, directed in _found(_dossier(early, early))] == [False]


def test_an_agency_without_a_report_of_its_own_stands_outside_time() -> None:
    dossier = _dossier("2031-05-04T08:00:00+00:00", None)
    taker = dossier.reports[0].id
    text = CarriedRecord(agency="Quill", what="text", report=taker, start=0, end=5)
    sources = Sources(replace(dossier, copies=(), carried=(text,)))
    tree = draw(sources, Clocks(sources))
    assert tree is not None
    assert [(stop.name, stop.look) for stop in tree.stops] == [
        ("Quill", "outside"),
        (sources.names.outlet(taker), "report"),
    ]
    (branch,) = tree.branches
    assert branch.look == "text"
    assert branch.head
    assert "Quill" in tree.caption


def test_where_nobody_has_anything_from_another_nothing_is_drawn() -> None:
    sources = Sources(replace(_dossier(None, None), copies=()))
    assert draw(sources, Clocks(sources)) is None


def test_what_a_quotation_came_through_is_drawn_and_said_in_the_table() -> None:
    made = invented.make()
    quote = made.quotes[0]
    reading = quote.readings[0]
    at = SpanRecord(report=reading.report, start=reading.start, end=reading.end)
    told = replace(reading, chain=(ChainLink(name="Quillhaven Post", part="medium", at=at),))
    dossier = replace(made, quotes=(replace(quote, readings=(told, *quote.readings[1:])), *made.quotes[1:]))
    assert ("Quillhaven Post", reading.report, True) in _found(dossier)
    html = to_page(dossier)
    assert "Who has what from whom" in html
    assert "cites Quillhaven Post" in html
