"""Times resolved: by the report's own day, by what was told before, by the other reports, and by whose clock."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.anchors import resolve_times
from variorum.annotate.anchors.calendar import easter
from variorum.annotate.anchors.zones import zone_of_outlet, zone_of_place, zone_of_words
from variorum.annotate.language import SpacyLanguage
from variorum.annotate.times import find_times
from variorum.marks import Marks, Quote, Sentence, Time
from variorum.report import Block, Dateline, Report

TUESDAY = "2021-06-15T09:00:00"


def report_of(text: str, published: str | None = TUESDAY, *, id: str = "r", outlet: str | None = None) -> Report:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "body"))
        start += len(line) + 1
    return Report(id, id, text, tuple(blocks), outlet=outlet, published=published)


def mark(report: Report, language: SpacyLanguage) -> Marks:
    (sentences,) = language.parse([report])
    return Marks(report.id, sentences, times=find_times(report, sentences))


def resolve(report: Report, language: SpacyLanguage) -> list[Time]:
    return list(resolve_times((report,), (mark(report, language),))[0].times)


def values(text: str, language: SpacyLanguage, published: str | None = TUESDAY) -> list[str | None]:
    return [time.value for time in resolve(report_of(text, published), language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on Sunday.", "2021-06-13"),
        ("The bridge fell on Tuesday.", "2021-06-15"),
        ("The court will meet on Sunday.", "2021-06-20"),
        ("The court is expected to meet on Friday.", "2021-06-18"),
        ("Talks were postponed until Thursday.", "2021-06-17"),
        ("Next Monday the port reopens.", "2021-06-21"),
        ("Last Monday the port was closed.", "2021-06-07"),
        ("The port closed last Thursday.", "2021-06-10"),
        ("The port closed yesterday.", "2021-06-14"),
        ("The port will open tomorrow.", "2021-06-16"),
        ("The port was closed on Jan. 12.", "2021-01-12"),
        ("The port was closed on Dec. 12.", "2020-12-12"),
        ("A new port was opened in October.", "2020-10"),
        ("A new port was opened in October 1999.", "1999-10"),
        ("A new port was opened in 1999.", "1999"),
        ("They had spoken of it at a December meeting.", "2020-12"),
        ("They met last week.", "2021-06-07/2021-06-13"),
        ("They met last month.", "2021-05"),
        ("They met ten days ago.", "2021-06-05"),
        ("They met on New Year's Eve.", "2020-12-31"),
        ("They met on Thanksgiving.", "2020-11-26"),
        ("It began in late May.", "2021-05-22/2021-05-31"),
        ("It took two and a half hours.", "PT2H30M"),
        ("It fell at 7:27 a.m. on Sunday.", "2021-06-13T07:27"),
        ("It fell on Sunday night.", "2021-06-13T19:00/2021-06-14T04:00"),
        ("It was agreed in the 1990s.", "1990-01-01/1999-12-31"),
        ("It happened a few years ago.", None),
        ("They met over the weekend.", "2021-06-12/2021-06-13"),
    ],
)
def test_values_from_the_day_of_writing(text: str, expected: str | None, language: SpacyLanguage) -> None:
    assert values(text, language) == [expected]


def test_what_was_told_before(language: SpacyLanguage) -> None:
    text = "The ferry sank on June 3. Two days later divers found it. They had come the previous day."
    assert values(text, language) == ["2021-06-03", "2021-06-05", "2021-06-04"]
    assert values("It sank in 1987. Later that year it was raised.", language) == ["1987", "1987"]


def test_an_event_a_day_after_which_another_came(language: SpacyLanguage) -> None:
    text = "The minister resigned on Monday. Her statement came a day after the vote."
    assert values(text, language) == ["2021-06-14", "2021-06-13"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The owner could not be reached on Sunday.", "2021-06-13"),
        ("Police would not say on Friday who fired.", "2021-06-11"),
        ("She said the bridge would not reopen on Friday.", "2021-06-18"),
        ("The driver is to appear in court on Friday.", "2021-06-18"),
        ("A guard stands outside the shop on Sunday.", "2021-06-13"),
        ("The trial starts on Friday.", "2021-06-18"),
        ("By the end of the week two more banks had failed.", None),
        ("The firm will pay at the end of the week.", "2021-06-19/2021-06-20"),
        ("The next day the wreck was raised.", None),
    ],
)
def test_past_and_to_come(text: str, expected: str | None, language: SpacyLanguage) -> None:
    assert values(text, language) == [expected]


def test_a_span_to_come_counts_from_what_was_told(language: SpacyLanguage) -> None:
    text = "He was jailed in May 2010. In the next three years he wrote a novel."
    assert values(text, language) == ["2010-05", "2010-05-31/2013-05-31"]
    assert values("In the next three years he wrote a novel.", language) == [None]
    assert values("In the next three years he will write a novel.", language) == ["2021-06-15/2024-06-15"]


def test_the_next_day_is_near_its_base(language: SpacyLanguage) -> None:
    far = " The families waited for news and the crews searched the bay in bad weather." * 12
    assert values("The ferry sank on June 2. The next day it was found.", language) == ["2021-06-02", "2021-06-03"]
    assert values(f"The ferry sank on June 2.{far} The next day it was found.", language) == ["2021-06-02", None]


def test_one_report_alone_moves_no_weekday(language: SpacyLanguage) -> None:
    texts = {"a": TEXTS["a"], "b": TEXTS["b"]}
    assert story(texts, language)["a"] == ["2021-06-13"]


def test_joined_dates_share_their_year(language: SpacyLanguage) -> None:
    assert values("It closed in May and June 2018.", language) == ["2018-05", "2018-06"]


def test_a_length_counted_from_an_event_of_unknown_day_stays_open(language: SpacyLanguage) -> None:
    assert values("Two years after the fire the mill reopened.", language) == [None]


def test_the_latest_day_that_a_report_names_may_be_its_own(language: SpacyLanguage) -> None:
    text = "The port was shut on Thursday.\nHistory\nMay 5, 2016: built\nOctober 13, 2016: shut"
    assert values(text, language, None)[0] == "2016-10-13"
    assert values(text.replace("Thursday", "Monday"), language, None)[0] is None


def test_a_clock_time_takes_the_day_told_of(language: SpacyLanguage) -> None:
    assert values("The ferry sank on Sunday. Help came at 8 p.m.", language) == ["2021-06-13", "2021-06-13T20:00"]


def test_without_any_day_nothing_is_said(language: SpacyLanguage) -> None:
    assert values("The bridge fell on Sunday.", language, None) == [None]
    assert values("The bridge fell on 3 May 2019.", language, None) == ["2019-05-03"]


def test_the_dateline_wins_over_the_stamp(language: SpacyLanguage) -> None:
    text = "HARLOW, June 14 (AP) -- The bridge fell on Tuesday."
    body = text.index("The")
    report = replace(
        report_of(text, "2021-06-15T01:00:00"),
        blocks=(Block(0, body, "dateline"), Block(body, len(text), "body")),
        dateline=Dateline(0, body, (0, 6), (8, 15), (17, 19)),
    )
    times = resolve(report, language)
    assert [time.value for time in times] == ["2021-06-14", "2021-06-08"]
    assert times[1].anchor == "the weekday on or before the dateline's day"


def story(texts: dict[str, tuple[str, str | None]], language: SpacyLanguage) -> dict[str, list[str | None]]:
    reports = tuple(report_of(text, published, id=id) for id, (text, published) in texts.items())
    marks = resolve_times(reports, tuple(mark(report, language) for report in reports))
    return {found.report: [time.value for time in found.times] for found in marks}


def test_a_report_without_a_day_takes_that_of_the_others(language: SpacyLanguage) -> None:
    found = story({"a": ("The bridge fell on Sunday.", TUESDAY), "b": ("The bridge fell on Sunday.", None)}, language)
    assert found["b"] == ["2021-06-13"]


TEXTS: dict[str, tuple[str, str | None]] = {
    "a": ("The council said the fair was planned. Fair on Sunday.", TUESDAY),
    "b": ("The fair will open on Sunday.", TUESDAY),
    "c": ("The fair will open on Sunday, June 20.", "2021-06-14"),
    "d": ("The fair opened on Sunday.", "2021-06-28"),
}


def test_the_story_settles_the_week(language: SpacyLanguage) -> None:
    assert story(TEXTS, language)["a"] == ["2021-06-20"]
    assert story(TEXTS, language)["d"] == ["2021-06-27"]


def test_the_order_of_reports_changes_nothing(language: SpacyLanguage) -> None:
    shuffled = list(TEXTS.items())
    random.Random(3).shuffle(shuffled)
    assert story(dict(shuffled), language) == story(TEXTS, language)


@pytest.mark.parametrize(
    ("text", "outlet", "expected"),
    [
        ("The bridge fell at 7 a.m. Monday.", "www.harlow.co.uk", ("2021-06-14T06:00:00Z", "Europe/London", "outlet")),
        ("The bridge fell at 7 a.m. GMT Monday.", "harlow.kr", ("2021-06-14T07:00:00Z", "Etc/GMT", "written")),
        ("The bridge fell on Monday (Seoul time).", None, ("2021-06-13T15:00:00Z", "Asia/Seoul", "written")),
        ("The bridge fell early Monday in Japan.", "bbc.com", ("2021-06-13T15:00:00Z", "Asia/Tokyo", "event")),
        ("The bridge fell at 7 a.m. Monday.", "harlow.example", (None, None, None)),
    ],
)
def test_whose_clock_it_is(
    text: str, outlet: str | None, expected: tuple[str | None, ...], language: SpacyLanguage
) -> None:
    (time,) = resolve(report_of(text, outlet=outlet), language)
    assert (time.earliest, time.zone, time.owner) == expected


@pytest.mark.parametrize(("outlet", "zone"), [(None, None), ("harlow.co.kr", "Asia/Seoul")])
def test_a_page_stamp_goes_by_the_clock_of_the_outlet(
    outlet: str | None, zone: str | None, language: SpacyLanguage
) -> None:
    text = "June 15, 2021 00:34\nLONDON -- The bridge fell on Monday."
    place = text.index("LONDON")
    body = text.index("The")
    report = replace(
        report_of(text, outlet=outlet),
        blocks=(Block(0, place - 1, "stamp"), Block(place, body, "dateline"), Block(body, len(text), "body")),
        dateline=Dateline(place, body, (place, place + 6), None, None),
    )
    stamp, monday = resolve(report, language)
    assert (stamp.zone, monday.zone) == (zone, "Europe/London")


def test_it_may_be_tomorrow_in_the_east(language: SpacyLanguage) -> None:
    text = "The agency carried the statement early Wednesday in Japan."
    (time,) = resolve(report_of(text, outlet="nytimes.com"), language)
    assert time.value == "2021-06-16"


def test_figures_are_read_as_the_outlet_reads_them(language: SpacyLanguage) -> None:
    for outlet, expected in (("harlow.co.uk", "2019-04-03"), ("nytimes.com", "2019-03-04"), ("harlow.example", None)):
        (time,) = resolve(report_of("The bridge opened on 3/4/2019.", outlet=outlet), language)
        assert time.value == expected


def test_quoted_times_count_from_the_day_of_speech(language: SpacyLanguage) -> None:
    text = '"We open today," the mayor said on Sunday.'
    report = report_of(text)
    found = mark(report, language)
    cue = text.index("said")
    quote = Quote(1, text.index(",") + 1, "direct", cue=(cue, cue + 4))
    (resolved,) = resolve_times((report,), (replace(found, quotes=(quote,)),))
    assert [time.value for time in resolved.times] == ["2021-06-13", "2021-06-13"]


def test_a_quotation_that_goes_on_is_of_the_same_day(language: SpacyLanguage) -> None:
    text = '"We open today," the mayor said on Sunday. "The doors close tonight."'
    report = report_of(text)
    found = mark(report, language)
    cue, second = text.index("said"), text.index("The doors")
    quotes = (
        Quote(1, text.index(",") + 1, "direct", cue=(cue, cue + 4)),
        Quote(second, len(text) - 1, "direct"),
    )
    (resolved,) = resolve_times((report,), (replace(found, quotes=quotes),))
    assert [(time.value or "")[:10] for time in resolved.times] == ["2021-06-13", "2021-06-13", "2021-06-13"]


def test_a_post_is_of_the_day_under_it(language: SpacyLanguage) -> None:
    text = "We won last night!\n— Ann Poole (@annpoole) June 3, 2021\nThe team won last night."
    assert [(value or "")[:10] for value in values(text, language)] == ["2021-06-02", "2021-06-03", "2021-06-14"]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_is_at_most_six_days_away(day: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    report = report_of(f"on {name}", day.isoformat())
    marks = Marks("r", (Sentence(0, len(report.text), ()),), times=find_times(report, ()))
    (time,) = resolve_times((report,), (marks,))[0].times
    found = date.fromisoformat(time.value or "")
    assert found.weekday() == weekday
    assert timedelta(0) <= day - found <= timedelta(6)


@pytest.mark.parametrize(("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2019, "04-21"), (2038, "04-25")])
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


def test_zones() -> None:
    assert zone_of_place("SEOUL") == "Asia/Seoul"
    assert zone_of_place("Washington") == "America/New_York"
    assert zone_of_place("United States") is None
    assert zone_of_words("ET") == zone_of_words("Eastern") == "America/New_York"
    assert zone_of_outlet("www.harlow.jp", None) == "Asia/Tokyo"
    assert zone_of_outlet("Orlando Ledger", None) == "America/New_York"
    assert zone_of_outlet("harlow.com", None) is None
    assert zone_of_outlet(None, "https://www.harlow.co.uk/a") == "Europe/London"
