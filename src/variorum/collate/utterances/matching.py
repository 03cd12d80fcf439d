"""Which parts of quotations are the same words of the same speaker, whatever each report made of them.

Candidates come from an index of shared shingles and telling stems; a part links to its best match in each report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from variorum.collate.utterances.parts import Part
from variorum.collate.utterances.speakers import same_speaker

SHINGLE = 3
"""Words in a row that make two parts candidates."""
HOLDERS = 24
"""Parts that hold one shingle or stem meet each other; further ones meet the first so many, which is enough to link
what is one and bounds the candidates to `HOLDERS` times the parts."""
TELLING = 0.2
"""Weight from which a stem may bring two parts together, or counts as one that a paraphrase shares."""
FRAGMENT = 4
"""Words below which a part must stand as it is in the other."""
VERBATIM = 0.7
"""Share of the shorter part's words that must recur in order."""
RUN = 5
"""Words in a row that make up for words that tell little."""
BESIDE = 0.4
"""As VERBATIM, for parts that stand beside parts that match."""
MERGED = 0.6
"""As VERBATIM, for a part whose neighbour matches the same part, which may be the two of them run together."""
LONG = 8
"""Words from which a part shows whether its report keeps to the words of others."""
FAITHFUL = 0.9
"""Share of words in order from which it does."""
RENDERED = 0.38
"""Mean of the shares of words in order and of weight that two renderings of one sentence have in common."""
CONTENT = 0.08
"""Weight from which a stem counts as one that a paraphrase shares."""
PARAPHRASE = 0.45
"""Share of the shorter part's weight that must recur in any order, where one and the same speaker is known."""


@dataclass(frozen=True, slots=True)
class Match:
    """How alike two parts, given by index, are: the share of the shorter one's words or weight that recurs, and how
    much the shared words tell.
    """

    first: int
    second: int
    score: float
    weight: float


def matches(parts: Sequence[Part]) -> tuple[Match, ...]:
    """The links between parts: for each part and each report the best match there, if it is good enough.

    What stands next to a match in both reports needs less to match too, and so does what one of them runs together
    with it. Indirect speech links to one part alone: a reporter's summary of two utterances must not join them.
    """
    candidates = sorted(_candidates(parts))
    found = _best(parts, candidates, similarity)
    free = _unfaithful(parts, found)
    found |= _best(parts, [pair for pair in candidates if _touches(parts, pair, free)], _rendered)
    beside = {pair for match in found for pair in _beside(parts, match)}
    merged = {pair for match in found for pair in _run_together(parts, match)}
    more = _best(parts, sorted(beside), lambda one, other: _loosely(one, other, BESIDE))
    more |= _best(parts, sorted(merged - beside), lambda one, other: _loosely(one, other, MERGED))
    return tuple(sorted(_single(parts, {*found, *more}), key=lambda match: (match.first, match.second)))


def _beside(parts: Sequence[Part], match: Match) -> Iterator[tuple[int, int]]:
    for step in (-1, 1):
        one, other = match.first + step, match.second + step
        if _continues(parts, match.first, one) and _continues(parts, match.second, other):
            yield one, other


def _run_together(parts: Sequence[Part], match: Match) -> Iterator[tuple[int, int]]:
    for one, other in ((match.first, match.second), (match.second, match.first)):
        for near in (one - 1, one + 1):
            if _continues(parts, one, near) and len(parts[near].stems) < len(parts[other].stems):
                yield min(near, other), max(near, other)


def _single(parts: Sequence[Part], found: Iterable[Match]) -> set[Match]:
    """The matches, of those of a part of indirect speech only the best."""
    best: dict[int, Match] = {}
    kept = set()
    for match in found:
        told = [number for number in (match.first, match.second) if parts[number].kind == "indirect"]
        if not told:
            kept.add(match)
        for number in told:
            if number not in best or _rank(best[number]) < _rank(match):
                best[number] = match
    return kept | set(best.values())


def _rank(match: Match) -> tuple[float, float, int, int]:
    return match.score, match.weight, -match.first, -match.second


def _unfaithful(parts: Sequence[Part], found: Iterable[Match]) -> frozenset[int]:
    """The reports that quote at length but share no long stretch of words with another: they may be translating."""
    long = {part.report for part in parts if part.kind == "direct" and len(part.stems) >= LONG}
    for match in found:
        one, other = parts[match.first], parts[match.second]
        if one.report != other.report and match.score >= FAITHFUL and min(len(one.stems), len(other.stems)) >= LONG:
            long -= {one.report, other.report}
    return frozenset(long)


def _touches(parts: Sequence[Part], pair: tuple[int, int], reports: frozenset[int]) -> bool:
    return parts[pair[0]].report in reports or parts[pair[1]].report in reports


