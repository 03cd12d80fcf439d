"""Days and moments as they are drawn: where they lie, on whose clock, and what a reader without eyes is told."""

from __future__ import annotations

import msgspec
import pytest
from lxml import html

from tests.publish import crowded, invented
from variorum.publish.page.chart import Line, Piece, chart
from variorum.publish.page.clock import Clocks, Stretch, stretch
from variorum.publish.page.drawings import happenings, strip
from variorum.publish.page.render import to_page
from variorum.publish.page.sources import Sources
from variorum.records import Dossier

HOUR, DAY = 3600, 86400


@pytest.mark.parametrize(
    ("value", "lasting"),
    [
        ("2022-05-03", 24 * HOUR),
        ("2022-03-27", 23 * HOUR),  # Lisbon sets its clocks
        ("2022-05", 31 * DAY),
        ("2022-05-03T14:10", 0),
        ("2022-05-03T12:00/2022-05-03T18:00", 6 * HOUR),
        ("2022", 365 * DAY),
    ],
)
def test_how_long_it_lasts(value: str, lasting: int) -> None:
    found = stretch(value, "Europe/Lisbon")
    assert found is not None
    assert found.end - found.start == lasting


@pytest.mark.parametrize("value", ["P2D", "06:00", "2022-13-01", "2022-02-30", "2022-05-03T25:00", "0044-03-15", ""])
def test_what_has_no_place_is_not_drawn(value: str) -> None:
    assert stretch(value, None) is None


def test_a_day_begins_where_its_clock_says() -> None:
    lisbon, seoul = stretch("2022-01-13", "Europe/Lisbon"), stretch("2022-01-13", "+09:00")
    assert lisbon
    assert seoul
    assert lisbon.start - seoul.start == 9 * HOUR
    assert stretch("2022-01-13", "Nowhere/Atall") == stretch("2022-01-13", "UTC")


def test_lines_stand_at_round_times_of_the_clock() -> None:
    day = stretch("2022-03-27", "Europe/Lisbon")
    assert day
    drawn = chart([Line("a", "", "", (Piece(day, "happened", "a"),))], "Europe/Lisbon")
    assert drawn
    assert [tick.label for tick in drawn.ticks] == ["27 Mar", "06:00", "12:00", "18:00", "28 Mar"]
    years = chart([Line("a", "", "", (Piece(Stretch(0, 3600 * DAY), "happened", "a"),))], "UTC")
    assert years
    assert [tick.label for tick in years.ticks] == ["1970", "1975", "1980"]
    assert chart([], "UTC") is None


def _sources(dossier: Dossier) -> Sources:
    return Sources(dossier)


def test_the_strip_has_a_row_for_each_outlet_and_one_for_many() -> None:
    sources = _sources(invented.make())
    drawn = strip(sources, Clocks(sources))
    assert drawn
    assert drawn.zone == "Europe/Lisbon"
    assert [(row.label, row.note, bool(row.bars[0].width)) for row in drawn.rows] == [
        ("Meridian", "", False),
        ("The Morning Post", "from Meridian", True),
    ]
    many = crowded.make()
    reports = tuple(msgspec.structs.replace(one, published="2022-05-04T10:00+01:00") for one in many.reports)
    sources = _sources(msgspec.structs.replace(many, reports=reports))
    drawn = strip(sources, Clocks(sources))
    assert drawn
    assert len(drawn.rows) == 1
    assert len(drawn.rows[0].bars) == 80


def test_what_happened_long_before_is_not_drawn_with_the_news() -> None:
    dossier = invented.make()
    (fall, inspection) = dossier.events
    assert fall.when
    old = msgspec.structs.replace(inspection, when=msgspec.structs.replace(fall.when, value="1988"))
    sources = _sources(msgspec.structs.replace(dossier, events=(fall, old)))
    drawn = happenings(sources, Clocks(sources))
    assert drawn
    assert [row.label for row in drawn.rows] == ["A crane fell on a quay on Tuesday", "Published"]


def test_competing_days_stand_under_each_other() -> None:
    section = html.document_fromstring(to_page(invented.make())).get_element_by_id("timeline")
    (figure,) = section.xpath(".//div[@class='competing']")
    assert [" ".join(row.text_content().split()) for row in figure.xpath(".//li//span[@class='label']")] == [
        "Tuesday Meridian and The Morning Post",
        "early on Wednesday unknown outlet",
    ]
    bars = [(bar.get("x"), bar.get("width")) for bar in figure.xpath(".//li//*[local-name()='rect']")]
    (one, long), (other, also) = bars
    assert (one, long, other) == ("4.55%", "45.45%", "50.00%")
    assert long == also
