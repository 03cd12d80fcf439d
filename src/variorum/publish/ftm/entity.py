"""One entity: an id, a schema, and facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

_LANGUAGES = {"en": "eng", "ar": "ara", "de": "deu", "es": "spa", "fr": "fra", "ko": "kor", "ru": "rus", "zh": "zho"}
_THREE = 3


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """A property, its value in FollowTheMoney's form, and the wording where that is another."""

    prop: str
    value: str
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """What FollowTheMoney knows something by."""

    id: str
    schema: str
    facts: tuple[Fact, ...]

    def properties(self) -> dict[str, list[str]]:
        """The values of each property, each once."""
        found: dict[str, dict[str, None]] = {}
        for fact in self.facts:
            found.setdefault(fact.prop, {})[fact.value] = None
        return {prop: list(values) for prop, values in found.items()}


def facts(**given: str | Iterable[str | None] | None) -> tuple[Fact, ...]:
    """Facts of the properties that have something to say; white space is one space, as the format keeps it."""
    found: dict[Fact, None] = {}
    for prop, values in given.items():
        for value in (values,) if isinstance(values, str) else values or ():
            line = plain(value)
            if value and line:
                found[Fact(prop, line, None if line == value else value)] = None
    return tuple(found)


def plain(value: str | None) -> str:
    """Text on one line without what does not print.

    >>> plain(" a\\n b\\x00 ")
    'a b'
    """
    shown = "".join(ch if ch.isprintable() else " " for ch in value or "")
    return " ".join(shown.split())


def dated(prop: str, value: str | None) -> tuple[Fact, ...]:
    """A moment in UTC, as the format has it, or the day alone where the clock it was told by is not known.

    >>> [fact.value for fact in dated("date", "2022-05-03T14:10:00+02:00") + dated("date", "2022-05-03T14:10:00")]
    ['2022-05-03T12:10:00', '2022-05-03']
    """
    if value is None:
        return ()
    if "T" not in value:
        return (Fact(prop, value),)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return ()
    if moment.tzinfo is None:
        return (Fact(prop, moment.date().isoformat(), value),)
    return (Fact(prop, moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"), value),)


def language(tag: str) -> str | None:
    """The three letters that the format has for a language; None where they are not known."""
    first = tag.split("-")[0].lower()
    return first if len(first) == _THREE else _LANGUAGES.get(first)
