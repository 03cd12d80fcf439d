"""The command line: one more caller of the library, and the only place that prints.

Each file beside this one is a command or a part of one. Heavy modules are imported by the command that needs them, when
it runs, so that `--help` and `schema` answer at once.
"""

from __future__ import annotations

import os
from typing import Any

import click

from variorum.cli.decide import decide
from variorum.cli.export import export
from variorum.cli.read import read
from variorum.cli.schema import schema
from variorum.cli.serve import serve
from variorum.cli.stories import stories
from variorum.errors import VariorumError

TRACEBACK = "VARIORUM_TRACEBACK"


class Failure(click.ClickException):
    """Nothing could be read, or not written where it was to go: one sentence, and status 2."""

    exit_code = 2


class Commands(click.Group):
    """Turns what goes wrong in a command into one sentence."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(context)
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            context.exit(130)  # as shells report a process ended by Ctrl-C
        except VariorumError as error:
            raise Failure(str(error)) from error
        except OSError as error:
            what = f"{error.filename}: {error.strerror}" if error.filename else str(error)
            raise Failure(what) from error
        except Exception as error:
            if os.environ.get(TRACEBACK):
                raise
            raise Failure(
                f"a fault in variorum itself, please report it: {type(error).__name__}: {error} "
                f"(set {TRACEBACK}=1 to see where)"
            ) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="variorum", message="%(prog)s %(version)s")
def main() -> None:
    """Set the readings of many news reports of one event side by side."""


main.add_command(decide)
main.add_command(export)
main.add_command(read)
main.add_command(schema)
main.add_command(serve)
main.add_command(stories)
