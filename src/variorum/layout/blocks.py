"""Lines cut into blocks: a dateline from its paragraph, a credit from its caption, furniture from prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.layout.credits import credit_stretches
from variorum.layout.datelines import read_dateline
from variorum.layout.furniture import inline_furniture
from variorum.layout.galleries import gallery_counters
from variorum.layout.header import Title, site_suffix
from variorum.layout.lines import Line, ends_sentence
from variorum.layout.own_posts import post_days
from variorum.layout.scores import sentence_scores
from variorum.layout.stamps import loose_stamps, read_stamps
from variorum.report import PROSE_KINDS, Block

_OPENING_LINES = 4
"""How many paragraphs of the article may open with a dateline that names neither day nor agency."""

Stretch = tuple[int, int, str]
"""Start, end and kind of a part of a line."""
_FURNITURE = 1.5
"""Above these log-odds a sentence inside a paragraph is called furniture."""
_SIGNED = re.compile(r"\(@\w{1,30}\)")
"""The account behind a post tells who is speaking; a sentence with it stays."""
_LEAST = 12
"""Shorter stretches (abbreviations, initials) are no sentences."""


def cut_lines(
    lines: Sequence[Line], kinds: Sequence[str], *, title: Title | None = None, outlet: str | None = None
) -> tuple[Block, ...]:
    """The blocks of a text: sorted, apart, covering everything but white space."""
    blocks: list[Block] = []
    paragraphs = 0
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        stretches = _stretches(line.text, kind, opening=paragraphs < _OPENING_LINES)
        if title and number == title[0]:
            stretches = _title_stretches(line, title, outlet) + stretches
        elif kind == "headline":
            stretches = [(site_suffix(line.text, outlet), len(line.text), "navigation")]
        elif kind == "body" and not paragraphs and not ends_sentence(line.text):
            stretches += _stamp_stretches(line.text)
        blocks += _fill(line, kind, _apart(stretches))
        paragraphs += kind == "body" and ends_sentence(line.text)
    return tuple(blocks)


def _title_stretches(line: Line, title: Title, outlet: str | None) -> list[Stretch]:
    """The headline at the start of its line, and behind it the name of the site and the page's stamps."""
    start, end = title[1] - line.start, title[2] - line.start
    stamps = _stamp_stretches(line.text, end)
    found: list[Stretch] = [(0, start, "navigation"), (start, end, "headline"), *stamps]
    name_ends = stamps[0][0] if stamps else len(line.text)
    if site_suffix(line.text[:name_ends], outlet) == end < name_ends:
        found.append((end, name_ends, "navigation"))
    return found


def _stamp_stretches(text: str, start: int = 0) -> list[Stretch]:
    return [(start + stamp.start, start + stamp.end, "stamp") for stamp in loose_stamps(text[start:])]


def _stretches(text: str, kind: str, *, opening: bool) -> list[Stretch]:
    """The parts of a line that are of another kind than the line."""
    if kind == "byline":
        return [(stamp.start, stamp.end, "stamp") for stamp in read_stamps(text, opening=True)]
    if kind == "notice":
        return _stamp_stretches(text)
    if kind == "related":
        return [(start, end, "stamp") for start, end in post_days(text)]
    if kind not in PROSE_KINDS:
        return []
    found = list(inline_furniture(text))
    found += [(start, end, "navigation") for start, end in gallery_counters(text)]
    if kind == "body" and (dateline := read_dateline(text, opening=opening)):
        found.append((dateline.start, dateline.end, "dateline"))
    if kind == "caption":
        found += [(start, end, "credit") for start, end in credit_stretches(text)]
    if kind == "body":
        found += _foreign_sentences(text)
    return found


def _foreign_sentences(text: str) -> list[Stretch]:
    """Sentences inside a paragraph that read like furniture ("Click here for our newsletter.")."""
    sentences = sentence_scores(text)
    if len(sentences) == 1:
        return []
    return [
        (a, b, "promotion")
        for a, b, score in sentences
        if b - a >= _LEAST and score > _FURNITURE and not _SIGNED.search(text, a, b)
    ]


def _apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    kept: list[Stretch] = []
    for start, end, kind in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return kept


def _fill(line: Line, kind: str, stretches: Sequence[Stretch]) -> list[Block]:
    """The stretches as blocks, and what is left of the line between them as blocks of the line's own kind."""
    blocks, at = [], 0
    for start, end, part in [*stretches, (len(line.text), len(line.text), "")]:
        blocks += _block(line, at, start, kind)
        blocks += _block(line, start, end, part)
        at = max(at, end)
    return blocks


def _block(line: Line, start: int, end: int, kind: str) -> list[Block]:
    text = line.text[start:end]
    bare = text.strip()
    if not bare:
        return []
    if kind in PROSE_KINDS and not any(char.isalnum() for char in bare):
        kind = "notice"
    start += text.index(bare)
    return [Block(line.start + start, line.start + start + len(bare), kind)]
