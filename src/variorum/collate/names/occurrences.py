"""Where reports write names: what the annotators marked, and capitalised runs that they did not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.annotate.actors.tables import person_nouns
from variorum.marks import Marks, Sentence, Word
from variorum.report import Report
from variorum.story import Story

LINKS = frozenset({"of", "for", "the", "and", "in", "on", "at", "to", "de", "la", "le", "du", "&"})
"""Small words that stand inside names."""
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_STOP = re.compile(r"(?<=[^\W\d_]{5})\.$|[\s\"“”|,;:!?]+$")
"""What a name does not end with: a full stop behind a word too long for an abbreviation, and other punctuation."""
_ENDING = re.compile(r"['’]s?$")
_MARKUP = re.compile(r"[<>{}=]")
_SPACE = re.compile(r"\s+")
_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "–": "-", "’": "'", "‘": "'", "\u00a0": " ", "\u00ad": None})
_TAGS = ("#", "@")
"""What stands before words that are run together for a machine."""
_LONGEST = 9
_LONG = 3

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a report writes it: its words, without a possessive ending, and the kind of actor it is said to be."""

    words: tuple[str, ...]
    report: str
    start: int
    end: int
    kind: str | None

    @property
    def text(self) -> str:
        """The words as one line."""
        return " ".join(self.words)


def occurrences(story: Story) -> list[Name]:
    """All names of a story's reports, in order."""
    common = written_small(story.marks)
    found: list[Name] = []
    for report, marks in zip(story.reports, story.marks, strict=True):
        found.extend(_marked(report, marks))
        found.extend(_unmarked(report, marks, common))
        found.extend(_credited(report))
    found.extend(_nearly(story, found))
    whole = _with_apostrophes(story, found)
    return sorted(set(whole), key=lambda name: (name.report, name.start, name.end))


def _nearly(story: Story, found: Sequence[Name]) -> Iterator[Name]:
    """Stretches of text that are a longer name, or a longer part of one, but for one word, in whatever case; and where
    that part stands as it is.
    """
    known = _longer(found)
    near: defaultdict[Words, list[Name]] = defaultdict(list)
    exact: defaultdict[Words, list[Name]] = defaultdict(list)
    for report, marks in zip(story.reports, story.marks, strict=True):
        for sentence in marks.sentences:
            low = [word.text.lower() for word in sentence.words]
            for place, word in enumerate(low):
                for name in sorted(known.get(word, ())):
                    there = low[place : place + len(name)]
                    apart = sum(map(str.__ne__, there, name)) if len(there) == len(name) else len(name)
                    words = sentence.words[place : place + len(name)]
                    if apart > 1 or (apart and not _may_be(words, name)):
                        continue
                    stretch = _name(report, words[0].start, words[-1].end, None)
                    if stretch is not None:
                        (near if apart else exact)[name].append(stretch)
    for name in sorted(near):
        yield from (*near[name], *exact[name])


def _longer(found: Sequence[Name]) -> Mapping[str, set[Words]]:
    """By their first words: the longer names that stand twice or more, and longer parts of all, in small letters."""
    known: defaultdict[str, set[Words]] = defaultdict(set)
    counts = Counter(tuple(word.lower() for word in name.words) for name in found)
    for words, count in counts.items():
        for low in range(len(words) - _LONG + 1):
            for high in range(low + _LONG, len(words) + 1):
                whole = words[low] not in LINKS and words[high - 1] not in LINKS
                if whole and (count > 1 or high - low < len(words)):
                    known[words[low]].add(words[low:high])
    return known


def _may_be(words: Sequence[Word], name: Words) -> bool:
    """Whether words that are a name but for one may be it, misspelled: most are capitalised, the other one is or is one
    small word for another.
    """
    capitals = sum(word.text[:1].isupper() for word in words)
    other, meant = next((word.text, here) for word, here in zip(words, name, strict=True) if word.text.lower() != here)
    small = other.lower() in LINKS and meant in LINKS
    return 2 * capitals >= len(words) and (small or other[:1].isupper())


