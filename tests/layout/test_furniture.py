from __future__ import annotations

import pytest

from variorum.layout.features import sentence_spans
from variorum.layout.furniture import furniture_kind, inline_furniture
from variorum.layout.scores import article_span, furniture_scores, shared_words


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Go to Contents Go to Navigation", "navigation"),
        ("Advertisement Continue reading the main story", "navigation"),
        ("Most Read", "related"),
        ("Read more:", "related"),
        ("READ MORE: Bridge closes", "related"),
        ("[Bridge closes for repairs]", "related"),
        (">> Download our news app for your phone", "promotion"),
        ("Sign up for our newsletter", "promotion"),
        ("Join the Harbour's Telegram channel here", "promotion"),
        ("ann@harbour.example or bo@harbour.example", "promotion"),
        ("Copyright 2017 Harbour Media. All rights reserved.", "notice"),
        ("This is a developing story. Check back for updates.", "notice"),
        ("Bo Ray contributed to this report.", "credit"),
        ("(Reporting by Ann Poe; Editing by Bo Ray)", "credit"),
        ("STORY: Bridge closes for repairs", "related"),
        ("RELATED ARTICLE - Bridge closes for repairs", "related"),
        ("Related What the Harbour Wants From the Bridge Why it may take ten years", "related"),
        ("Bo Ray/Harbour Images via Getty Images, FILE", "credit"),
        ("WARNING: Some may find the video from the bridge disturbing.", "notice"),
        ("This post will be updated as more is known.", "notice"),
        ("Bridge closes for repairs originally appeared on harbour.com on Tue, 2 May 2017", "notice"),
        ("(EDITORS: STORY CAN END HERE)", "notice"),
        ("___", "navigation"),
    ],
)
def test_knows_common_wordings(line: str, kind: str) -> None:
    found = furniture_kind(line)
    assert found is not None
    assert found[0] == kind


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was closed on Tuesday, the harbour office said.",
        "“Read more books,” the mayor told the children.",
        "More than 50 people were injured.",
        "More people came on Tuesday.",
        "Photo evidence was shown to the court on Tuesday.",
        "Related charges were dropped.",
        "Close to 100 people came.",
        "Share prices fell by a tenth.",
        "Get out of the house, the officer told her.",
        "Latest figures show 14 dead.",
        "Top officials met on Tuesday.",
        "Follow the money, she said.",
        "Related charges against Ann Poe were dropped.",
        "The warning came hours before the bridge fell.",
        "Warning signs were put up on Tuesday, the harbour office said.",
        "The video shows the bridge and is disturbing the town, said the mayor.",
    ],
)
def test_leaves_sentences_alone(line: str) -> None:
    assert furniture_kind(line) is None


def test_finds_furniture_inside_a_line() -> None:
    line = "1 of 3 | Crowds fill the harbour. | License Photo"
    assert [line[a:b] for a, b, _ in inline_furniture(line)] == ["1 of 3 |", "| License Photo"]


def test_sentences_cover_their_line() -> None:
    line = "It opened. She said: “Come in.” Click here to read the letter."
    assert [line[a:b] for a, b in sentence_spans(line)] == [
        "It opened.",
        "She said: “Come in.”",
        "Click here to read the letter.",
    ]


def test_scores_tell_a_page_from_its_article() -> None:
    page = [
        "Home",
        "Subscribe to our newsletter",
        "The bridge across the harbour was closed on Tuesday after engineers found cracks in two of its pillars.",
        "“We will not open it before we know why,” the mayor, Ann Poe, told reporters at the harbour office.",
        "The bridge was built in 1974 and carries some 20,000 cars a day, according to the harbour office.",
        "Follow us on Facebook and Twitter",
        "Terms of use",
    ]
    scores = furniture_scores(page)
    assert max(scores[2:5]) < 0 < min(scores[0], scores[1], scores[5], scores[6])


def test_the_article_is_the_run_of_lines_with_the_least_furniture() -> None:
    assert article_span([2.0, -1.0, -3.0, 0.5, -2.0, 4.0, -1.0]) == (1, 4)
    assert article_span([]) == (0, -1)


def test_a_line_on_another_subject_shares_no_words() -> None:
    lines = ["The bridge closed.", "Cracks closed the bridge.", "Lottery winner found"]
    assert shared_words(lines) == [1.0, 2 / 3, 0.0]
