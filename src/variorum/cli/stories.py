"""`variorum stories`."""

from __future__ import annotations

import getpass
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from variorum.cli.progress import ProgressLine
from variorum.cli.read import ALL_READ, LEFT_OUT, NOTHING_READ, tell_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.pipeline import Sorted
    from variorum.report import Report
    from variorum.story import Story

_PAIR: dict[str, Any] = {"nargs": 2, "multiple": True, "metavar": "ID ID"}


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path, readable=False))
@click.option("--same", **_PAIR, help="Decide that two reports are of one event, from now on.")
@click.option("--not-same", "apart", **_PAIR, help="Decide that they are not.")
@click.option("--undo", **_PAIR, help="Take a decision on two reports back.")
@click.option("--by", metavar="NAME", help="Who decides; else who is logged in.")
@click.option("--json", "as_json", is_flag=True, help="Print the stories as JSON.")
@click.pass_context
def stories(  # noqa: PLR0913  one argument an option
    context: click.Context,
    /,
    paths: tuple[Path, ...],
    same: tuple[tuple[str, str], ...],
    apart: tuple[tuple[str, str], ...],
    undo: tuple[tuple[str, str], ...],
    by: str | None,
    as_json: bool,
) -> None:
    """List captured reports by the event that they tell of.

    PATH is as for `variorum read`, which groups the same way. Reports are named by their ids, which the list shows.
    Decisions are kept in the file stories.tsv beside the reports, and obeyed by both commands.
    """
    with ProgressLine(quiet=as_json) as progress:
        from variorum import pipeline

        found = pipeline.find_stories(paths, progress=progress)
        if same or apart or undo:
            _decide(found, paths[0], {"same": same, "not the same": apart, "": undo}, by)
            found = pipeline.find_stories(paths, progress=progress)
    if as_json:
        click.echo(json.dumps([_as_json(story) for story in _largest_first(found)], indent=2, ensure_ascii=False))
    else:
        for line in _listed(found):
            click.echo(line)
    tell_problems(found.problems, quiet=as_json)
    lost = any(problem.lost for problem in found.problems)
    context.exit((LEFT_OUT if lost else ALL_READ) if found.stories else NOTHING_READ)


def _decide(found: Sorted, path: Path, pairs: dict[str, tuple[tuple[str, str], ...]], by: str | None) -> None:
    """Write decisions down, each with who took it and when; an earlier one on the same two reports is undone."""
    from variorum.pipeline import add_rulings
    from variorum.story.rulings import Ruling, digest_of

    reports = {report.id: report for story in found.stories for report in story.reports}
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rulings = []
    for decision, chosen in pairs.items():
        for ids in chosen:
            if unknown := [id for id in ids if id not in reports]:
                raise click.UsageError(f"no report is called {unknown[0]}")
            one, other = (digest_of(reports[id]) for id in ids)
            rulings.append(Ruling(decision, *ids, one, other, by or getpass.getuser(), now))
    add_rulings(path, rulings, now)


def _largest_first(found: Sorted) -> list[Story]:
    return sorted(found.stories, key=lambda story: (-len(story.reports), _days(story.reports), story.reports[0].id))


def _listed(found: Sorted) -> Iterator[str]:
    from variorum.cli.summary import plain_line
    from variorum.publish.phrases import counted
    from variorum.story.heading import heading

    ordered = _largest_first(found)
    several = [story for story in ordered if len(story.reports) > 1]
    single = [story for story in ordered if len(story.reports) == 1]
    total = sum(len(story.reports) for story in ordered)
    yield f"{counted(total, 'report')}: {counted(len(several), 'story', 'stories')} told by more than one."
    for story in several:
        yield ""
        yield click.style(plain_line(heading(story.reports) or "Untitled story"), bold=True)
        yield f"  {counted(len(story.reports), 'report')}{_span(story.reports)}"
        yield from _lines(story.reports)
    if single:
        yield ""
        yield click.style(f"Told by one report: {len(single)}", bold=True)
        yield from _lines([report for story in single for report in story.reports])


def _lines(reports: Sequence[Report]) -> Iterator[str]:
    from variorum.cli.summary import plain_line
    from variorum.story.terms import headline_of

    for report in sorted(reports, key=lambda report: (report.published or "9", report.id)):
        day = (report.published or "")[:10] or "undated"
        title = plain_line(headline_of(report)) or plain_line(report.text[:80])
        yield f"  {day:<10}  {plain_line(report.outlet or 'outlet unknown')}: {title} [{report.id}]"


def _days(reports: Sequence[Report]) -> tuple[str, ...]:
    days = sorted(report.published[:10] for report in reports if report.published)
    return (days[0], days[-1]) if days else ()


def _span(reports: Sequence[Report]) -> str:
    from variorum.publish.phrases import moment

    return f", {' to '.join(moment(day) for day in dict.fromkeys(days))}" if (days := _days(reports)) else ""


def _as_json(story: Story) -> dict[str, Any]:
    from variorum.story.heading import heading
    from variorum.story.terms import headline_of

    return {
        "headline": heading(story.reports),
        "reports": [
            {
                "id": report.id,
                "source": report.source,
                "outlet": report.outlet,
                "headline": " ".join(headline_of(report).split()) or None,
                "published": report.published,
                "url": report.url,
            }
            for report in story.reports
        ],
    }
