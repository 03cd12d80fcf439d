"""Reads pages saved as text."""

from __future__ import annotations

from variorum.capture import Reading, Source
from variorum.capture.checks import in_another_language, open_text, shortened, without_sentence
from variorum.report import Capture


def read_text(source: Source) -> Reading:
    """The text of one file as it was saved, line ends normalised."""
    text, problems = open_text(source)
    if text is None:
        return Reading(problems=problems)
    text, clipped = shortened(source, text)
    empty = without_sentence(source.path, text)
    if empty:
        return Reading(problems=problems + empty)
    problems += clipped + in_another_language(source.path, text)
    return Reading((Capture(source.name, source.path, text),), problems)
