"""A folder of CSV tables for spreadsheets and statistics programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from variorum.publish import Folder
from variorum.publish.columns import COLUMNS
from variorum.publish.files import replace_file
from variorum.publish.tables import Cell, tables
from variorum.records import Dossier

_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")


def write_csv(dossiers: Dossier | Sequence[Dossier], folder: str | Path) -> tuple[Path, ...]:
    """Write one file a table into `folder`, made if it is not there; gives the paths.

    UTF-8 with a byte order mark, without which Excel takes it for another encoding. Text that a spreadsheet would
    run as a formula gets an apostrophe in front (OWASP, CSV injection); numbers stay numbers.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in _files(dossiers).items():
        replace_file(folder / name, content)
        written.append(folder / name)
    return tuple(written)


def _files(dossiers: Dossier | Sequence[Dossier]) -> dict[str, bytes]:
    return {f"{name}.csv": content.encode("utf-8-sig") for name, content in to_csv(dossiers).items()}


def to_csv(dossiers: Dossier | Sequence[Dossier]) -> dict[str, str]:
    """The tables as CSV text (RFC 4180), by name; those of several dossiers below each other, told apart by `story`."""
    files = {name: io.StringIO(newline="") for name in COLUMNS}
    writers = {name: csv.writer(file) for name, file in files.items()}
    for name, writer in writers.items():
        writer.writerow(COLUMNS[name])
    for dossier in (dossiers,) if isinstance(dossiers, Dossier) else dossiers:
        for table in tables(dossier):
            writers[table.name].writerows([_safe(cell) for cell in row] for row in table.rows)
    return {name: file.getvalue() for name, file in files.items()}


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


FORMAT = Folder("tables for spreadsheets and statistics programs", _files)
