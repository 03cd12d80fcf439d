from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from variorum.layout.lines import LONG, split_lines

PARAGRAPHS = [
    "The bridge across the harbour was closed on Tuesday after engineers found cracks in two of its nine pillars.",
    "“We will not open it before we know why,” the mayor, Ann Poe, told reporters at the harbour office at noon.",
    "The bridge was built in 1974 and carries some twenty thousand cars a day, according to the harbour office.",
]


def test_lines_have_no_white_space_around_them() -> None:
    text = "  One line \n\n\tanother\u00a0\n"
    assert [(line.start, line.text) for line in split_lines(text)] == [(2, "One line"), (14, "another")]


def test_paragraphs_broken_at_a_width_are_whole_again() -> None:
    text = "\n\n".join(textwrap.fill(paragraph, 40) for paragraph in PARAGRAPHS)
    lines = split_lines(text)
    assert [line.text for line in lines] == PARAGRAPHS
    assert [text[line.start : line.end].replace("\n", " ") for line in lines] == PARAGRAPHS


def test_short_lines_that_follow_each_other_stay_apart() -> None:
    text = "Home\nSport\nWeather\nPolitics\nCulture\nMore\n" + "\n".join(PARAGRAPHS)
    assert len(split_lines(text)) == 9


def test_very_long_lines_are_cut_at_a_space() -> None:
    lines = split_lines("word " * (LONG // 2))
    assert len(lines) > 1
    assert all(len(line.text) <= LONG + 5 for line in lines)


@given(st.text(st.sampled_from("ab. \n\t"), max_size=300))
def test_lines_stand_where_they_say_and_hold_all_words(text: str) -> None:
    lines = split_lines(text)
    assert all(text[line.start : line.end].replace("\n", " ") == line.text for line in lines)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())
