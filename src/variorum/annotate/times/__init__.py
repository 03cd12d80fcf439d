"""Day and time expressions in one report, as written; `anchors` resolves them."""

from __future__ import annotations

from variorum.annotate.times.atoms import Atom, find_atoms
from variorum.annotate.times.context import comparator_of, is_time, mended
from variorum.annotate.times.lexer import Token, lex, may_tell
from variorum.marks import Expression, Sentence, Time
from variorum.report import READ_KINDS, Report

__all__ = ["find_times"]


def find_times(report: Report, sentences: tuple[Sentence, ...]) -> tuple[Time, ...]:
    """All day and time expressions of a report's article, as written: `said` holds what the words say by themselves."""
    words = {word.start: word for sentence in sentences for word in sentence.words}
    found: list[Time] = []
    for block in report.blocks:
        if block.kind not in READ_KINDS:
            continue
        line = report.text[block.start : block.end]
        if not may_tell(line):
            continue
        tokens = lex(line)
        for read in find_atoms(tokens):
            atom = mended(read, tokens, words, block.start)
            if is_time(atom, tokens, words, block.start):
                found.append(_time(atom, tokens, block.start))
    return tuple(found)


def _time(atom: Atom, tokens: list[Token], offset: int) -> Time:
    start, end = tokens[atom.first].start, tokens[atom.last - 1].end
    kind = kind_of(atom.said)
    return Time(offset + start, offset + end, kind, comparator=comparator_of(atom, tokens), said=atom.said)


def kind_of(said: Expression) -> str:
    """The kind of mark an expression makes: see `Time.kind`."""
    named = said.day is not None or said.weekday is not None or bool(said.holiday)
    for kind, holds in (
        ("set", said.repeats),
        ("vague", bool(said.vague)),
        ("moment", said.hour is not None),
        ("duration", said.amount is not None and said.shift is None),
        ("interval", bool(said.part)),
        ("day", named or (said.counted and said.unit in ("week", "fortnight"))),
        ("interval", bool(said.edge or said.season or said.quarter) or said.years > 1),
        ("month", said.month is not None),
        (said.unit, said.unit in ("day", "month", "year") and said.amount is None),
        ("interval", bool(said.unit)),
    ):
        if holds:
            return kind
    return "year"
