"""A report: one captured article, laid out; and the span, the only form evidence has."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

READ_KINDS = frozenset({"headline", "subhead", "byline", "stamp", "dateline", "body", "caption"})
"""Kinds of block that belong to the article."""
TITLE_KINDS = frozenset({"headline", "subhead"})
"""Kinds of block that are one line set above others."""
PROSE_KINDS = frozenset({"headline", "subhead", "body", "caption"})
"""Kinds of block that are sentences of the article, to be read by the annotators."""
FURNITURE_KINDS = frozenset({"navigation", "promotion", "related", "credit", "notice"})
"""Kinds of block that were captured with the article and are not part of it."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one report's text: offsets in Unicode code points, `0 <= start < end <= len(text)`."""

    report: str
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character of the same report."""
        return self.report == other.report and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """One line or part of a line of a captured text, and what it is (one of the kinds named above).

    Blocks of a report are sorted, do not overlap, and cover everything but white space.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Capture:
    """What came in from one file or one record of a file, before anyone asked what its lines are.

    `text` is as captured, line ends normalised. The other fields are what a side file or the page's own markup
    states; what neither states is None or empty. `name` is the stem from which the report's id is made.
    """

    name: str
    source: str
    text: str
    outlet: str | None = None
    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, day and agency that open a dispatch ("SEOUL, Jan. 5 (Yonhap) --"), as written, with their offsets.

    Each part is `(start, end)` or None.
    """

    start: int
    end: int
    place: tuple[int, int] | None
    date: tuple[int, int] | None
    agency: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or photographer named as the source of text or picture: its name as written and where it stands."""

    name: str
    start: int
    end: int
    of: str = "text"
    """text, photo or video."""


@dataclass(frozen=True, slots=True)
class Report:
    """One captured article, laid out into blocks, with what it says about itself.

    `published` is ISO 8601: with offset where the zone is known, without where it is not, a bare day where only that is
    known, None where nothing is said. `stamp` is where the page itself shows the moment, if it does.
    """

    id: str
    source: str
    text: str
    blocks: tuple[Block, ...] = ()
    outlet: str | None = None
    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    stamp: tuple[int, int] | None = None
    url: str | None = None
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()
    language: str = "en"

    def slice(self, start: int, end: int) -> str:
        """The characters from start to end."""
        return self.text[start:end]

    def kind_at(self, offset: int) -> str | None:
        """The kind of the block that holds this offset, or None between blocks."""
        return next((b.kind for b in self.blocks if b.start <= offset < b.end), None)


def day_published(published: str | None) -> date | None:
    """The day of a moment of publication, on the clock that it is given on; None where no full day is known.

    >>> day_published("2022-01-13T23:45:00+09:00"), day_published("2022-01"), day_published(None)
    (datetime.date(2022, 1, 13), None, None)
    """
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def day_in_address(url: str | None) -> date | None:
    """The day that stands in an address, which it keeps however often its page is changed; None where none does.

    >>> day_in_address("https://quill.example/news/2031/mar/04/a-wall"), day_in_address("https://quill.example/2031/9")
    (datetime.date(2031, 3, 4), None)
    """
    found = _ADDRESS_DAY.search((url or "").lower())
    if found is None:
        return None
    month = _MONTHS.get(found["month"]) or int(found["month"])
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_ADDRESS_DAY = re.compile(
    rf"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d\d?|{'|'.join(_MONTHS)})[/-](?P<day>\d\d?)(?=[/_-]|$)"
)
