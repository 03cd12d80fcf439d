"""The public JSON: written, read back, and checked on the way in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from variorum.errors import DossierError
from variorum.publish import Document
from variorum.publish.evidence import unfounded
from variorum.publish.files import replace_file
from variorum.records import VERSION, Dossier


def to_json(dossiers: Dossier | Sequence[Dossier]) -> bytes:
    """UTF-8, indented, keys in the order of the schema: one object for one dossier, a list for a sequence.

    The same dossier always gives the same bytes.
    """
    data = dossiers if isinstance(dossiers, Dossier) else list(dossiers)
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def write_json(dossiers: Dossier | Sequence[Dossier], path: str | Path) -> None:
    """Write `to_json(dossiers)` to a file."""
    replace_file(Path(path), to_json(dossiers))


def load(path: str | Path) -> Dossier:
    """Read a file that holds one dossier; DossierError where it holds none, several, or one that cannot be used."""
    found = load_all(path)
    if len(found) != 1:
        raise DossierError(f"{path} holds {len(found)} dossiers: read it with load_all")
    return found[0]


def load_all(path: str | Path) -> tuple[Dossier, ...]:
    """Read a file of one dossier or of a list of them, in the order of the file."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        raise DossierError(f"cannot read {path}: {error.strerror}") from error
    found = _decoded(content, path)
    for dossier in found:
        _check(dossier, path)
    return found


class _Version(msgspec.Struct):
    variorum: str = ""


def _decoded(content: bytes, path: str | Path) -> tuple[Dossier, ...]:
    try:
        versions = msgspec.json.decode(content, type=_Version | list[_Version])
        for version in versions if isinstance(versions, list) else [versions]:
            if version.variorum != VERSION:
                raise DossierError(
                    f"{path} is no dossier of version {VERSION}: it "
                    + (f"says {version.variorum!r}" if version.variorum else "names no version")
                )
        dossiers = msgspec.json.decode(content, type=Dossier | tuple[Dossier, ...])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DossierError(f"{path} is no dossier: {error}") from error
    return dossiers if isinstance(dossiers, tuple) else (dossiers,)


def _check(dossier: Dossier, path: str | Path) -> None:
    for report, start, end in unfounded(dossier):
        raise DossierError(
            f"{path} is damaged: it cites characters {start} to {end} of report {report!r}, which it lacks"
        )


FORMAT = Document("the dossier itself", "application/json", ".json", lambda dossier: to_json(dossier).decode())
