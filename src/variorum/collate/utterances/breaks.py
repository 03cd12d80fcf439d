"""What stands between two quotations of one report: whether the report only breaks off, or begins another."""

from __future__ import annotations

import re

from variorum.collate.utterances.parts import SENTENCE_END, Part
from variorum.collate.utterances.speakers import same_speaker
from variorum.report import Report

INTERRUPTION = 240
"""Characters, within one paragraph, that a report may put between two pieces of one utterance."""
PARAGRAPH = 300
"""Characters that may stand between two quotations of one speaker in one paragraph for them to be one statement."""
LEAD = 4
"""Words that may lead in the second of two quotations after a sentence's end."""


def one_breath(first: Part, second: Part, report: Report) -> bool:
    """Whether a report gives two quotations as one statement: in one paragraph, or with no more than a cue between."""
    said = same_speaker(first.speaker, second.speaker) or first.speaker == second.speaker
    between = report.slice(first.end, second.start)
    clause, broken, _ = between.partition("\n")
    if said and not broken:
        return _in_one_paragraph(first, second, report)
    if said and _LEAD.fullmatch(between):
        return True
    cues = [part.cue[0] for part in (first, second) if part.cue]
    bare = not clause.strip(_CLOSING) or any(first.end <= cue < second.start for cue in cues)
    return (said or not clause) and bare and interrupted(report, first.end, second.start)


def _in_one_paragraph(first: Part, second: Part, report: Report) -> bool:
    """Whether two quotations of one speaker in one paragraph are one statement: with no question between, and where a
    sentence ends between them, with no more than the few words that lead in the second ("He added:"). Words that the
    report weaves into a sentence of its own end with that sentence.
    """
    between = report.slice(first.end, second.start)
    if len(between) > PARAGRAPH or _QUESTION.search(between):
        return False
    lead = SENTENCE_END.split(between.strip(_MARKS))[-1]
    led = first.kind == second.kind == "direct" and len(lead.split()) <= LEAD
    return led or interrupted(report, first.end, second.start)


_LEAD = re.compile(
    r"""["”’'.,]{0,4}\s{1,4}(?:(?:\w+ ){1,2}\w+:\s{0,4}["“‘']{1,2}|(?:He|She|They) [^.:\n"“”]{3,40}["“‘'] ?)"""
)
"""The end of a quotation and, as a new paragraph, the fewest words that introduce another: "The minister added:", "He
called it"."""
_QUESTION = re.compile(r"\?|\basked\b", re.IGNORECASE)
_MARKS = "\"'“‘ "
_CLOSING = "\"'”’., "
_OPENING = frozenset({'"', "“", "'", "‘"})


def interrupted(report: Report, end: int, start: int) -> bool:
    """Whether nothing but a reporting clause, or the break of a paragraph inside one quotation, stands between.

    The clause may end a paragraph where the next one opens with the words that follow.
    """
    clause, broken, _ = report.slice(end, start).partition("\n")
    if broken and _prose(report, end + len(clause), start) not in _OPENING:
        return False
    if broken and not clause.strip(_CLOSING):
        return not clause.strip()
    return (
        len(clause) <= INTERRUPTION and not _QUESTION.search(clause) and not SENTENCE_END.search(clause.strip(_MARKS))
    )


def _prose(report: Report, start: int, end: int) -> str:
    """What of this stretch is the running text of the article, pictures and furniture left out."""
    inside = [b for b in report.blocks if b.kind == "body" and b.start < end and start < b.end]
    return "".join(report.slice(max(b.start, start), min(b.end, end)) for b in inside).strip()
