"""Tokens of a block for any tokenizer: odd spaces folded, quotation marks apart from the words they touch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from variorum.annotate.quotation_marks import Stretch
from variorum.annotate.sentences import is_title

Tokenizer = Callable[[str], Iterable[Any]]
"""Text in, tokens with `text`, `idx` and `norm_` out: what spaCy's tokenizers are."""
Part = tuple[str, int, str]
"""A token: its text, where it begins, its usual spelling."""
Parts = Callable[[str], Iterable[Part]]
"""Text in, its tokens without white space out."""
_DRAWN = frozenset("!?*=_~-#$<>+.")
"""Signs that people repeat for weight or to draw a line: "!!!", "****"; a run of one of them is one token."""
_REMEMBERED = 50_000
"""Runs of signs between spaces whose tokens are kept."""
_RUN = re.compile("[^ ]+")
_ODD_SPACE = re.compile(r"[\s\u200b\u2060\ufeff\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words without white space, where each begins in the block, whether space follows it, and its usual spelling."""

    words: tuple[str, ...]
    offsets: tuple[int, ...]
    spaces: tuple[bool, ...]
    norms: tuple[str, ...]

    def part(self, start: int, end: int) -> Tokens:
        """The tokens from `start` to before `end`."""
        return Tokens(self.words[start:end], self.offsets[start:end], self.spaces[start:end], self.norms[start:end])


def at_once(tokenizer: Tokenizer) -> Parts:
    """The tokens of a text by a tokenizer of which nothing is known."""
    return lambda text: [(token.text, token.idx, token.norm_) for token in tokenizer(text) if not token.text.isspace()]


def by_runs(tokenizer: Tokenizer) -> Parts:
    """The tokens of a text by a tokenizer that parts at every space: each run between spaces is worked out once."""
    known = lru_cache(_REMEMBERED)(lambda run: tuple(at_once(tokenizer)(run)))

    def parts(text: str) -> list[Part]:
        runs = ((run.start(), known(run[0])) for run in _RUN.finditer(text))
        return [(word, begin + at, norm) for begin, found in runs for word, at, norm in found]

    return parts


def tokenise(text: str, parts: Parts, stretches: Sequence[Stretch]) -> Tokens:
    """The tokens of a block; each quotation mark that opens or closes a stretch is a token of its own."""
    folded = _ODD_SPACE.sub(" ", text)
    words, offsets, norms = list[str](), list[int](), list[str]()
    for start, end in _pieces(len(text), stretches):
        for word, at, norm in parts(folded[start:end]):
            if word in _DRAWN and _continues(word, start + at, words, offsets):
                words[-1], norms[-1] = words[-1] + word, norms[-1] + norm
            else:
                words.append(word)
                offsets.append(start + at)
                norms.append(norm)
    ends = [offset + len(word) for offset, word in zip(offsets, words, strict=True)]
    spaces = tuple(end < after for end, after in zip(ends, [*offsets[1:], len(text)], strict=True))
    return Tokens(tuple(words), tuple(offsets), spaces, tuple(norms))


def _continues(sign: str, offset: int, words: Sequence[str], offsets: Sequence[int]) -> bool:
    """Whether a sign goes on with the run of that sign which the last token is, or with a title that it shortens."""
    if not words or offsets[-1] + len(words[-1]) != offset:
        return False
    return set(words[-1]) <= {sign} or (sign == "." and words[-1].istitle() and is_title(words[-1] + sign))


def _pieces(length: int, stretches: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    marks = {mark for stretch in stretches for mark in (stretch.opening, stretch.closing) if mark}
    cuts = sorted({0, length, *(cut for mark in marks for cut in mark)})
    return ((start, end) for start, end in pairwise(cuts) if start < end)
