"""Ways out: each file or folder beside this one makes one thing from a dossier, and from nothing else.

A publisher is a function from `variorum.records.Dossier` to text or rows. As a `Document` or a `Folder` it becomes a
format that `variorum export` and `variorum serve` offer, by an entry point of the group `variorum.formats`: this
package's own come in by the same door. A format composes nothing: it gives the wording beside the value, says who holds
it, and leaves out what the dossier does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from variorum.records import Dossier


@dataclass(frozen=True, slots=True)
class Document:
    """A format of which one dossier is one text, kept as UTF-8."""

    title: str
    """What it is, in a few words."""
    media: str
    """Its media type."""
    suffix: str
    """What names of its files end in."""
    make: Callable[[Dossier], str]


@dataclass(frozen=True, slots=True)
class Folder:
    """A format of which one dossier is several files, by their names."""

    title: str
    make: Callable[[Dossier], Mapping[str, bytes]]


Format = Document | Folder
