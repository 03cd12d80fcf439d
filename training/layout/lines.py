"""Labelled lines: of articles as collectors extracted them (weakly), and of whole pages (truly)."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from variorum.capture.decoding import decode
from variorum.capture.markup import lines_of, parse
from variorum.layout.furniture import furniture_kind

FILES = ("news_stream.jsonl", "allsides_roundups.jsonl", "gva_articles.jsonl")
_REPEATED = 3
_PROSE_WORDS = 12
_DIGITS = re.compile(r"\d+")
_NOT_WORD = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line, whether it is furniture, and how much that label is to be believed (0: not at all)."""

    text: str
    furniture: bool
    belief: float
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of one article or page; `group` (its outlet or page) is never split between training and test."""

    group: str
    lines: tuple[Labelled, ...]


def articles(folder: Path) -> Iterator[Document]:
    """The articles of all outlets, without those that repeat another one of the same outlet."""
    by_outlet: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for name in FILES:
        for row in (folder / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(row)
            lines = [" ".join(line.split()) for line in record["text"].split("\n")]
            title = " ".join(record["title"].split()).lower()
            by_outlet[record["outlet"].lower()].append((title, [line for line in lines if line]))
    for outlet, found in sorted(by_outlet.items()):
        kept = list(_without_repeats(found))
        counts = Counter(key for _, lines in kept for key in {key_of(line) for line in lines})
        for title, lines in kept:
            yield Document(outlet, tuple(_weak(line, counts) for line in lines if line.lower() != title))


def key_of(line: str) -> str:
    """What makes two lines the same: all but their numbers."""
    return _DIGITS.sub("0", line)


def _without_repeats(found: list[tuple[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
    seen: set[str] = set()
    for title, lines in found:
        long = [line for line in lines if len(line.split()) >= _PROSE_WORDS]
        if not long or sum(line in seen for line in long) <= 0.3 * len(long):
            yield title, lines
        seen.update(long)


def _weak(line: str, counts: Counter[str]) -> Labelled:
    sentence = line[-1] in ".!?\"”’')"
    if counts[key_of(line)] >= _REPEATED:
        return Labelled(line, True, 2.0, "repeated")
    if furniture_kind(line):
        return Labelled(line, True, 1.4, "known wording")
    if sentence:
        prose = len(line.split()) >= _PROSE_WORDS
        return Labelled(line, False, 1.0 if prose else 0.7, "prose" if prose else "short sentence")
    return Labelled(line, False, 0.25, "short")


def pages(folder: Path) -> Iterator[Document]:
    """Whole pages line by line; a line is article where it stands in the article's text."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key in sorted(truth):
        tree = parse(decode(gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes())).text)
        if tree is not None:
            body, title = _folded(truth[key]["articleBody"]), _folded(tree.findtext(".//title") or "")
            yield Document(f"page:{key}", tuple(_true(line, body, title) for line in lines_of(tree)))


def _folded(text: str) -> str:
    return _NOT_WORD.sub("", text).lower()


def _true(line: str, body: str, title: str) -> Labelled:
    words = _folded(line)
    if words and words in body:
        return Labelled(line, False, 1.0 if len(words) >= 12 else 0.3, "article")
    in_part = len(words) > 60 and (words[:40] in body or words[-40:] in body)
    headline = len(words) > 15 and (words in title or title in words)
    return Labelled(line, True, 0.0 if in_part or headline else 1.0, "unclear" if in_part or headline else "surroundings")
