"""Which reports tell of the same event."""

from variorum.story.grouping import group
from variorum.story.model import Story

__all__ = ["Story", "group"]
