"""Where `variorum read` writes: looked at before the reading, which may be long, and written after it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from variorum.records import Dossier

STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Outputs:
    """The paths that were asked for; `-` stands for standard output."""

    page: Path | None = None
    json: Path | None = None
    csv: Path | None = None

    @property
    def takes_stdout(self) -> bool:
        """Whether one of them is written to standard output, so that nothing else may be."""
        return STDOUT in (self.page, self.json)

    def check(self) -> None:
        """Raise a usage error where something cannot be written."""
        named = [path for path in (self.page, self.json, self.csv) if path is not None]
        if len({STDOUT if path == STDOUT else path.resolve() for path in named}) < len(named):
            raise click.UsageError("two outputs have the same name")
        for path in (self.page, self.json):
            if path is not None and path != STDOUT:
                _check_file(path)
        if self.csv is not None:
            _check_folder(self.csv)

    def write(self, dossiers: Sequence[Dossier]) -> list[str]:
        """Write everything; gives the paths of the files, in the order of the dossiers."""
        written = []
        if self.page:
            written += self._write_pages(dossiers)
        if self.json:
            written += self._write_json(dossiers)
        if self.csv:
            from variorum.publish.csv import write_csv
            from variorum.publish.phrases import counted

            written.append(f"{self.csv} ({counted(len(write_csv(dossiers, self.csv)), 'table')})")
        return written

    def _write_pages(self, dossiers: Sequence[Dossier]) -> list[str]:
        from variorum.publish.page.render import to_page, write_page

        assert self.page is not None
        if self.page == STDOUT:
            if len(dossiers) > 1:
                raise click.UsageError(f"{len(dossiers)} stories are {len(dossiers)} pages: give --output a file name")
            click.echo(to_page(dossiers[0]), nl=False)
            return []
        paths = [numbered(self.page, place) for place in range(1, len(dossiers) + 1)]
        for path, dossier in zip(paths, dossiers, strict=True):
            write_page(dossier, path)
        return [str(path) for path in paths]

    def _write_json(self, dossiers: Sequence[Dossier]) -> list[str]:
        from variorum.publish.json import to_json, write_json

        assert self.json is not None
        data = dossiers[0] if len(dossiers) == 1 else dossiers
        if self.json == STDOUT:
            click.echo(to_json(data), nl=False)
            return []
        write_json(data, self.json)
        return [str(self.json)]


def numbered(path: Path, place: int) -> Path:
    """The name of the page of the first story, the second, ...

    >>> [str(numbered(Path("out/dossier.html"), place)) for place in (1, 2)]
    ['out/dossier.html', 'out/dossier-2.html']
    """
    return path if place == 1 else path.with_name(f"{path.stem}-{place}{path.suffix}")


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise click.UsageError(f"cannot write {path}: it is a folder")
    if not path.parent.is_dir():
        raise click.UsageError(f"cannot write {path}: there is no folder {path.parent}")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise click.UsageError(f"cannot write {path}: permission denied")


def _check_folder(folder: Path) -> None:
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    if not existing.is_dir():
        raise click.UsageError(f"cannot write into {folder}: {existing} is no folder")
    if not os.access(existing, os.W_OK):
        raise click.UsageError(f"cannot write into {folder}: permission denied")
