from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.layout.page import lay_out
from variorum.report import FURNITURE_KINDS, READ_KINDS, Block, Capture, Report

PAGE = """Skip to content Skip to menu

Bridge closed after cracks are found

World 09:15 May 3, 2017

By Ann Poe

PORT ELLEN, May 3 (AP) -- The bridge across the harbour was closed on Tuesday after engineers found cracks in it.

Crowds at the harbour on Tuesday. (Bo Ray/AFP)

"We will not open it before we know why," the mayor said.

Advertisement

READ MORE: Bridge opens after two years

The bridge was built in 1974 and carries some 20,000 cars a day. Click here to read the report.

What comes next

Engineers will look at all nine pillars before the end of the month, the harbour office said in a statement.

Most Read
Ferry runs aground
Lottery winner found after a year

Copyright 2017 The Associated Press. All rights reserved.
"""


def lay(text: str, **stated: object) -> Report:
    return lay_out(Capture("a", "a.txt", text, **stated), id="a")  # type: ignore[arg-type]


def slices(report: Report, kind: str) -> list[str]:
    return [report.slice(block.start, block.end) for block in report.blocks if block.kind == kind]


def test_lays_out_a_saved_page() -> None:
    report = lay(PAGE)
    assert slices(report, "headline") == ["Bridge closed after cracks are found"]
    assert slices(report, "stamp") == ["World 09:15 May 3, 2017"]
    assert slices(report, "byline") == ["By Ann Poe"]
    assert slices(report, "dateline") == ["PORT ELLEN, May 3 (AP) --"]
    assert slices(report, "caption") == ["Crowds at the harbour on Tuesday."]
    assert slices(report, "subhead") == ["What comes next"]
    assert [text[:12] for text in slices(report, "body")] == [
        "The bridge a",
        '"We will not',
        "The bridge w",
        "Engineers wi",
    ]
    furniture = [report.slice(b.start, b.end) for b in report.blocks if b.kind in FURNITURE_KINDS]
    assert furniture == [
        "Skip to content Skip to menu",
        "(Bo Ray/AFP)",
        "Advertisement",
        "READ MORE: Bridge opens after two years",
        "Click here to read the report.",
        "Most Read",
        "Ferry runs aground",
        "Lottery winner found after a year",
        "Copyright 2017 The Associated Press. All rights reserved.",
    ]


def test_reads_what_the_page_says_about_itself() -> None:
    report = lay(PAGE)
    assert report.headline == "Bridge closed after cracks are found"
    assert report.byline == ("Ann Poe",)
    assert report.published == "2017-05-03T09:15:00"
    assert report.outlet == "Associated Press"
    assert [(credit.name, credit.of) for credit in report.credits] == [
        ("AP", "text"),
        ("Bo Ray/AFP", "photo"),
        ("Associated Press", "text"),
    ]
    assert report.dateline is not None
    assert report.dateline.place is not None
    assert report.slice(*report.dateline.place) == "PORT ELLEN"


def test_what_is_stated_goes_before_what_the_page_shows() -> None:
    report = lay(PAGE, outlet="Harbour Herald", published="2017-05-04", byline=("Bo Ray",))
    assert (report.outlet, report.published, report.byline) == ("Harbour Herald", "2017-05-04", ("Bo Ray",))


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Bridge closes again\n\nOSLO, May 3 (AP) - The bridge was closed on Tuesday after cracks were found.", None),
        (
            "Bridge closes again\n\nOSLO, May 3, 2017 (AP) - The bridge was closed on Tuesday after cracks were found.",
            "2017-05-03",
        ),
        (
            "Bridge closes again\n\nOSLO, May 3 (AP) - The bridge was closed on Tuesday after cracks were found.\n\n"
            "Copyright 2017 Harbour Media. All rights reserved.",
            "2017-05-03",
        ),
    ],
)
def test_a_datelines_day_needs_a_year_from_the_page(text: str, published: str | None) -> None:
    assert lay(text).published == published


def test_the_kinds_that_markup_gives_are_kept() -> None:
    text = "Bridge closes\n\nWhat the mayor wants\n\nThe bridge was closed on Tuesday."
    report = lay(text, blocks=(Block(15, 35, "subhead"),))
    assert slices(report, "subhead") == ["What the mayor wants"]


