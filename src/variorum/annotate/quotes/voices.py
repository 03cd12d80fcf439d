"""Who is heard: from the words that name a speaker to the actor they mean."""

from __future__ import annotations

import re

import msgspec

from variorum.annotate.quotes.frames import Frame, named
from variorum.annotate.quotes.lines import Line
from variorum.annotate.quotes.people import LIVING, People
from variorum.annotate.quotes.phrases import phrase_of
from variorum.marks import Mention

Offsets = tuple[int, int]
PRONOUNS = {
    "his": "m",
    "their": "",
    "its": "n",
    "he": "m",
    "she": "f",
    "they": "",
    "him": "m",
    "her": "f",
    "them": "",
    "it": "n",
}
"""Pronouns by whom they stand for: m, f, n for a body, "" for anyone."""
SOMEBODY = "p"
"""What stands for any person, as a pronoun of no gender would."""
AGED = re.compile(r"[Tt]he \d+-year-old")
"""A person named by age alone, who is known like one that a pronoun stands for."""


class Voice(msgspec.Struct, frozen=True):
    """Who is heard: the words that name the speaker, the actor they mean, the cue; offsets into the text.

    `line` is the number of the line that says so, `kind` and `gender` what pronouns may stand for the speaker (see
    `People.gender`), `part` whether somebody is heard (spoken), spoken of (subject) or only named (present), `text` the
    words for a text of the speaker's that says it ("a statement by"). The other fields are those of `marks.Quote`.
    """

    speaker: Offsets
    chain: str | None
    cue: Offsets | None
    line: int
    kind: str = ""
    gender: str = ""
    part: str = "spoken"
    source: Offsets | None = None
    addressee: Offsets | None = None
    venue: Offsets | None = None
    text: Offsets | None = None

    def fits(self, form: str, *, loosely: bool = False) -> bool:
        """Whether a pronoun of this form may mean who is heard; loosely: against the gender of a first name."""
        if form == "n":
            return self.kind in LIVING - {"person"}
        if form == SOMEBODY:
            return self.kind == "person"
        if form in {"m", "f"}:
            allowed = {"", form, form.upper(), *(("m", "f") if loosely else ())}
            return self.kind == "person" and self.gender in allowed
        return self.kind in LIVING


def voice_of(text: str, people: People, line: Line, head: int, frame: Frame | None = None) -> Voice:
    """The voice that a word names, as the head of its phrase."""
    first, last = named(line, head)
    mention = _mention(line, head, (first, last), people)
    span = (mention.start, mention.end) if mention else span_of(line, (first, last))
    chain = mention.chain if mention else None
    cue = None
    if frame and frame.cue[1] <= len(line.words) and frame.cue != (head, head + 1):
        cue = span_of(line, frame.cue)
    return Voice(
        speaker=span,
        chain=chain,
        cue=cue,
        line=line.number,
        kind=mention.kind if mention else people.kind(line, last - 1) or people.kind(line, head),
        gender=people.gender(chain, text[span[0] : span[1]]),
        source=span_of(line, phrase_of(line, frame.source)) if frame and frame.source is not None else None,
    )


def voice_at(people: People, text: str, mention: Mention, line: int) -> Voice:
    """The voice of somebody who is only named."""
    span = (mention.start, mention.end)
    gender = people.gender(mention.chain, text[span[0] : span[1]])
    return Voice(span, mention.chain, None, line, mention.kind, gender, part="present")


def span_of(line: Line, phrase: tuple[int, int]) -> Offsets:
    """The offsets of a phrase."""
    return line.words[phrase[0]].start, line.words[phrase[1] - 1].end


def _mention(line: Line, head: int, phrase: tuple[int, int], people: People) -> Mention | None:
    """The mention that stands for the speaker: the one at the end of the phrase's core, a name before others."""
    first, last = phrase
    core = phrase_of(line, head, complements=False)[1] if first <= head < last else last
    found = people.at(line.words[core - 1].start, line.words[core - 1].end)
    if core < last and line.words[head].tag.startswith("NNP"):
        ending = people.at(line.words[last - 1].start, line.words[last - 1].end)
        common = line.words[last - 1].tag == "NN"
        found = ending if common else [m for m in ending if m.kind == "person"] or found
    return max(found, key=lambda m: (m.form == "name", m.end - m.start, -m.start), default=None)
