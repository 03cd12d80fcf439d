"""What the explanation of a difference looks up: the reports, their actors, and the words for both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from variorum.collate.cast import Cast
from variorum.collate.values.point import Value
from variorum.collate.values.slot import Slot
from variorum.report import Report


@dataclass(frozen=True, slots=True)
class Setting:
    """The story's reports by id, and its actors."""

    reports: Mapping[str, Report]
    cast: Cast
    zones: tuple[str, ...] = ()
    """The two zones of the story that are farthest apart, where they are far enough apart to shift a day."""

    def outlet(self, slot: Slot) -> str:
        """How a report is called in an explanation."""
        return self.reports[slot.report].outlet or slot.report

    def name(self, source: str | None) -> str | None:
        """The name of an actor, or the words themselves."""
        actor = self.cast.actor(source)
        return actor.name if actor else source

    def published(self, slot: Slot) -> Published | None:
        """When the report came out, if it says so."""
        return read_published(self.reports[slot.report].published)

    def says(self, value: Value) -> str:
        """Who has which words."""
        return f"{self.outlet(value.slot)} has “{value.slot.written}”"

    def both(self, first: Value, second: Value) -> str:
        """The same of two readings."""
        return f"{self.says(first)}, {self.says(second)}"

    def credits(self, slot: Slot, source: str) -> str:
        """Whom a report credits for which words."""
        return f"{self.outlet(slot)} credits {source} for “{slot.written}”"


@dataclass(frozen=True, slots=True)
class Published:
    """A time of publication: the moment, or where only the day is known, the day."""

    day: date
    moment: datetime | None
    written: str

    @property
    def words(self) -> str:
        """The day in words, with the hour where it is known, and the zone where the report gives one."""
        day = day_in_words(self.day)
        if self.moment is None:
            return day
        zone = f" ({self.moment:%Z})" if datetime.fromisoformat(self.written).tzinfo else ""
        return f"{day}, {self.moment:%H:%M}{zone}"

    def before(self, other: Published) -> bool:
        """Whether it is known to be earlier than another."""
        if self.moment and other.moment:
            return self.moment < other.moment
        return self.day < other.day

    def may_be_before(self, other: Published) -> bool:
        """Whether it is earlier, or of the same day at an hour that is not known."""
        return self.before(other) or (self.day == other.day and not (self.moment and other.moment))


def day_in_words(day: date) -> str:
    """A day as a reader says it.

    >>> day_in_words(date(2016, 11, 9))
    '9 November 2016'
    """
    return f"{day.day} {day:%B %Y}"


def read_published(written: str | None) -> Published | None:
    """A time of publication as reports give it; one without a zone is taken for UTC."""
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    if len(written) <= len("2000-01-01"):
        return Published(moment.date(), None, written)
    return Published(moment.date(), moment if moment.tzinfo else moment.replace(tzinfo=UTC), written)
