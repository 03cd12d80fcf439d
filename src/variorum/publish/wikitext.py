"""Wikitext with the reports as references: what is agreed, and where reports differ every reading in a footnote.

The templates are `cite news`, `efn`, `notelist` and `reflist`, as Wikipedia has them. No reading is put above another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from variorum.decisions.applied import as_decided
from variorum.publish import Document
from variorum.publish.names import Names
from variorum.publish.persons import Persons
from variorum.publish.phrases import day_of, moment
from variorum.publish.ranking import rank
from variorum.records import ClaimRecord, Dossier, Reading, ReportRecord

_MARKUP = re.compile(r"[\[\]{}|<>='&:~_]")
_IN_ADDRESS = "%:/?#@!$&()*+,;=~-._"
_ADDRESS = re.compile(r"https?://[^\s]+", re.IGNORECASE)


def to_wikitext(dossier: Dossier) -> str:
    """The points of fact as lists, then the footnotes and references."""
    dossier = as_decided(dossier)
    page = _Wikitext(dossier)
    ranking = rank(dossier.claims)
    parts = (
        ("Agreed", [page.agreed(claim) for claim in ranking.agreed]),
        ("Reports differ", [page.difference(claim) for claim in (*ranking.differences, *ranking.possible)]),
        ("Said by one origin alone", [page.agreed(claim) for claim in ranking.single]),
    )
    sections = [f"== {title} ==\n" + "\n".join(lines) for title, lines in parts if lines]
    notes = "== Notes ==\n{{notelist}}\n\n== References ==\n{{reflist|refs=\n" + "\n".join(page.references()) + "\n}}"
    return "\n\n".join([*sections, notes]) + "\n"


def escaped(text: str) -> str:
    """Text on one line in which no character is taken for markup.

    >>> escaped("[[x]] a--b")
    '&#91;&#91;x&#93;&#93; a--b'
    """
    line = " ".join(text.replace("\0", "\N{REPLACEMENT CHARACTER}").split())
    return _MARKUP.sub(lambda match: f"&#{ord(match.group())};", line)


class _Wikitext:
    """The lines of one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._names = Names(dossier)
        self._persons = Persons(dossier)
        self._marks = {report.id: f"r{number}" for number, report in enumerate(dossier.reports, 1)}

    def agreed(self, claim: ClaimRecord) -> str:
        readings = "; ".join(self._reading(reading) for reading in claim.readings)
        return f"* {escaped(claim.about)}: {readings}{self._decided(claim)}"

    def difference(self, claim: ClaimRecord) -> str:
        readings = "; ".join(self._reading(reading) for reading in claim.readings)
        return f"* {escaped(claim.about)}: reports differ{{{{efn|1={readings}}}}}{self._decided(claim)}"

    def _decided(self, claim: ClaimRecord) -> str:
        """What persons decided, for whoever edits the page and not for whoever reads it."""
        told = "; ".join(self._persons.on(claim.id))
        return f"<!-- {escaped(told)} -->" if told else ""

    def references(self) -> Iterator[str]:
        for report in self._dossier.reports:
            yield f'<ref name="{self._marks[report.id]}">{self._cite(report)}</ref>'

    def _reading(self, reading: Reading) -> str:
        credited = dict.fromkeys(filter(None, (self._names.actor(h.attributed_to) for h in reading.holders)))
        said = f" (according to {escaped(', '.join(credited))})" if credited else ""
        marks = dict.fromkeys(self._marks[holder.report] for holder in reading.holders)
        return f"“{escaped(reading.value)}”{said}" + "".join(f'<ref name="{mark}" />' for mark in marks)

    def _cite(self, report: ReportRecord) -> str:
        day = day_of(report.published) if report.published else None
        fields = {
            **{f"author{number}": escaped(name) for number, name in enumerate(report.byline, 1)},
            "title": escaped(report.headline) if report.headline else "none",
            "work": escaped(report.outlet) if report.outlet else "",
            "agency": escaped(report.dateline.agency) if report.dateline and report.dateline.agency else "",
            "date": moment(day) if day else "",
            "url": quote(report.url, safe=_IN_ADDRESS) if report.url and _ADDRESS.fullmatch(report.url) else "",
            "language": escaped(report.language),
        }
        return "{{cite news " + " ".join(f"|{name}={value}" for name, value in fields.items() if value) + "}}"


FORMAT = Document("wikitext with references and footnotes", "text/x-wiki", ".wiki", to_wikitext)
