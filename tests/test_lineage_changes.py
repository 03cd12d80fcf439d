"""What reports added to, dropped from and changed in prose they share, on an invented flood."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from tests.test_lineage import OWN, TABLOID, WIRE, _report, _trace
from variorum.lineage.changes import MOST
from variorum.lineage.shingles import SHINGLE
from variorum.records import CopyRecord, SharedPassage, SpanRecord, TextChange
from variorum.report import Report
from variorum.wording import words_of

LINES = WIRE.partition(" - ")[2].splitlines()
EARLY, LATE = "2031-05-04", "2031-05-05"


def _told(copy: CopyRecord, *reports: Report) -> list[tuple[str, str, str]]:
    texts = {report.id: report.text for report in reports}

    def words(span: SpanRecord) -> str:
        return texts[span.report][span.start : span.end]

    return [(change.kind, words(change.first), words(change.second)) for change in copy.changes]


def test_words_added_dropped_changed_and_respelled_inside_a_passage_are_told_with_their_place_on_both_sides() -> None:
    text = "\n".join(LINES)
    edited = text.replace("Firefighters carried", "Firefighters lifted").replace("four streets", "streets")
    edited = edited.replace("the mayor", "the worried mayor").replace("leaking", "Leaking")
    one, other = _report("a", text, published=EARLY), _report("b", edited, published=LATE)
    (copy,) = _trace(one, other).copies
    assert _told(copy, one, other) == [
        ("dropped", "four", "flooded"),
        ("changed", "carried", "lifted"),
        ("added", "the", "worried"),
    ]
    assert all(change.ordered for change in copy.changes)


def test_lines_left_out_and_put_in_by_a_copy_are_told() -> None:
    kept = LINES[1:]
    one = _report("a", "\n".join(LINES), published=EARLY)
    other = _report("b", "\n".join([*kept, TABLOID.splitlines()[2]]), published=LATE)
    (copy,) = _trace(one, other).copies
    dropped, added = LINES[0].rstrip("."), TABLOID.splitlines()[2].rstrip(".")
    assert _told(copy, one, other) == [("dropped", dropped, "Firefighters"), ("added", "money", added)]


def test_what_the_later_did_is_told_whichever_comes_first_and_without_times_no_order_is_claimed() -> None:
    text = "\n".join(LINES)
    edited = text.replace("four streets", "streets")
    late, early = _report("a", edited, published=LATE), _report("b", text, published=EARLY)
    (change,) = _trace(late, early).copies[0].changes
    assert (change.kind, change.first.report, change.second.report, change.ordered) == ("dropped", "b", "a", True)
    (change,) = _trace(_report("a", edited), _report("b", text)).copies[0].changes
    assert (change.kind, change.first.report, change.second.report, change.ordered) == ("added", "a", "b", False)


def test_lines_in_another_order_are_neither_dropped_nor_added() -> None:
    one, other = _report("a", "\n".join(LINES)), _report("b", "\n".join(LINES[::-1]))
    (copy,) = _trace(one, other).copies
    assert copy.changes == ()


def test_where_one_passage_was_taken_over_the_rest_is_nobodys_change() -> None:
    wire, tabloid = (
        text.replace("as shelters", "as shelters and asked the bakers for bread") for text in (WIRE, TABLOID)
    )
    (copy,) = _trace(_report("a", wire + OWN), _report("b", tabloid + OWN[::-1])).copies
    assert copy.changes == ()


def test_changes_of_a_pair_are_bounded() -> None:
    words = [f"word{one}{other}" for one in "abcdefghijklmnop" for other in "abcdefghijklmnop"]
    text = " ".join(words)
    edited = " ".join(f"{word} extra" if n % 8 == 0 else word for n, word in enumerate(words))
    (copy,) = _trace(_report("a", text), _report("b", edited)).copies
    assert [change.kind for change in copy.changes] == ["added"] * MOST


WORDS = st.lists(st.sampled_from(words_of(WIRE + TABLOID + OWN).keys), max_size=40)


@given(WORDS, WORDS, st.integers(0, 10_000))
def test_every_change_lies_in_its_reports_and_no_stretch_told_as_gone_or_new_is_shared(
    one: list[str], other: list[str], seed: int
) -> None:
    draw = random.Random(seed)
    base = list(words_of(WIRE + OWN).keys)
    edited = [word for word in base if draw.random() > 0.1]
    edited = [word if draw.random() > 0.1 else draw.choice(one or base) for word in edited]
    reports = [
        _report("a", "\n".join(map(" ".join, (one, base)))),
        _report("b", "\n".join(map(" ".join, (edited, other)))),
    ]
    texts = {report.id: report.text for report in reports}
    for copy in _trace(*reports).copies:
        passages = [item for item in copy.evidence if isinstance(item, SharedPassage)]
        for change in copy.changes:
            for span in (change.first, change.second):
                assert 0 <= span.start < span.end <= len(texts[span.report])
                assert texts[span.report][span.start : span.end].strip() == texts[span.report][span.start : span.end]
            _holds(change, passages, texts)


def _holds(change: TextChange, passages: list[SharedPassage], texts: dict[str, str]) -> None:
    here, there = (change.first, change.second) if change.kind == "dropped" else (change.second, change.first)
    if change.kind == "changed":
        return
    words = words_of(texts[here.report], here.start, here.end).keys
    for passage in passages:
        for side in passage:
            if side.report == there.report:
                assert not _shingles(words) & _shingles(words_of(texts[side.report], side.start, side.end).keys)


def _shingles(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[n : n + SHINGLE] for n in range(len(words) - SHINGLE + 1)}


@given(st.lists(st.sampled_from([*LINES, *OWN.splitlines(), *TABLOID.splitlines()]), min_size=1, max_size=6))
def test_a_verbatim_copy_has_no_changes(lines: list[str]) -> None:
    text = "\n".join([*LINES, *lines])
    (copy,) = _trace(_report("a", text), _report("b", text)).copies
    assert copy.changes == ()


@given(WORDS, st.integers(0, 10_000))
def test_changes_read_backwards_are_the_same_changes_turned(other: list[str], seed: int) -> None:
    draw = random.Random(seed)
    base = "\n".join(LINES)
    edited = " ".join(word for word in base.split(" ") if draw.random() > 0.1) + "\n" + " ".join(other)
    turned = {"added": "dropped", "dropped": "added", "changed": "changed"}
    there = _trace(_report("a", base, published=EARLY), _report("b", edited, published=LATE)).copies[0].changes
    back = _trace(_report("a", base, published=LATE), _report("b", edited, published=EARLY)).copies[0].changes
    assert {(turned[c.kind], _key(c.second), _key(c.first)) for c in back} == {
        (c.kind, _key(c.first), _key(c.second)) for c in there
    }


def _key(span: SpanRecord) -> tuple[str, int, int]:
    return span.report, span.start, span.end
