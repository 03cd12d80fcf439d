"""Posts by which an outlet points from one article to another of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from variorum.layout.lines import Line
from variorum.layout.sites import site_stem, squeezed
from variorum.layout.stamps import read_day
from variorum.report import Capture, day_published

_POST = re.compile(
    r"https?://.{1,400}?[—–-] (?P<name>[^()\n]{1,60}) \(@(?P<account>\w{1,30})\) (?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})$"
)
_DAYS = 2
"""A post that is older than the article by more than so many days tells other news."""


def mark_own_posts(lines: Sequence[Line], kinds: list[str], capture: Capture) -> None:
    """Mark posts with a link that the outlet signs itself and that are older than the news of its article."""
    published = day_published(capture.published)
    if capture.outlet is None or published is None:
        return
    outlet = site_stem(capture.outlet)
    for n, line in enumerate(lines):
        post = _POST.search(line.text) if kinds[n] == "body" else None
        if post and outlet in (squeezed(post["name"]), squeezed(post["account"])):
            month, day, year = read_day(post["day"])
            if year and month and day and (published - date(year, month, day)).days > _DAYS:
                kinds[n] = "related"


def post_days(text: str) -> list[tuple[int, int]]:
    """Where the day stands under a post."""
    return [post.span("day")] if (post := _POST.search(text)) else []
