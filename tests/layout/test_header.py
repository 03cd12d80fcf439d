from __future__ import annotations

import pytest

from variorum.layout.header import find_headline, guess_headline, read_byline, site_suffix
from variorum.layout.lines import split_lines


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Poe", ("Ann Poe",)),
        ("By Ann Poe and Bo Ray, Staff Writers", ("Ann Poe", "Bo Ray")),
        ("by: Ann Poe, Bo Ray", ("Ann Poe", "Bo Ray")),
        ("BY ANN POE", ("ANN POE",)),
        ("By Ludwig van der Berg | Harbour Herald", ("Ludwig van der Berg",)),
        ("By Kim Min-seo", ("Kim Min-seo",)),
        ("By The Associated Press", ()),
        ("By noon the bridge was open again.", ()),
        ("By Ann Poe the bridge was opened on Tuesday", ()),
    ],
)
def test_reads_bylines(line: str, names: tuple[str, ...]) -> None:
    assert read_byline(line) == names


def test_finds_the_stated_headline_whatever_its_typography() -> None:
    lines = split_lines("Menu\nMayor: ‘Bridge  is safe’ Image The bridge\nThe bridge is safe, she said.")
    found = find_headline(lines, "Mayor: 'Bridge is safe'")
    assert found is not None
    number, start, end = found
    assert (number, start, end) == (1, 5, 29)


def test_a_stated_headline_that_is_not_in_the_text_is_not_replaced_by_another() -> None:
    lines = split_lines(
        "Bridge opens after two years\nThe bridge is open, the mayor of the town said on Tuesday morning."
    )
    assert find_headline(lines, "Something else altogether") is None


def test_a_sentence_is_a_headline_only_where_it_is_repeated() -> None:
    once = split_lines("The bridge has opened again.\nThe bridge is open, the mayor of the town said on Tuesday.")
    twice = split_lines("The bridge has opened again.\nThe bridge has opened again.\nIt is open, she said.")
    assert guess_headline(once, [0], 1) is None
    assert guess_headline(twice, [0], 2) == (0, 0, 28)


def test_among_links_the_headline_is_what_the_article_is_about() -> None:
    lines = split_lines(
        "Lottery winner found after a year\nBridge closed after cracks found\nFerry sails again today\n"
        "The bridge across the harbour was closed on Tuesday after engineers found cracks in two of its pillars."
    )
    assert guess_headline(lines, [0, 1, 2], 3) == (1, 34, 66)


@pytest.mark.parametrize(
    ("title", "outlet", "kept"),
    [
        ("Bridge opens - WXYZ TV, Port Ellen News & weather", None, "Bridge opens"),
        ("Bridge opens | Harbour", None, "Bridge opens"),
        ("Bridge opens - The Harbour", "theharbour.example", "Bridge opens"),
        ("Bridge opens - and closes again", "theharbour.example", "Bridge opens - and closes again"),
        ("Bridge opens", "theharbour.example", "Bridge opens"),
    ],
)
def test_tells_the_sites_name_from_the_headline(title: str, outlet: str | None, kept: str) -> None:
    assert title[: site_suffix(title, outlet)] == kept
