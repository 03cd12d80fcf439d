"""What is stated about a report beside its text: by a side file, by a record's fields, by a page's markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from html import unescape

from variorum.report import Block, Capture

_BY = re.compile(r"^[Bb][Yy]:?\s+")


@dataclass(frozen=True, slots=True)
class Stated:
    """What one place states about one report; what it does not state is None or empty.

    Its fields are those of a `Capture` that are not of the file it was read from.
    """

    text: str = ""
    outlet: str | None = None
    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    url: str | None = None
    language: str | None = None

    def or_else(self, other: Stated) -> Stated:
        """This, and where it says nothing what the other says."""
        gaps = {f.name: getattr(other, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **gaps)

    def as_capture(self, name: str, source: str, blocks: tuple[Block, ...] = ()) -> Capture:
        """The capture of a report of which this is stated."""
        return Capture(name=name, source=source, blocks=blocks, **asdict(self))


def words_at(record: Mapping[str, object], *names: str) -> str | None:
    """The first of the named fields that holds words, in one line."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(unescape(value).split())
    return None


def names_in(value: object) -> tuple[str, ...]:
    """The names that a field holds: a string, an object with a `name`, or a list of either; each name once."""
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = words_at(item, "name") if isinstance(item, Mapping) else item
        if isinstance(name, str) and name.strip() and "://" not in name:
            found.append(_BY.sub("", " ".join(unescape(name).split())))
    return tuple(dict.fromkeys(found))


def language_code(value: object) -> str | None:
    """The language alone of a language tag ("en" of "en-GB")."""
    return value.replace("_", "-").split("-")[0].lower() if isinstance(value, str) and value.strip() else None
