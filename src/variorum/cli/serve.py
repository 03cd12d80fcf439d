"""`variorum serve`."""

from __future__ import annotations

from pathlib import Path

import click

from variorum.errors import VariorumError


@click.command()
@click.argument("path", metavar="DOSSIER|FOLDER", type=click.Path(path_type=Path, readable=False))
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; others may then reach it.")
@click.option(
    "--decisions",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Keep decisions here, in place of decisions.jsonl beside the dossier.",
)
def serve(path: Path, port: int, host: str, decisions: Path | None) -> None:
    """Serve the page of a dossier, or those of a folder, and keep the decisions that are taken there.

    DOSSIER is a file that `variorum read --json` wrote. Answers only to calls for this machine and from its own pages.
    """
    try:
        import uvicorn

        from variorum.web.app import make_app
    except ImportError as error:
        raise VariorumError("serving needs starlette and uvicorn: pip install 'variorum[serve]'") from error
    from variorum.web.shelf import open_shelf

    app = make_app(open_shelf(path, decisions), sorted({"127.0.0.1", "localhost", host}))
    click.echo(f"Serving {path} at http://{host}:{port}/ (Ctrl-C ends it)", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
