"""A report's prose as words to compare, each known to be the reporter's own or quoted from someone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from variorum.annotate.quotation_marks import SINGLE, find_stretches
from variorum.lineage.agencies import agencies
from variorum.marks import Marks
from variorum.report import Report
from variorum.wording import words_of

_KINDS = frozenset({"subhead", "body", "caption"})


_TAG = 80
"""Characters beside a quotation in which its speaker's tag stands."""
_REPORTS = r"(?:reports?|reported|writes?|wrote)"
_PICTURE = re.compile(r"\bpic\.twitter\.com/\w|\bhttps?://t\.co/\w")
_SIGNATURE = re.compile(r"\s*[—–-]\s?[^\n()]{1,60}\(@\w{1,30}\)")
_NAME = rf"(?:the\s+)?(?:{agencies().pattern.pattern})"
_AGENCY_AFTER = re.compile(rf"^[”\"',.\s]*(?:{_NAME}\s+{_REPORTS}|{_REPORTS}\s+{_NAME})\b")
_AGENCY_BEFORE = re.compile(rf"{_NAME}\s+{_REPORTS}(?:\s+that)?[:,]?\s*[“\"]?$")


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
    quoted = sorted([*_quoted(report, marks), *_posts(report)])
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
        tuple([report.text[start].islower() for start in starts]),
    )


def _quoted(report: Report, marks: Marks) -> list[tuple[int, int]]:
    """What stands in quotation marks, but for what an agency is quoted as writing: that is prose taken over."""
    found = [(quote.start, quote.end) for quote in marks.quotes if quote.kind != "indirect"]
    for block in report.blocks:
        if block.kind in _KINDS:
            stretches = find_stretches(report.slice(block.start, block.end))
            found += [
                (block.start + one.start, block.start + one.end)
                for one in stretches
                if one.closing or (one.opening and report.text[block.start + one.opening[0]] not in SINGLE)
            ]
    return sorted(span for span in found if not _from_agency(report, *span))


def _posts(report: Report) -> Iterator[tuple[int, int]]:
    """Posts of social networks: lines with the address of their picture, or above the line that signs them."""
    blocks = [block for block in report.blocks if block.kind in _KINDS]
    for block, below in zip_longest(blocks, blocks[1:]):
        signed = below is not None and _SIGNATURE.match(report.text, below.start, below.end)
        if signed or _PICTURE.search(report.text, block.start, block.end):
            yield block.start, block.end


def _from_agency(report: Report, start: int, end: int) -> bool:
    """Whether an agency itself is named as the speaker, right behind a quotation or right before it."""
    after = report.text[end : end + _TAG].partition("\n")[0]
    before = report.text[max(0, start - _TAG) : start].rpartition("\n")[2]
    return bool(_AGENCY_AFTER.match(after) or _AGENCY_BEFORE.search(before))


def _outside(starts: list[int], spans: list[tuple[int, int]]) -> tuple[bool, ...]:
    """For each offset whether it stands outside all the spans; both are sorted."""
    outside, next_span, reach = [], 0, -1
    for start in starts:
        while next_span < len(spans) and spans[next_span][0] <= start:
            reach = max(reach, spans[next_span][1])
            next_span += 1
        outside.append(start >= reach)
    return tuple(outside)


def without_speech(prose: Sequence[Prose], size: int) -> list[Prose]:
    """The same prose, where words that a report of the story has in quotation marks are nobody's own in any other.

    A statement is somebody's words, whether or not all who print it mark it as such. `size` is how many words in a row
    tell that it is the same.
    """
    spoken = {shingle for one in prose for _, shingle in _runs(one, size, own=False)}
    if not spoken:
        return list(prose)
    changed = []
    for one in prose:
        own = list(one.own)
        for start, shingle in _runs(one, size, own=True):
            if shingle in spoken:
                own[start : start + size] = [False] * size
        changed.append(replace(one, own=tuple(own)))
    return changed


def _runs(prose: Prose, size: int, *, own: bool) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words in a row that are all the reporter's, or all quoted, with where each run starts."""
    if own not in prose.own:
        return
    row = 0
    for end, mark in enumerate(prose.own, 1):
        row = row + 1 if mark is own else 0
        if row >= size:
            yield end - size, prose.keys[end - size : end]
