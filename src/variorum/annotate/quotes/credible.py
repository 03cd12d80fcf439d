"""Whether who is named for a passage can be its speaker, and who else may be where nothing right beside it says so."""

from __future__ import annotations

from collections.abc import Callable

from variorum.annotate.quotes.attribution import attribute
from variorum.annotate.quotes.frames import Frame
from variorum.annotate.quotes.lexicon import SPOKEN, classes, reports, share
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage
from variorum.annotate.quotes.subjects import subject_of

_MOSTLY = 0.5
"""Share of its uses in which a verb reports from which whatever is its subject is taken to speak."""
_CLOSE = 8
"""Words before an infinitive among which the verb is that it hangs on."""
Speaks = Callable[[Line, int], bool]
"""Whether a word of a line can mean who says something."""


def is_evidence(line: Line, frame: Frame, speaks: Speaks) -> bool:
    """Whether a frame tells what things show ("these figures show that"): then they say nothing, and nobody is named.

    Only verbs of showing are looked at; whoever is the subject of a verb of saying says something.
    """
    lemma = line.words[frame.verb].lemma if frame.verb < len(line.words) else ""
    return "showing" in classes(lemma) and not reports(lemma, SPOKEN) and not speaks(line, frame.speaker)


def is_credible(line: Line, frame: Frame, speaks: Speaks) -> bool:
    """Whether a frame is good enough for its speaker: by its place, its verb, or because the speaker can speak."""
    if frame.by == "place" or speaks(line, frame.speaker):
        return True
    return frame.by == "grammar" and share(line.words[frame.verb].lemma) >= _MOSTLY


def beside(line: Line, passage: Passage) -> Frame | None:
    """The frame of the passage that follows with nothing between: two quotations side by side are one speaker's."""
    number = line.inside[passage.first] + 1
    if number >= len(line.passages):
        return None
    after = line.passages[number]
    between = range(passage.last, after.first)
    return None if any(line.inside[i] == OUTSIDE for i in between) else attribute(line, after)


def committed(line: Line, passage: Passage) -> Frame | None:
    """Whose words an infinitive in marks is: "the council vowed to “reopen the quay by May”" is the council's."""
    to = passage.first - 1
    while to >= 0 and line.inside[to] == line.inside[passage.first]:
        to -= 1
    if to < 0 or line.text(to) != "to" or line.words[passage.first].tag != "VB":
        return None
    low, _ = line.bounds(passage.first, passage.first + 1)
    verbs = (i for i in range(to - 1, max(low, to - _CLOSE) - 1, -1) if line.words[i].pos == "VERB")
    verb = next((i for i in verbs if line.inside[i] == OUTSIDE), None)
    subject = subject_of(line, verb) if verb is not None else None
    return Frame(verb, (verb, verb + 1), subject, by="sentence") if verb and subject is not None else None