def test_a_headline_with_its_site_and_its_stamps_in_one_line() -> None:
    text = (
        "Bridge closes again - WXYZ News Port Ellen Posted: Tuesday, May 2, 2017 10:49 AM EDT "
        "Updated: Wednesday, May 3, 2017 3:13 PM EDT\n\n"
        "The bridge across the harbour was closed on Tuesday after engineers found cracks in it."
    )
    report = lay(text, headline="Bridge closes again - WXYZ News Port Ellen", outlet="wxyz.example")
    assert report.headline == "Bridge closes again"
    assert report.published == "2017-05-02T10:49:00-04:00"
    assert slices(report, "navigation") == ["- WXYZ News Port Ellen"]
    assert len(slices(report, "stamp")) == 2


def test_what_editors_say_about_their_text_is_part_of_it() -> None:
    correction = "Correction: an earlier version of this article gave a wrong year"
    assert correction in slices(lay(PAGE + "\n" + correction), "body")


_ARTICLE = (
    "Bridge closes again\n\n"
    "The bridge across the harbour was closed on Tuesday after engineers found cracks in it.\n\n"
    "The mayor said that ferries would carry the people of the town until the bridge opens.\n\n"
)


def test_a_gallery_of_other_pictures_is_no_part_of_the_article() -> None:
    pictures = [
        "1/3 A swan on the lake A photographer waited nine mornings for it",
        "2/3 Children feed goats on a farm in the hills Oslo Zoo",
        "3/3 Dancers rehearse a ballet in a theatre with a golden ceiling",
    ]
    assert slices(lay(_ARTICLE + "\n".join(pictures)), "related") == pictures


def test_a_gallery_of_the_event_is_part_of_the_article() -> None:
    pictures = [
        "1/3 Engineers found cracks in the bridge",
        "2/3 The ferries carry people across the harbour",
        "3/3 The mayor of the town",
    ]
    assert not slices(lay(_ARTICLE + "\n".join(pictures)), "related")


_POST = "Ferry runs aground in fog https://t.co/abc — Harbour Herald (@harbourherald) January 13, 2017"


@pytest.mark.parametrize(
    ("outlet", "published", "furniture"),
    [
        ("harbourherald.example", "2017-05-03", True),
        ("harbourherald.example", "2017-01-14", False),
        ("hillgazette.example", "2017-05-03", False),
    ],
)
def test_an_outlets_old_post_points_on_to_another_article(outlet: str, published: str, furniture: bool) -> None:
    report = lay(_ARTICLE + _POST, outlet=outlet, published=published)
    assert bool(slices(report, "related")) is furniture
    assert slices(report, "stamp") == (["January 13, 2017"] if furniture else [])


def test_a_page_without_a_line_has_no_block() -> None:
    assert lay(" \n\n\t\n").blocks == ()


def check_laws(report: Report) -> None:
    at = 0
    for block in report.blocks:
        between = report.text[at : block.start]
        words = report.slice(block.start, block.end)
        assert not between.strip(), f"{between!r} is in no block"
        assert words, "an empty block"
        assert words == words.strip(), f"{words!r} has white space around it"
        assert block.kind in READ_KINDS | FURNITURE_KINDS
        at = block.end
    assert not report.text[at:].strip()
    for credit in report.credits:
        assert report.slice(credit.start, credit.end) == credit.name
    if report.dateline:
        for part in (report.dateline.place, report.dateline.date, report.dateline.agency):
            assert part is None or report.dateline.start <= part[0] < part[1] <= report.dateline.end
    if report.stamp:
        assert report.slice(*report.stamp).strip()


def test_the_page_keeps_the_laws() -> None:
    check_laws(lay(PAGE))


@given(st.text(max_size=400))
def test_blocks_cover_any_text(text: str) -> None:
    check_laws(lay(text))


PIECES = st.sampled_from(
    [
        "OSLO, May 3 (AP) -- ",
        "By Ann Poe",
        "Photo: ",
        "(Ann Poe/AP)",
        "1 of 3 | ",
        "READ MORE: ",
        "Published 09:15 May 3, 2017 ",
        "Image copyright PA Image caption ",
        "The bridge was closed on Tuesday, she said. ",
        "Click here to read more. ",
        "\n",
        "\n\n",
        " ",
        "\u00a0",
        "”",
        "…",
        "Copyright 2017 ",
    ]
)


@given(st.lists(PIECES, max_size=24))
def test_blocks_cover_pages_put_together_from_what_pages_hold(pieces: list[str]) -> None:
    check_laws(lay("".join(pieces), headline="The bridge was closed"))


@pytest.mark.parametrize("filler", ["a", "A ", "(", "1/2 ", "By A, ", "PHOTO: ", "-", "/", ".", " ", "Ab Cd/", "MORE "])
def test_one_very_long_line_takes_no_time_out_of_proportion(filler: str) -> None:
    report = lay(filler * (60_000 // len(filler)))
    check_laws(report)
