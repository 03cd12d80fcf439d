"""Groups a mixed collection of reports by event."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.marks import Marks
from variorum.report import Report
from variorum.story.decisions import Decision, Decisions
from variorum.story.model import Story
from variorum.story.stream import Stream
from variorum.story.terms import Terms, terms_of


def group(
    reports: tuple[Report, ...],
    marks: tuple[Marks, ...],
    *,
    one_story: bool = False,
    decisions: Iterable[Decision] = (),
) -> tuple[Story, ...]:
    """The reports grouped by event, in the order of their ids; one story if that is said."""
    place = {report.id: number for number, report in enumerate(reports)}
    if one_story or len(reports) < 2:
        groups = [sorted(place)] if reports else []
    else:
        stream = Stream(Decisions(decisions))
        stream.extend(sorted(map(terms_of, reports), key=by_publication))
        groups = sorted(map(list, stream.stories().values()))
    return tuple(
        Story(tuple(reports[place[id]] for id in ids), tuple(marks[place[id]] for id in ids)) for ids in groups
    )


def by_publication(terms: Terms) -> tuple[bool, int, str]:
    """The order in which a collection is grouped: by day, those of unknown day last, then by id."""
    return terms.day is None, terms.day or 0, terms.report
