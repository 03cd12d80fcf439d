"""Which parts of quotations are the same words of the same speaker, whatever each report made of them.

Candidates come from an index of shared shingles and telling stems; a part links to its best match in each other report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from variorum.collate.utterances.parts import Part

RUN = 3
"""Words in a row that make two parts candidates."""
HOLDERS = 60
"""A shingle or stem that more parts hold is no evidence of one utterance, and is skipped."""
TELLING = 0.3
"""Weight from which a stem may bring two parts together."""
FRAGMENT = 4
"""Words below which a part must stand as it is in the other."""
VERBATIM = 0.7
"""Share of the shorter part's words that must recur in order."""
PARAPHRASE = 0.5
"""Share of the shorter part's weight that must recur in any order, where one and the same speaker is known."""


@dataclass(frozen=True, slots=True)
class Match:
    """How alike two parts, given by index, are: the share of the shorter one's words or weight that recurs."""

    first: int
    second: int
    score: float


def matches(parts: Sequence[Part]) -> tuple[Match, ...]:
    """The links between parts: for each part and each other report the best match there, if it is good enough."""
    best: dict[tuple[int, int], Match] = {}
    for one, other in sorted(_candidates(parts)):
        score = similarity(parts[one], parts[other])
        if score is None:
            continue
        match = Match(one, other, score)
        for key in ((one, parts[other].report), (other, parts[one].report)):
            if key not in best or best[key].score < score:
                best[key] = match
    return tuple(sorted(set(best.values()), key=lambda match: (match.first, match.second)))


def _candidates(parts: Sequence[Part]) -> set[tuple[int, int]]:
    holders: dict[object, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        keys = part.words.keys
        grams: set[object] = {keys[n : n + RUN] for n in range(len(keys) - RUN + 1)}
        grams |= {stem for stem, weight in part.weights.items() if weight >= TELLING}
        grams |= set(keys) if len(keys) < FRAGMENT else set()
        for gram in grams:
            holders[gram].append(number)
    return {pair for members in holders.values() if len(members) <= HOLDERS for pair in combinations(members, 2)}


def similarity(one: Part, other: Part) -> float | None:
    """How alike two parts are, None where they are not of one utterance."""
    if one.report == other.report and one.mark == other.mark:
        return None
    known = one.speaker.known is not None and other.speaker.known is not None
    if known and one.speaker.known != other.speaker.known:
        return _verbatim(one, other, strict=True)
    score = _verbatim(one, other, strict=not known)
    if score is None and known:
        score = _paraphrase(one, other)
    return score


def _verbatim(one: Part, other: Part, *, strict: bool) -> float | None:
    short, long = sorted((one.words.keys, other.words.keys), key=len)
    blocks = [op for op in Indel.opcodes(short, long) if op.tag == "equal"]
    same = sum(op.src_end - op.src_start for op in blocks)
    share = same / len(short)
    weight = sum(weight for stem, weight in one.weights.items() if stem in other.weights)
    if len(short) < FRAGMENT:
        unbroken = share == 1 and len(blocks) == 1
        return share if unbroken and weight >= (0.8 if strict else 0.15) else None
    if share >= VERBATIM and weight >= (1.0 if strict else 0.5):
        return share
    return None


def _paraphrase(one: Part, other: Part) -> float | None:
    shared = [weight for stem, weight in one.weights.items() if stem in other.weights]
    total = min(sum(one.weights.values()), sum(other.weights.values()))
    score = sum(shared) / total if total else 0.0
    enough = sum(shared) >= 1.0 and sum(weight >= 0.15 for weight in shared) >= 2
    return score * 0.9 if enough and score >= PARAPHRASE else None
