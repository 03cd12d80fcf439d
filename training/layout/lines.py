"""Labelled lines: of articles as collectors extracted them (weakly), and of whole pages (truly)."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from bench.pages import is_held_out

from variorum.capture.decoding import decode
from variorum.capture.markup import lines_of, parse
from variorum.layout.features import sentence_spans
from variorum.layout.furniture import furniture_kind
from variorum.layout.lines import ends_sentence

FILES = ("news_stream.jsonl", "allsides_roundups.jsonl", "gva_articles.jsonl")
_REPEATED = 3
_PROSE_WORDS = 12
_ADDRESSING = re.compile(
    r"(?i)\b(?:you|your|our|us|click|subscribe|sign up|newsletter|copyright|reserved|follow|contributed|reporting by|"
    r"twitter|facebook|download|app|email|e-mail|reprint|page|article|story|views|opinions)\b|@|http|www|©"
)
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
    titles = {title for found in by_outlet.values() for title, _ in found if len(title.split()) >= 5}
    for outlet, found in sorted(by_outlet.items()):
        kept = list(_without_repeats(found))
        counts = Counter(key for _, lines in kept for key in {key_of(line) for line in lines})
        for title, lines in kept:
            yield Document(outlet, tuple(_weak(line, counts, titles) for line in lines if line.lower() != title))


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


def _weak(line: str, counts: Counter[str], titles: Set[str]) -> Labelled:
    """The label of one line of an article, by how often its outlet has it and by its wording."""
    sentence = ends_sentence(line)
    if counts[key_of(line)] >= _REPEATED:
        return Labelled(line, True, 0.0 if _is_plain(line) else 2.0, "repeated")
    if line.strip("[]").lower() in titles:
        return Labelled(line, True, 3.0, "title of another")
    if furniture_kind(line):
        return Labelled(line, True, 1.4, "known wording")
    if sentence:
        prose = len(line.split()) >= _PROSE_WORDS
        return Labelled(line, False, 1.0 if prose else 0.7, "prose" if prose else "short sentence")
    return Labelled(line, False, 0.25, "short")


def _is_plain(line: str) -> bool:
    """Whether a line that an outlet repeats may be plain reporting all the same ("The investigation is ongoing.")."""
    return line.endswith((".", '."', ".”")) and len(line.split()) >= 4 and not _ADDRESSING.search(line)


def sentences(documents: Sequence[Document]) -> Iterator[tuple[str, Labelled]]:
    """Sentences inside longer lines, with the group of each: those that an outlet repeats, and every tenth other."""
    by_group: dict[str, list[set[str]]] = defaultdict(list)
    for document in documents:
        lines = (line.text for line in document.lines)
        found = {line[a:b] for line in lines if len(spans := sentence_spans(line)) > 1 for a, b in spans}
        by_group[document.group].append(found)
    for group, articles_parts in sorted(by_group.items()):
        counts = Counter(key for parts in articles_parts for key in {key_of(part) for part in parts})
        for part in sorted({part for parts in articles_parts for part in parts}):
            if counts[key_of(part)] >= _REPEATED:
                yield group, Labelled(part, True, 0.0 if _is_plain(part) else 1.5, "repeated sentence")
            elif zlib.crc32(part.encode()) % 10 == 0:
                yield group, Labelled(part, False, 0.7, "sentence")


def pages(folder: Path) -> Iterator[Document]:
    """Whole pages line by line, without those kept for the benchmark; a line is article where its text has it."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key in sorted(key for key in truth if not is_held_out(key)):
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
    if in_part or headline:
        return Labelled(line, True, 0.0, "unclear")
    return Labelled(line, True, 1.0, "surroundings")
