"""Which parts of quotations are the same words of the same speaker, whatever each report made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from variorum.collate.utterances.candidates import Pair, candidates, relatives
from variorum.collate.utterances.likeness import (
    LONG,
    excerpted,
    loosely,
    paraphrase,
    rendering,
    reworded,
    shared_weight,
    verbatim,
)
from variorum.collate.utterances.parts import Part
from variorum.collate.utterances.vicinity import beside, near, run_together

BESIDE = 0.4
"""Share of words in order that will do for parts that stand beside parts that match."""
MERGED = 0.6
"""The same for a part whose neighbour matches the same part, which may be the two of them run together, and for a scrap
beside a match whose like may stand beside it in the other report."""
EXACT = 0.75
"""Share of words in order that two quotations need in reports that keep to the speaker's words: who told two outlets
of one thing told it in two ways, and both are right."""
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
    def pair(self) -> Pair:
        """The two parts."""
        return self.first, self.second

    @property
    def rank(self) -> tuple[float, float, int, int]:
        """Greater for the better of two matches."""
        return self.score, self.weight, -self.first, -self.second


def matches(parts: Sequence[Part]) -> tuple[Match, ...]:
    """The links between parts: for each part and each report the best match there, if it is good enough.

    What has no match in a report may have one there in other words, unless both quote in full as other reports do, or
    may be another excerpt of the sentence. What
    stands next to a match in both reports needs less to match too, and so does what one of them runs together with it.
    Indirect speech links to one part alone: a reporter's summary of two utterances must not join them.
    """
    pairs = candidates(parts)
    found = _best(parts, pairs, verbatim)
    free = _unfaithful(parts, found)
    found = {m for m in found if m.score >= EXACT or _may_reword(parts[m.first], parts[m.second], free)}
    found |= _best(parts, _unmet(parts, pairs, found, free), paraphrase)
    found |= _best(parts, [(a, b) for a, b in pairs if parts[a].report in free or parts[b].report in free], rendering)
    found |= _best(parts, _unmet(parts, relatives(parts), found, free), reworded)
    found |= _best(parts, _without_match(parts, pairs, found), excerpted)
    met = [match.pair for match in found]
    aligned = {pair for match in met for pair in beside(parts, match)}
    around = {pair for match in met for pair in (*run_together(parts, match), *near(parts, match))}
    found |= _best(parts, sorted(aligned), partial(loosely, least=BESIDE))
    found |= _best(parts, sorted(around - aligned), partial(loosely, least=MERGED))
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


def _unmet(parts: Sequence[Part], pairs: Iterable[Pair], found: Iterable[Match], free: frozenset[int]) -> list[Pair]:
    """The pairs of which neither has a match in the other's report and one may have other words than the speaker's."""
    return [(a, b) for a, b in _without_match(parts, pairs, found) if _may_reword(parts[a], parts[b], free)]


def _without_match(parts: Sequence[Part], pairs: Iterable[Pair], found: Iterable[Match]) -> list[Pair]:
    """The pairs of which neither has a match in the other's report."""
    met = set()
    for match in found:
        met |= {(match.first, parts[match.second].report), (match.second, parts[match.first].report)}
    return [(a, b) for a, b in pairs if not {(a, parts[b].report), (b, parts[a].report)} & met]


def _may_reword(one: Part, other: Part, free: frozenset[int]) -> bool:
    """Whether one of two may have other words than the speaker's: unless two reports quote in full as others do."""
    return not one.kind == other.kind == "direct" or one.report in free or other.report in free


def _unfaithful(parts: Sequence[Part], found: Iterable[Match]) -> frozenset[int]:
    """The reports that quote at length but share no long stretch of words with another: they may be translating."""
    reports = {part.report for part in parts if part.kind == "direct" and len(part.stems) >= LONG}
    for match in found:
        one, other = parts[match.first], parts[match.second]
        if one.report != other.report and match.score >= FAITHFUL and min(len(one.stems), len(other.stems)) >= LONG:
            reports -= {one.report, other.report}
    return frozenset(reports)


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
