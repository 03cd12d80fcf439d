"""Who is heard: from the words that name a speaker to the actor they mean, and on from sentence to sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from variorum.annotate.quotes.circumstances import addressee_of, venue_of, with_source
from variorum.annotate.quotes.frames import Frame, frames_of, named
from variorum.annotate.quotes.lexicon import classes
from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.annotate.quotes.people import LIVING, People
from variorum.annotate.quotes.phrases import phrase_of
from variorum.annotate.quotes.subjects import able, subject_of
from variorum.marks import Mention

Offsets = tuple[int, int]
_PRONOUNS = {"he": "m", "she": "f", "they": "", "him": "m", "her": "f", "them": "", "it": "n", "one": "p"}
"""Pronouns by whom they stand for: m, f, n for a body, p for a person, "" for anyone."""
_AGED = re.compile(r"^[Tt]he \d+-year-old$")
"""A person named by age alone, who is known like one that a pronoun stands for."""
_SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is heard: the words that name the speaker, the actor they mean, the cue; offsets into the text.

    `line` is the number of the line that says so, `kind` and `gender` what pronouns may stand for the speaker,
    `spoken` whether somebody speaks or is only spoken of. The other fields are those of `marks.Quote`.
    """

    speaker: Offsets
    chain: str | None
    cue: Offsets | None
    line: int
    kind: str = ""
    gender: str = ""
    spoken: bool = True
    source: Offsets | None = None
    addressee: Offsets | None = None
    venue: Offsets | None = None


