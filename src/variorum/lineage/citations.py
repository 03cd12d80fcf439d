"""Where a report says through which medium it has what it tells: "told MSNBC", "according to Yonhap"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from variorum.lineage.cues import Cues
from variorum.lineage.media import Media
from variorum.report import PROSE_KINDS, Block, Report

How = Literal["told", "cited", "reported"]
ORDER: tuple[How, ...] = ("told", "cited", "reported")
"""From the source on: somebody told a medium, which another cites, which the report at hand follows."""
_REACH = 100
"""Characters beside a name in which the words stand that cite it."""
_WORDS = r"(?:[\w.'’-]+\s+){0,5}"
"""What may stand between those words and the name: "the official state news agency"."""
CITING = r"(?:citing|cites|cited|quoting|quotes|quoted)"
CITES = (
    r"(?:according to|per|(?:first\s+)?(?:aired|broadcast|carried|cited|disclosed|obtained|"
    r"published|quoted|released|reported|revealed|seen)\s+(?:by|on|in))"
)
TOLD = (
    r"(?:told|(?:exclusive\s+)?interviews?\s+(?:with|on|in|to|by)|interviewed\s+by|spoke\s+(?:to|with)|speaking\s+(?:to|with|on)|"
    r"(?:statement|statements|comments?|remarks|e-?mail)\s+to|talked\s+to|(?:wrote|writing)\s+in|appear(?:ed|ing)\s+on)"
)
_MEDIUM = (
    r"(?:news\s+agency|news\s+service|news\s+channel|news\s+site|newspaper|newspapers|paper|daily|weekly|tabloid|"
    r"magazine|broadcaster|television|TV\s+station|radio\s+station|TV|radio|station|network|website|outlet)"
)
_BEFORE: dict[How, re.Pattern[str]] = {
    "told": re.compile(rf"\b{TOLD}\s+(?P<between>{_WORDS})$", re.IGNORECASE),
    "cited": re.compile(rf"\b{CITING}\s+(?P<between>{_WORDS})$", re.IGNORECASE),
    "reported": re.compile(rf"\b{CITES}\s+(?P<between>{_WORDS})$", re.IGNORECASE),
}
_VERBS = r"(?:said|says|report(?:s|ed)?|quot(?:ed|es)|cit(?:ed|es|ing)|wrote|writes|added|revealed|disclosed|learned)\b"
AFTER = re.compile(
    rf"(?:\s+(?:state\s+)?{_MEDIUM})?(?:['’]s\s+(?:report|story|article|investigation|interview)\b|"
    rf",?\s+(?:which\s+)?(?:first\s+|has\s+|had\s+|have\s+|also\s+|later\s+|earlier\s+)*{_VERBS}"
    rf"(?!\s+(?:in|on)\s+(?:a|an|its)\s+(?:\w+\s+)?(?:statement|website|release)))"
)
_CALLED_AFTER = re.compile(rf"^\s+(?:state\s+|daily\s+)?{_MEDIUM}\b")
_PART = rf"(?:{_MEDIUM}|affiliates?|stations?|partners?|sister\s+stations?)"
_NETWORK = re.compile(rf"\b(?:[A-Z][\w.'’-]*\s+)+(?=(?:state\s+|local\s+)?{_PART}\s)")
_MEANT_COMES = re.compile(rf"^\s+(?:state\s+|state-run\s+|local\s+)?{_PART}\s+(?:the\s+)?[A-Z]")
"""Behind a network's or a country's name: the medium that is meant comes next."""
_CALLED_BEFORE = re.compile(rf"\b{_MEDIUM}\s+$")
_RUN = re.compile(
    r"(?<![\w@.])(?:[Tt]he\s+){0,2}(?P<name>(?!The\b)(?:[A-Z]|[a-z]{1,2}[A-Z])[\w.&’'/!-]*"
    r"(?:\s+(?:(?:and|of|de|del|della|do|la|le)\s+)?(?:[A-Z0-9&])[\w.&’'/!-]*){0,5})"
)
_DAY = re.compile(rf"\s+(?:{'|'.join([*calendar.day_name, *calendar.month_name[1:]])})\b")
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
PARTS: dict[str, tuple[str, ...]] = {
    "told": ("told", "interview", "spoke", "speaking", "statement", "comment", "remark", "mail", "talked", "wrote",
             "writing", "appear"),
    "cited": ("citing", "cites", "cited", "quoting", "quotes", "quoted"),
    "reported": ("according", "per", "aired", "broadcast", "carried", "cited", "disclosed", "obtained", "published",
                 "quoted", "released", "reported", "revealed", "seen"),
    "behind": ("said", "says", "report", "quot", "cit", "wrote", "writes", "added", "revealed", "disclosed", "learned",
               "story", "article", "investigation", "interview"),
}  # fmt: skip
"""For each pattern parts of all words that it begins with, the last for the words behind a name."""
_EDGE = re.compile(r"(?:['’]s?|[.,!/-]+)$")


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A medium named as the source of what is told around it: somebody told it, another cites it, it reports it."""

    start: int
    end: int
    medium: str
    how: How


