"""What one report changed, left out and added in prose that another has too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

from variorum.publish.phrases import clipped
from variorum.records import ReportRecord
from variorum.report import PROSE_KINDS
from variorum.wording import Words, fold, words_of

MOST = 8
"""Differences of one passage that are shown."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the first report and those that the second has in their place; either may be none."""

    first: str
    second: str


def differences(first: str, second: str) -> tuple[Difference, ...]:
    """Where two versions of a passage have other words, in order; other spellings of a word are shown, type is not."""
    return tuple(list(_differences(first, second))[:MOST])


def _differences(first: str, second: str) -> Iterator[Difference]:
    one, other = words_of(first), words_of(second)
    for tag, run in groupby(Indel.opcodes(one.keys, other.keys), key=lambda op: op.tag == "equal"):
        ops = list(run)
        here, there = (ops[0].src_start, ops[-1].src_end), (ops[0].dest_start, ops[-1].dest_end)
        if tag:
            for a, b in zip(range(*here), range(*there), strict=True):
                spelled, respelled = _stretch(first, one, (a, a + 1)), _stretch(second, other, (b, b + 1))
                if fold(spelled).replace(".", "") != fold(respelled).replace(".", ""):
                    yield Difference(spelled, respelled)
        else:
            yield Difference(_stretch(first, one, here), _stretch(second, other, there))


def _stretch(text: str, words: Words, place: tuple[int, int]) -> str:
    start, end = place
    found = text[words.starts[start] : words.ends[end - 1]] if start < end else ""
    return clipped(" ".join(found.split()), _LONGEST)


def share(report: ReportRecord, spans: Iterable[tuple[int, int]]) -> float:
    """The part of a report's prose, in words, that lies in these stretches."""
    inside = sorted(spans)
    words = [
        start
        for block in report.blocks
        if block.kind in PROSE_KINDS
        for start in words_of(report.text, block.start, block.end).starts
    ]
    found = sum(any(start <= word < end for start, end in inside) for word in words)
    return found / len(words) if words else 0.0
