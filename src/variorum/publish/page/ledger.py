"""The points of fact: differences first, then what may be one, what is agreed or refined, what one origin says."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.publish.page.claims import ClaimView, claim_view
from variorum.publish.page.concerned import Concerned
from variorum.publish.page.glance import Glance, at_a_glance
from variorum.publish.page.sources import Sources
from variorum.publish.ranking import rank

KINDS = {
    "quantity": "Figures",
    "date": "Days",
    "time": "Times",
    "place": "Places",
    "person": "People",
    "organisation": "Organisations",
    "attribution": "Who is credited",
    "act": "Acts and circumstances",
    "wording": "Wording",
}
"""The kinds of fact in the order of the page, as headings."""


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one kind."""

    heading: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All claims of a dossier, in the order in which a reader needs them."""

    differences: tuple[ClaimView, ...]
    possible: tuple[ClaimView, ...]
    agreed: tuple[ClaimView, ...]
    single: tuple[ClaimView, ...]

    @property
    def claims(self) -> tuple[ClaimView, ...]:
        """All of them, in the order of the page."""
        return (*self.differences, *self.possible, *self.agreed, *self.single)

    @property
    def glance(self) -> tuple[Glance, ...]:
        """The foremost differences, one line each."""
        return at_a_glance(self.differences)

    @property
    def agreed_groups(self) -> tuple[Group, ...]:
        """What is agreed, by kind of fact."""
        return _groups(self.agreed)

    @property
    def single_groups(self) -> tuple[Group, ...]:
        """What one origin says, by kind of fact."""
        return _groups(self.single)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of fact that occur, for the filter."""
        return tuple(sorted({claim.kind for claim in self.claims}))

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of differences that occur, for the filter."""
        return tuple(sorted({claim.why for claim in self.claims if claim.why}))


def make_ledger(sources: Sources, concerned: Concerned) -> Ledger:
    """The claims of a dossier in the parts of the page; numbers run through the differences of both parts."""
    ranking = rank(sources.dossier.claims)
    numbered = [
        claim_view(sources, concerned, c, n) for n, c in enumerate((*ranking.differences, *ranking.possible), 1)
    ]
    return Ledger(
        differences=tuple(numbered[: len(ranking.differences)]),
        possible=tuple(numbered[len(ranking.differences) :]),
        agreed=tuple(claim_view(sources, concerned, claim) for claim in ranking.agreed),
        single=tuple(claim_view(sources, concerned, claim) for claim in ranking.single),
    )


def _groups(claims: tuple[ClaimView, ...]) -> tuple[Group, ...]:
    groups = (Group(heading, tuple(c for c in claims if c.kind == kind)) for kind, heading in KINDS.items())
    return tuple(group for group in groups if group.claims)
