"""`variorum schema`."""

from __future__ import annotations

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of a dossier."""
    from variorum.publish import schema as published  # here, so that other commands need not load it

    click.echo(json.dumps(published.schema(), indent=2, ensure_ascii=False))
