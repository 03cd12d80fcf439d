"""Reads HTML pages: the article's own text as trafilatura finds it, and what the page's markup says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import msgspec
from lxml import html
from trafilatura import bare_extraction

from variorum.capture import Reading, Source, schemaorg
from variorum.capture.checks import in_another_language, open_text, shortened, without_sentence
from variorum.capture.markup import lines_of, parse
from variorum.capture.moments import read_moment
from variorum.capture.stated import Stated, language_code
from variorum.errors import Problem
from variorum.report import Block

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE)
_HEAD = 4096
_LARGE = 10_000
"""Of a page with more elements no second opinion is asked: it would take many seconds."""
_KINDS = {"head": "subhead"}
Paragraphs = list[tuple[str, str]]
"""The kind and the words of each paragraph of an article."""


def read_html(source: Source) -> Reading:
    """The article of one page, one line a paragraph, its headline first."""
    charset = _CHARSET.search(source.data[:_HEAD])
    text, problems = open_text(source, declared=charset[1].decode("ascii") if charset else None)
    if text is None:
        return Reading(problems=problems)
    tree = parse(text)
    if tree is None:
        return Reading(problems=(*problems, Problem(source.path, "holds no HTML", "save the page again")))
    problems += _cut_off(source, text)
    stated = read_markup(tree)
    paragraphs = read_article(tree, stated)
    text, blocks = _assemble(stated.headline, paragraphs)
    text, clipped = shortened(source, text)
    empty = without_sentence(source.path, text)
    if empty:
        return Reading(problems=problems + empty)
    blocks = tuple(block for block in blocks if block.end <= len(text))
    capture = replace(stated, text=text).as_capture(source.name, source.path, blocks)
    return Reading((capture,), problems + clipped + in_another_language(source.path, text))


def _cut_off(source: Source, text: str) -> tuple[Problem, ...]:
    if source.is_cut or "</html" in text[-2000:].lower() or "<html" not in text[:_HEAD].lower():
        return ()
    return (Problem(source.path, "ends before its markup does", "it may be cut off; save it again", lost=False),)


def read_markup(tree: html.HtmlElement) -> Stated:
    """What a page's JSON-LD says of its article, and where that is silent, its meta elements."""
    articles = [schemaorg.read_article(article) for article in _linked_data(tree)]
    best = max(articles, key=lambda stated: (len(stated.text), bool(stated.published)), default=Stated())
    return best.or_else(_meta(tree))


def _linked_data(tree: html.HtmlElement) -> Iterator[Mapping[str, object]]:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            yield from schemaorg.find_articles(msgspec.json.decode((script.text or "").strip().rstrip(";")))
        except (msgspec.DecodeError, RecursionError):
            continue  # broken markup states nothing; the page is read without it


def _meta(tree: html.HtmlElement) -> Stated:
    said: dict[str, str] = {}
    for meta in tree.iterfind(".//meta[@content]"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        said.setdefault(name, " ".join(meta.get("content").split()))
    times = (
        said.get(name) for name in ("article:published_time", "datepublished", "date", "pubdate", "dc.date.issued")
    )
    authors = [said[name] for name in ("author", "article:author", "byl") if said.get(name) and "://" not in said[name]]
    canonical = next((link.get("href") for link in tree.iterfind('.//link[@rel="canonical"]')), None)
    return Stated(
        outlet=said.get("og:site_name") or said.get("application-name") or None,
        headline=said.get("og:title") or _first_heading(tree),
        byline=tuple(authors[:1]),
        published=next((moment for time in times if (moment := read_moment(time))), None),
        url=said.get("og:url") or canonical,
        language=language_code(tree.get("lang")),
    )


def _first_heading(tree: html.HtmlElement) -> str | None:
    headings = (" ".join(heading.text_content().split()) for heading in tree.iterfind(".//h1"))
    return next((heading for heading in headings if heading), None)


def read_article(tree: html.HtmlElement, stated: Stated) -> Paragraphs:
    """The paragraphs of the article; where none is found, those that the markup states, else the page's lines."""
    is_large = sum(1 for _ in tree.iter()) > _LARGE
    found = bare_extraction(tree, include_comments=False, include_tables=False, fast=is_large)
    body = getattr(found, "body", None)
    paragraphs = list(_paragraphs(body)) if body is not None else []
    if paragraphs:
        return paragraphs
    if stated.text:
        return [("", line) for line in stated.text.split("\n") if line.strip()]
    return [("", line) for line in lines_of(tree)]


def _paragraphs(body: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The blocks of trafilatura's tree, each as one line."""
    for node in body.iter("p", "head", "item", "quote", "code", "cell"):
        if any(True for _ in node.iterancestors("p", "head", "item", "quote", "cell")):
            continue
        words = " ".join("".join(node.itertext()).split())
        if words:
            yield _KINDS.get(node.tag, "body"), words


def _assemble(headline: str | None, paragraphs: Paragraphs) -> tuple[str, tuple[Block, ...]]:
    """The report's text and the blocks whose kind the markup tells; the headline first, once."""
    lines = list(paragraphs)
    if headline:
        said = next((n for n, (_, words) in enumerate(lines[:3]) if _is_headline(words, headline)), None)
        if said is None:
            lines.insert(0, ("headline", headline))
        else:
            lines[said] = ("headline", lines[said][1])
    blocks, parts, at = [], [], 0
    for kind, words in lines:
        if kind:
            blocks.append(Block(at, at + len(words), kind))
        parts.append(words)
        at += len(words) + 2
    return "\n\n".join(parts), tuple(blocks)


def _is_headline(words: str, headline: str) -> bool:
    """Whether a line is the stated headline, or all of it but the name of the site behind it."""
    return words == headline or (len(words) >= 15 and headline.startswith(words))
