"""What one speaker said twice, each time in other words: two utterances alike but for what the one has in the place of
the other. Who told two outlets of one thing told it in two ways; both may be quoted right, and yet they differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from rapidfuzz.distance import Indel

from variorum.collate.statements.disputes import Dispute, Place
from variorum.records import QuoteRecord
from variorum.wording import TELLING, Words, stem_of, weight_of, words_of

FLANK = 3
"""Words in a row that both must have before and after what differs."""
AROUND = 7
"""Words that both must have around it in all."""
EXCHANGED = 3
"""Words, at most, that stand in the place of others."""


def retold(quotes: Sequence[QuoteRecord]) -> Iterator[Dispute]:
    """A dispute over words for each two utterances of one speaker that exchange telling words in a like sentence."""
    told = [words_of(quote.text) for quote in quotes]
    for one, other in _candidates(quotes, told):
        if found := _exchange(told[one], told[other]):
            (a, b), (c, d) = found
            here, there = quotes[one].text[a:b], quotes[other].text[c:d]
            speaker = quotes[one].speaker_name
            yield Dispute(
                "wording",
                f"“{here}” or “{there}”, said by {speaker}",
                (_places(quotes[one]), _places(quotes[other])),
                f"{speaker} is quoted with two sentences that are alike but for “{here}” and “{there}”.",
            )


def _candidates(quotes: Sequence[QuoteRecord], told: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Two utterances of one speaker, in different reports, that share words in a row."""
    index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quote in enumerate(quotes):
        if quote.speaker_name and any(reading.kind == "direct" for reading in quote.readings):
            keys = told[number].keys
            for row in {keys[i : i + FLANK] for i in range(len(keys) - FLANK + 1)}:
                index[quote.speaker or quote.speaker_name, *row].append(number)
    pairs = {pair for numbers in index.values() for pair in combinations(numbers, 2)}
    for one, other in sorted(pairs):
        if {r.report for r in quotes[one].readings} != {r.report for r in quotes[other].readings}:
            yield one, other


def _exchange(one: Words, other: Words) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the two have different telling words between the same words, as offsets into each."""
    blocks = Indel.editops(one.keys, other.keys).as_matching_blocks()
    for before, after in pairwise(block for block in blocks if block.size):
        first, second = (before.a + before.size, after.a), (before.b + before.size, after.b)
        around = before.size + after.size
        if min(before.size, after.size) >= FLANK and around >= AROUND and _tells(one, first) and _tells(other, second):
            return _span(one, first), _span(other, second)
    return None


def _tells(words: Words, stretch: tuple[int, int]) -> bool:
    """Whether these are a few words of which one tells what is spoken of."""
    keys = words.keys[slice(*stretch)]
    return 0 < len(keys) <= EXCHANGED and any(weight_of(stem_of(key)) >= TELLING for key in keys)


def _span(words: Words, stretch: tuple[int, int]) -> tuple[int, int]:
    return words.starts[stretch[0]], words.ends[stretch[1] - 1]


def _places(quote: QuoteRecord) -> tuple[Place, ...]:
    return tuple((reading.report, reading.start, reading.end) for reading in quote.readings if reading.kind == "direct")
