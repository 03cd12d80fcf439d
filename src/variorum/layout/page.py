"""From a capture to a report: every line gets its kind, and what the page says about itself is read off."""

from __future__ import annotations

from variorum.layout.blocks import cut_lines
from variorum.layout.facts import read_facts
from variorum.layout.header import site_suffix
from variorum.layout.labels import label_lines
from variorum.layout.lines import split_lines
from variorum.layout.own_posts import mark_own_posts
from variorum.report import Capture, Report


def lay_out(capture: Capture, *, id: str) -> Report:
    """Lay out one captured text into blocks and read its headline, byline, dateline, stamp and credits.

    What a side file or the page's own markup states (the fields of the capture) goes before what is read off the text.
    """
    lines = split_lines(capture.text)
    known = {block.start: block.kind for block in capture.blocks}
    headline = capture.headline and capture.headline[: site_suffix(capture.headline, capture.outlet)]
    kinds, title = label_lines(lines, headline=headline, known=known)
    mark_own_posts(lines, kinds, capture)
    blocks = cut_lines(lines, kinds, title=title, outlet=capture.outlet)
    return read_facts(Report(id=id, source=capture.source, text=capture.text, blocks=blocks), capture)
