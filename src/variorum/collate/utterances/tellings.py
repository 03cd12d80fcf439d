"""What each report makes of one utterance: its readings, and which of them are pieces of one version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.collate.utterances.breaks import interrupted
from variorum.collate.utterances.mixed import Mixed
from variorum.collate.utterances.parts import Part
from variorum.collate.utterances.speakers import Speaker
from variorum.collate.utterances.wording import Version
from variorum.marks import Quote
from variorum.report import Report
from variorum.story import Story


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of a report's text that is of an utterance: consecutive parts of one quotation."""

    report: int
    quote: Quote
    start: int
    end: int
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's version of an utterance at one place, and the pieces it is in."""

    version: Version
    pieces: tuple[Piece, ...]
    clause: tuple[int, int] | None = None
    """Where the report tells what was said and quotes only some words of it, all that it tells."""

    @property
    def span(self) -> tuple[int, int]:
        """From its first to its last word, of the clause where there is one."""
        return self.clause or (self.pieces[0].start, self.pieces[-1].end)

    @property
    def kind(self) -> str:
        """Indirect if its first piece is, direct if any piece is, else partial."""
        kinds = [piece.quote.kind for piece in self.pieces]
        return "direct" if "direct" in kinds else kinds[0]


def tellings(story: Story, parts: Sequence[Part], mixed: Sequence[Mixed]) -> tuple[Telling, ...]:
    """The tellings of the utterance that these parts make up, in order of report and place."""
    groups: list[list[Piece]] = []
    for part in parts:
        quote = story.marks[part.report].quotes[part.mark]
        new = Piece(part.report, quote, part.start, part.end, part.speaker)
        last = groups[-1][-1] if groups else None
        if last is None or last.report != new.report:
            groups.append([new])
        elif last.quote == quote and _unbroken(story.reports[new.report], last, new):
            groups[-1][-1] = replace(last, end=new.end)
        elif _of_one_version(story.reports[new.report], last, new):
            groups[-1].append(new)
        else:
            groups.append([new])
    return tuple(_telling(story, group, mixed[group[0].report]) for group in groups)


def _telling(story: Story, pieces: Sequence[Piece], mixed: Mixed) -> Telling:
    number = pieces[0].report
    stretches = [(piece.start, piece.end) for piece in pieces]
    version = Version.of(number, story.reports[number].text, stretches)
    return Telling(version, tuple(pieces), mixed.around([piece.quote for piece in pieces]))


def _unbroken(report: Report, one: Piece, other: Piece) -> bool:
    return not report.slice(one.end, other.start).strip(" \n\t\r\xa0\"'“”‘’)]([")


def _of_one_version(report: Report, one: Piece, other: Piece) -> bool:
    quoted = "indirect" not in (one.quote.kind, other.quote.kind)
    return quoted and interrupted(report, one.end, other.start)
