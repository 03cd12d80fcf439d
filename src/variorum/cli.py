"""The command line: one more caller of the library."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from variorum.pipeline import read as read_stories


@click.group()
def main() -> None:
    """Set the readings of many news reports of one event side by side."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json_path", type=click.Path(path_type=Path))
def read(paths: tuple[Path, ...], json_path: Path | None) -> None:
    """Read captured reports into a dossier."""
    outcome = read_stories(paths)
    if json_path:
        json_path.write_bytes(msgspec.json.encode(outcome.dossiers[0]))
