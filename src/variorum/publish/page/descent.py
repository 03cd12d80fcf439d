"""Who has what from whom: prose from an earlier report, a text from an agency, what is told from a medium."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from variorum.lineage.media import media
from variorum.publish.evidence import Place
from variorum.publish.page.clock import Clocks
from variorum.publish.page.differences import share
from variorum.publish.page.sources import Evidence, Sources
from variorum.publish.phrases import counted
from variorum.records import ChainLink, SharedPassage

Look = Literal["prose", "text", "cited"]
Spans = dict[str, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Descent:
    """One report has something from another, or from a medium without a report here."""

    source: str
    """A report's id, or a medium's name."""
    taker: str
    """A report's id."""
    look: Look
    share: float
    """Of prose: the part of all that the taker tells."""
    directed: bool
    """False where nothing shows which of two reports came out first."""
    from_: str
    by: str
    what: str
    shown: Evidence
    """Where the taker has or says it."""

    @property
    def told(self) -> str:
        """In one sentence."""
        return f"{self.by}: {self.what} {'from' if self.directed else 'in common with'} {self.from_}"

    @property
    def short(self) -> str:
        """Beside the name of the taker."""
        if self.look == "cited":
            return f"cites {self.from_}"
        if self.look == "text":
            return f"{self.what.removeprefix('its ')} of {self.from_}"
        return f"{self.what.removesuffix(' of its prose')} {'from' if self.directed else 'shared with'} {self.from_}"


def descent(sources: Sources, clocks: Clocks) -> tuple[Descent, ...]:
    """All of it: of prose, of whole texts, of what is cited; sorted by source and taker."""
    found = [*_prose(sources, clocks), *_texts(sources, clocks), *_cited(sources, clocks)]
    kept: dict[tuple[str, str], Descent] = {}
    for one in found:
        kept.setdefault((one.source, one.taker), one)
    return tuple(sorted(kept.values(), key=lambda one: (one.source, one.taker)))


def _prose(sources: Sources, clocks: Clocks) -> Iterator[Descent]:
    spans: dict[tuple[str, str], Spans] = {}
    for copy in sources.dossier.copies:
        for pair in copy.evidence:
            if isinstance(pair, SharedPassage):
                key = (pair.first.report, pair.second.report)
                both = spans.setdefault(key, defaultdict(list))
                for side in pair:
                    both[side.report].append((side.start, side.end))
    for (one, other), both in spans.items():
        later = _later(sources, clocks, one, other)
        taker = later or max(one, other)
        source = one if taker == other else other
        part = share(sources.reports[taker], both[taker])
        start, end = min(both[taker])
        yield Descent(
            source=source,
            taker=taker,
            look="prose",
            share=part,
            directed=later is not None,
            from_=sources.names.outlet(source),
            by=sources.names.outlet(taker),
            what=f"{max(1, round(100 * part))} % of its prose",
            shown=sources.evidence(taker, start, end),
        )


def _later(sources: Sources, clocks: Clocks, one: str, other: str) -> str | None:
    """The report that came out after the other, where their times leave no doubt."""
    times = []
    for id in (one, other):
        published = sources.reports[id].published
        when = clocks.published(id, published) if published else None
        if when is None:
            return None
        times.append(when)
    if times[0] != times[1] and times[0].end <= times[1].start:
        return other
    return one if times[0] != times[1] and times[1].end <= times[0].start else None


def _texts(sources: Sources, clocks: Clocks) -> Iterator[Descent]:
    """Texts and parts of texts of agencies, in reports of others."""
    for record in sources.dossier.carried:
        if record.what in ("text", "part"):
            what = "its text" if record.what == "text" else "part of the text"
            place = (record.report, record.start, record.end)
            yield from _named((sources, clocks), record.agency, place, what, "text")


def _cited(sources: Sources, clocks: Clocks) -> Iterator[Descent]:
    """What reports name a medium for: where its claims and quotations say so, and where an agency is cited."""
    places: dict[tuple[str, str], Counter[tuple[int, int]]] = defaultdict(Counter)
    for link in _media(sources):
        if link.at:
            places[link.name, link.at.report][link.at.start, link.at.end] += 1
    for record in sources.dossier.carried:
        if record.what == "cited":
            places[record.agency, record.report][record.start, record.end] += 1
    for (medium, report), found in sorted(places.items()):
        yield from _named((sources, clocks), medium, (report, *min(found)), counted(len(found), "statement"), "cited")


def _media(sources: Sources) -> Iterator[ChainLink]:
    for claim in sources.dossier.claims:
        for reading in claim.readings:
            for holder in reading.holders:
                yield from (link for link in holder.chain if link.part == "medium")
    for quote in sources.dossier.quotes:
        for version in quote.readings:
            yield from (link for link in version.chain if link.part == "medium")


def _named(known: tuple[Sources, Clocks], medium: str, place: Place, what: str, look: Look) -> Iterator[Descent]:
    sources, clocks = known
    own = _report_of(sources, medium)
    if own == place[0]:
        return
    source = own if own and _later(sources, clocks, own, place[0]) != own else medium
    yield Descent(
        source=source,
        taker=place[0],
        look=look,
        share=0.0,
        directed=True,
        from_=sources.names.outlet(source) if source in sources.reports else medium,
        by=sources.names.outlet(place[0]),
        what=what,
        shown=sources.evidence(*place),
    )


def _report_of(sources: Sources, medium: str) -> str | None:
    """The only report at hand of a medium: of several it is not known which is meant."""
    known = media()
    own = [id for id, report in sources.reports.items() if known.of_outlet(report.outlet, report.url) == medium]
    return own[0] if len(own) == 1 else None
