"""A dossier in short, as Markdown: sections that a document or a notebook puts in a row.

Every value is a report's own words with who says so; text of reports is escaped, so that nothing in it is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.decisions.applied import as_decided
from variorum.publish.independence import independent_origins
from variorum.publish.names import Names
from variorum.publish.persons import Persons
from variorum.publish.phrases import counted, moment
from variorum.publish.ranking import rank
from variorum.records import ClaimRecord, Dossier, QuoteRecord, Reading, ReportRecord

_MARKUP = re.compile(r"[\\`*_{}\[\]<>~&|$#]|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]|(?<=^\d{4})[.)]")
"""What Markdown may take for markup, some of it only where a line begins."""


def brief(dossier: Dossier) -> tuple[str, ...]:
    """The head, the differences, what is agreed, what one origin alone says, what was said, and the reports."""
    return tuple(filter(None, _Brief(dossier).sections()))


def escaped(text: str) -> str:
    """Text on one line in which no character is taken for markup.

    >>> escaped("1. *Not* a\\n list")
    '1\\\\. \\\\*Not\\\\* a list'
    """
    return _MARKUP.sub(lambda match: f"\\{match.group()}", " ".join(text.split()))


class _Brief:
    """The sections of one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = as_decided(dossier)
        self._persons = Persons(dossier)
        self._names = Names(dossier)
        self._texts = {report.id: report.text for report in dossier.reports}

    def sections(self) -> Iterator[str]:
        ranking = rank(self._dossier.claims)
        yield self._head()
        yield _section("Differences", map(self._difference, ranking.differences))
        yield _section("Possible differences", map(self._difference, ranking.possible))
        yield _section("Agreed", map(self._agreed, ranking.agreed))
        yield _section("Said by one origin alone", map(self._agreed, ranking.single))
        yield _section("What was said", map(self._utterance, self._dossier.quotes))
        yield _section("Reports", (f"- {self._report(report)}" for report in self._dossier.reports), gap="\n")

    def _head(self) -> str:
        dossier, story = self._dossier, self._dossier.story
        outlets = counted(len({report.outlet for report in dossier.reports if report.outlet}), "outlet")
        origins = counted(independent_origins(dossier), "independent origin")
        published = " to ".join(dict.fromkeys((moment(story.first_published), moment(story.last_published))))
        counts = f"{counted(len(dossier.reports), 'report')}, {outlets}, {origins}; published: {published}"
        return f"# {escaped(story.headline or story.id)}\n\n{escaped(counts)}\n"

    def _difference(self, claim: ClaimRecord) -> str:
        marks = ", ".join(filter(None, (claim.why, f"confidence {claim.confidence:.2g}")))
        explanation = f"\n\n{escaped(self._names.named(claim.explanation))}" if claim.explanation else ""
        lines = "\n".join(self._reading(reading) for reading in claim.readings)
        return f"**{escaped(claim.about)}** ({escaped(marks)}){explanation}{self._decided(claim.id)}\n\n{lines}"

    def _agreed(self, claim: ClaimRecord) -> str:
        lines = "\n".join(self._reading(reading) for reading in claim.readings)
        return f"**{escaped(claim.about)}**{self._decided(claim.id)}\n\n{lines}"

    def _decided(self, id: str) -> str:
        told = self._persons.on(id)
        return f"\n\nDecided: {escaped('; '.join(told))}" if told else ""

    def _reading(self, reading: Reading) -> str:
        holders = dict.fromkeys(
            self._names.outlet(h.report) + self._credit(self._names.actor(h.attributed_to)) for h in reading.holders
        )
        origins = counted(reading.independent, "origin")
        return f"- “{escaped(reading.value)}”: {escaped('; '.join(holders))} ({origins})"

    def _credit(self, whom: str | None) -> str:
        return f", crediting {whom}" if whom else ""

    def _utterance(self, quote: QuoteRecord) -> str:
        speaker = quote.speaker_name or self._names.actor(quote.speaker) or "speaker unknown"
        lines = [f"**{escaped(speaker)}**, {escaped(moment(quote.said))}", f"> {escaped(quote.text)}", ""]
        for reading in quote.readings:
            words = self._texts[reading.report][reading.start : reading.end]
            wording = "" if reading.relation == "same" else f": “{escaped(words)}”"
            lines.append(f"- {escaped(self._names.outlet(reading.report))} ({reading.relation}){wording}")
        return f"{lines[0]}{self._decided(quote.id)}\n\n" + "\n".join(lines[1:])

    def _report(self, report: ReportRecord) -> str:
        parts = (
            escaped(self._names.outlet(report.id)),
            escaped(", ".join(report.byline)),
            f"“{escaped(report.headline)}”" if report.headline else "",
            escaped(moment(report.published)),
            escaped(report.url or report.source),
        )
        return ", ".join(filter(None, parts))


def _section(title: str, entries: Iterable[str], *, gap: str = "\n\n") -> str:
    body = gap.join(entries)
    return f"## {title}\n\n{body}\n" if body else ""