def citations(report: Report, media: Media) -> tuple[Citation, ...]:
    """The media that the prose of a report cites, by place."""
    cues = Cues(report.text, PARTS)
    blocks = [block for block in report.blocks if block.kind in PROSE_KINDS]
    return tuple(sorted(found for block in blocks for found in _in_block(report, block, media, cues)))


def _in_block(report: Report, block: Block, media: Media, cues: Cues) -> Iterator[Citation]:
    for run in _RUN.finditer(report.text, block.start, block.end):
        low, high = run.span("name")
        ways = frozenset(way for way in _BEFORE if cues.between(way, low - _REACH, high))
        if ways or cues.between("behind", low, high + _REACH):
            for start, end in _stretches(report.text, low, high):
                if (cited := _cited(report, block, (start, end), media, ways)) is not None:
                    yield cited
                    break


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run of capitalised words, its beginnings and its ends, longest first, without marks behind the last word."""
    words = [match.span() for match in re.finditer(r"\S+", text[start:end])]
    whole = end - start
    heads = [high for _, high in words if _may_end(text[start : start + high], text[start + high : end])]
    spans = {(low, whole) for low, _ in words} | {(0, high) for high in heads}
    for low, high in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if clean := _EDGE.sub("", text[start + low : start + high]):
            yield start + low, start + low + len(clean)


def _may_end(name: str, rest: str) -> bool:
    """Whether a name may end before further words in capitals: "BBC's Today", "NBC News MACH", "Reuters on Monday"."""
    return name.endswith(("'s", "’s")) or " " in name or name.isupper() or bool(_DAY.match(rest))


def _cited(report: Report, block: Block, name: tuple[int, int], media: Media, ways: Collection[How]) -> Citation | None:
    """The citation that a name is; `ways` are those that may stand before it."""
    before = report.text[max(block.start, name[0] - _REACH) : name[0]]
    after = report.text[name[1] : min(block.end, name[1] + _REACH)]
    how = _how(before, after, ways)
    if how is None or _MEANT_COMES.match(after):
        return None
    words = report.text[slice(*name)]
    called = bool(_CALLED_AFTER.match(after) or _CALLED_BEFORE.search(before))
    medium = media.named(words, article=bool(_ARTICLE.search(before)), called_one=called)
    if medium is None or _is_surname(report.text, words):
        return None
    return Citation(*name, medium, how)


def _how(before: str, after: str, ways: Collection[How]) -> How | None:
    for how, pattern in _BEFORE.items():
        found = pattern.search(before) if how in ways else None
        if found and _leads_on(found["between"]):
            return how
    return "reported" if AFTER.match(after) else None


def _leads_on(between: str) -> bool:
    """Whether only small words stand between the words that cite and the name: another name would be the one cited."""
    words = _NETWORK.sub("", between).split()
    return all(word[:1].islower() or word[:1].isdigit() or word == "The" for word in words) and not set(words) & _ENDS


_ENDS = frozenset({"that", "he", "she", "it", "they", "we", "who", "which", "when", "where", "after", "because"})
"""Words behind which a new clause begins, of which the name is a part."""


def _is_surname(text: str, words: str) -> bool:
    """Whether a medium's name of one word is somebody's last name here: "Michael Bloomberg"."""
    if " " in words or words.isupper() or not words.isalpha():
        return False
    return re.search(rf"\b(?!The\b|In\b|At\b|By\b)[A-Z][a-z]+\s+{re.escape(words)}\b", text) is not None
