"""What stands above an article: its headline and its byline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.layout.features import content_words
from variorum.layout.lines import Line
from variorum.layout.sites import LETTERS, site_stem, squeezed

_PART = r"(?:[A-ZÀ-Þ][\w.'’-]*|(?:de|da|del|della|di|van|von|der|den|la|le|bin|al|el|y)\b)"
_NAME = rf"[A-ZÀ-Þ][\w.'’-]*(?:\ {_PART}){{1,4}}"
_BYLINE = re.compile(
    rf"""(?:(?:Written|Reported|Reporting|Story|Posted|Published|Analysis|Opinion)\ )?
    (?:[Bb]y|BY)\ ?:?\ (?:the\ |The\ )?
    (?P<names>{_NAME}(?:(?:,\ (?:and\ )?|\ and\ |\ AND\ |;\ |\ &\ |\ with\ ){_NAME}){{0,6}})
    (?P<rest>\s*(?:[,|•·–—-]|\ for\ |\ in\ |\(|\ @|$).{{0,80}})?$""",
    re.VERBOSE,
)
_BETWEEN = re.compile(r",\ (?:and\ )?|\ (?:and|AND|&|with)\ |;\ ")
_SUFFIX = re.compile(
    r"(?i)^(?:associated press|reuters|afp|upi|staff|the .*|"
    r".* (?:writer|editor|reporter|correspondent|news|times|post|press)s?)$"
)
_SEPARATOR = re.compile(r"\s(?P<sign>\||::|[-–—»•:])\s")
_DOMAIN = re.compile(r"\S+\.(?:com|net|org|co|tv)\b\S*", re.IGNORECASE)
_BRANDS = frozenset(
    (
        *("news", "weather", "sports", "tv", "channel", "times", "post", "herald", "tribune", "journal", "gazette"),
        *("radio", "daily", "magazine", "online", "newspaper", "chronicle", "fox", "abc", "cbs", "nbc", "cnn", "bbc"),
    )
)
_ARTICLE = 12
"""So many lines from the first sentence on tell what an article is about."""
_SENTENCE_END = re.compile(r"[.!][\"'”’)]*$")
_FOLD = str.maketrans("‘’‚“”„–—\u00a0", "'''\"\"\"-- ")


Title = tuple[int, int, int]
"""The number of the line that holds the headline, and the headline's offsets in the text."""


def fold(text: str) -> str:
    """Text with typography folded, character for character, so that offsets stay."""
    return text.translate(_FOLD).lower()


def read_byline(line: str) -> tuple[str, ...]:
    """The names of a line that is a byline ("By Ann Poe and Bo Ray"), else nothing.

    >>> read_byline("By Ann Poe and Bo Ray, Staff Writers")
    ('Ann Poe', 'Bo Ray')
    """
    match = _BYLINE.match(line) if len(line) < 200 else None
    if match is None:
        return ()
    return tuple(name for name in _BETWEEN.split(match["names"]) if name and not _SUFFIX.match(name))


def find_headline(lines: Sequence[Line], given: str) -> Title | None:
    """Where the headline stands in the text that a side file or the page's markup states, or None."""
    wanted = " ".join(fold(given).split())
    for number, line in enumerate(lines):
        start, end = _spelled(fold(line.text), wanted)
        if end:
            return number, line.start + start, line.start + end
    return None


def guess_headline(lines: Sequence[Line], candidates: Sequence[int], top: int) -> Title | None:
    """The headline, where none is stated: of the candidates above the first sentence (line `top`) that read like one,
    the one that shares most words with the sentences below; of two that share as much the first.
    """
    likely = [n for n in candidates if _like_headline(n, lines)]
    article = frozenset(word for line in lines[top : top + _ARTICLE] for word in content_words(line.text))
    shared = {n: len(article & content_words(lines[n].text)) for n in likely}
    best = max(likely, key=lambda n: (shared[n], -n), default=None)
    return None if best is None else (best, lines[best].start, lines[best].end)


def site_suffix(headline: str, outlet: str | None) -> int:
    """Where the name of the site begins that a page's title carries behind the headline; its length where none does.

    >>> site_suffix("Bridge opens - Harbour Herald News", None)
    12
    """
    for mark in _SEPARATOR.finditer(headline):
        name = headline[mark.end() :]
        if mark.start() and _names_site(name, outlet, certain=mark["sign"] in ("|", "::")):
            return mark.start()
    return len(headline)


def _names_site(name: str, outlet: str | None, *, certain: bool) -> bool:
    words = LETTERS.findall(name)
    brand = any(word.lower() in _BRANDS for word in words) or _DOMAIN.search(name) is not None
    plain = LETTERS.findall(_DOMAIN.sub(" ", name))
    lower = [word for word in plain if word[0].islower() and len(word) > 4 and word not in _BRANDS]
    if not words or len(name) > 90 or lower:
        return False
    stem = site_stem(outlet or "")
    return certain or brand or (len(stem) > 2 and (stem in squeezed(name) or squeezed(name) in stem))


def _spelled(line: str, wanted: str) -> tuple[int, int]:
    """Where the line spells the wanted words at its start, whatever the white space; (0, 0) where it does not."""
    start = at = next((n for n, char in enumerate(line) if char.isalnum() or char in "\"'([$"), 0)
    for word in wanted.split():
        while at < len(line) and line[at].isspace():
            at += 1
        if not line.startswith(word, at):
            return 0, 0
        at += len(word)
    return (start, at) if at == len(line) or not line[at].isalnum() else (0, 0)


def _like_headline(number: int, lines: Sequence[Line]) -> bool:
    text = lines[number].text
    if not 4 <= len(text.split()) <= 35 or len(text) > 250 or not any(char.islower() for char in text):
        return False
    if text.endswith((":", "…")):
        return False
    below = lines[number + 1 : number + 12]
    if _SENTENCE_END.search(text):
        return any(after.text == text for after in below[:3])
    return any(len(after.text.split()) >= 12 for after in below)
