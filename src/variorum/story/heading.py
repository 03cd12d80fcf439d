"""What a story is called: the headline that tells best what its reports have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from variorum.report import Report
from variorum.story.terms import headline_of, terms_of
from variorum.wording import stem_of, weight_of, words_of


def heading(reports: Sequence[Report]) -> str | None:
    """The headline whose words most of the reports are about; None where none has one."""
    shared = Counter(stem for report in reports for stem in terms_of(report).weights)
    scored = []
    for report in reports:
        if text := " ".join(headline_of(report).split()):
            stems = sorted({stem_of(key) for key in words_of(text).keys})
            told = sum(shared[stem] * weight_of(stem) for stem in stems)
            scored.append((-told / sqrt(len(stems) or 1), text))
    return min(scored)[1] if scored else None
