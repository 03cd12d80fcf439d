"""Who is named in a report: mentions, and the chains of mentions that stand for one actor."""

from __future__ import annotations

from variorum.annotate.actors.find import find_actors

__all__ = ["find_actors"]
