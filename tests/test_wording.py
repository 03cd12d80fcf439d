"""Words as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.wording import key_of, stem_of, weight_of, words_of


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("defence", "defense"),
        ("labour", "labor"),
        ("travelling", "traveling"),
        ("destabilising", "destabilizing"),
        ("analysed", "analyzed"),
        ("theatres", "theaters"),
        ("programme", "program"),
        ("cancelled", "canceled"),
        ("kidnapped", "kidnaped"),
        ("judgement", "judgment"),
        ("towards", "toward"),
        ("licence", "license"),
    ],
)
def test_british_and_american_spelling_are_one_word(british: str, american: str) -> None:
    assert key_of(british) == key_of(american)
    assert key_of(british.capitalize()) == key_of(american.upper())


@pytest.mark.parametrize(
    ("one", "other"), [("four", "for"), ("filled", "filed"), ("called", "cable"), ("tour", "tor"), ("wise", "wiz")]
)
def test_words_that_only_look_like_a_pair_stay_apart(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_typography_does_not_count() -> None:
    assert words_of("We’ve 1,000 U.S. “left-hand” cafés").keys == (
        *("we've", "1000", "us", "left", "hand"),
        key_of("cafes"),
    )


@given(st.text())
def test_words_stand_where_they_are_said_to_in_order(text: str) -> None:
    words = words_of(text)
    assert len(words) == len(words.starts) == len(words.ends) == len(words.keys)
    reach = 0
    for start, end, key in zip(words.starts, words.ends, words.keys, strict=True):
        assert reach <= start < end <= len(text)
        assert key == key_of(text[start:end])
        reach = end


def test_a_stretch_is_read_with_offsets_into_the_whole_text() -> None:
    text = "One two three four"
    words = words_of(text, 4, 13)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == ["two", "three"]


def test_a_long_line_is_read_in_linear_time() -> None:
    assert len(words_of("a.b'c-" * 200_000)) == 400_000


@pytest.mark.parametrize(("one", "other"), [("renewal", "renewed"), ("sanctions", "sanctioning"), ("mayor's", "mayor")])
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem_of(key_of(one)) == stem_of(key_of(other))


def test_rare_stems_weigh_more_than_common_ones() -> None:
    weights = [weight_of(stem_of(word)) for word in ("the", "said", "police", "ferry", "zyzzyva")]
    assert weights == sorted(weights)
    assert weights[0] < 0.01
    assert weights[-1] == 1.0
