"""What is looked at in a line to tell an article from what surrounds it: its words and its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import log1p, sqrt

from variorum.layout.lines import ends_sentence
from variorum.layout.tables import rows

_TOKEN = re.compile(
    r"(?P<url>https?://\S+|www\.\S+)|(?P<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w+)|(?P<at>@\w+)|"
    r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]"
)
_FIRST, _LAST = 40, 12
"""How many tokens from the start and the end of a line are looked at."""
_SAYING = frozenset("said says told added asked according wrote tweeted announced".split())  # noqa: SIM905
_PERSONS = frozenset("he she they his her their him them it its who".split())  # noqa: SIM905
_READER = frozenset("you your we our us".split())  # noqa: SIM905
_BREAK = re.compile(r"[.!?…][\"”’')]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")


@cache
def stop_words() -> frozenset[str]:
    """The words that stand in every English sentence, in lower case."""
    return frozenset(word for row in rows("stopwords.txt") for word in row[0].split())


@lru_cache(maxsize=4096)
def tokens_of(line: str) -> tuple[str, ...]:
    """The tokens of a line: numbers, addresses and accounts each as one sign, all else in lower case."""
    found = []
    for match in _TOKEN.finditer(line):
        kind = match.lastgroup
        text = match.group()
        found.append(f"<{kind}>" if kind else "0" if text[0].isdigit() else text.lower().replace("’", "'"))
    return tuple(found)


def content_words(line: str) -> frozenset[str]:
    """The words of a line that say what it is about: of four letters and more, and no function words."""
    stops = stop_words()
    return frozenset(word for word in tokens_of(line) if len(word) > 3 and word not in stops)


def words_of(tokens: Sequence[str]) -> dict[str, float]:
    """The words, pairs and edges of a line, weighted so that long lines count no more than short ones."""
    seen = list(tokens) if len(tokens) <= _FIRST + _LAST else [*tokens[:_FIRST], "<gap>", *tokens[-_LAST:]]
    names = dict.fromkeys(seen)
    names.update(dict.fromkeys(f"{a} {b}" for a, b in pairwise(seen)))
    if seen:
        edges = (
            f"^{seen[0]}",
            "^" + " ".join(seen[:2]),
            f"{seen[-1]}$",
            " ".join(seen[-2:]) + "$",
            "=" + " ".join(seen[:6]),
        )
        names.update(dict.fromkeys(edges))
    scale = 1 / sqrt(max(len(names), 1))
    return dict.fromkeys(names, scale)


def shape_of(line: str, tokens: Sequence[str]) -> dict[str, float]:
    """The shape of a line: its length, its end, its capitals, its share of function words."""
    words = [token for token in tokens if token[0].isalpha()]
    count = max(len(words), 1)
    spelled = [word for word in re.findall(r"[^\W\d_]+", line[:600]) if len(word) > 3]
    stops = stop_words()
    ends = ends_sentence(line)
    return {
        "#length": min(log1p(len(words)), 5.0),
        "#short": float(len(words) <= 3),
        "#middling": float(4 <= len(words) <= 12),
        "#long": float(len(words) >= 25),
        "#sentence-end": float(ends),
        "#long-sentence": float(ends and len(words) >= 12),
        "#colon-end": float(line.endswith(":")),
        "#stop-words": sum(word in stops for word in words) / count,
        "#capitals": sum(word[0].isupper() for word in spelled[1:]) / max(len(spelled) - 1, 1),
        "#shouting": sum(word.isupper() for word in spelled) / max(len(spelled), 1),
        "#numbers": tokens.count("0") / max(len(tokens), 1),
        "#saying": float(any(word in _SAYING for word in words)),
        "#persons": float(any(word in _PERSONS for word in words)),
        "#reader": float(any(word in _READER for word in words)),
        "#quoted": float(any(mark in line[:2000] for mark in '"“”')),
        "#separators": float(any(mark in line[:2000] for mark in "|·»>•")),
        "#address": float(any(token[0] == "<" for token in tokens)),
        "#lower-start": float(line[:1].islower()),
    }


def sentence_spans(line: str) -> list[tuple[int, int]]:
    """Where the sentences of a line begin and end, roughly: a stop, a space, a capital."""
    edges = [0]
    for match in _BREAK.finditer(line):
        edges.append(match.end())
    return [(a, a + len(line[a:b].rstrip())) for a, b in pairwise([*edges, len(line)])]


def features_of(line: str) -> dict[str, float]:
    """All features of one line by name."""
    tokens = tokens_of(line)
    return words_of(tokens) | shape_of(line, tokens)
