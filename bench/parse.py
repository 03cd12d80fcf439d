"""Words, tags, trees and sentences from raw text, on the held-out parts of EWT and GUM.

Counted as in the CoNLL 2018 shared task (Zeman et al. 2018): words are aligned by the characters they stand on, and
each figure is an F1 over the system's and the treebank's words; LAS compares relations without their subtypes,
punctuation included. Of GUM, the genres under a non-commercial licence are left out here too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench._language import load_language
from variorum.marks import Sentence
from variorum.report import Block, Report

Figures = dict[str, float]
SETS = ("ewt", "gum")
CLOSED_GENRES = ("fiction", "whow", "reddit")
_FIGURES = ("words", "upos", "uas", "las", "sentences")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of one side: its characters, its part of speech, and where and how it hangs (-1: the root)."""

    start: int
    end: int
    pos: str
    head: int
    dep: str


@dataclass(frozen=True, slots=True)
class Text:
    """One document: its raw text laid out in paragraphs, and what the treebank says of it."""

    report: Report
    tokens: tuple[Token, ...]
    sentences: frozenset[tuple[int, int]]


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """F1 of words, tags, trees and sentences for each treebank."""
    del verbose
    if data is None:
        raise SystemExit("parse: give the folder of the unpacked treebanks")
    language = load_language()
    figures: Figures = {}
    for name in SETS:
        texts = list(read_treebank(data / f"{name}-{split}.conllu"))
        counts = Counter[str]()
        for text, sentences in zip(texts, language.parse(text.report for text in texts), strict=True):
            compare(text, sentences, counts)
        for kind in _FIGURES:
            both = counts[f"{kind} gold"] + counts[f"{kind} given"]
            figures[f"{name}_{kind}"] = round(2 * counts[kind] / both, 4) if both else 0.0
    return figures, _table(figures)


def read_treebank(path: Path) -> Iterator[Text]:
    """The documents of a CoNLL-U file, paragraph by paragraph, a blank line between two."""
    for part in path.read_text("utf-8").split("# newdoc id = ")[1:]:
        name = part.split("\n", 1)[0].strip()
        if not any(genre in name for genre in CLOSED_GENRES):
            yield _text(name, part.rstrip().split("\n\n"))


def _text(name: str, sentences: list[str]) -> Text:
    raw, edges, opened, tokens, spans = "", [], 0, list[Token](), list[tuple[int, int]]()
    for sentence in sentences:
        if raw.strip() and ("\n# newpar" in sentence or sentence.startswith("# newpar")):
            raw = raw.rstrip()
            edges.append((opened, len(raw)))
            raw += "\n\n"
            opened = len(raw)
        raw, found = _sentence(raw, sentence, len(tokens))
        spans.append((found[0].start, found[-1].end))
        tokens += found
    raw = raw.rstrip()
    blocks = tuple(Block(start, end, "body") for start, end in [*edges, (opened, len(raw))])
    return Text(Report(id=name, source=name, text=raw, blocks=blocks), tuple(tokens), frozenset(spans))


def _sentence(raw: str, sentence: str, base: int) -> tuple[str, list[Token]]:
    """The text with one sentence more, and its words; words written as one share its characters in order."""
    tokens, until = list[Token](), 0
    for line in sentence.split("\n"):
        row = line.split("\t")
        if line.startswith("#") or len(row) < 10 or "." in row[0]:
            continue
        space = "" if "SpaceAfter=No" in row[9] else " "
        if "-" in row[0]:
            until, written = int(row[0].split("-")[1]), len(raw)
            raw += row[1] + space
            continue
        number = int(row[0])
        start = written if number <= until else len(raw)
        if number <= until:
            written += len(row[1])
        else:
            raw += row[1] + space
        tokens.append(
            Token(start, start + len(row[1]), row[3], base + int(row[6]) - 1 if row[6] != "0" else -1, row[7])
        )
    return raw, tokens


def compare(text: Text, sentences: Iterable[Sentence], counts: Counter[str]) -> None:
    """Count one document's words, tags, trees and sentences that both sides have."""
    read = tuple(sentences)
    for kind in ("words", "upos", "uas", "las"):
        counts[f"{kind} gold"] += len(text.tokens)
        counts[f"{kind} given"] += sum(len(sentence.words) for sentence in read)
    for given, gold, hung in pairs(text, read):
        counts["words"] += 1
        counts["upos"] += given.pos == gold.pos
        counts["uas"] += hung
        counts["las"] += hung and given.dep.split(":")[0] == gold.dep.split(":")[0]
    spans = {(sentence.start, sentence.end) for sentence in read}
    counts["sentences gold"] += len(text.sentences)
    counts["sentences given"] += len(spans)
    counts["sentences"] += len(spans & text.sentences)


def pairs(text: Text, sentences: Iterable[Sentence]) -> Iterator[tuple[Token, Token, bool]]:
    """The words on the same characters, the given one first, and whether both hang on the same word."""
    mine = list(_given(sentences))
    place = {(token.start, token.end): token for token in text.tokens}
    for given in mine:
        gold = place.get((given.start, given.end))
        if gold is not None:
            yield given, gold, _at(mine, given.head) == _at(text.tokens, gold.head)


def _given(sentences: Iterable[Sentence]) -> Iterator[Token]:
    base = 0
    for sentence in sentences:
        for index, word in enumerate(sentence.words):
            head = -1 if word.head == index else base + word.head
            yield Token(word.start, word.end, word.pos, head, word.dep)
        base += len(sentence.words)


def _at(tokens: list[Token] | tuple[Token, ...], index: int) -> tuple[int, int] | None:
    return None if index < 0 else (tokens[index].start, tokens[index].end)


def _table(figures: Figures) -> str:
    lines = [f"{'':8}" + "".join(f"{kind:>11}" for kind in _FIGURES)]
    lines += [f"{name:8}" + "".join(f"{figures[f'{name}_{kind}']:>11.3f}" for kind in _FIGURES) for name in SETS]
    return "\n".join(lines)
