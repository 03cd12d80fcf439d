from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from variorum.publish.page.marking import Mark, Marker
from variorum.publish.page.text import shown

_TEXT = "Two <b> cranes & one ship\nwent down at dawn, they said."


@st.composite
def _marks(draw: st.DrawFn) -> list[Mark]:
    spans = draw(
        st.sets(st.tuples(st.integers(0, len(_TEXT) - 1), st.integers(1, len(_TEXT))).filter(lambda p: p[0] < p[1]))
    )
    return [Mark(start, end, f"r-{start}-{end}", ("m-claim",)) for start, end in sorted(spans)]


@given(_marks(), st.integers(0, len(_TEXT)))
def test_overlapping_marks_nest_and_keep_every_character(marks: list[Mark], border: int) -> None:
    marker = Marker(_TEXT, marks)
    pieces = [marker.html(0, border), marker.html(border, len(_TEXT))]
    tree = html.fragment_fromstring("".join(f"<p>{piece}</p>" for piece in pieces), create_parent="div")
    assert tree.text_content() == _TEXT  # the parser repairs what is badly nested, and then text is lost or doubled
    for mark in marks:
        (first,) = tree.xpath(f".//*[@id='{mark.id}']")
        rest = tree.xpath(f".//*[@data-of='{mark.id}']")
        assert "".join(piece.text_content() for piece in (first, *rest)) == _TEXT[mark.start : mark.end]


def test_marks_that_nest_are_not_cut() -> None:
    marks = [Mark(0, 20, "outer", ("m-quote",)), Mark(4, 9, "inner", ("m-claim",))]
    assert Marker("0123456789" * 2, marks).html(0, 20) == (
        '<mark id="outer" class="m-quote">0123<mark id="inner" class="m-claim">45678</mark>90123456789</mark>'
    )


def test_of_marks_that_cross_the_later_is_cut() -> None:
    marks = [Mark(0, 6, "a", ("m-quote",)), Mark(4, 9, "b", ("m-claim",))]
    assert Marker("0123456789", marks).html(0, 10) == (
        '<mark id="a" class="m-quote">0123<mark id="b" class="m-claim">45</mark></mark>'
        '<mark data-of="b" class="m-claim">678</mark>9'
    )


def test_a_mark_begins_where_its_first_shown_character_is() -> None:
    marker = Marker("ab\n\ncd", [Mark(2, 6, "a", ("m-quote",))])
    assert marker.html(0, 2) == "ab"
    assert marker.html(4, 6) == '<mark id="a" class="m-quote">cd</mark>'


def test_a_difference_is_noted_once_after_its_last_piece() -> None:
    marks = [Mark(0, 4, "a", ("m-quote",)), Mark(2, 6, "b", ("m-differs",), ((3, "c-x"),))]
    made = Marker("012345", marks).html(0, 6)
    assert made.endswith('45</mark><a class="ref" href="#c-x" aria-label="difference 3">3</a>')
    assert made.count('class="ref"') == 1


def test_unseen_characters_are_spelled_out() -> None:
    assert shown("a\u202eb\u200dc") == 'a<span class="unseen">U+202E</span>b\u200dc'
    assert shown("\ud800") == '<span class="unseen">U+D800</span>'
    assert shown("tab\tline\n") == "tab\tline\n"
