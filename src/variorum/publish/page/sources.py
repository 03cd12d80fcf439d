"""What every part of the page asks of the dossier: who published a report, what stands at a span, where it links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.publish.clipping import clipped
from variorum.publish.names import Names
from variorum.publish.persons import Persons
from variorum.records import DateRecord, Dossier, ReportRecord

_REACH = 220
"""At most so many characters of context are shown on either side of a piece of evidence."""
LONGEST = 600
"""Longer evidence is shown with its middle left out; the report has it whole."""
_STOP = re.compile(r"""(?<=[\w"”)]{3})[.!?…]["'”’»)\]]*\s+(?=[A-Z"'“‘«(\[])|\n+""")
"""The end of a sentence, near enough for showing context: not after initials or "a.m.", not before a small letter."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of a report with the sentence around it, and the address of its mark on the page."""

    href: str
    outlet: str
    before: str
    words: str
    after: str
    where: str
    """Which characters of which report, for a tooltip."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one report has something, and where first."""

    first: Evidence
    count: int


def tallied(evidence: Iterable[Evidence]) -> tuple[Tally, ...]:
    """The evidence report by report, in the order in which the reports come up."""
    found: dict[str, list[Evidence]] = {}
    for one in evidence:
        found.setdefault(one.outlet, []).append(one)
    return tuple(Tally(places[0], len(places)) for places in found.values())


def anchor(report: str, start: int, end: int) -> str:
    """The id of a span's mark; it depends on the span alone, so that a link to it survives a re-run.

    >>> anchor("bay radio", 12, 20)
    'r-bay_20_radio-12-20'
    """
    return f"r-{_slug(report)}-{start}-{end}"


def report_anchor(report: str) -> str:
    """The id of a report's own heading."""
    return f"report-{_slug(report)}"


def _slug(id: str) -> str:
    return re.sub(r"[^A-Za-z0-9.-]", lambda match: f"_{ord(match.group()):x}_", id)


class Sources:
    """The reports of one dossier, by id, and the names of its outlets and actors."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.names = Names(dossier)
        self.persons = Persons(dossier)
        self.reports: dict[str, ReportRecord] = {report.id: report for report in dossier.reports}
        self.texts = {report.id: report.text for report in dossier.reports}
        self._dated: dict[str, list[DateRecord]] = {}
        for date in dossier.dates:
            self._dated.setdefault(date.value, []).append(date)

    def dated(self, value: str) -> Sequence[DateRecord]:
        """The expressions that mean this day or time."""
        return self._dated.get(value, ())

    def words(self, report: str, start: int, end: int) -> str:
        """The text of a span."""
        return self.reports[report].text[start:end]

    def sentence(self, report: str, start: int, end: int) -> tuple[int, int]:
        """Offsets of the sentence around a span, or of as much of a long one as is shown."""
        text = self.reports[report].text
        return _begin(text, start)[0], _finish(text, end)[0]

    def evidence(self, report: str, start: int, end: int) -> Evidence:
        """A span with its sentence."""
        text = self.reports[report].text
        (low, begun), (high, finished) = _begin(text, start), _finish(text, end)
        return Evidence(
            href=f"#{anchor(report, start, end)}",
            outlet=self.names.outlet(report),
            before=text[low:start] if begun else f"… {text[low:start]}",
            words=clipped(text[start:end], LONGEST),
            after=text[end:high] if finished else f"{text[end:high]} …",
            where=f"{report}, characters {start:,} to {end:,}",
        )


def _begin(text: str, start: int) -> tuple[int, bool]:
    """Where the sentence before `start` begins, and True; of a long one a later word, and False."""
    low = max(0, start - _REACH)
    window = text[low:start]
    stop = max((match.end() for match in _STOP.finditer(window)), default=None)
    if stop is not None:
        return low + stop, True
    return (0, True) if low == 0 else (low + len(window.partition(" ")[0]) + 1 if " " in window else start, False)


def _finish(text: str, end: int) -> tuple[int, bool]:
    """Where the sentence after `end` ends, and True; of a long one an earlier word, and False."""
    high = min(len(text), end + _REACH)
    window = text[end:high]
    stop = _STOP.search(window)
    if stop is not None:
        return end + len(window[: stop.end()].rstrip()), True
    return (high, True) if high == len(text) else (end + len(window.rpartition(" ")[0]), False)
