"""All that one page shows, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.decisions.applied import as_decided
from variorum.publish.grades import CREDIBILITY, RELIABILITY
from variorum.publish.independence import independent_origins
from variorum.publish.page.carriage import AgencyView, make_agencies
from variorum.publish.page.chart import Chart
from variorum.publish.page.citations import LAYERS, citations
from variorum.publish.page.claims import ClaimView
from variorum.publish.page.clock import Clocks
from variorum.publish.page.concerned import Concerned
from variorum.publish.page.decided import Decided, make_decided
from variorum.publish.page.drawings import competing, happenings, strip
from variorum.publish.page.ledger import Ledger, make_ledger
from variorum.publish.page.matrix import Matrix, make_matrix
from variorum.publish.page.origins import CopyView, make_copies
from variorum.publish.page.people import ActorView, make_actors
from variorum.publish.page.registers import Register, make_registers
from variorum.publish.page.revisions import RevisionView, make_revisions
from variorum.publish.page.said import UtteranceView, make_utterances
from variorum.publish.page.sources import Sources
from variorum.publish.page.stemma import draw
from variorum.publish.page.stemma_shapes import Stemma
from variorum.publish.page.timeline import DayView, EventView, make_timeline, undated
from variorum.publish.page.witnesses import ReportView, make_reports
from variorum.publish.phrases import counted, moment
from variorum.records import Dossier


@dataclass(frozen=True, slots=True)
class Head:
    """What the story is."""

    title: str
    reports: str
    outlets: str
    origins: str
    first_published: str
    last_published: str
    dated: str
    """Of how many reports the publication is known, empty where it is of all."""


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of the page, in its order."""

    head: Head
    ledger: Ledger
    matrix: Matrix
    utterances: tuple[UtteranceView, ...]
    strip: Chart | None
    """When the outlets published."""
    happenings: Chart | None
    competing: tuple[tuple[ClaimView, Chart], ...]
    """Differences about a day or time, drawn."""
    zones: tuple[tuple[str, str], ...]
    """Clocks that a reader may choose, and whose each is."""
    days: tuple[DayView, ...]
    undated: tuple[EventView, ...]
    registers: tuple[Register, ...]
    copies: tuple[CopyView, ...]
    revisions: tuple[RevisionView, ...]
    stemma: Stemma | None
    agencies: tuple[AgencyView, ...]
    actors: tuple[ActorView, ...]
    reports: tuple[ReportView, ...]
    outlets: tuple[str, ...]
    people: tuple[str, ...]
    """Actors that a reader may ask for."""
    layers: dict[str, str]
    decided: Decided
    reliability: dict[str, str]
    credibility: dict[str, str]
    """The grades that a person may give."""

    @property
    def compared(self) -> int:
        """How many utterances several reports have; they come first."""
        return sum(len(utterance.outlets) > 1 for utterance in self.utterances)

    @property
    def reworded(self) -> int:
        """How many utterances are quoted in words that differ."""
        return sum(utterance.differs for utterance in self.utterances)


def make_view(dossier: Dossier) -> Page:
    """Everything that the page of a dossier says: with facts and utterances as persons have left them."""
    found, dossier = dossier, as_decided(dossier)
    sources = Sources(dossier)
    actors = make_actors(sources)
    concerned = Concerned(sources, actors)
    ledger = make_ledger(sources, concerned)
    clocks = Clocks(sources)
    return Page(
        head=_head(dossier),
        ledger=ledger,
        matrix=make_matrix(sources, ledger),
        utterances=make_utterances(sources, concerned),
        strip=strip(sources, clocks),
        happenings=happenings(sources, clocks),
        competing=competing(sources, clocks, ledger),
        zones=clocks.choices(sources),
        days=make_timeline(sources, ledger, clocks),
        undated=undated(sources, clocks),
        registers=make_registers(sources, ledger),
        copies=make_copies(sources),
        revisions=make_revisions(sources),
        stemma=draw(sources, clocks),
        agencies=make_agencies(sources),
        actors=actors,
        people=concerned.names,
        reports=make_reports(sources, citations(dossier, ledger)),
        outlets=tuple(sorted(sources.names.outlet(report.id) for report in dossier.reports)),
        layers=LAYERS,
        decided=make_decided(sources, found),
        reliability=RELIABILITY,
        credibility=CREDIBILITY,
    )


def _head(dossier: Dossier) -> Head:
    named = {report.outlet for report in dossier.reports if report.outlet}
    unknown = sum(report.outlet is None for report in dossier.reports)
    origins = independent_origins(dossier)
    dated = sum(report.published is not None for report in dossier.reports)
    return Head(
        title=dossier.story.headline or "Untitled story",
        reports=counted(len(dossier.reports), "report"),
        outlets=", ".join(
            filter(None, (counted(len(named), "outlet") if named else "", f"{unknown} unknown" if unknown else ""))
        ),
        origins=f"{'at least ' * (origins < len(dossier.reports))}{counted(origins, 'independent origin')}",
        first_published=moment(dossier.story.first_published),
        last_published=moment(dossier.story.last_published),
        dated=f"known of {dated} of {len(dossier.reports)}" if dated < len(dossier.reports) else "",
    )
