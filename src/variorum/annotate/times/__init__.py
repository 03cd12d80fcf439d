"""Day and time expressions in one report, as written; `anchors` resolves them."""

from __future__ import annotations

from variorum.annotate.times.atoms import Atom, find_atoms
from variorum.annotate.times.lexer import Token, lex
from variorum.marks import Expression, Sentence, Time
from variorum.report import READ_KINDS, Report

__all__ = ["find_times"]


def find_times(report: Report, sentences: tuple[Sentence, ...]) -> tuple[Time, ...]:
    """All day and time expressions of a report's article, as written: `said` holds what the words say by themselves."""
    words = {word.start: word for sentence in sentences for word in sentence.words}
    found: list[Time] = []
    for block in report.blocks:
        if block.kind in READ_KINDS:
            tokens = lex(report.text[block.start : block.end])
            found.extend(_time(atom, tokens, block.start) for atom in find_atoms(tokens))
    del words
    return tuple(found)


def _time(atom: Atom, tokens: list[Token], offset: int) -> Time:
    start, end = tokens[atom.first].start, tokens[atom.last - 1].end
    return Time(offset + start, offset + end, kind_of(atom.said), said=atom.said)


def kind_of(said: Expression) -> str:
    """The kind of mark an expression makes: see `Time.kind`."""
    if said.repeats:
        return "set"
    if said.vague:
        return "vague"
    if said.hour is not None:
        return "moment"
    if said.amount is not None and said.shift is None:
        return "duration"
    if said.part:
        return "interval"
    if said.day is not None or said.weekday is not None or said.holiday:
        return "day"
    if said.counted and said.unit in ("week", "fortnight"):
        return "day"
    if said.unit in ("day", "month", "year") and said.shift is not None and not said.edge and said.amount is None:
        return said.unit
    if said.edge or said.season or said.unit or said.years > 1 or said.quarter:
        return "interval"
    return "month" if said.month is not None else "year"
