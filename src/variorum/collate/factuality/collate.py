"""From a story's propositions to claims: what some reports deny or do not know, and others tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.collate.factuality.caught import caught, freed
from variorum.collate.factuality.causes import causes
from variorum.collate.factuality.contests import Contest, contests, dispute
from variorum.collate.factuality.custody import custodies
from variorum.collate.factuality.denials import denials
from variorum.collate.factuality.explained import explained, main_events
from variorum.collate.factuality.people import crowds
from variorum.collate.factuality.propositions import Proposition, presupposed, propositions
from variorum.collate.factuality.undisclosed import undisclosed
from variorum.collate.factuality.unknown import answered, questions, undecided
from variorum.collate.factuality.withheld import answers, withheld
from variorum.collate.factuality.worse import worse
from variorum.collate.known import Known
from variorum.collate.parallel.compared import compared
from variorum.collate.statements.lines import Line
from variorum.collate.statements.records import Scene
from variorum.collate.titles.acts import Told, act_title
from variorum.records import ClaimRecord
from variorum.report import Report
from variorum.story import Story

DAY = len("2000-01-01")


def collate_factuality(
    story: Story, known: Known, claims: Sequence[ClaimRecord], told: Sequence[Line]
) -> tuple[ClaimRecord, ...]:
    """Conflicts over whether it is so that none of the other claims compares; `told` are the story's lines."""
    scene = Scene.of(story, known.cast, known.quotes, known.lineage)
    reports = {report.id: report for report in story.reports}
    conflicts = [claim for claim in claims if claim.status == "conflict"]
    found = []
    for contest in _contests(told, scene, story.reports):
        opposed = dispute(contest, _about(contest, reports), reports)
        if not compared(opposed.sides, conflicts):
            found.append(scene.disputed(opposed))
    found += map(scene.disputed, worse(told, scene.cast, crowds(told), _days(story.reports)))
    return tuple(found)


def _contests(found: Sequence[Line], scene: Scene, reports: Sequence[Report]) -> Iterator[Contest]:
    told = [one for line in found for one in propositions(line, scene.quoted, scene.credits)]
    acts = {one.lemma for one in told if one.act and one.degree == "not"}
    granted = [one for line in found for one in presupposed(line, acts)]
    years = frozenset(report.published[:4] for report in reports if report.published)
    yield from contests(_denied([*told, *granted], years), "says that it is not so")
    doubted = _denied([*undecided(told), *(one for one in told if one.degree == "so")], years)
    yield from contests(doubted, "says that nobody can tell yet whether it is so")
    given = ((one.question, one, other) for one, other in withheld(list(answers(found, scene.cast)), crowds(found)))
    yield from contests(given, "says that it is not given out")
    open_ = ((one.place, one, other) for one, other in answered(list(questions(found)), told))
    yield from contests(open_, "says that it is not known")
    hidden = ((one.place, one, other) for one, other in answered(list(undisclosed(found)), told))
    yield from contests(hidden, "says that the place is not given out")
    set_off = (("cause", one, other) for one, other in explained(list(causes(found)), main_events(found)))
    yield from contests(set_off, "says that the cause is not known")
    held = list(custodies(found, scene.cast))
    free = ((one.point, one, other) for one, other in caught(held, _days(reports)))
    yield from contests(free, "says that nobody is held for it yet")
    gone = ((one.point, one, other) for one, other in freed(held, _days(reports)))
    yield from contests(gone, "says that who was held is free again", "update over time")


def _days(reports: Sequence[Report]) -> dict[str, str]:
    """The day of publication of each report that has one."""
    return {report.id: report.published[:DAY] for report in reports if report.published}


def _denied(told: Sequence[Proposition], years: frozenset[str]) -> Iterator[tuple[str, Proposition, Proposition]]:
    for one, other in denials(told, years):
        yield one.lemma, one, other


def _about(contest: Contest, reports: dict[str, Report]) -> str:
    """The clause that tells it."""
    spots = contest.told
    return act_title([Told(s.line.tree, s.head, s.line.things, reports[s.line.report].text) for s in spots])
