"""Events: acts of all reports that are one happening, typed by PLOVER and its declared extension."""

from __future__ import annotations

from variorum.collate.events.collate import collate_events

__all__ = ["collate_events"]
