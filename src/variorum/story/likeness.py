"""How likely two reports are to tell of one event: what they are about, and how far apart they were published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import exp

from variorum.story.terms import Terms

FADE = 30.0
"""Days after which likeness has fallen to a third: a follow-up belongs to its event, an anniversary piece does not."""
UNDATED = 15
"""Days that two reports are taken to be apart where the day of one is unknown."""
LEADING = 30
"""Terms of a report, the heaviest, by which it meets others."""
HOLDERS = 100
"""Reports that one meets under a term, those next in time: none meets more than `LEADING` times `HOLDERS` others."""


def likenesses(reports: Sequence[Terms]) -> dict[tuple[int, int], float]:
    """The likeness, above 0 and up to 1, of all reports, by index, that have a leading term in common."""
    return {
        pair: value for pair in sorted(_meeting(reports)) if (value := likeness(reports[pair[0]], reports[pair[1]])) > 0
    }


def likeness(one: Terms, other: Terms) -> float:
    """The cosine of the two reports' terms, less the more days lie between them."""
    small, large = sorted((one.weights, other.weights), key=len)
    cosine = sum(weight * large[stem] for stem, weight in small.items() if stem in large)
    apart = UNDATED if one.day is None or other.day is None else abs(one.day - other.day)
    return cosine * exp(-apart / FADE)


def _meeting(reports: Sequence[Terms]) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    by_day = sorted(range(len(reports)), key=lambda n: (reports[n].day or 0, reports[n].report))
    for number in by_day:
        for stem in list(reports[number].weights)[:LEADING]:
            holders[stem].append(number)
    pairs = set()
    for members in holders.values():
        for start in range(len(members)):
            for other in members[start + 1 : start + HOLDERS]:
                pairs.add((min(members[start], other), max(members[start], other)))
    return pairs
