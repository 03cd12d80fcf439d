"""Titles of claims: a short run of a report's own words that tells what the point is; nothing is composed."""

from __future__ import annotations

from variorum.collate.titles.acts import act_title, core_of
from variorum.collate.titles.values import Titles

__all__ = ["Titles", "act_title", "core_of"]
