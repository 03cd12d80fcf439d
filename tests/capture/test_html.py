from __future__ import annotations

import pytest

from variorum.capture import Source
from variorum.capture.html import read_html
from variorum.capture.markup import lines_of, parse, text_of
from variorum.layout.page import lay_out

PARAGRAPHS = (
    "The bridge across the harbour was closed on Tuesday after engineers found cracks in two of its pillars.",
    "“We will not open it before we know why,” the mayor, Ann Poe, told reporters at the harbour office – at noon.",
    "The bridge was built in 1974 and carries some 20,000 cars a day, according to the harbour office of the town.",
)
LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Bridge closed after cracks are found", "datePublished": "2017-05-03T09:15:00+02:00",
"author": {"@type": "Person", "name": "Ann Roe"}, "publisher": {"name": "Harbour Herald"}}</script>"""
META = """<meta property="og:title" content="Bridge closed after cracks are found">
<meta property="og:site_name" content="Harbour Herald">
<meta property="article:published_time" content="2017-05-03T09:15:00Z">"""


def page(head: str = LINKED, *, tail: str = "</body></html>") -> str:
    body = "".join(f"<p>{paragraph}<!-- ad --></p>" for paragraph in PARAGRAPHS)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge</title>{head}</head><body>'
        "<nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav>"
        f"<article><h1>Bridge closed after cracks are found</h1>{body}<h2>What comes next</h2>"
        f"<p>{PARAGRAPHS[2]}</p></article><footer>Terms of use</footer>{tail}"
    )


def read(text: str | bytes):  # type: ignore[no-untyped-def]
    data = text if isinstance(text, bytes) else text.encode()
    return read_html(Source("bridge.html", "bridge", data, len(data)))


@pytest.mark.parametrize(
    ("head", "published", "byline"),
    [(LINKED, "2017-05-03T09:15:00+02:00", ("Ann Roe",)), (META, "2017-05-03T09:15:00+00:00", ())],
)
def test_reads_the_article_and_what_the_markup_says(head: str, published: str, byline: tuple[str, ...]) -> None:
    reading = read(page(head))
    assert reading.problems == ()
    (capture,) = reading.captures
    lines = capture.text.split("\n\n")
    assert lines[0] == "Bridge closed after cracks are found"
    assert lines[1:4] == list(PARAGRAPHS)
    assert "Sport" not in capture.text
    assert "Terms of use" not in capture.text
    assert (capture.outlet, capture.published, capture.byline) == ("Harbour Herald", published, byline)


def test_blocks_say_what_the_markup_knows() -> None:
    (capture,) = read(page()).captures
    kinds = {capture.text[block.start : block.end]: block.kind for block in capture.blocks}
    assert kinds["Bridge closed after cracks are found"] == "headline"
    assert kinds["What comes next"] == "subhead"
    report = lay_out(capture, id="bridge")
    assert [block.kind for block in report.blocks][:2] == ["headline", "body"]


def test_what_a_page_does_not_say_is_unknown() -> None:
    (capture,) = read(page("")).captures
    assert (capture.outlet, capture.published, capture.byline) == (None, None, ())


def test_remarks_on_a_page_that_ends_too_early() -> None:
    reading = read(page(tail=""))
    assert len(reading.captures) == 1
    assert [problem.lost for problem in reading.problems] == [False]
    assert "ends before" in reading.problems[0].what


def test_reads_the_declared_encoding() -> None:
    data = page().replace("utf-8", "windows-1252").encode("cp1252")
    (capture,) = read(data).captures
    assert PARAGRAPHS[1] in capture.text


@pytest.mark.parametrize("html", ["<html></html>", "<html><body><script>x()</script></body></html>", "<p>Menu</p>"])
def test_a_page_without_a_sentence_is_left_out_by_name(html: str) -> None:
    reading = read(html)
    assert reading.captures == ()
    assert reading.problems[-1].lost


def test_broken_linked_data_costs_only_itself() -> None:
    (capture,) = read(page('<script type="application/ld+json">{"@type": </script>' + META)).captures
    assert capture.outlet == "Harbour Herald"


def test_lines_are_as_a_browser_copies_them() -> None:
    tree = parse(
        "<div>One <b>bold</b> word<!-- no --> more<p>Two<br>three</p><script>x</script>tail</div><ul><li>a<li>b</ul>"
    )
    assert tree is not None
    assert lines_of(tree) == ["One bold word more", "Two", "three", "tail", "a", "b"]


def test_plain_text_is_no_markup() -> None:
    assert text_of("5 > 3, she said") == "5 > 3, she said"
    assert text_of("a &amp; b") == "a & b"
