"""A dossier of a size that a page must still be quick with: 80 reports, 2,000 claims."""

from __future__ import annotations

from typing import Literal

from tests.publish.invented import report
from variorum.records import VERSION, ClaimRecord, Dossier, Holder, Reading, StoryRecord

REPORTS, CLAIMS = 80, 2000
_LINE = "On the quay of Port Amity the harbour office counted {n} crates of tin, {m} of them empty, and went home.\n"


def make() -> Dossier:
    """Every claim has four readings in four reports; one in ten is a difference."""
    texts = {f"report-{n:02}": "".join(_LINE.format(n=n + m, m=m) for m in range(48)) for n in range(REPORTS)}
    ids = list(texts)
    return Dossier(
        variorum=VERSION,
        story=StoryRecord(id="s-crates", headline="Crates counted", first_published=None, last_published=None),
        reports=tuple(report(id, text) for id, text in texts.items()),
        actors=(),
        quotes=(),
        claims=tuple(_claim(number, ids, texts) for number in range(CLAIMS)),
        events=(),
        dates=(),
        copies=(),
    )


def _claim(number: int, ids: list[str], texts: dict[str, str]) -> ClaimRecord:
    status: Literal["conflict", "agree"] = "conflict" if number % 10 == 0 else "agree"
    return ClaimRecord(
        id=f"c-{number}",
        about=f"how many crates, count {number}",
        kind="quantity",
        status=status,
        why="unexplained" if status == "conflict" else None,
        explanation="Nothing in the reports says why.",
        readings=tuple(_reading(number, ids[(number * 7 + step) % len(ids)], texts) for step in range(4)),
    )


def _reading(number: int, id: str, texts: dict[str, str]) -> Reading:
    start = (number * 37) % (len(texts[id]) - 20)
    end = start + 5 + number % 15
    return Reading(
        value=texts[id][start:end], normal=None, independent=1, holders=(Holder(report=id, start=start, end=end),)
    )
