"""Reports that have matter from one medium by their own word: it, and those that name it as their source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from variorum.annotate.quotation_marks import find_stretches
from variorum.lineage.agencies import agencies
from variorum.lineage.citations import Citation
from variorum.lineage.links import Pair
from variorum.lineage.shingles import SEEDS, SHINGLE
from variorum.report import Report
from variorum.wording import words_of

LEAD = 0.2
"""Share of a report at its beginning where it names whom it follows; further on it has to name them twice."""
Shingles = frozenset[tuple[str, ...]]


def by_medium(
    reports: Sequence[Report], citations: Sequence[tuple[Citation, ...]], called: Sequence[str | None]
) -> dict[Pair, str]:
    """Pairs of reports that name one medium's report, or of which one names the other's, with the medium.

    What somebody told a medium counts only where that medium's own report is at hand, which the other follows and has
    words of: others may have heard it there too. A report that is named but once, further on, is followed where the
    paragraph has words of it. News agencies count by their text alone: every report cites one for a fact.
    """
    pairs: dict[Pair, str] = {}
    texts = _Texts(reports)
    for medium, cited in sorted(_by_name(citations, called).items()):
        own = [number for number, name in enumerate(called) if name == medium]
        for pair in combinations(sorted(_members(cited, own, texts)), 2):
            pairs.setdefault(pair, medium)
    return pairs


def _by_name(
    citations: Sequence[tuple[Citation, ...]], called: Sequence[str | None]
) -> dict[str, dict[int, list[Citation]]]:
    """For each medium but agencies the reports that cite it, and where; none cites itself."""
    found: dict[str, dict[int, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    wires = frozenset(agencies().names.values())
    for number, cited in enumerate(citations):
        for one in cited:
            if one.medium not in wires and one.medium != called[number]:
                found[one.medium][number].append(one)
    return found


def _members(cited: Mapping[int, Sequence[Citation]], own: Sequence[int], texts: _Texts) -> set[int]:
    """The reports that follow a medium, and those of its own that they follow."""
    found: set[int] = set()
    for number, places in cited.items():
        told = all(one.how == "told" for one in places)
        follows = len(places) > 1 or places[0].start < LEAD * texts.length(number)
        if follows or not told:
            having = {one for one in own if texts.shared(number, places, one, whole=follows)}
            if having or (follows and not told):
                found |= {number, *(having or own[:1])}
    return found


class _Texts:
    """The words in a row of whole reports, looked up only for those that are asked for."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._known: dict[int, Shingles] = {}

    def length(self, number: int) -> int:
        """Characters of a report."""
        return len(self._reports[number].text)

    def shared(self, number: int, cited: Iterable[Citation], own: int, *, whole: bool) -> bool:
        """Whether a report has words of a medium's own: its own words in a paragraph that cites it, or, as a `whole`,
        more than a phrase of them, quoted or not.
        """
        beside = (_prose_around(self._reports[number], one.start) for one in cited)
        theirs = self._of(own)
        return any(words & theirs for words in beside) or (whole and len(self._of(number) & theirs) >= SEEDS)

    def _of(self, number: int) -> Shingles:
        if number not in self._known:
            self._known[number] = frozenset(_shingles(self._reports[number], 0, self.length(number)))
        return self._known[number]


def _prose_around(report: Report, place: int) -> Shingles:
    """Words in a row of the paragraph of a place, outside quotation marks."""
    block = next(block for block in report.blocks if block.start <= place < block.end)
    quoted = find_stretches(report.slice(block.start, block.end))
    bounds = [
        block.start,
        *(block.start + at for one in quoted if not one.level for at in (one.start, one.end)),
        block.end,
    ]
    return frozenset(
        run for low, high in zip(bounds[::2], bounds[1::2], strict=True) for run in _shingles(report, low, high)
    )


def _shingles(report: Report, start: int, end: int) -> Iterator[tuple[str, ...]]:
    """Words in a row, but for those of names: of them at most one is written with a capital."""
    words = words_of(report.text, start, end)
    plain = [report.text[at].islower() for at in words.starts]
    for at in range(len(words) - SHINGLE + 1):
        if sum(plain[at : at + SHINGLE]) >= SHINGLE - 1:
            yield words.keys[at : at + SHINGLE]
