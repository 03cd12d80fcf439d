"""`variorum export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from variorum.cli.outputs import STDOUT, numbered
from variorum.errors import FormatError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.publish import Format
    from variorum.records import Dossier


def _formats(context: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    """List the formats and end."""
    if asked and not context.resilient_parsing:
        from variorum.publish import formats

        for name in formats.names():
            click.echo(f"{name:<16} {formats.named(name).title}")
        context.exit()


@click.command()
@click.argument("dossier", type=click.Path(path_type=Path, readable=False))
@click.option("--to", "name", required=True, metavar="FORMAT", help="The format; --formats lists them.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write here, else to standard output; of further stories beside it as NAME-2 ...",
)
@click.option("--formats", is_flag=True, is_eager=True, expose_value=False, callback=_formats, help="List the formats.")
def export(dossier: Path, name: str, output: Path | None) -> None:
    """Write a dossier in another format.

    DOSSIER is a file that `variorum read --json` wrote; nothing else is looked at.
    """
    from variorum.publish import formats
    from variorum.publish.json import load_all

    try:
        form = formats.named(name)
    except FormatError as error:
        raise click.BadParameter(str(error), param_hint="--to") from error
    dossiers = load_all(dossier)
    if output is None or output == STDOUT:
        _print(dossiers, form)
        return
    for place, one in enumerate(dossiers, 1):
        for path in formats.write(one, form, numbered(output, place)):
            click.echo(f"Written: {path}", err=True)


def _print(dossiers: Sequence[Dossier], form: Format) -> None:
    from variorum.publish import Document

    if not isinstance(form, Document):
        raise click.UsageError("this format is a folder of files: give --output a name for it")
    if len(dossiers) != 1:
        raise click.UsageError(f"the file holds {len(dossiers)} dossiers: give --output a file name")
    click.echo(form.make(dossiers[0]).encode(), nl=False)
