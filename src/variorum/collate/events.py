"""Events: acts of all reports that are one happening, typed by PLOVER and its declared extension."""

from __future__ import annotations

from variorum.collate.cast import Cast
from variorum.records import EventRecord
from variorum.story import Story


def collate_events(story: Story, cast: Cast) -> tuple[EventRecord, ...]:
    """Group the acts of all reports into events."""
    return ()
