"""Which parts of quotations are the same words of the same speaker, whatever each report made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from variorum.collate.utterances.candidates import Pair, candidates, relatives
from variorum.collate.utterances.likeness import LONG, likeness, loosely, rendering, reworded, shared_weight
from variorum.collate.utterances.parts import Part
from variorum.collate.utterances.speakers import same_speaker

BESIDE = 0.4
"""Share of words in order that will do for parts that stand beside parts that match."""
MERGED = 0.6
"""The same for a part whose neighbour matches the same part, which may be the two of them run together, and for a scrap
beside a match whose like may stand beside it in the other report."""
REACH = 400
"""Characters that may stand between two quotations of one speech."""
FAITHFUL = 0.9
"""Share of words in order from which a report keeps to the words of another."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two parts, by index, that are of one utterance: how alike they are, and how much the shared words tell."""

    first: int
    second: int
    score: float
    weight: float

    @property
    def rank(self) -> tuple[float, float, int, int]:
        """Greater for the better of two matches."""
        return self.score, self.weight, -self.first, -self.second


def matches(parts: Sequence[Part]) -> tuple[Match, ...]:
    """The links between parts: for each part and each report the best match there, if it is good enough.

    What has no match in a report may have one there in other words. What stands next to a match in both reports needs
    less to match too, and so does what one of them runs together with it. Indirect speech links to one part alone: a
    reporter's summary of two utterances must not join them.
    """
    pairs = candidates(parts)
    found = _best(parts, pairs, likeness)
    free = _unfaithful(parts, found)
    found |= _best(parts, [(a, b) for a, b in pairs if parts[a].report in free or parts[b].report in free], rendering)
    found |= _best(parts, _unmet(parts, found), reworded)
    beside = {pair for match in found for pair in _beside(parts, match)}
    near = {pair for match in found for pair in _near(parts, match)}
    merged = {pair for match in found for pair in _run_together(parts, match)}
    found |= _best(parts, sorted(beside), partial(loosely, least=BESIDE))
    found |= _best(parts, sorted((merged | near) - beside), partial(loosely, least=MERGED))
    return tuple(sorted(_single(parts, found), key=lambda match: (match.first, match.second)))


def _best(parts: Sequence[Part], pairs: Iterable[Pair], measure: Callable[[Part, Part], float | None]) -> set[Match]:
    """For each part and each report the best match among these pairs."""
    best: dict[tuple[int, int], Match] = {}
    for one, other in pairs:
        score = measure(parts[one], parts[other])
        if score is None:
            continue
        match = Match(one, other, score, shared_weight(parts[one], parts[other]))
        for key in ((one, parts[other].report), (other, parts[one].report)):
            if key not in best or best[key].rank < match.rank:
                best[key] = match
    return set(best.values())


def _unmet(parts: Sequence[Part], found: Iterable[Match]) -> list[Pair]:
    """The pairs that share a telling concept and of which neither has a match in the other's report."""
    met = set()
    for match in found:
        met |= {(match.first, parts[match.second].report), (match.second, parts[match.first].report)}
    return [(a, b) for a, b in relatives(parts) if not {(a, parts[b].report), (b, parts[a].report)} & met]


def _unfaithful(parts: Sequence[Part], found: Iterable[Match]) -> frozenset[int]:
    """The reports that quote at length but share no long stretch of words with another: they may be translating."""
    reports = {part.report for part in parts if part.kind == "direct" and len(part.stems) >= LONG}
    for match in found:
        one, other = parts[match.first], parts[match.second]
        if one.report != other.report and match.score >= FAITHFUL and min(len(one.stems), len(other.stems)) >= LONG:
            reports -= {one.report, other.report}
    return frozenset(reports)


def _beside(parts: Sequence[Part], match: Match) -> Iterator[Pair]:
    for step in (-1, 1):
        one, other = match.first + step, match.second + step
        if _of_one_mark(parts, match.first, one) and _of_one_mark(parts, match.second, other):
            yield one, other


def _near(parts: Sequence[Part], match: Match) -> Iterator[Pair]:
    """A scrap that a report quotes next to a match, with each quotation next to the match in the other report."""
    for one in (match.first - 1, match.first + 1):
        for other in (match.second - 1, match.second + 1):
            if _of_one_speech(parts, match.first, one) and _of_one_speech(parts, match.second, other):
                pair = min(one, other), max(one, other)
                if "partial" in {parts[number].kind for number in pair}:
                    yield pair


def _of_one_speech(parts: Sequence[Part], one: int, other: int) -> bool:
    """Whether there is such a part and its report quotes it near the first, from the same speaker."""
    if not 0 <= other < len(parts) or parts[one].report != parts[other].report or parts[other].kind == "indirect":
        return False
    gap = max(parts[one].start, parts[other].start) - min(parts[one].end, parts[other].end)
    return gap <= REACH and same_speaker(parts[one].speaker, parts[other].speaker) is True


def _run_together(parts: Sequence[Part], match: Match) -> Iterator[Pair]:
    for one, other in ((match.first, match.second), (match.second, match.first)):
        for near in (one - 1, one + 1):
            if _of_one_mark(parts, one, near) and len(parts[near].stems) < len(parts[other].stems):
                yield min(near, other), max(near, other)


def _of_one_mark(parts: Sequence[Part], one: int, other: int) -> bool:
    """Whether there is such a part and it is of one quotation with the first."""
    return 0 <= other < len(parts) and (parts[one].report, parts[one].mark) == (parts[other].report, parts[other].mark)


def _single(parts: Sequence[Part], found: Iterable[Match]) -> set[Match]:
    """The matches, of those of a part of indirect speech, or of a scrap that is nobody's, only the best."""
    best: dict[int, Match] = {}
    kept = set()
    for match in found:
        told = [number for number in (match.first, match.second) if _links_once(parts[number])]
        if not told:
            kept.add(match)
        for number in told:
            if number not in best or best[number].rank < match.rank:
                best[number] = match
    return kept | set(best.values())


def _links_once(part: Part) -> bool:
    return part.kind == "indirect" or part.nobodys
