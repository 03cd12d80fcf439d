"""Numbers with their unit, comparator and what they count."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from variorum.annotate.quantities.counted import counted_by
from variorum.annotate.quantities.lexer import Token, lex
from variorum.annotate.quantities.scan import COUNT, SHARE, Figure, scan
from variorum.marks import Quantity, Sentence, Time
from variorum.report import PROSE_KINDS, Report

__all__ = ["find_quantities"]

UNBOUNDED_ABOVE = frozenset({"more than", "at least"})
UNBOUNDED_BELOW = frozenset({"up to", "fewer than"})


def find_quantities(report: Report, sentences: tuple[Sentence, ...], times: tuple[Time, ...]) -> tuple[Quantity, ...]:
    """All quantities of a report outside its time expressions."""
    found: list[Quantity] = []
    starts = [sentence.start for sentence in sentences]
    for block in report.blocks:
        if block.kind not in PROSE_KINDS:
            continue
        tokens = lex(report.text[block.start : block.end])
        taken = _taken(tokens, block.start, times)
        for figure in scan(tokens, taken):
            place = bisect_right(starts, tokens[figure.number].start + block.start) - 1
            quantity = _quantity(tokens, figure, block.start, sentences[place] if place >= 0 else None)
            if quantity is not None:
                found.append(quantity)
    return tuple(found)


def _taken(tokens: Sequence[Token], offset: int, times: tuple[Time, ...]) -> frozenset[int]:
    spans = [(time.start - offset, time.end - offset) for time in times]
    if not spans:
        return frozenset()
    starts = [start for start, _ in spans]
    return frozenset(
        i
        for i, token in enumerate(tokens)
        if (k := bisect_right(starts, token.start) - 1) >= 0 and token.start < spans[k][1]
    )


def _quantity(tokens: Sequence[Token], figure: Figure, offset: int, sentence: Sentence | None) -> Quantity | None:
    start, end = tokens[figure.first].start + offset, tokens[figure.last - 1].end + offset
    number = tokens[figure.number].start + offset
    unit = figure.unit
    counted = None
    if (sentence is not None and unit in (COUNT, SHARE)) or (unit.canonical in ("ordinal", "percent") and sentence):
        counted = counted_by(sentence, number, end)
    if sentence is not None and _is_year(figure, tokens) and counted is None:
        return None
    low, high = _bounds(figure)
    return Quantity(
        start,
        end,
        None if low is None else low * unit.factor + unit.offset,
        None if high is None else high * unit.factor + unit.offset,
        unit=unit.canonical,
        written_unit=unit.name,
        comparator=figure.comparator,
        counted=counted.span if counted else None,
        counted_lemma=counted.lemma if counted else "",
        whole=figure.whole,
        precision=figure.step * unit.factor / 2,
    )


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    if figure.comparator in UNBOUNDED_ABOVE:
        return figure.low, None
    if figure.comparator in UNBOUNDED_BELOW:
        return None, figure.high
    return figure.low, figure.high


def _is_year(figure: Figure, tokens: Sequence[Token]) -> bool:
    text = tokens[figure.number].text
    return (
        figure.form == "digits"
        and figure.unit is COUNT
        and len(text) == 4
        and text.isdecimal()
        and "1000" < text < "2200"
    )
