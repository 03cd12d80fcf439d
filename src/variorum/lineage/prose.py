"""A report's prose as words to compare, each known to be the reporter's own or quoted from someone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.marks import Marks
from variorum.report import Report
from variorum.wording import words_of

_KINDS = frozenset({"subhead", "body", "caption"})
_QUOTED = re.compile(r"“[^“”\n]{1,4000}(?:”|$)|\"[^\"\n]{1,4000}(?:\"|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of a report's article, in order, with their offsets and keys; `own` is false inside quotation marks."""

    report: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    own: tuple[bool, ...]
    plain: tuple[bool, ...]
    """True for words written in lower case: neither names nor figures, which any two accounts share."""


def prose_of(report: Report, marks: Marks) -> Prose:
    """The words of the article's blocks."""
    quoted = _quoted(report, marks)
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    for block in report.blocks:
        if block.kind in _KINDS:
            words = words_of(report.text, block.start, block.end)
            starts += words.starts
            ends += words.ends
            keys += words.keys
    return Prose(
        report.id,
        tuple(starts),
        tuple(ends),
        tuple(keys),
        _outside(starts, quoted),
        tuple(report.text[start].islower() for start in starts),
    )


def _quoted(report: Report, marks: Marks) -> list[tuple[int, int]]:
    found = [(quote.start, quote.end) for quote in marks.quotes if quote.kind != "indirect"]
    for block in report.blocks:
        if block.kind in _KINDS:
            found += [match.span() for match in _QUOTED.finditer(report.text, block.start, block.end)]
    return sorted(found)


def _outside(starts: list[int], spans: list[tuple[int, int]]) -> tuple[bool, ...]:
    """For each offset whether it stands outside all the spans; both are sorted."""
    outside, next_span, reach = [], 0, -1
    for start in starts:
        while next_span < len(spans) and spans[next_span][0] <= start:
            reach = max(reach, spans[next_span][1])
            next_span += 1
        outside.append(start >= reach)
    return tuple(outside)
