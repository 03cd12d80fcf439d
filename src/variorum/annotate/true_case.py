"""The case that words of a headline would have in a sentence.

Many outlets write headlines with a capital on every word or in capitals alone, which a pipeline that learned from
sentences reads as one long name. As in Lita et al. 2003 ("tRuEcasIng"), each word is given back the case it has
elsewhere: first in the sentences of the same report, then in the news at large.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from variorum.report import Report

LONG = 4
"""Letters of a word that a headline with capitals writes with one; shorter ones ("of", "as") it may write small."""
TITLED = 0.7
"""Part of a line's longer words that have capitals in such a headline."""
FEWEST = 3
"""Longer words without which a line does not show how it is written."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_INSIDE = re.compile(r"[\w,;%)] ?$")


def is_titled(words: Iterable[str]) -> bool:
    """Whether capitals in a line say nothing: most of its longer words have them."""
    long = [word for word in words if len(word) >= LONG and word[0].isalpha()]
    return len(long) >= FEWEST and sum(word[0].isupper() for word in long) > TITLED * len(long)


@dataclass(frozen=True, slots=True)
class Cases:
    """How the sentences of a report write its words where no sentence opens."""

    small: Counter[str]
    great: Counter[str]
    names: frozenset[tuple[str, str]]
    """Neighbours that both have capitals, in small letters: parts of one name."""

    @classmethod
    def of(cls, report: Report) -> Cases:
        """Counted over the body; lines with capitals throughout count for nothing."""
        small, great, names = Counter[str](), Counter[str](), set[tuple[str, str]]()
        for block in report.blocks:
            text = report.text[block.start : block.end]
            found = list(_WORD.finditer(text)) if block.kind == "body" else []
            if found and not is_titled(match[0] for match in found):
                for match in found:
                    if _INSIDE.search(text[max(match.start() - 2, 0) : match.start()]):
                        (small if match[0].islower() else great)[match[0].lower()] += 1
                names.update(_neighbours([match[0] for match in found]))
        return cls(small, great, frozenset(names))

    def true(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words of a titled line with the case of a sentence; as they stand where nothing is known of them."""
        shouted = all(word.isupper() for word in words if len(word) >= LONG and word.isalpha())
        named = {part for pair in _neighbours(words) if pair in self.names for part in pair}
        return tuple(
            self._true(word, opens=place == 0, shouted=shouted, named=word.lower() in named)
            if word[0].isupper()
            else word
            for place, word in enumerate(words)
        )

    def _true(self, word: str, *, opens: bool, shouted: bool, named: bool) -> str:
        key = word.lower()
        great = word.title() if shouted and len(word) >= LONG else word
        if len(word) > 1 and word.isupper() and not shouted and key not in self.small:
            return word  # an acronym
        known = self.small[key] - self.great[key]
        small = not named and (known > 0 or (known == 0 and key in small_words()))
        plain = key if small and len(key) == len(word) else great
        return plain[0].upper() + plain[1:] if opens else plain


def _neighbours(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words in a row that have capitals, in small letters."""
    return ((a.lower(), b.lower()) for a, b in pairwise(words) if a[0].isupper() and b[0].isupper())


@cache
def small_words() -> frozenset[str]:
    """Words that the news writes small inside sentences (`training/true_case.py`)."""
    return frozenset((resources.files("variorum") / "data" / "small_words.txt").read_text("utf-8").split())
