"""Time expressions as written: extents, kinds, and what the words say by themselves."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.language import SpacyLanguage
from variorum.annotate.times import find_times
from variorum.marks import Expression, Time
from variorum.report import Block, Report


def report_of(text: str, kind: str = "body") -> Report:
    blocks = tuple(
        Block(start, start + len(line), kind)
        for line in text.split("\n")
        if line.strip() and (start := text.index(line)) >= 0
    )
    return Report("r", "r.txt", text, blocks)


def times_of(text: str) -> list[Time]:
    return list(find_times(report_of(text), ()))


def written(text: str) -> list[str]:
    return [text[time.start : time.end] for time in times_of(text)]


def said(text: str) -> Expression:
    (time,) = times_of(text)
    assert time.said is not None
    return time.said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on Thursday (Jan 13), they said.", ["Thursday (Jan 13)"]),
        ("Boats sank on January 5 and 10 off Marlow.", ["January 5", "10"]),
        ("It struck on Tuesday (Seoul time).", ["Tuesday (Seoul time)"]),
        ("The bridge fell early Friday in Marlovia.", ["early Friday"]),
        ("It fell at 7:27 a.m. Tuesday morning.", ["7:27 a.m. Tuesday morning"]),
        ("It fell at 6.10am on Wednesday.", ["6.10am on Wednesday"]),
        ("We were called at 6.10 to a fire.", ["6.10"]),
        ("The ferry left at 0930 GMT.", ["0930 GMT"]),
        ("00:34 January 14, 2022", ["00:34 January 14, 2022"]),
        ("It began on 10 November and ended on 2016-11-19.", ["10 November", "2016-11-19"]),
        ("since September, in late 2021 and last week", ["September", "late 2021", "last week"]),
        ("two days later and a week ago", ["two days later", "a week ago"]),
        ("He left on New Year's Eve and came back on Christmas Day 2015.", ["New Year's Eve", "Christmas Day 2015"]),
        ("It lasted at least two hours, or 90 minutes.", ["at least two hours", "90 minutes"]),
        ("Every Monday in the 1990s they met.", ["Every Monday", "the 1990s"]),
        ("for the rest of the day", ["the rest of the day"]),
        ("Traffic grew in the 2015/16 season.", ["2015/16"]),
    ],
)
def test_extents(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A second boat left, and a third.",
        "They may march on the town hall.",
        "A 30-year-old man and a boy aged 8 were held.",
        "The Sunday Mirror wrote.",
        "He was in his 30s.",
        "Shares closed at 12.35.",
        "Three quarters of voters stayed home.",
        "MAY HARLOW RESIGNS",
        "The driver told USA TODAY about it.",
        "A spokesman told Today that he had not seen the letter.",
        "At the end of the day, it is about trust.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Mirror wrote to Jan Marlow.",
        "Nearly 2000 people left.",
        "Trains ran on 5 lines a day.",
        "Passengers of Flight 1943 were safe.",
        "The search of room 2010 was over.",
        "They passed Resolution 1973.",
    ],
)
def test_what_is_no_time_by_its_grammar(text: str, language: SpacyLanguage) -> None:
    report = report_of(text)
    (sentences,) = language.parse([report])
    assert find_times(report, sentences) == ()


def test_a_rate_is_no_time(language: SpacyLanguage) -> None:
    report = report_of("The plant makes 300 carts a day, and closed for a day.")
    (sentences,) = language.parse([report])
    found = find_times(report, sentences)
    assert [report.text[time.start : time.end] for time in found] == ["a day"]
    assert found[0].start > report.text.index("closed")


def test_a_person_is_no_month(language: SpacyLanguage) -> None:
    report = report_of("Minister April Harlow met reporters in April.")
    (sentences,) = language.parse([report])
    assert [time.start for time in find_times(report, sentences)] == [report.text.rindex("April")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on Monday", "day"),
        ("at 5 p.m.", "moment"),
        ("in October", "month"),
        ("in 1998", "year"),
        ("last week", "interval"),
        ("on Monday night", "interval"),
        ("three hours", "duration"),
        ("every day", "set"),
        ("currently", "vague"),
        ("in recent years", "vague"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [time.kind for time in times_of(text)] == [kind]


def test_what_words_say() -> None:
    assert said("Wednesday, Jan. 12, 2022") == Expression(year=2022, month=1, day=12, weekday=2)
    assert said("yesterday") == Expression(unit="day", shift=-1)
    assert said("12 a.m.") == Expression(hour=0)
    assert said("12:30 p.m.") == Expression(hour=12, minute=30)
    assert said("two and a half hours").amount == 2.5
    assert said("the third quarter of 1990") == Expression(year=1990, quarter=3)
    assert said("nineteen ninety-six") == Expression(year=1996)
    assert said("9 p.m. local time").zone == "local"
    assert said("the previous day").told
    assert said("11/9/2016").swappable
    assert not said("25/9/2016").swappable


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("since May 5", "since"),
        ("until Friday", "until"),
        ("around 5 p.m.", "about"),
        ("before Monday", "before"),
        ("more than two weeks", "more than"),
        ("on Monday", ""),
    ],
)
def test_comparators(text: str, comparator: str) -> None:
    assert [time.comparator for time in times_of(text)] == [comparator]


def test_stamps_and_datelines_are_read_and_furniture_is_not() -> None:
    text = "HARLOW, Jan. 13\nUpdated 3 March 2020"
    first = Block(0, 15, "dateline")
    for kind, expected in (("stamp", 2), ("related", 1)):
        report = Report("r", "r", text, (first, Block(16, len(text), kind)))
        assert len(find_times(report, ())) == expected


FORMS = ("%B %-d, %Y", "%b. %-d, %Y", "%-d %B %Y", "%Y-%m-%d", "%A, %B %-d, %Y", "%-d %b %Y")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_a_full_date_says_itself_however_written(day: date, form: str) -> None:
    expression = said(day.strftime(form).replace("May.", "May"))
    assert (expression.year, expression.month, expression.day) == (day.year, day.month, day.day)


WORDS = (
    "January",
    "5",
    "and",
    "10",
    "Monday",
    "the",
    "last",
    "two",
    "days",
    "ago",
    "a",
    "at",
    "5:30",
    "p.m.",
    ",",
    "(",
)


@given(st.lists(st.sampled_from([*WORDS, ")", "of", "1998", "late", "year", "'s", "-", "May", "GMT", "night"])))
def test_times_are_sorted_apart_and_inside(words: list[str]) -> None:
    text = " ".join(words) or "-"
    found = times_of(text)
    assert all(0 <= time.start < time.end <= len(text) for time in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(time.said is not None for time in found)


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    report = Report("r", "r", text, (Block(0, len(text), "body"),) if text else ())
    assert all(time.end <= len(text) for time in find_times(report, ()))
