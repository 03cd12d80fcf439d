"""What a report is about: the stems of its words, weighed by how often it uses them and how much they tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt

from variorum.report import Report, day_in_address, day_published
from variorum.wording import stem_of, weight_of, words_of

HEADLINE = 4
"""How many times a word of the headline counts."""
LEAD = 100
"""Words of the prose that count twice: news tells first what happened, and then what is known besides."""
SHARPNESS = 1.5
"""Power to which a stem's weight is raised: the higher, the more only rare words count."""
KEPT = 400
"""Terms of a report that are kept, the weightiest: a live blog is compared by what it is about most."""
_BODY = frozenset({"subhead", "body", "caption"})


@dataclass(frozen=True, slots=True)
class Terms:
    """A report's terms as a vector of length one, heaviest first, and the day it was published (ordinal), if known."""

    report: str
    weights: dict[str, float]
    day: int | None


def terms_of(report: Report) -> Terms:
    """The terms of a report's headline and prose."""
    counts = Counter(_stems(report))
    weighed = {stem: (1 + log(count)) * weight_of(stem) ** SHARPNESS for stem, count in counts.items()}
    heaviest = sorted(weighed, key=lambda stem: (-weighed[stem], stem))[:KEPT]
    length = sqrt(sum(weighed[stem] ** 2 for stem in heaviest)) or 1.0
    day = day_in_address(report.url) or day_published(report.published)
    return Terms(report.id, {stem: weighed[stem] / length for stem in heaviest}, day.toordinal() if day else None)


def _stems(report: Report) -> Iterator[str]:
    headline = headline_of(report)
    for key in words_of(headline).keys * HEADLINE:
        yield stem_of(key)
    prose = [
        key
        for block in report.blocks
        if block.kind in _BODY
        for key in words_of(report.text, block.start, block.end).keys
    ]
    for key in chain(prose[:LEAD], prose):
        yield stem_of(key)


def headline_of(report: Report) -> str:
    """The headline that came with a report, or that stands in its text."""
    return report.headline or "\n".join(report.slice(b.start, b.end) for b in report.blocks if b.kind == "headline")
