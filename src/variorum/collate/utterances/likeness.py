"""How alike two parts of quotations are: word for word with cuts, in other words, or as two renderings of one text.

Each measure gives the share of the shorter part that recurs in the other, None where that is too little to go by;
measures that allow more are scaled down, so that a closer match elsewhere wins.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from variorum.collate.utterances.parts import FRAGMENT, Part
from variorum.collate.utterances.speakers import same_speaker, speaks_for
from variorum.wording import TELLING

VERBATIM = 0.7
"""Share of the shorter part's words that must recur in order."""
RUN = 5
"""Words in a row that make up for words that tell little; one more where the speaker is not known to be the same."""
WEIGHT = {True: 0.4, None: 0.5, False: 0.8}
"""What the shared words must tell, by whether the speaker is the same (None where that is not known)."""
FRAGMENT_WEIGHT = {True: 0.05, None: 0.2, False: 0.8}
"""As WEIGHT, for a fragment that stands in the other as it is."""
PARAPHRASE = 0.45
"""Share of the shorter part's weight that must recur in any order, where one and the same speaker is known."""
CLOSE = {False: 0.8, True: 0.9}
"""Share of words in order that those words in a row need, by whether a telling word is another."""
CONTENT = 0.08
"""Weight from which a stem counts as one that a paraphrase shares."""
LONG = 8
"""Words from which a part shows whether its report keeps to the words of others."""
REWORDED = 0.5
"""What concepts must tell, and as a share of the shorter part, for it to be the other in other words."""
EXCERPT = 0.5
"""What the words in a row must tell that two excerpts of one sentence share."""
SCRAP = 0.15
"""What the words must tell that two renderings of a scrap have in common."""
RENDERED = 0.38
"""Mean of the shares of words in order and of weight that two renderings of one sentence have in common."""


def verbatim(one: Part, other: Part) -> float | None:
    """The share of words in order: where the speaker is the same, less will do."""
    if one.report == other.report and one.mark == other.mark:
        return None
    same = same_speaker(one.speaker, other.speaker)
    short, long = sorted((one, other), key=lambda part: len(part.stems))
    if len(short.stems) == 1 and short.capital:
        return None
    runs = _runs(short.stems, long.stems)
    share = sum(runs) / len(short.stems)
    unbroken = share == 1 and len(runs) == 1
    weight = shared_weight(one, other)
    if len(short.stems) < FRAGMENT:
        whole = len(short.stems) > 1 and len(short.stems) >= VERBATIM * len(long.stems)
        return share if unbroken and (whole or weight >= FRAGMENT_WEIGHT[same]) else None
    in_a_row = max(runs, default=0) >= RUN + (same is not True) and share >= CLOSE[_exchanges(short, long)]
    telling = weight >= WEIGHT[same] or in_a_row
    return share if share >= VERBATIM and (telling or (unbroken and same is not False)) else None


def _exchanges(short: Part, long: Part) -> bool:
    """Whether the one has a telling word that the other has not."""
    return any(weight >= TELLING and stem not in long.weights for stem, weight in short.weights.items())


def paraphrase(one: Part, other: Part) -> float | None:
    """From one speaker in two reports the share of weight in any order: a few telling stems, or nearly all content."""
    if one.report == other.report or not (
        same_speaker(one.speaker, other.speaker) or speaks_for(one.speaker, other.speaker)
    ):
        return None
    shared = [weight for stem, weight in one.weights.items() if stem in other.weights and weight >= CONTENT]
    score = sum(shared) / _least_weight(one, other)
    enough = (sum(shared) >= 0.6 and len(shared) >= 2) or (score >= 0.8 and len(shared) >= 3)
    return score * VERBATIM if enough and score >= PARAPHRASE else None


def rendering(one: Part, other: Part) -> float | None:
    """As alike as two renderings by one speaker are: of one sentence, of about one length, or of a scrap of it."""
    short, long = sorted((one.stems, other.stems), key=len)
    if one.report == other.report or not same_speaker(one.speaker, other.speaker):
        return None
    if FRAGMENT - 1 <= len(short) < LONG and "partial" in (one.kind, other.kind):
        share = _in_order(one, other)
        return share * VERBATIM if share >= VERBATIM and shared_weight(one, other) >= SCRAP else None
    if len(short) < LONG or 2 * len(short) < len(long):
        return None
    score = (_in_order(one, other) + shared_weight(one, other) / _least_weight(one, other)) / 2
    return score * VERBATIM if score >= RENDERED else None


def reworded(one: Part, other: Part) -> float | None:
    """As alike as one sentence by one speaker is in two reports that have hardly a word of it in common."""
    if one.report == other.report or one.kind == other.kind == "indirect":
        return None
    if min(len(one.stems), len(other.stems)) < LONG or not same_speaker(one.speaker, other.speaker):
        return None
    shared = [min(weight, other.concepts[c]) for c, weight in one.concepts.items() if c in other.concepts]
    told = sum(weight for weight in shared if weight >= CONTENT)
    score = told / (min(sum(one.concepts.values()), sum(other.concepts.values())) or 1.0)
    return score * VERBATIM if min(told, score) >= REWORDED else None


def excerpted(one: Part, other: Part) -> float | None:
    """As alike as two excerpts of one sentence by one speaker are that begin and end at other words: most of the
    shorter in a row, or a long row.
    """
    if one.report == other.report or "indirect" in (one.kind, other.kind):
        return None
    if not same_speaker(one.speaker, other.speaker):
        return None
    short, long = sorted((one.stems, other.stems), key=len)
    start, length = max(_rows(short, long), key=lambda row: (row[1], -row[0]), default=(0, 0))
    told = sum(one.weights.get(stem, 0.0) for stem in set(short[start : start + length]))
    most = length >= FRAGMENT and 2 * length > len(short)
    return length / len(short) * VERBATIM if told >= EXCERPT and (most or length >= LONG) else None


def loosely(one: Part, other: Part, *, least: float) -> float | None:
    """The share of words in order, if it is `least`: for parts that other evidence brings together."""
    share = _in_order(one, other)
    return share * VERBATIM if share >= least else None


def shared_weight(one: Part, other: Part) -> float:
    """How much the stems tell that two parts share."""
    return sum(weight for stem, weight in one.weights.items() if stem in other.weights)


def _least_weight(one: Part, other: Part) -> float:
    return min(sum(one.weights.values()), sum(other.weights.values())) or 1.0


def _in_order(one: Part, other: Part) -> float:
    short, long = sorted((one.stems, other.stems), key=len)
    return sum(_runs(short, long)) / len(short)


def _runs(short: Sequence[str], long: Sequence[str]) -> list[int]:
    """The lengths of the stretches in which a longest common subsequence is unbroken in both."""
    return [length for _, length in _rows(short, long)]


def _rows(short: Sequence[str], long: Sequence[str]) -> list[tuple[int, int]]:
    """Those stretches, by where they begin in the shorter and how long they are."""
    return [(op.src_start, op.src_end - op.src_start) for op in Indel.opcodes(short, long) if op.tag == "equal"]
