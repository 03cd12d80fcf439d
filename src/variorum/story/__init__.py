"""Which reports tell of the same event."""

from variorum.story.decisions import Decision
from variorum.story.grouping import group
from variorum.story.model import Story
from variorum.story.stream import Change, Stream
from variorum.story.terms import terms_of

__all__ = ["Change", "Decision", "Story", "Stream", "group", "terms_of"]
