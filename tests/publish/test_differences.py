"""What one report changed in another's prose, on an invented flood."""

from __future__ import annotations

from variorum.publish.page.differences import MOST, Difference, differences, share
from variorum.records import BlockRecord, FurnitureRecord, ReportRecord


def test_changed_cut_added_and_respelled_words_are_told_and_type_is_not() -> None:
    wire = "Firefighters carried residents into “grey” boats while the town’s mayor opened two schools"
    tabloid = 'Firefighters lifted residents into "gray" boats while the town\'s worried mayor opened schools'
    assert differences(wire, tabloid) == (
        Difference("carried", "lifted"),
        Difference("grey", "gray"),
        Difference("", "worried"),
        Difference("two", ""),
    )
    assert differences(wire, wire.upper()) == ()


def test_long_lists_of_differences_are_cut() -> None:
    first = " ".join(f"word a{chr(97 + n)}x" for n in range(20))
    assert len(differences(first, first.replace(" a", " b"))) == MOST


def _report(text: str, end: int) -> ReportRecord:
    return ReportRecord(
        id="a", source="a", outlet=None, headline=None, byline=(), published=None, dateline=None, credits=(),
        language="en", text=text, furniture=(FurnitureRecord(start=end, end=len(text), kind="related"),),
        blocks=(BlockRecord(start=0, end=end, kind="body"),),
    )  # fmt: skip


def test_the_shared_part_is_counted_in_words_of_the_article() -> None:
    report = _report("The river rose at dawn today. Read more about rivers", 29)
    assert share(report, [(0, 14)]) == 0.5
    assert share(report, []) == 0
    assert share(_report("More about it", 0), []) == 0
