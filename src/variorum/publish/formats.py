"""The formats that are installed, by name: the one door for this package's own and for those of others."""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from variorum.errors import FormatError
from variorum.publish import Document, Folder, Format
from variorum.publish.files import replace_file
from variorum.records import Dossier

GROUP = "variorum.formats"
_A_LONG_TIME_AGO = (1980, 1, 1, 0, 0, 0)
"""The time that files in an archive bear, so that the same dossier gives the same bytes."""


def names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(sorted(_found()))


def named(name: str) -> Format:
    """The format of this name; FormatError where there is none, or what bears the name is none."""
    entry = _found().get(name)
    if entry is None:
        raise FormatError(f"no format is called {name!r}: there are {', '.join(names())}")
    try:
        found = entry.load()
    except (ImportError, AttributeError) as error:
        raise FormatError(f"the format {name!r} cannot be loaded from {entry.value}: {error}") from error
    if not isinstance(found, Document | Folder):
        raise FormatError(f"{entry.value}, which is installed as the format {name!r}, is none")
    return found


def write(dossier: Dossier, form: Format, path: Path) -> tuple[Path, ...]:
    """Write a dossier to a file, or its files into a folder that is made if it is not there; gives the paths."""
    if isinstance(form, Document):
        replace_file(path, form.make(dossier).encode())
        return (path,)
    path.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in form.make(dossier).items():
        replace_file(path / name, content)
        written.append(path / name)
    return tuple(written)


def packed(dossier: Dossier, form: Folder) -> bytes:
    """The files of a folder as one ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in form.make(dossier).items():
            archive.writestr(zipfile.ZipInfo(name, _A_LONG_TIME_AGO), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _found() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=GROUP)}
