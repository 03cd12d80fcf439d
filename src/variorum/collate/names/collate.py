"""From names spelled in two ways to claims."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.collate.names.occurrences import Name, occurrences, written_small
from variorum.collate.names.variants import Variant, Words, is_known, is_ordinary, skeleton, sounds, variants
from variorum.lineage import Lineage
from variorum.records import SPELLING, ClaimRecord, Holder, Reading, Why, identity
from variorum.story import Story

MOST_HOLDERS = 8
"""Places per report at which a spelling is shown."""
_NEAR = 14
_AFTER = re.compile(
    r"\b(?:in|at|near|from|to|outside|around|of|off|into|through|on|along|down|across)\s(?:the\s)?$", re.IGNORECASE
)
"""Words behind which a place stands."""
_STRAIGHT = str.maketrans({"’": "'", "‘": "'"})
_PLAIN: dict[str, Why] = dict.fromkeys(("apostrophe", "link", "plural", "designation", "first name"), "error")
_CONFIDENCE = {
    "joint": 0.6,
    "designation": 0.6,
    "apostrophe": 0.6,
    "link": 0.75,
    "plural": 0.6,
    "spelling": 0.8,
    "first name": 0.6,
}

Kind = Literal["person", "organisation", "place"]


@dataclass(frozen=True, slots=True)
class _Spelling:
    """One way to write a name, and where it is written so."""

    words: Words
    names: tuple[Name, ...]

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(name.report for name in self.names)


@dataclass(frozen=True, slots=True)
class _Teller:
    """What a claim is told from: who copied whom, and the texts of the reports."""

    lineage: Lineage
    texts: Mapping[str, str]


def collate_names(story: Story, lineage: Lineage) -> tuple[ClaimRecord, ...]:
    """Claims over names that reports spell in two ways."""
    found = occurrences(story)
    counts = Counter(name.words for name in found)
    texts = {report.id: report.text.translate(_STRAIGHT) for report in story.reports}
    pairs = variants(counts, written_small(story.marks))
    covered: set[tuple[str, str]] = set()
    claims = []
    teller = _Teller(lineage, {report.id: report.text for report in story.reports})
    for variant in sorted(pairs, key=lambda pair: (-len(pair.one), pair.one, pair.other)):
        differing = _differing(variant)
        alone = _alone(variant) if any(name.words in _alone(variant) for name in found) else ((), ())
        spellings = [
            _spelling(words, found, texts, word)
            for words, word in zip((variant.one, variant.other), alone, strict=True)
        ]
        if differing not in covered and not _two_bodies(spellings) and not _two_people(variant, spellings):
            covered.add(differing)
            claims.append(_claim(variant, spellings, teller))
    return tuple(claims)


def _two_bodies(spellings: Sequence[_Spelling]) -> bool:
    """Whether one report has both of two acronyms, and so means two bodies by them."""
    one, other = spellings
    return "".join((*one.words, *other.words)).isupper() and bool(one.reports & other.reports)


def _two_people(variant: Variant, spellings: Sequence[_Spelling]) -> bool:
    """Whether names that differ in the first of two words may be of two people: one report has both."""
    one, other = spellings
    short = len(variant.one) == len(("first", "last"))
    return variant.difference == "first name" and short and bool(one.reports & other.reports)


def _differing(variant: Variant) -> tuple[str, str]:
    """The words in which two spellings differ: a misspelled word is one claim, in however many names it stands."""
    mine = [word for word in variant.one if word not in variant.other]
    theirs = [word for word in variant.other if word not in variant.one]
    first, second = sorted((" ".join(mine).lower(), " ".join(theirs).lower()))
    return first, second


def _alone(variant: Variant) -> tuple[Words, Words]:
    """The words in which names of several are spelled otherwise, where that is a slip."""
    mine = tuple(word for word in variant.one if word not in variant.other)
    theirs = tuple(word for word in variant.other if word not in variant.one)
    slip = variant.difference == "spelling" and len(mine) == len(theirs) == 1
    return (mine, theirs) if slip and not is_ordinary(mine[0]) and not is_ordinary(theirs[0]) else ((), ())


def _spelling(words: Words, found: Sequence[Name], texts: dict[str, str], alone: Words) -> _Spelling:
    """Where a name, or a single word of names, is written so.

    `alone` is the word that is misspelled in its like: where it stands for the name too, it is what is shown.
    """
    if any(name.words == words for name in found) and len(words) > 1:
        held = [name for name in found if name.words in (words, alone)]
        return _Spelling(alone, tuple(_within(alone, held, texts))) if alone else _Spelling(words, tuple(held))
    return _Spelling(words, tuple(_within(words, [name for name in found if words[0] in name.words], texts)))


def _within(word: Words, names: Sequence[Name], texts: dict[str, str]) -> list[Name]:
    """Where a single word stands in each of some names."""
    held = []
    for name in names:
        start = texts[name.report].find(word[0], name.start, name.end)
        if start >= 0:
            held.append(Name(word, name.report, start, start + len(word[0]), name.kind))
    return list(dict.fromkeys(held))


def _claim(variant: Variant, spellings: list[_Spelling], teller: _Teller) -> ClaimRecord:
    """The claim; over a place it is one of wording: both spellings say the same of where it is."""
    spellings.sort(key=lambda spelling: (-len(spelling.reports), -len(spelling.names), spelling.words))
    readings = tuple(_reading(spelling, teller) for spelling in spellings)
    names = [name for spelling in spellings for name in spelling.names]
    kind = _kind(names)
    if kind == "place" and not _located(spellings, teller):
        kind = "organisation"
    why = _why(variant, spellings, kind)
    return ClaimRecord(
        id=identity("c", ((h.report, h.start, h.end) for reading in readings for h in reading.holders)),
        about=SPELLING + readings[0].value,
        kind="wording" if kind == "place" or (variant.difference == "joint" and _digits(variant)) else kind,
        status="conflict",
        why=why,
        explanation=_explanation(spellings, readings, why),
        readings=readings,
        confidence=_CONFIDENCE[variant.difference],
    )


def _located(spellings: Sequence[_Spelling], teller: _Teller) -> bool:
    """Whether it is a place that is known, or one where a report says that something is."""
    if any(is_known(spelling.words) for spelling in spellings):
        return True
    names = (name for spelling in spellings for name in spelling.names)
    return any(_AFTER.search(teller.texts[name.report][max(name.start - _NEAR, 0) : name.start]) for name in names)


def _reading(spelling: _Spelling, teller: _Teller) -> Reading:
    per_report: defaultdict[str, list[Name]] = defaultdict(list)
    for name in spelling.names:
        if len(per_report[name.report]) < MOST_HOLDERS:
            per_report[name.report].append(name)
    holders = [
        Holder(report=name.report, start=name.start, end=name.end) for names in per_report.values() for name in names
    ]
    first = holders[0]
    return Reading(
        value=" ".join(teller.texts[first.report][first.start : first.end].split()),
        normal=None,
        independent=teller.lineage.independent(spelling.reports),
        holders=tuple(holders),
    )


def _digits(variant: Variant) -> bool:
    """Whether it is a designation with a number, which is one however it is pointed."""
    return any(map(str.isdigit, "".join(variant.one)))


def _kind(names: Sequence[Name]) -> Kind:
    votes = Counter(name.kind for name in names if name.kind)
    kinds: tuple[Kind, ...] = ("person", "organisation", "place")
    return max(kinds, key=lambda kind: (votes[kind], kind == "organisation"))


def _why(variant: Variant, spellings: Sequence[_Spelling], kind: Kind) -> Why:
    if variant.difference in _PLAIN:
        return _PLAIN[variant.difference]
    if variant.difference == "joint":
        hyphened = "-" in "".join((*variant.one, *variant.other))
        return "translation" if kind == "person" and len(variant.one) > 1 and hyphened else "unexplained"
    major, minor = spellings
    once = len(minor.names) == 1 < len(major.names)
    if once or is_known(major.words) != is_known(minor.words) or _swapped(variant):
        return "error"
    if len(minor.names) * 3 <= len(major.names) or minor.reports <= major.reports:
        return "error"
    if len(minor.names) == 1:
        return "unexplained"
    return "translation" if sounds(skeleton(variant.one)) == sounds(skeleton(variant.other)) else "error"


def _swapped(variant: Variant) -> bool:
    return sorted("".join(variant.one).lower()) == sorted("".join(variant.other).lower())


def _explanation(spellings: Sequence[_Spelling], readings: Sequence[Reading], why: Why) -> str:
    stands = " and ".join(
        f"“{reading.value}” stands {_times(len(spelling.names))} in {_reports(len(spelling.reports))}"
        for spelling, reading in zip(spellings, readings, strict=True)
    )
    if why == "translation":
        return f"Two ways to write a name from another script or language: {stands}."
    if why == "error":
        return f"One of the two reads as a slip: {stands}."
    return f"{stands}."


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _reports(count: int) -> str:
    return f"{count} reports" if count > 1 else "one report"
