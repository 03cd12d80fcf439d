"""Who is heard from sentence to sentence: pronouns, questions and answers, quotations that nobody introduces."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from variorum.annotate.quotes.circumstances import addressee_of, is_document, venue_of, with_source
from variorum.annotate.quotes.frames import Frame, frames_of
from variorum.annotate.quotes.lexicon import OFTEN, classes, share
from variorum.annotate.quotes.lines import OUTSIDE, Line
from variorum.annotate.quotes.people import People
from variorum.annotate.quotes.subjects import able, subject_of
from variorum.annotate.quotes.texts import TEXTS, author_of
from variorum.annotate.quotes.voices import AGED, PRONOUNS, SOMEBODY, Voice, span_of, voice_at, voice_of

_SUBJECTS = ("nsubj", "nsubj:pass")
_REACH = 3
"""Lines after which nobody is still heard."""
_BEFORE = 60
"""Words before a pronoun that are looked at in its own sentence."""
_KEPT = 8
"""Voices remembered: whom a pronoun may mean."""
_NAMED = 3
"""Persons remembered of one run of sentences, beside who speaks and whom it is about."""


class Discourse:
    """Reads a report's sentences in order and remembers who was heard."""

    def __init__(self, text: str, people: People) -> None:
        self._text = text
        self._people = people
        self._voices: list[Voice] = []
        self._asked: Voice | None = None

    def heard(self, line: Line, frame: Frame) -> Voice:
        """The voice of a frame's speaker, with source, addressee and venue, which stand in the frame's sentence."""
        sentence = line.bounds(frame.verb, frame.verb + 1)
        voice = self._speaker(line, with_source(line, frame, sentence))
        addressee, venue = addressee_of(line, frame, sentence), venue_of(line, frame, sentence)
        return replace(
            voice,
            addressee=span_of(line, addressee) if addressee else None,
            venue=span_of(line, venue) if venue else voice.text,
        )

    def speaks(self, line: Line, head: int) -> bool:
        """Whether a word can mean who says something: a name, a pronoun, a noun for people or for a text."""
        named = line.words[head].tag.startswith(("NNP", "PRP"))
        return named or self._people.lives(line, head) or is_document(line, head)

    def going_on(self, line: Line, *, continues: bool) -> Voice | None:
        """Who goes on speaking where no words say who speaks."""
        if self._asked is not None and not continues:
            return self._asked
        near = [voice for voice in self._near(line) if voice.part != "present"]
        spoken = next((voice for voice in near if voice.part == "spoken"), None)
        if not near or continues:
            return spoken
        last = near[0]
        if last.line == line.number or spoken is None or last.line > spoken.line:
            return last
        return spoken

    def close(self, line: Line, unit: tuple[int, int], spoke: Voice | None) -> None:
        """At the end of some sentences: who was heard in them, and whom a question was put to."""
        self._asked = self._answering(line, unit)
        found = list(frames_of(line, *unit))
        frames = [frame for frame in found if share(line.words[frame.verb].lemma) >= OFTEN] or found
        main = next((f for f in frames if line.heads[f.verb] == f.verb), frames[-1] if frames else None)
        if spoke is None and main is not None:
            spoke = self.heard(line, main)
        subject = self._subject(line, unit)
        heard = [replace(spoke, line=line.number)] if spoke else []
        for voice in (subject, *self._present(line, unit)):
            if voice is not None and all(voice.chain != v.chain or voice.speaker == v.speaker for v in heard):
                heard.append(voice)
        self._voices = [*heard, *self._voices][:_KEPT]

    def _near(self, line: Line) -> list[Voice]:
        return [voice for voice in self._voices if line.number - voice.line <= _REACH]

    def _speaker(self, line: Line, frame: Frame) -> Voice:
        """The voice of a frame's speaker; a pronoun is who was heard last and fits it."""
        voice = voice_of(self._text, self._people, line, frame.speaker, frame)
        if line.words[frame.speaker].lemma in TEXTS and line.words[frame.speaker].tag == "NN":
            author = author_of(line, frame.speaker)
            if author is not None:
                written = self._speaker(line, replace(frame, speaker=author))
                return replace(written, cue=voice.cue, text=voice.speaker)
            if voice.chain is None:
                return self._behind(line, voice, line.words[frame.speaker].lemma)
        form = PRONOUNS.get(line.text(frame.speaker))
        if form == "n" and frame.verb < len(line.words) and line.words[frame.verb].lemma == "read":
            form = ""  # "he posted a notice. It read": what somebody wrote
        if voice.chain is None and AGED.fullmatch(self._text, *voice.speaker):
            form = SOMEBODY
        if form is None:
            return voice
        antecedent = self._inside(line, frame.speaker, form) or self._recent(line, form, voice.chain)
        return _standing_for(voice, antecedent, form) if antecedent is not None else voice

    def _behind(self, line: Line, voice: Voice, noun: str) -> Voice:
        """Whose text "the statement" is: that of who was heard in a statement before."""
        if not self._text.startswith(("the ", "The "), voice.speaker[0]):
            return voice
        for other in self._near(line):
            where = other.venue or other.text
            if where and noun in self._text[where[0] : where[1]]:
                return _standing_for(voice, other, "")
        return voice

    def _inside(self, line: Line, at: int, form: str) -> Voice | None:
        """Whom a pronoun means in its own sentence: who speaks or is the subject before it, the first that it fits."""
        low = max(line.bounds(at, at + 1)[0], at - _BEFORE)
        speakers = {frame.speaker for frame in frames_of(line, low, at)}
        for i in range(low, at):
            subject = line.words[i].dep in _SUBJECTS or i in speakers
            if not subject or not able(line, i) or line.words[i].tag == "PRP":
                continue
            voice = voice_of(self._text, self._people, line, i)
            if self._people.lives(line, i) and voice.fits(form):
                return voice
        return None

    def _recent(self, line: Line, form: str, chain: str | None) -> Voice | None:
        """Whom a pronoun means: who was heard last and fits it, if need be against the gender of a first name.

        `chain` is whom the words around make it mean, which counts where the last one heard does not fit.
        """
        near = self._near(line)
        close = [voice for voice in near if line.number - voice.line <= 1]
        close.sort(key=lambda v: (v.line != line.number, v.line != line.number and v.part != "spoken"))
        fitting = [voice for voice in (*close, *near) if voice.fits(form)]
        if fitting and fitting[0] in close:
            return fitting[0]
        known = next((voice for voice in fitting if voice.chain == chain), None)
        loose = next((voice for voice in (*close, *near) if voice.fits(form, loosely=True)), None)
        return known or next(iter(fitting), None) or loose

    def _subject(self, line: Line, unit: tuple[int, int]) -> Voice | None:
        """The person or body that the last of some sentences is about."""
        low, high = line.bounds(unit[1] - 1, unit[1])
        for i in range(low, high):
            if line.heads[i] == i and line.inside[i] == OUTSIDE:
                subject = subject_of(line, i)
                if subject is None or not self._people.lives(line, subject):
                    return None
                voice = self._speaker(line, Frame(subject, (subject, subject + 1), subject))
                return replace(voice, part="subject")
        return None

    def _present(self, line: Line, unit: tuple[int, int]) -> Iterator[Voice]:
        """Persons named in some sentences outside quotations."""
        count = 0
        for mention in self._people.at(line.words[unit[0]].start, line.words[unit[1] - 1].end):
            if mention.kind == "person" and mention.form == "name" and count < _NAMED:
                count += 1
                yield voice_at(self._people, self._text, mention, line.number)

    def _answering(self, line: Line, unit: tuple[int, int]) -> Voice | None:
        """Whom a question was put to: the one who speaks next."""
        if line.text(unit[1] - 1) != "?":
            return None
        for frame in frames_of(line, *unit):
            asked = line.child(frame.verb, "obj", "iobj")
            if "asking" in classes(line.words[frame.verb].lemma) and asked is not None and able(line, asked):
                return voice_of(self._text, self._people, line, asked, frame)
        return None


def _standing_for(voice: Voice, antecedent: Voice, form: str) -> Voice:
    """A voice named by a pronoun: it keeps its own words where the actor is known, else takes the antecedent's."""
    return replace(
        voice,
        speaker=voice.speaker if antecedent.chain is not None else antecedent.speaker,
        chain=antecedent.chain,
        kind=antecedent.kind,
        gender=form.upper() if form in {"m", "f"} else antecedent.gender,
    )
