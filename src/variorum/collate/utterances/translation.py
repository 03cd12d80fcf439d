"""Which reports quote in words translated away and back: never as the others do, who agree among themselves."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from variorum.collate.utterances.wording import Version

LONG = 8
"""Words from which a version can show how faithful its report is."""
VERBATIM = 0.9
"""Share of the words of the shorter of two versions that must recur in order for one to be the other's wording."""
ENOUGH = 2
"""Versions of one report from which it can be judged."""
SLIPS = 0.2
"""Share of them that may be verbatim all the same: names of bodies, set phrases."""


def translated(utterances: Sequence[Sequence[Version]]) -> frozenset[int]:
    """The reports, by index, whose wording differs from the others' throughout."""
    tally: dict[int, tuple[int, int]] = {}
    for versions in utterances:
        long = [version for version in versions if len(version.keys) >= LONG]
        for version in long:
            others = [other for other in long if other.report != version.report]
            if not others:
                continue
            alike = max(_alike(version, other) for other in others)
            kept, all_ = tally.get(version.report, (0, 0))
            tally[version.report] = (kept + (alike >= VERBATIM), all_ + 1)
    return frozenset(
        report
        for report, (kept, all_) in tally.items()
        if kept <= SLIPS * all_ and all_ >= ENOUGH and _others_agree(tally, report)
    )


def _alike(one: Version, other: Version) -> float:
    short = min(len(one.keys), len(other.keys))
    return float(Indel.similarity(one.keys, other.keys)) / 2 / short


def _others_agree(tally: dict[int, tuple[int, int]], report: int) -> bool:
    kept = sum(k for number, (k, _) in tally.items() if number != report)
    total = sum(n for number, (_, n) in tally.items() if number != report)
    return total > 0 and kept >= 0.5 * total
