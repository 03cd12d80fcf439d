"""`variorum read`."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.outputs import Outputs
from variorum.cli.progress import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.errors import Problem
    from variorum.pipeline import Outcome

ALL_READ, LEFT_OUT, NOTHING_READ = 0, 1, 2

EPILOG = """\b
Exit status: 0  all was read
             1  something was left out; it is named, with the reason
             2  nothing could be read, or nothing written where it was to go
"""
_FILE = click.Path(path_type=Path, allow_dash=True)


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o", "--output", type=_FILE, help="Write the page (HTML) here; of further stories, beside it as NAME-2 ..."
)
@click.option("--json", "json_path", type=_FILE, help="Write the dossier here, a list of them if there are several.")
@click.option("--csv", "folder", metavar="FOLDER", type=click.Path(path_type=Path), help="Write tables into a folder.")
@click.option("--one-story", is_flag=True, help="All reports are of one event: do not group them.")
@click.option(
    "--nlp", default="fast", show_default=True, metavar="NAME", help="fast, accurate, or an installed spaCy pipeline."
)
@click.option(
    "--decisions",
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Obey these decisions, in place of decisions.jsonl beside the reports.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what was left out.")
@click.pass_context
def read(  # noqa: PLR0913  one argument an option
    context: click.Context,
    /,
    paths: tuple[Path, ...],
    output: Path | None,
    json_path: Path | None,
    folder: Path | None,
    one_story: bool,
    nlp: str,
    decisions: Path | None,
    quiet: bool,
) -> None:
    """Read captured reports of an event into a dossier.

    PATH is a page saved as text, HTML or JSON, or a folder of such. A summary goes to the terminal; the page, JSON and
    tables are written where you say, and nowhere else. "-" stands for standard output.
    """
    outputs = Outputs(output, json_path, folder)
    outputs.check()
    with ProgressLine(quiet=quiet) as progress:
        from variorum import pipeline  # the language engine takes a second to import

        outcome = pipeline.read(paths, language=nlp, one_story=one_story, decisions=decisions, progress=progress)
    written = outputs.write(outcome.dossiers) if outcome.dossiers else []
    if not quiet:
        _tell(outcome, written, aside=outputs.takes_stdout)
    tell_problems(outcome.problems, quiet=quiet)
    if not outcome.dossiers:
        click.echo("Nothing could be read.", err=True)
    context.exit(_status(outcome))


def _status(outcome: Outcome) -> int:
    if not outcome.dossiers:
        return NOTHING_READ
    return LEFT_OUT if any(problem.lost for problem in outcome.problems) else ALL_READ


def _tell(outcome: Outcome, written: list[str], *, aside: bool) -> None:
    from variorum.cli.summary import summary

    width = min(shutil.get_terminal_size().columns, 100)
    for dossier in outcome.dossiers:
        for line in summary(dossier, width=width):
            click.echo(line, err=aside)
        click.echo("", err=aside)
    if written:
        click.echo(f"Written: {', '.join(written)}", err=aside)
    elif outcome.dossiers and not aside:
        click.echo("Nothing was written: --output dossier.html writes the page.", err=True)


def tell_problems(problems: Sequence[Problem], *, quiet: bool) -> None:
    """Say on standard error what was left out, and unless that is all that is wanted, what is remarked upon."""
    from variorum.cli.summary import plain_line

    lost = [problem for problem in problems if problem.lost]
    remarks = [] if quiet else [problem for problem in problems if not problem.lost]
    for title, told in (("Left out", lost), ("Remarks", remarks)):
        if told:
            click.echo(click.style(f"{title}:", bold=True), err=True)
        for problem in told:
            click.echo(f"  {plain_line(str(problem))}", err=True)
