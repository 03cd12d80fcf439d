"""Stories read from invented texts by the real annotators, for the tests of what is collated from acts and words."""

from __future__ import annotations

from dataclasses import replace

from variorum.annotate.anchors import resolve_times
from variorum.annotate.language import SpacyLanguage
from variorum.pipeline import annotate
from variorum.report import Block, Report
from variorum.story import Story


def read_story(language: SpacyLanguage, *texts: str, published: str = "2031-03-12") -> Story:
    """A story of these reports, named a, b, c ..., each line of which is a paragraph."""
    reports = tuple(_report(id, text, published) for id, text in zip("abcdefghijklmnopqrst", texts, strict=False))
    marks, problems = annotate(reports, language)
    assert not problems
    story = Story(reports, marks)
    return replace(story, marks=resolve_times(story.reports, story.marks))


def _report(id: str, text: str, published: str) -> Report:
    blocks, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(offset, offset + len(line), "body"))
        offset += len(line) + 1
    return Report(id, id, text, tuple(blocks), published=published)
