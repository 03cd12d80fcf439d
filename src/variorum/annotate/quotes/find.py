"""Finds the quotations of a report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.annotate.quotes.attribution import attribute
from variorum.annotate.quotes.credible import beside, committed, is_credible, is_evidence
from variorum.annotate.quotes.discourse import Discourse
from variorum.annotate.quotes.indirect import Content, contents
from variorum.annotate.quotes.labelled import labelled
from variorum.annotate.quotes.lines import OUTSIDE, Line, Passage, make_lines
from variorum.annotate.quotes.nature import holds_speech, is_speech, is_utterance, kind_of
from variorum.annotate.quotes.people import People
from variorum.annotate.quotes.reconcile import all_credited, all_said, labelled_contents, labelled_frame, said_within
from variorum.annotate.quotes.signatures import speaker_above, speaker_ahead
from variorum.annotate.quotes.statements import find_statements
from variorum.annotate.quotes.voices import Voice
from variorum.marks import Chain, Mention, Quote, Sentence
from variorum.report import Report

_SENTENCE = 5
"""Words from which a quotation that opens a sentence goes on with the one before."""
_TOLD = frozenset({"body"})
"""Kinds of block that tell a story from one to the next."""
Unit = tuple[int, int]
"""Sentences of a line that no quotation crosses the end of, as a range of words."""


def find_quotes(
    report: Report,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
) -> tuple[Quote, ...]:
    """All quotations of a report, sorted by start."""
    return _Reading(report, sentences, People(report.text, mentions, chains)).quotes()


def find_attributions(
    report: Report,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    chains: tuple[Chain, ...],
) -> tuple[Quote, ...]:
    """All that a report credits somebody with, sorted by start: what is said, and what is thought, hoped or shown."""
    return _Reading(report, sentences, People(report.text, mentions, chains), everything=True).quotes()


class _Reading:
    """One pass over the lines of a report, with the discourse that remembers who was heard."""

    def __init__(
        self, report: Report, sentences: Sequence[Sentence], people: People, *, everything: bool = False
    ) -> None:
        self._report = report
        self._everything = everything
        self._people = people
        self._lines = make_lines(report, sentences)
        self._seen = [labelled(line) for line in self._lines]

    def quotes(self) -> tuple[Quote, ...]:
        """The quotations, sorted by start."""
        found = list(find_statements(self._report, self._lines, self._people))
        story = Discourse(self._report.text, self._people)
        for number, line in enumerate(self._lines):
            discourse = story if line.kind in _TOLD else Discourse(self._report.text, self._people)
            for unit in _units(line):
                spoke = None
                for quote, voice in self._quoted(number, unit, discourse):
                    found.append(quote)
                    spoke = voice or spoke
                found += self._indirect(number, unit, discourse)
                discourse.close(line, unit, spoke)
        return tuple(sorted(found, key=lambda quote: (quote.start, quote.end)))

    def _quoted(self, number: int, unit: Unit, discourse: Discourse) -> Iterator[tuple[Quote, Voice | None]]:
        """The quotations in marks that begin in a unit, each with who is heard in it."""
        line = self._lines[number]
        spoke: Voice | None = None
        passages = _passages(line, unit)
        alone = passages and not any(
            line.inside[i] == OUTSIDE and line.words[i].text[0].isalnum() for i in range(*unit)
        )
        for passage in passages:
            kind = kind_of(line, passage)
            opens = spoke is not None or _opens(passage, unit)
            follows = alone or passage.continues or (kind == "direct" and opens)
            voice, introduced = self._introduced(number, passage, discourse)
            if not introduced and not follows:
                continue
            if voice is None and follows:
                voice = spoke or discourse.going_on(line, continues=passage.continues)
            spoke = voice or spoke
            yield _mark((passage.start, passage.end), kind if voice or follows else "partial", voice), voice

    def _introduced(self, number: int, passage: Passage, discourse: Discourse) -> tuple[Voice | None, bool]:
        """Who is said to speak a passage, and whether it is somebody's words by what stands around it."""
        line = self._lines[number]
        frame = attribute(line, passage) or beside(line, passage)
        if self._everything or not said_within(passage, self._seen[number], frame):
            frame = labelled_frame(line, passage, self._seen[number], frame)
        if frame is not None and is_evidence(line, frame, discourse.speaks):
            return None, is_utterance(line, passage, None)
        if frame is not None and is_credible(line, frame, discourse.speaks):
            utterance = is_utterance(line, passage, frame)
            return (discourse.heard(line, frame) if utterance else None), utterance
        near = speaker_ahead(self._lines, number, passage, self._people)
        near = near or speaker_above(self._lines, number, passage)
        if near is not None:
            return discourse.heard(*near), True
        utterance = is_utterance(line, passage, None)
        commits = committed(line, passage) if utterance else None
        if commits is not None and discourse.speaks(line, commits.speaker):
            return discourse.heard(line, commits), True
        return None, utterance

    def _indirect(self, number: int, unit: Unit, discourse: Discourse) -> Iterator[Quote]:
        """The speech without marks in a unit."""
        line = self._lines[number]
        found = self._credited(number, unit) if self._everything else self._said(number, unit, discourse)
        for content in found:
            voice = discourse.heard(line, content.frame)
            for first, last in content.ranges:
                yield _mark((line.words[first].start, line.words[last - 1].end), "indirect", voice)

    def _credited(self, number: int, unit: Unit) -> Sequence[Content]:
        """All that somebody is credited with in a unit."""
        line, seen = self._lines[number], self._seen[number]
        ruled = contents(line, unit)
        return all_credited(line, labelled_contents(line, unit, seen), ruled, seen) if line.words[0].role else ruled

    def _said(self, number: int, unit: Unit, discourse: Discourse) -> Sequence[Content]:
        """What somebody says in a unit."""
        line = self._lines[number]
        ruled = [
            one for one in contents(line, unit) if self._is_said(line, one, discourse) and not holds_speech(line, one)
        ]
        found = labelled_contents(line, unit, self._seen[number])
        said = [content for content in found if self._is_said(line, content, discourse)]
        return all_said(line, said, ruled) if said else ruled

    def _is_said(self, line: Line, content: Content, discourse: Discourse) -> bool:
        return is_speech(line, content) and discourse.speaks(line, content.frame.speaker)


def _units(line: Line) -> Iterator[Unit]:
    start = 0
    for i in range(1, len(line.words) + 1):
        if i < len(line.words):
            apart = line.sentence[i] != line.sentence[i - 1]
            crossed = line.inside[i] != OUTSIDE and line.inside[i] == line.inside[i - 1]
            if crossed or not apart:
                continue
        yield start, i
        start = i


def _passages(line: Line, unit: Unit) -> tuple[Passage, ...]:
    """The passages that begin in a unit."""
    low, high = (bisect_left(line.passages, edge, key=lambda passage: passage.first) for edge in unit)
    return line.passages[low:high]


def _opens(passage: Passage, unit: Unit) -> bool:
    """Whether a passage opens a unit that is not the first of its line, and is long enough for a sentence."""
    return unit[0] > 0 and passage.first <= unit[0] + 1 and passage.last - passage.first >= _SENTENCE


def _mark(span: tuple[int, int], kind: str, voice: Voice | None) -> Quote:
    if voice is None:
        return Quote(*span, kind)
    return Quote(
        *span,
        kind,
        speaker=voice.speaker,
        chain=voice.chain,
        cue=voice.cue,
        addressee=voice.addressee,
        venue=voice.venue,
        source=voice.source,
    )
