from __future__ import annotations

import pytest

from variorum.layout.captions import is_caption
from variorum.layout.credits import credit_stretches, find_credits, split_names
from variorum.layout.galleries import gallery_counters


@pytest.mark.parametrize(
    ("line", "name", "of"),
    [
        ("The harbour at dawn on Tuesday. (Ann Poe/AFP via Getty Images)", "Ann Poe/AFP via Getty Images", "photo"),
        ("The harbour at dawn. PHOTO: AFP/KCNA", "AFP/KCNA", "photo"),
        ("The harbour at dawn. Photograph: Ann Poe/Getty Images", "Ann Poe/Getty Images", "photo"),
        ("The harbour. File Photo by Ann Poe/UPI", "Ann Poe/UPI", "photo"),
        ("The harbour at dawn (Ann Poe / The Harbour Herald)", "Ann Poe / The Harbour Herald", "photo"),
        ("Image copyright Getty Images Image caption The harbour at dawn", "Getty Images", "photo"),
        ("EPA Crowds gathered at the harbour", "EPA", "photo"),
        ("The Associated Press contributed to this report.", "Associated Press", "text"),
        ("Copyright 2017 The Associated Press. All rights reserved.", "Associated Press", "text"),
        ("Reuters", "Reuters", "text"),
    ],
)
def test_finds_who_is_credited(line: str, name: str, of: str) -> None:
    assert [(credit.name, credit.of) for credit in find_credits(line)] == [(name, of)]
    credit = find_credits(line, 7)[0]
    assert line[credit.start - 7 : credit.end - 7] == name


def test_an_agency_beside_a_picture_is_credited_for_the_picture() -> None:
    assert find_credits("(Yonhap)", of_picture=True)[0].of == "photo"
    assert find_credits("(Yonhap)")[0].of == "text"


def test_an_agency_that_is_only_mentioned_is_not_credited() -> None:
    assert find_credits("The minister told Reuters that the bridge was safe.") == ()


def test_two_agencies_of_a_dateline_are_two() -> None:
    text = "OSLO (AFP, REUTERS) - "
    assert [(c.name, text[c.start : c.end]) for c in split_names(text, 6, 18)] == [
        ("AFP", "AFP"),
        ("REUTERS", "REUTERS"),
    ]


def test_a_credit_takes_its_brackets_along() -> None:
    line = "The harbour at dawn. (Ann Poe/AP, file)"
    assert {line[start:end] for start, end in credit_stretches(line)} == {"(Ann Poe/AP, file)"}


@pytest.mark.parametrize(
    "line",
    [
        "FILE - In this May 1, 2016 file photo, crowds fill the harbour.",
        "This photo, released by the harbour office on May 1, shows the bridge.",
        "Crowds fill the harbour (right) on Tuesday.",
        "1 of 3 | Crowds fill the harbour.",
        "Media caption The harbour as it was",
        "Crowds fill the harbour. (Reuters)",
        "Mayor Ann PoeReuters",
    ],
)
def test_knows_captions(line: str) -> None:
    assert is_caption(line)


def test_a_gallery_in_one_line_is_counted_apart() -> None:
    line = "Harbour 4 show all Harbour 1/4 The bridge 2/4 30 people on it 3/4 The mayor 4/4 Crowds"
    marks = [line[start:end] for start, end in gallery_counters(line)]
    assert marks == ["Harbour 4 show all Harbour 1/4", "2/4", "3/4", "4/4"]
    assert is_caption(line)


def test_fractions_and_days_are_no_gallery() -> None:
    assert gallery_counters("On 9/11 Mayor Poe was there; 2/3 The rest; 1/3 Others; 9/11 Again.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Crowds filled the harbour on Tuesday, the mayor said.",
        "Reuters reported that crowds filled the harbour.",
        "AP said the bridge had closed.",
        "“We saw the picture,” she said.",
    ],
)
def test_prose_is_no_caption(line: str) -> None:
    assert not is_caption(line)
