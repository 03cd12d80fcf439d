"""Reports that have matter from one medium by their own word: it, and those that name it as their source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.lineage.agencies import agencies
from variorum.lineage.citations import Citation
from variorum.lineage.links import Pair
from variorum.lineage.shingles import SHINGLE
from variorum.report import PROSE_KINDS, Report
from variorum.wording import words_of

LEAD = 0.2
"""Share of a report at its beginning where it names whom it follows; further on it has to name them twice."""
Shingles = frozenset[tuple[str, ...]]


def by_medium(
    reports: Sequence[Report], citations: Sequence[tuple[Citation, ...]], called: Sequence[str | None]
) -> dict[Pair, str]:
    """Pairs of reports that name one medium's report, or of which one names the other's, with the medium.

    What somebody told a medium counts only where that medium's own report is at hand and has words of it: others may
    have heard it there too. News agencies count by their text alone: to cite one for a fact is what every report does.
    """
    pairs: dict[Pair, str] = {}
    for medium, members in sorted(_members(reports, citations, called).items()):
        for pair in combinations(members, 2):
            pairs.setdefault(pair, medium)
    return pairs


def _members(
    reports: Sequence[Report], citations: Sequence[tuple[Citation, ...]], called: Sequence[str | None]
) -> dict[str, list[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    own: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(called):
        if name:
            own[name].append(number)
    wires, texts = frozenset(agencies().names.values()), _Texts(reports)
    for number, cited in enumerate(citations):
        for one in _sources(reports[number], cited):
            if one.medium in wires or one.medium == called[number]:
                continue
            beside = _beside(reports[number], one) if own[one.medium] else frozenset()
            having = {other for other in own[one.medium] if texts.have(other, beside)}
            if having or one.how != "told":
                found[one.medium] |= {number, *(having or own[one.medium][:1])}
    return {medium: sorted(members) for medium, members in found.items()}


def _sources(report: Report, cited: Sequence[Citation]) -> Iterator[Citation]:
    """The citations of media that a report follows, and does not only name in passing."""
    count = Counter(one.medium for one in cited)
    opening = LEAD * len(report.text)
    yield from (one for one in cited if count[one.medium] > 1 or one.start < opening)


def _beside(report: Report, cited: Citation) -> Shingles:
    """Words in a row of the paragraph that cites, and of those beside it."""
    blocks = [block for block in report.blocks if block.kind in PROSE_KINDS]
    at = next(n for n, block in enumerate(blocks) if block.start <= cited.start < block.end)
    return frozenset(
        shingle for block in blocks[max(0, at - 1) : at + 2] for shingle in _shingles(report, block.start, block.end)
    )


class _Texts:
    """The words in a row of whole reports, looked up only for those that are asked for."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._known: dict[int, Shingles] = {}

    def have(self, number: int, words: Shingles) -> bool:
        """Whether the report of this number has some of these words in a row."""
        if number not in self._known:
            report = self._reports[number]
            self._known[number] = frozenset(_shingles(report, 0, len(report.text)))
        return not words.isdisjoint(self._known[number])


def _shingles(report: Report, start: int, end: int) -> Iterator[tuple[str, ...]]:
    keys = words_of(report.text, start, end).keys
    return (keys[at : at + SHINGLE] for at in range(len(keys) - SHINGLE + 1))
