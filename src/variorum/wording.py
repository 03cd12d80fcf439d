"""Words as they are compared: folded so that case, typography and British or American spelling do not count."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from math import log

from snowballstemmer.english_stemmer import EnglishStemmer

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
"""An acronym with points, a number, or letters with inner apostrophes; hyphens and digit-letter borders separate."""

_ENDINGS = (
    (re.compile(r"(?<=[a-z]{2})is(e|ed|es|er|ers|ing|ation|ations|able)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{2})(?<!c)our(s|ed|ing|er|ers|able|ite|ites|hood|hoods|ly|ful|less|al)?$"), r"or\1"),
    (re.compile(r"(?<=[aeiou])ll(ed|ing|er|ers|or|ors)$"), r"l\1"),
    (re.compile(r"(?<=[b-df-hj-np-tv-z])re(s|d)?$"), r"er\1"),
    (re.compile(r"(?<=[a-z]{2})ogue(s)?$"), r"og\1"),
    (re.compile(r"(?<=[a-z]{3})ence(s|less)?$"), r"ense\1"),
    (re.compile(r"(?<=[a-z]{2})mme(s)?$"), r"m\1"),
    (re.compile(r"(?<=dg)e(?=ment)"), ""),
)
"""Regular differences of British and American spelling. Both sides of a comparison are folded alike, so that folding a
word that has only one spelling ("license", "contour") does no harm."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of text: where each stands, and its key, equal for words that are the same when read."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of text[start:end] with offsets into text.

    >>> words_of("The U.S. centre’s 1,000").keys
    ('the', 'us', "center's", '1000')
    """
    spans = [match.span() for match in _WORD.finditer(text, start, len(text) if end is None else end)]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return Words(starts, ends, tuple([key_of(text[low:high]) for low, high in spans]))


@lru_cache(maxsize=100_000)
def key_of(word: str) -> str:
    """The folded form under which a word is compared.

    >>> key_of("Colour") == key_of("color")
    True
    """
    plain = fold(word)
    if plain[:1].isdigit():
        return plain.replace(",", "")
    plain = plain.replace(".", "")
    stem, apostrophe, tail = plain.partition("'")
    return american(stem) + apostrophe + tail


def fold(word: str) -> str:
    """Lower case without accents, with plain apostrophes."""
    plain = word.replace("’", "'").replace("ʼ", "'").casefold()
    if plain.isascii():
        return plain
    return "".join(ch for ch in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(ch))


def american(word: str) -> str:
    """One spelling for words that British and American English spell differently, by table, else by ending."""
    known = _table().get(word)
    if known is not None:
        return known
    if len(word) < 5:
        return word
    for ending, other in _ENDINGS:
        changed, count = ending.subn(other, word)
        if count:
            return changed
    return word


@cache
def _table() -> dict[str, str]:
    lines = (resources.files("variorum") / "data" / "spelling.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return dict(pairs)


@lru_cache(maxsize=200_000)
def stem_of(key: str) -> str:
    """The stem under which a word meets its other forms (Porter's second stemmer), without a possessive ending.

    >>> stem_of("renewal") == stem_of("renewed")
    True
    """
    return str(_stemmer().stemWord(key.removesuffix("'s").replace("'", "")))


def weight_of(stem: str) -> float:
    """How much a stem tells, 0 to 1: its inverse document frequency in a large sample of news, over the greatest."""
    articles, counts = _frequencies()
    return log(articles / counts.get(stem, _RARE)) / log(articles / _RARE)


TELLING = 0.2
"""Weight from which a stem tells what is spoken of."""
_RARE = 10
"""Articles that a stem outside the table is taken to stand in."""


@cache
def _stemmer() -> EnglishStemmer:
    return EnglishStemmer()


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    lines = (resources.files("variorum") / "data" / "stems.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    counts = {stem: int(count) for stem, count in pairs}
    return counts.pop(""), counts
