"""Which marks open and close quotations."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate.quotation_marks import find_stretches


def quoted(text: str, *, inside: bool = False) -> list[tuple[str, int]]:
    return [(text[s.start : s.end], s.level) for s in find_stretches(text, inside=inside)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"We go," she said. "Now."', [("We go,", 0), ("Now.", 0)]),
        ("“We go,” she said. “Now.”", [("We go,", 0), ("Now.", 0)]),
        ('"[They] go,” she said.', [("[They] go,", 0)]),
        ("‘We don’t go,’ she said. ‘It’s the Lings’ boat.’", [("We don’t go,", 0), ("It’s the Lings’ boat.", 0)]),
        ("«We go», she said.", [("We go", 0)]),
        ("“He said ‘no’ twice,” she said.", [("He said ‘no’ twice,", 0), ("no", 1)]),
        (
            "“He asked: ‘Why?’I said ‘Now.’ So,” she said.",
            [("He asked: ‘Why?’I said ‘Now.’ So,", 0), ("Why?", 1), ("Now.", 1)],
        ),
        ("“I live in a “dream” here,” she said.", [("I live in a “dream” here,", 0), ("dream", 1)]),
        ('"They banned “pods” – all of them," he said.', [("They banned “pods” – all of them,", 0), ("pods", 1)]),
        ("In the '90s, the rock 'n' roll players' union, 6'2\" tall", []),
        ('"The first. "The second."', [("The first.", 0), ("The second.", 0)]),
        ("“The first goes on.", [("The first goes on.", 0)]),
        ('"We go."He said', [("We go.", 0)]),
        ("'... we were glad,' read a statement.", [("... we were glad,", 0)]),
        ('An empty "" pair', []),
    ],
)
def test_pairs(text: str, wanted: list[tuple[str, int]]) -> None:
    assert quoted(text) == wanted


def test_a_quotation_that_is_open_before_its_block() -> None:
    assert quoted("and so it went on,” she said.", inside=True) == [("and so it went on,", 0)]
    assert quoted("and so it went on,” she said.") == []


def test_the_mark_of_a_further_paragraph() -> None:
    first, second = find_stretches('"The first. "The second."')
    assert (first.closing, first.reopened, second.reopened) == (None, False, True)


@given(st.text(alphabet="ab .,\"'“”‘’«»(s", max_size=80))
def test_stretches_lie_in_the_text_and_hold_words(text: str) -> None:
    for stretch in find_stretches(text):
        assert 0 <= stretch.start < stretch.end <= len(text)
        assert text[stretch.start : stretch.end].strip() == text[stretch.start : stretch.end]
    outer = [s for s in find_stretches(text) if s.level == 0]
    assert all(a.end <= b.start for a, b in pairwise(outer))


@pytest.mark.parametrize("unit", ["'", '"', "“", "’ ", "a' ", '"a ', "‘a s’ "])
def test_a_long_run_of_marks_is_read_in_order(unit: str) -> None:
    text = unit * 20_000  # work that grew with the square of it would not end in the time anybody waits for a test
    found = find_stretches(text)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert [s.start for s in found] == sorted(s.start for s in found)