def _best(
    parts: Sequence[Part], pairs: Iterable[tuple[int, int]], measure: Callable[[Part, Part], float | None]
) -> set[Match]:
    best: dict[tuple[int, int], Match] = {}
    for one, other in pairs:
        score = measure(parts[one], parts[other])
        if score is None:
            continue
        match = Match(one, other, score, _weight(parts[one], parts[other]))
        for key in ((one, parts[other].report), (other, parts[one].report)):
            if key not in best or _rank(best[key]) < _rank(match):
                best[key] = match
    return set(best.values())


def _continues(parts: Sequence[Part], one: int, other: int) -> bool:
    """Whether two parts are of one quotation."""
    return 0 <= other < len(parts) and parts[one].report == parts[other].report and parts[one].mark == parts[other].mark


def _candidates(parts: Sequence[Part]) -> set[tuple[int, int]]:
    """Pairs that share a shingle or a telling stem; a fragment meets all parts that have its most telling stem."""
    shingles: dict[tuple[str, ...], list[int]] = defaultdict(list)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        stems = part.stems
        for shingle in {stems[n : n + SHINGLE] for n in range(len(stems) - SHINGLE + 1)}:
            shingles[shingle].append(number)
        for stem in part.weights:
            holders[stem].append(number)
    pairs = {pair for members in shingles.values() for pair in _meeting(members)}
    for number, part in enumerate(parts):
        telling = [stem for stem, weight in part.weights.items() if weight >= TELLING]
        if len(part.stems) < FRAGMENT:
            telling.append(max(part.weights, key=lambda stem: (part.weights[stem], stem)))
        for stem in telling:
            pairs |= {(min(number, other), max(number, other)) for other in holders[stem][:HOLDERS] if other != number}
    return pairs


def _meeting(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    yield from combinations(members[:HOLDERS], 2)
    for late in members[HOLDERS:]:
        for early in members[:HOLDERS]:
            yield early, late


def similarity(one: Part, other: Part) -> float | None:
    """How alike two parts are, None where they are not of one utterance."""
    if one.report == other.report and one.mark == other.mark:
        return None
    same = same_speaker(one.speaker, other.speaker)
    score = _verbatim(one, other, trusted=same is True)
    if score is None and same and one.report != other.report:
        score = _paraphrase(one, other)
    return score


def _verbatim(one: Part, other: Part, *, trusted: bool) -> float | None:
    """The share of words in order; `trusted` where the speaker is known to be the same, so that less will do."""
    short, long = sorted((one.stems, other.stems), key=len)
    runs = _runs(short, long)
    share = sum(runs) / len(short)
    unbroken = share == 1 and len(runs) == 1
    weight = _weight(one, other)
    if len(short) == 1 and (one.capital if len(one.stems) == 1 else other.capital):
        return None
    if len(short) < FRAGMENT:
        whole = len(short) == len(long) > 1
        return share if unbroken and (whole or weight >= (0.05 if trusted else 0.8)) else None
    telling = weight >= (0.4 if trusted else 0.8) or max(runs, default=0) >= (RUN if trusted else RUN + 1)
    return share if share >= VERBATIM and (telling or unbroken) else None


def _paraphrase(one: Part, other: Part) -> float | None:
    shared = [weight for stem, weight in one.weights.items() if stem in other.weights and weight >= CONTENT]
    total = min(sum(one.weights.values()), sum(other.weights.values()))
    score = sum(shared) / total if total else 0.0
    enough = (sum(shared) >= 0.6 and len(shared) >= 2) or (score >= 0.8 and len(shared) >= 3)
    return score * VERBATIM if enough and score >= PARAPHRASE else None


def _rendered(one: Part, other: Part) -> float | None:
    """As alike as two renderings of one sentence are, of about one length: by words in order and by what they tell."""
    short, long = sorted((one.stems, other.stems), key=len)
    if len(short) < LONG or 2 * len(short) < len(long) or not same_speaker(one.speaker, other.speaker):
        return None
    told = min(sum(one.weights.values()), sum(other.weights.values())) or 1.0
    score = (sum(_runs(short, long)) / len(short) + _weight(one, other) / told) / 2
    return score * VERBATIM if score >= RENDERED and one.report != other.report else None


def _loosely(one: Part, other: Part, least: float) -> float | None:
    """The share of words in order, from `least`, for parts whose neighbours match."""
    short, long = sorted((one.stems, other.stems), key=len)
    share = sum(_runs(short, long)) / len(short)
    return share * VERBATIM if share >= least else None


def _runs(short: Sequence[str], long: Sequence[str]) -> list[int]:
    return [op.src_end - op.src_start for op in Indel.opcodes(short, long) if op.tag == "equal"]


def _weight(one: Part, other: Part) -> float:
    return sum(weight for stem, weight in one.weights.items() if stem in other.weights)
