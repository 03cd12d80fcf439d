"""Words in quotation marks that their report credits to nobody, where another quotation shows whose they are: the
headline's, or a scrap inside the reporter's own sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from variorum.annotate.quotation_marks import find_stretches
from variorum.collate.utterances.added import with_added
from variorum.collate.utterances.parts import Part
from variorum.marks import Marks, Quote
from variorum.report import PROSE_KINDS, Report
from variorum.story import Story
from variorum.wording import words_of

LEAST = 2
"""Words that such a scrap must have."""
HOLDERS = 24
"""Places that are looked at for one pair of words."""
Index = dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]]
"""For each two words in a row the first quotations, as keys, that have them, and where."""


def with_credited(story: Story) -> Story:
    """The story with every such scrap added as a partial quotation without a speaker."""
    index = _index(story)
    return with_added(story, lambda report, marks: _scraps(report, marks, index))


def without_terms(groups: Iterable[Sequence[Part]], given: Sequence[Marks], story: Story) -> Iterator[list[Part]]:
    """The utterances without the scraps that found no quotation to be of: terms that reports put in marks.

    `given` are the marks before scraps were added.
    """
    known = [frozenset(marks.quotes) for marks in given]
    for group in groups:
        others = [part for part in group if not _is_scrap(part, known, story)]
        kept = list(group) if any(part.kind != "indirect" for part in others) else others
        if kept:
            yield kept


def _is_scrap(part: Part, known: Sequence[frozenset[Quote]], story: Story) -> bool:
    quote = story.marks[part.report].quotes[part.mark]
    return quote.kind == "partial" and quote not in known[part.report]


def _index(story: Story) -> Index:
    index: Index = defaultdict(list)
    for report, marks in zip(story.reports, story.marks, strict=True):
        for quote in marks.quotes:
            if quote.kind != "indirect" and quote.speaker:
                keys = words_of(report.text, quote.start, quote.end).keys
                for place, pair in enumerate(pairwise(keys)):
                    if len(index[pair]) < HOLDERS:
                        index[pair].append((keys, place))
    return index


def _scraps(report: Report, marks: Marks, index: Index) -> Iterator[Quote]:
    taken = iter(sorted((quote.start, quote.end) for quote in marks.quotes if quote.kind != "indirect"))
    start, end = next(taken, (len(report.text), 0))
    for block in report.blocks:
        if block.kind not in PROSE_KINDS:
            continue
        for stretch in find_stretches(report.slice(block.start, block.end)):
            here = block.start + stretch.start, block.start + stretch.end
            while end <= here[0] and start < len(report.text):
                start, end = next(taken, (len(report.text), 0))
            if here[1] <= start and _is_credited(words_of(report.text, *here).keys, index):
                yield Quote(*here, "partial")


def _is_credited(keys: tuple[str, ...], index: Index) -> bool:
    """Whether these words stand in a row in a quotation with a speaker."""
    places = index.get(keys[:LEAST], ()) if len(keys) >= LEAST else ()
    return any(whole[place : place + len(keys)] == keys for whole, place in places)