def _with_apostrophes(story: Story, found: Sequence[Name]) -> list[Name]:
    """The names, a possessive kept where the story elsewhere knows the name only with an s ("Lloyd's", "Lloyds")."""
    texts = {report.id: report.text for report in story.reports}
    last = {name.words[0] for name in found} | {name.words[-1] for name in found}
    bare = {name.words[-1] for name in found if not _POSSESSIVE.match(texts[name.report], name.end)}
    whole = []
    for name in found:
        word = name.words[-1]
        ending = texts[name.report][name.end : name.end + 2]
        if f"{word}s" in last and word not in bare and ending in ("'s", "’s"):
            name = replace(name, words=(*name.words[:-1], f"{word}'s"), end=name.end + 2)
        whole.append(name)
    return whole


def _marked(report: Report, marks: Marks) -> Iterator[Name]:
    for mention in marks.mentions:
        if mention.form == "name":
            name = _name(report, mention.start, mention.end, mention.kind)
            if name is not None:
                yield name


def _credited(report: Report) -> Iterator[Name]:
    """The agencies of the dateline and of credits."""
    places = [(credit.start, credit.end) for credit in report.credits]
    if report.dateline is not None and report.dateline.agency is not None:
        places.append(report.dateline.agency)
    for start, end in places:
        name = _name(report, start, end, "organisation")
        if name is not None and len(name.words) == 1 and name.text.isupper():
            yield name


def _name(report: Report, start: int, end: int, kind: str | None) -> Name | None:
    text = report.slice(start, end)
    short = _ENDING.sub("", _STOP.sub("", text))
    stop = start + len(short)
    words = tuple(_SPACE.split(short.translate(_HYPHENS).replace(",", " ").strip()))
    while words and words[0].lower() == "the":
        words = words[1:]
    while _opens_with_role(words) and len(rest := report.slice(start, end).split(None, 1)) > 1:
        words = words[1:]
        start = end - len(rest[1])
    if report.text[max(start - 1, 0) : start] in _TAGS:
        return None
    if not words or not words[0] or len(words) > _LONGEST or _MARKUP.search(text):
        return None
    return Name(words, report.id, start, stop, kind)


def _opens_with_role(words: tuple[str, ...]) -> bool:
    """Whether a name is read with what somebody is before it ("detective Ann Roth"), which is no part of it."""
    return len(words) > (1 if words[0].islower() else 2) and words[0].lower() in person_nouns()


def _unmarked(report: Report, marks: Marks, common: frozenset[str]) -> Iterator[Name]:
    """Runs of capitalised words, and their single words, where no mention stands."""
    taken = sorted((mention.start, mention.end) for mention in marks.mentions if mention.form == "name")
    for sentence in marks.sentences:
        for first, last in _runs(sentence, common):
            start, end = sentence.words[first].start, sentence.words[last].end
            if not any(low < end and start < high for low, high in taken):
                name = _name(report, start, end, None)
                if name is not None:
                    yield name


def _runs(sentence: Sentence, common: frozenset[str]) -> Iterator[tuple[int, int]]:
    words = sentence.words
    shouted = sum(word.text.isupper() for word in words) * 2 > len(words)
    titled = sum(word.text[:1].isupper() for word in words if word.text.isalpha()) * 2 > len(words) > 3
    if shouted or titled:
        return
    first: int | None = None
    last = -1
    for index, word in enumerate(words):
        named = word.text[:1].isupper() and word.pos == "PROPN" and not (index == 0 and word.text.lower() in common)
        if named or (first is not None and word.text.isdigit() and index == last + 1):
            first, last = (index if first is None else first), index
        elif first is not None and (word.text.lower() not in LINKS or index - last > 2):
            yield first, last
            first = None
    if first is not None:
        yield first, last


def written_small(marks: Sequence[Marks]) -> frozenset[str]:
    """Words that the story also writes small."""
    counts = Counter(
        word.text for found in marks for sentence in found.sentences for word in sentence.words if word.text.islower()
    )
    return frozenset(counts)
