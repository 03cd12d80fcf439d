"""One page captured at different times: what its outlet changed from one capture to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit

from rapidfuzz.distance import Indel

from variorum.lineage.origins import first_published
from variorum.records import Dossier, ReportRecord, SpanRecord
from variorum.wording import words_of

_SCRAP = 1
"""So many words that stay between two edits make them one."""
_Stretch = tuple[int, int]
"""Words of one text, from the first to the one after the last."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the earlier capture and those that the later one has in their place; either may be none."""

    before: SpanRecord | None
    after: SpanRecord | None

    @property
    def spans(self) -> tuple[SpanRecord, ...]:
        """Where its words stand."""
        return tuple(filter(None, (self.before, self.after)))

    @property
    def kind(self) -> str:
        """What became of the words."""
        return "added" if self.before is None else "dropped" if self.after is None else "changed"


@dataclass(frozen=True, slots=True)
class Edition:
    """Two captures of one page that follow each other."""

    first: str
    second: str
    ordered: bool
    """Whether what they say of their publication shows which came first."""
    edits: tuple[Edit, ...]


def editions(dossier: Dossier) -> tuple[Edition, ...]:
    """The captures of one address in pairs, the earliest first."""
    pages: dict[str, list[ReportRecord]] = {}
    for report in dossier.reports:
        if address := page_of(report.url or report.source):
            pages.setdefault(address, []).append(report)
    return tuple(
        _edition(one, other)
        for captures in pages.values()
        for one, other in pairwise(sorted(captures, key=lambda report: (report.published or "", report.id)))
    )


def page_of(address: str) -> str:
    """What tells a page from others of its site; empty where an address names no page.

    >>> page_of("https://WWW.meridian.example/crane/?utm_source=x&id=3#top")
    'meridian.example/crane?id=3'
    >>> page_of("https://meridian.example/"), page_of("reports/crane.txt")
    ('', '')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    told = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith("utm_")]
    path = parts.path.rstrip("/")
    if parts.scheme not in {"http", "https"} or not (path or told):
        return ""
    return parts.netloc.lower().removeprefix("www.") + path + (f"?{urlencode(told)}" if told else "")


def _edition(one: ReportRecord, other: ReportRecord) -> Edition:
    earlier = first_published([one, other])
    if earlier == other.id:
        one, other = other, one
    return Edition(one.id, other.id, earlier is not None, tuple(_edits(one, other)))


def _edits(one: ReportRecord, other: ReportRecord) -> Iterator[Edit]:
    texts = [_Text(one), _Text(other)]
    for stretches in _joined(_changed(texts[0].keys, texts[1].keys)):
        before, after = (text.span(stretch) for text, stretch in zip(texts, stretches, strict=True))
        yield Edit(before, after)


def _changed(keys: Sequence[str], others: Sequence[str]) -> Iterator[tuple[_Stretch, _Stretch]]:
    for code in Indel.opcodes(keys, others):
        if code.tag != "equal":
            yield (code.src_start, code.src_end), (code.dest_start, code.dest_end)


def _joined(changes: Iterable[tuple[_Stretch, _Stretch]]) -> list[tuple[_Stretch, _Stretch]]:
    """Those that follow each other with no more than a scrap between them as one."""
    found: list[tuple[_Stretch, _Stretch]] = []
    for first, second in changes:
        if found and first[0] - found[-1][0][1] <= _SCRAP:
            found[-1] = (found[-1][0][0], first[1]), (found[-1][1][0], second[1])
        else:
            found.append((first, second))
    return found


class _Text:
    """The words of a report's article, without furniture."""

    def __init__(self, report: ReportRecord) -> None:
        self._report = report.id
        words = [
            words_of(report.text, block.start, block.end) for block in sorted(report.blocks, key=lambda b: b.start)
        ]
        self._starts = [start for stretch in words for start in stretch.starts]
        self._ends = [end for stretch in words for end in stretch.ends]
        self.keys = [key for stretch in words for key in stretch.keys]

    def span(self, stretch: _Stretch) -> SpanRecord | None:
        """Where a stretch of words stands; None for none."""
        first, last = stretch
        if first == last:
            return None
        return SpanRecord(report=self._report, start=self._starts[first], end=self._ends[last - 1])
