"""What one report changed in another's prose, on an invented flood."""

from __future__ import annotations

import msgspec
from lxml import html

from tests.publish import invented
from variorum.publish.page.differences import MOST, Difference, differences, share
from variorum.publish.page.render import to_page
from variorum.records import BlockRecord, FurnitureRecord, ReportRecord, SharedPassage, SpanRecord, TextChange

TEXTS = {"a": "Firefighters carried residents into boats at dawn", "b": "Firefighters lifted residents into boats"}


def _span(report: str, words: str) -> SpanRecord:
    start = TEXTS[report].index(words)
    return SpanRecord(report=report, start=start, end=start + len(words))


def _words(span: SpanRecord) -> str:
    return TEXTS[span.report][span.start : span.end]


PASSAGE = SharedPassage(_span("b", TEXTS["b"]), _span("a", "Firefighters carried residents into boats"))


def test_a_passage_shows_the_changes_inside_it_whichever_side_was_first() -> None:
    changes = (
        TextChange(kind="changed", first=_span("a", "carried"), second=_span("b", "lifted")),
        TextChange(kind="dropped", first=_span("a", "at dawn"), second=_span("b", "boats")),
        TextChange(kind="dropped", first=_span("a", "into"), second=_span("b", "residents")),
    )
    assert differences(PASSAGE, changes, _words) == (
        Difference("lifted", "carried"),
        Difference("", "into"),
    )


def test_long_lists_of_differences_are_cut() -> None:
    changes = [
        TextChange(kind="changed", first=SpanRecord(report="a", start=n, end=n + 1), second=_span("b", "lifted"))
        for n in range(MOST + 1)
    ]
    assert len(differences(PASSAGE, changes, _words)) == MOST


def _copy(*, ordered: bool) -> str:
    dossier = invented.make()
    (copy,) = dossier.copies
    changes = tuple(msgspec.structs.replace(change, ordered=ordered) for change in copy.changes)
    page = to_page(msgspec.structs.replace(dossier, copies=(msgspec.structs.replace(copy, changes=changes),)))
    tree = html.document_fromstring(page)
    (cite,) = [a for a in tree.xpath("//ul[@class='passages']/li/a") if "62 metres" in a.getparent().text_content()]
    assert tree.get_element_by_id(cite.get("href")[1:]).text_content() == "The crane, 62 metres high, was built in 1988"
    return " ".join(cite.getparent().text_content().split())


def test_what_a_copy_left_out_is_shown_and_who_left_it_out_only_where_the_order_is_known() -> None:
    assert _copy(ordered=True).startswith("Meridian left out by The Morning PostThe crane, 62")
    assert _copy(ordered=False).startswith("Meridian not in The Morning PostThe crane, 62")


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
