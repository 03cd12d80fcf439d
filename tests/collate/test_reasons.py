"""Why invented readings differ, and the sentence that says what shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum.collate.cast import Cast
from variorum.collate.values.extent import Extent
from variorum.collate.values.point import Point, Value
from variorum.collate.values.reasons import reason_of, told_apart
from variorum.collate.values.setting import Setting, read_published
from variorum.collate.values.slot import Slot
from variorum.records import ActorRecord
from variorum.report import Report

TOLL = Slot("a", 0, 5, Extent("count", 12, 12), head="person", states=frozenset({"dead"}), written="12 people")
AGE = Slot("a", 0, 2, Extent("year-of-age", 41, 41), owners=frozenset({"x"}), written="41")
PRICE = Slot("a", 0, 4, Extent("USD", 6200, 6200), head="copper", written="$6,200")
DAY = Slot("a", 0, 5, Extent("day", 741_600, 741_600), head="launch", written="March 10", explicit=True)


def setting(first: str | None, second: str | None, zones: tuple[str, ...] = ()) -> Setting:
    reports = {
        "a": Report("a", "a", "", outlet="Tarnholm Post", published=first),
        "b": Report("b", "b", "", outlet="Vesterby Radio", published=second),
    }
    return Setting(reports, Cast(), zones)


def other(slot: Slot, figure: float, written: str, report: str = "b", **more: object) -> Slot:
    extent = replace(slot.extent, low=figure, high=figure)
    return replace(slot, report=report, extent=extent, written=written, **more)  # type: ignore[arg-type]  # test helper


def reason(first: Slot, second: Slot, where: Setting) -> tuple[str, str]:
    found = reason_of(Point((Value((first,)), Value((second,))), 1.0, 1.0), where)
    return found.why, found.explanation


def test_a_later_report_counts_more() -> None:
    later = setting("2031-03-12T06:00:00+00:00", "2031-03-12T13:00:00+00:00")
    why, explanation = reason(TOLL, other(TOLL, 16, "16 people"), later)
    assert why == "update over time"
    assert "Vesterby Radio, published 12 March 2031, 13:00 (UTC), has “16 people”" in explanation


def test_a_digit_too_many_in_a_measure_is_a_slip() -> None:
    bore = Slot("a", 0, 4, Extent("metre", 0.009, 0.009, unit="millimetre", scale=0.001), head="gun", written="9 mm")
    where = setting(None, None)
    why, explanation = reason(bore, other(bore, 0.0099, "9.9 mm"), where)
    assert why == "error"
    assert "with a digit slipped in" in explanation
    assert reason(bore, other(bore, 0.0075, "7.5 mm"), where)[0] == "unexplained"
    assert reason(TOLL, other(TOLL, 112, "112 people"), where)[0] == "unexplained"


def test_one_figure_before_two_units_is_a_slip_of_the_unit() -> None:
    wall = Slot("a", 0, 9, Extent("metre", 90, 90, unit="metre"), head="wall", written="90 metres")
    feet = replace(other(wall, 27.432, "90 feet"), extent=Extent("metre", 27.432, 27.432, unit="foot", scale=0.3048))
    why, explanation = reason(wall, feet, setting(None, None))
    assert why == "unit or rounding"
    assert "before two units" in explanation


def test_a_price_on_the_move_is_of_its_moment() -> None:
    fell = replace(PRICE, predicate="fall")
    why, explanation = reason(fell, other(fell, 6900, "$6,900", predicate="cost"), setting(None, None))
    assert why == "update over time"
    assert "a price on the move" in explanation
    assert reason(PRICE, other(PRICE, 6900, "$6,900", predicate="cost"), setting(None, None))[0] != "update over time"


def test_a_later_report_that_counts_fewer_is_no_update() -> None:
    why, _ = reason(TOLL, other(TOLL, 9, "nine people"), setting("2031-03-12T06:00:00Z", "2031-03-12T13:00:00Z"))
    assert why == "unexplained"


def test_an_unknown_hour_of_one_day_is_said_to_be_unknown() -> None:
    why, explanation = reason(TOLL, other(TOLL, 16, "16 people"), setting("2031-03-12", "2031-03-12T13:00:00Z"))
    assert why == "update over time"
    assert "both came out on one day" in explanation


def test_the_missing_become_fewer() -> None:
    missing = replace(TOLL, states=frozenset({"missing"}))
    later = setting("2031-03-12T06:00:00Z", "2031-03-12T13:00:00Z")
    assert reason(missing, other(missing, 9, "nine people"), later)[0] == "update over time"
    assert reason(missing, other(missing, 16, "16 people"), later)[0] == "unexplained"


def test_two_bodies_that_act_on_those_counted() -> None:
    bodies = tuple(
        ActorRecord(id=id, name=name, kind="organisation", aliases=(), roles=(), mentions=())
        for id, name in (("x", "Treasury of Oldmark"), ("y", "Oldmark"))
    )
    where = replace(setting(None, None), cast=Cast(bodies))
    held = replace(TOLL, states=frozenset({"sanctioned"}), agent="x")
    why, explanation = reason(held, other(held, 13, "13 people", agent="y"), where)
    assert why == "scope"
    assert "Treasury of Oldmark" in explanation
    assert reason(held, other(held, 13, "13 people"), where)[0] == "unexplained"


def test_rounding_is_no_reason_where_it_explains_one_difference_of_three() -> None:
    values = (other(PRICE, 6213, "$6,213", "a"), other(PRICE, 6000, "$6,000"), other(PRICE, 6427, "$6,427"))
    point = Point(tuple(Value((slot,)) for slot in values), 1.0, 1.0)
    assert reason_of(point, setting(None, None)).why == "unexplained"


def test_two_sources() -> None:
    first = replace(PRICE, credited="the copper exchange")
    why, explanation = reason(first, other(PRICE, 7900, "$7,900", credited="the miners' union"), setting(None, None))
    assert why == "different source"
    assert "the copper exchange" in explanation
    assert "the miners' union" in explanation


def test_units() -> None:
    miles = Slot("a", 0, 9, Extent("metre", 700_066, 700_066, unit="mile"), written="435 miles")
    kilometres = Slot("b", 0, 6, Extent("metre", 650_000, 650_000, unit="kilometre"), written="650 km")
    why, explanation = reason(miles, kilometres, setting(None, None))
    assert (why, "units differ" in explanation) == ("unit or rounding", True)


def test_a_rounded_figure_and_a_small_exact_one() -> None:
    crowd = Slot("a", 0, 9, Extent("count", 320, 320, "about"), head="guest", written="about 320 guests")
    why, _ = reason(crowd, Slot("b", 0, 10, Extent("count", 300, 300), written="300 people"), setting(None, None))
    assert why == "unit or rounding"
    boats = Slot("a", 0, 9, Extent("count", 50, 50), head="boat", written="50 boats")
    assert reason(boats, other(boats, 49, "49 boats"), setting(None, None))[0] == "unexplained"


def test_one_report_against_itself() -> None:
    why, explanation = reason(
        replace(PRICE, section="headline"), other(PRICE, 7900, "$7,900", report="a"), setting(None, None)
    )
    assert why == "error"
    assert "in its headline" in explanation


def test_tolls_that_differ_by_the_attacker() -> None:
    told = replace(TOLL, terms=(("perpetrator", 1.0),))
    why, explanation = reason(told, other(TOLL, 13, "13 people"), setting(None, None))
    assert why == "scope"
    assert "attacker" in explanation


def test_a_birthday_between_two_reports() -> None:
    why, _ = reason(AGE, other(AGE, 42, "42"), setting("2031-03-12", "2031-09-20"))
    assert why == "update over time"
    assert reason(AGE, other(AGE, 42, "42"), setting("2031-03-12", "2031-03-14"))[0] == "unexplained"
    assert reason(AGE, other(AGE, 48, "48"), setting("2031-03-12", "2031-09-20"))[0] == "unexplained"


def test_days_by_two_clocks() -> None:
    zones = ("America/New_York", "Asia/Seoul")
    first, second = replace(DAY, zone=zones[0]), other(DAY, DAY.extent.low + 1, "March 11", zone=zones[1])
    why, explanation = reason(first, second, setting(None, None))
    assert why == "time zone"
    assert all(zone in explanation for zone in zones)
    unmarked = reason(replace(first, zone=None), replace(second, zone=None), setting(None, None, zones))
    assert unmarked[0] == "time zone"
    assert reason(replace(first, zone=None), replace(second, zone=None), setting(None, None))[0] == "unexplained"


def test_the_day_of_a_death_does_not_move_on() -> None:
    killed = replace(DAY, head="dead", predicate="dead", states=frozenset({"dead"}))
    later = setting("2031-03-12", "2031-03-14")
    assert reason(killed, other(killed, DAY.extent.low + 1, "March 11"), later)[0] == "unexplained"


def test_another_year() -> None:
    leap = DAY.extent.low - 365
    assert reason(DAY, other(DAY, leap, "March 10, 2030"), setting(None, None))[0] == "error"


@pytest.mark.parametrize(
    ("first", "second", "before", "may_be"),
    [
        ("2031-03-12T06:00:00Z", "2031-03-12T07:00:00Z", True, True),
        ("2031-03-12T06:00:00+09:00", "2031-03-12T01:00:00Z", True, True),
        ("2031-03-12", "2031-03-12T07:00:00Z", False, True),
        ("2031-03-12", "2031-03-13", True, True),
        ("2031-03-13", "2031-03-12", False, False),
    ],
)
def test_what_is_known_to_be_earlier(first: str, second: str, before: bool, may_be: bool) -> None:
    one, two = read_published(first), read_published(second)
    assert one is not None
    assert two is not None
    assert one.before(two) is before
    assert one.may_be_before(two) is may_be


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2031-03-02", "2 March 2031"),
        ("2031-03-12T06:05:09", "12 March 2031, 06:05"),
        ("2031-03-12T06:05:09+09:00", "12 March 2031, 06:05 (UTC+09:00)"),
    ],
)
def test_a_time_of_publication_in_words(written: str, words: str) -> None:
    published = read_published(written)
    assert published is not None
    assert published.words == words


@pytest.mark.parametrize("written", [None, "", "yesterday"])
def test_an_unreadable_time_of_publication_is_none(written: str | None) -> None:
    assert read_published(written) is None


@pytest.mark.parametrize(
    ("slot", "figure", "section", "apart"),
    [(PRICE, 7100, "body", True), (PRICE, 7100, "headline", False), (AGE, 42, "body", False)],
    ids=["measures of one text", "text and headline", "ages"],
)
def test_two_figures_of_one_text_are_of_two_things(slot: Slot, figure: float, section: str, apart: bool) -> None:
    second = other(slot, figure, "the other", report="a", section=section)
    point = Point((Value((slot,)), Value((second,))), 1.0, 0.5)
    assert told_apart(point, reason_of(point, setting(None, None))) is apart
