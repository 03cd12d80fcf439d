"""Times inside a post count from the day that stands under it ("— Ann Poole (@annpoole) November 3, 2016")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.annotate.anchors.days import Anchor
from variorum.annotate.anchors.told import Resolved
from variorum.report import Report

SIGNATURE = re.compile(r"\(@\w{1,30}\)[\s,|·-]{0,4}$")
"""What stands between the name and the day under a post."""
ROOM = 40
"""Characters before a day that are looked at for the signature."""
DASHES = "—–-"


def days_of_posts(report: Report, resolved: Sequence[Resolved]) -> dict[int, Anchor]:
    """For the times in signed and dated posts (by index) the day of the post."""
    starts = [one.time.start for one in resolved]
    found: dict[int, Anchor] = {}
    for one in resolved:
        at = one.time.start
        said = one.time.said
        if one.day is None or said is None or said.year is None or not SIGNATURE.search(report.text[at - ROOM : at]):
            continue
        for start, end in _post(report, at):
            inside = range(bisect_left(starts, start), bisect_left(starts, end))
            found.update((index, Anchor(one.day, "the day of the post")) for index in inside)
    return found


def _post(report: Report, day: int) -> Iterator[tuple[int, int]]:
    """The text over the day in the same line, and the line before it where only the signature stands in this one."""
    place = bisect_right(report.blocks, day, key=lambda block: block.start) - 1
    if place < 0:
        return
    block = report.blocks[place]
    yield block.start, day
    if place and report.text[block.start] in DASHES:
        yield report.blocks[place - 1].start, report.blocks[place - 1].end
