"""Word pieces of an uncased vocabulary, and shapes: what the small encoder reads in the place of words.

Greedy longest match from the left, as in BERT (Devlin et al. 2019); a word is one of the language pipeline's tokens,
so that nothing but its letters, digits and signs has to be told apart here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path

MOST = 8
"""Pieces after which a word is cut: an address or a line of signs, never a word of the language."""
_UNSEEN = frozenset({"Mn", "Cf", "Cc"})
"""Accents, and characters that show nothing."""
_LONGEST = 100
"""Letters of the longest word that is looked up."""


class WordPieces:
    """Cuts words into the pieces of a vocabulary; the piece of number n is its line n."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.begin, self.end, self.unknown = (self._numbers[sign] for sign in ("[CLS]", "[SEP]", "[UNK]"))
        self.of = lru_cache(maxsize=100_000)(self._of)

    @classmethod
    def load(cls, folder: Path) -> WordPieces:
        """Those of the file `vocab.txt` of a folder."""
        return cls((folder / "vocab.txt").read_text(encoding="utf-8").split("\n"))

    def _of(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of one word, at least one and at most MOST."""
        found = [number for part in _parts(word) for number in self._pieces(part)]
        return tuple(found[:MOST]) or (self.unknown,)

    def _pieces(self, part: str) -> list[int]:
        if len(part) > _LONGEST:
            return [self.unknown]
        found, start = [], 0
        while start < len(part):
            prefix = "##" if start else ""
            ends = range(len(part), start, -1)
            number, end = next(
                ((self._numbers[piece], end) for end in ends if (piece := prefix + part[start:end]) in self._numbers),
                (self.unknown, 0),
            )
            if not end:
                return [self.unknown]
            found.append(number)
            start = end
        return found


def shape_of(word: str) -> int:
    """The shape of a word, 0 to 9: what an uncased vocabulary does not show."""
    if word.isdigit():
        return 1
    if not any(ch.isalpha() for ch in word):
        return 2 if len(word) == 1 else 3
    if word.islower():
        return 4
    if word.isupper():
        return 5 if len(word) == 1 else 6
    if word[0].isupper() and word[1:].islower():
        return 7
    return 8 if word[0].isupper() else 9


def _parts(word: str) -> Iterator[str]:
    """Small letters without accents; each sign apart from the letters and digits around it."""
    plain = "".join(ch for ch in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(ch) not in _UNSEEN)
    for alone, run in groupby(plain, _stands_alone):
        if alone:
            yield from run
        else:
            yield "".join(run)


def _stands_alone(ch: str) -> bool:
    if ch.isascii():
        return not ch.isalnum() and ch.isprintable() and ch != " "
    return unicodedata.category(ch)[0] == "P" or "\u4e00" <= ch <= "\u9fff"
