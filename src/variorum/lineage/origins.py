"""Where the words of reports that belong together come from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from variorum.lineage.links import Credited, Link, Pair
from variorum.report import Report
from variorum.sets import connected


class Published(Protocol):
    """What came out at some time."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def published(self) -> str | None:
        """When, as far as is known."""


def origin_of(reports: Sequence[Report], credited: Credited, group: Sequence[int]) -> str | None:
    """The agency that most of a group credit (text as a whole before a part), else the report published first.

    None where neither shows: unknown times, or a day without a clock beside another moment of the same day.
    """
    votes: dict[str, int] = defaultdict(int)
    for member in group:
        for credit in credited[member]:
            votes[credit.agency] += 2 if credit.whole else 1
    if votes:
        return min(votes, key=lambda agency: (-votes[agency], agency))
    return first_published([reports[member] for member in group])


def first_published(reports: Sequence[Published]) -> str | None:
    """The id of the one of two or more reports that came out before all others, where their times show it.

    Times that all have an offset are compared as moments: a day may have begun at one place and not at another.
    """
    moments = sorted((moment, report.id) for report in reports if (moment := _moment(report.published)))
    if len(moments) == len(reports):
        return moments[0][1] if moments[0][0] < moments[1][0] else None
    times = sorted((report.published or "", report.id) for report in reports)
    (first, report), (second, _) = times[0], times[1]
    clocked = len(first) > len("2000-01-01") and len(first) == len(second) and first[19:] == second[19:]
    return report if first and (first[:10] < second[:10] or (clocked and first < second)) else None


def _moment(published: str | None) -> datetime | None:
    """The moment that a time with an offset names; None for a day, or a clock of an unknown zone."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def origins(reports: Sequence[Report], credited: Credited, links: dict[Pair, Link]) -> dict[str, str]:
    """For each report's id its origin: reports that are wholes of one text share one, named after the agency if one of
    them credits it for the whole, else after the first report of the set.
    """
    names = {}
    whole = (pair for pair, link in links.items() if link.whole)
    for members in connected(range(len(reports)), whole):
        agency = next((c.agency for member in members for c in credited[member] if c.whole), None)
        for member in members:
            names[reports[member].id] = agency or reports[members[0]].id
    return names