class Discourse:
    """Reads a report's sentences in order and remembers who was heard."""

    _REACH = 3
    """Lines after which nobody is still heard."""
    _KEPT = 6
    """Voices remembered: whom a pronoun may mean."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people
        self._voices: list[Voice] = []
        self._asked: Voice | None = None

    def heard(self, line: Line, frame: Frame, unit: tuple[int, int]) -> Voice:
        """The voice of a frame's speaker, with source, addressee and venue."""
        voice = self._speaker(line, with_source(line, frame, unit), unit)
        addressee, venue = addressee_of(line, frame, unit), venue_of(line, frame, unit)
        return replace(
            voice,
            addressee=_span(line, addressee) if addressee else None,
            venue=_span(line, venue) if venue else None,
        )

    def _speaker(self, line: Line, frame: Frame, unit: tuple[int, int]) -> Voice:
        """The voice of a frame's speaker; a pronoun is who was heard last and fits it."""
        voice = self._of(line, frame.speaker, frame)
        word = "one" if _AGED.search(self._text, *voice.speaker) and not voice.chain else line.text(frame.speaker)
        if word in _PRONOUNS:
            antecedent = self._inside(line, frame.speaker, unit, word) or self._recent(line, word)
            if antecedent is not None:
                same = antecedent.chain is not None
                voice = replace(
                    voice,
                    speaker=voice.speaker if same else antecedent.speaker,
                    chain=antecedent.chain,
                    kind=antecedent.kind,
                    gender=_PRONOUNS[word].upper() if _PRONOUNS[word] in {"m", "f"} else antecedent.gender,
                )
        return voice

    def going_on(self, line: Line, *, continues: bool) -> Voice | None:
        """Who goes on speaking where no words say who speaks."""
        if self._asked is not None and not continues:
            return self._asked
        near = [voice for voice in self._voices if line.number - voice.line <= self._REACH]
        spoken = next((voice for voice in near if voice.spoken), None)
        if not near or continues:
            return spoken
        last = near[0]
        if last.line == line.number or spoken is None or last.line > spoken.line:
            return last
        return spoken

    def remember(self, voice: Voice) -> None:
        """A voice that was just heard."""
        self._voices = [voice, *self._voices[: self._KEPT - 1]]

    def close(self, line: Line, unit: tuple[int, int], spoke: Voice | None) -> None:
        """At the end of some sentences: who was heard in them, and whom a question was put to."""
        self._asked = self._answering(line, unit)
        frames = list(frames_of(line, *unit))
        subject = self._subject(line, unit)
        if spoke is not None:
            if subject is not None and subject.chain != spoke.chain:
                self.remember(subject)
            self.remember(replace(spoke, line=line.number))
        elif frames:
            main = next((f for f in frames if line.heads[f.verb] == f.verb), frames[-1])
            self.remember(self.heard(line, main, unit))
        elif subject is not None:
            self.remember(subject)

    def _of(self, line: Line, speaker: int, frame: Frame | None = None) -> Voice:
        first, last = named(line, speaker)
        mention = self._mention(line, speaker, (first, last))
        span = (mention.start, mention.end) if mention else _span(line, (first, last))
        chain = mention.chain if mention else None
        cue = None
        if frame and frame.cue[1] <= len(line.words) and frame.cue != (speaker, speaker + 1):
            cue = (line.words[frame.cue[0]].start, line.words[frame.cue[1] - 1].end)
        source = frame.source if frame else None
        return Voice(
            speaker=span,
            chain=chain,
            cue=cue,
            line=line.number,
            kind=mention.kind if mention else self._people.kind(line, last - 1) or self._people.kind(line, speaker),
            gender=self._people.gender(chain, self._text[span[0] : span[1]]),
            spoken=frame is not None,
            source=_span(line, phrase_of(line, source)) if source is not None else None,
        )

    def _mention(self, line: Line, head: int, phrase: tuple[int, int]) -> Mention | None:
        """The mention that stands for the speaker: the one at the end of the phrase's core, a name before others."""
        first, last = phrase
        core = phrase_of(line, head, complements=False)[1] if first <= head < last else last
        found = self._people.at(line.words[core - 1].start, line.words[core - 1].end)
        if core < last and line.words[head].tag.startswith("NNP"):
            ending = self._people.at(line.words[last - 1].start, line.words[last - 1].end)
            common = line.words[last - 1].tag == "NN"
            found = ending if common else [m for m in ending if m.kind == "person"] or found
        return max(found, key=lambda m: (m.form == "name", m.end - m.start, -m.start), default=None)

    def _inside(self, line: Line, at: int, unit: tuple[int, int], pronoun: str) -> Voice | None:
        """Whom a pronoun means in its own sentence: the first subject before it that it fits."""
        for i in range(unit[0], at):
            if line.words[i].dep not in _SUBJECTS or not able(line, i) or line.words[i].tag == "PRP":
                continue
            if self._people.lives(line, i) and _fits(voice := self._of(line, i), pronoun):
                return voice
        return None

    def _recent(self, line: Line, pronoun: str) -> Voice | None:
        """Whom a pronoun means: who was heard last and fits it; a first name's gender yields to nearness."""
        near = [voice for voice in self._voices if line.number - voice.line <= self._REACH]
        close = [voice for voice in near if line.number - voice.line <= 1]
        fitting = next((voice for voice in close if _fits(voice, pronoun)), None)
        loose = next((voice for voice in close if _fits(voice, pronoun, loosely=True)), None)
        return fitting or loose or next((voice for voice in near if _fits(voice, pronoun)), None)

    def _subject(self, line: Line, unit: tuple[int, int]) -> Voice | None:
        """The person or body that the last of some sentences is about."""
        low, high = line.bounds(unit[1] - 1, unit[1])
        for i in range(low, high):
            if line.heads[i] == i and line.inside[i] == OUTSIDE:
                subject = subject_of(line, i)
                if subject is None or not self._people.lives(line, subject):
                    return None
                return replace(self._speaker(line, Frame(subject, (subject, subject + 1), subject), unit), spoken=False)
        return None

    def _answering(self, line: Line, unit: tuple[int, int]) -> Voice | None:
        """Whom a question was put to: the one who speaks next."""
        if line.text(unit[1] - 1) != "?":
            return None
        for frame in frames_of(line, *unit):
            asked = line.child(frame.verb, "obj", "iobj")
            if "asking" in classes(line.words[frame.verb].lemma) and asked is not None and able(line, asked):
                return self._of(line, asked, frame)
        return None


def _span(line: Line, phrase: tuple[int, int]) -> Offsets:
    return line.words[phrase[0]].start, line.words[phrase[1] - 1].end


def _fits(voice: Voice, pronoun: str, *, loosely: bool = False) -> bool:
    form = _PRONOUNS[pronoun]
    if form == "n":
        return voice.kind in LIVING - {"person"}
    if form == "p":
        return voice.kind == "person"
    if form in {"m", "f"}:
        allowed = {"", form, form.upper(), *(("m", "f") if loosely else ())}
        return voice.kind == "person" and voice.gender in allowed
    return voice.kind in LIVING
