"""Attributions on PolNeAR: who is credited (source), by which words (cue), with what (content).

Each gold attribution is met by at most one of ours, the one whose content shares most words with its content. *Overlap*
counts a meeting where the parts share a word, *exact* where they have the same words (punctuation and quotation marks
apart). `content` looks at the content alone, `whole` at all three parts. `quoted` keeps to attributions, gold and ours,
with quotation marks in or around their content. PolNeAR's contents begin with their conjunction ("that", "to"), ours
after it: it is added before they are compared. Its sources are whole noun phrases and its cues take the preposition
before the content: ours are made so from the parse, without a look at gold (see `_spans`). Quotations under one cue
are one attribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bench._language import load_language
from bench._polnear import Article, Attribution, Parts, articles
from bench._spans import opening_preposition, whole_phrase
from variorum.annotate.actors import find_actors
from variorum.annotate.quotes import find_attributions
from variorum.marks import Quote, Sentence

Figures = dict[str, float]
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CONJUNCTION = re.compile(r"\b(?:that|to|whether|if),?\s+$")
_QUOTED = re.compile('["“”]')


@dataclass(frozen=True, slots=True)
class _Words:
    """The three parts of an attribution as sets of offsets of words."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    quoted: bool


@dataclass(slots=True)
class _Count:
    gold: int = 0
    ours: int = 0
    overlap: int = 0
    exact: int = 0

    def figures(self, name: str) -> Figures:
        return {f"{name}_{kind}": self._f1(getattr(self, kind)) for kind in ("overlap", "exact")}

    def _f1(self, hits: int) -> float:
        return round(2 * hits / (self.gold + self.ours), 4) if self.gold + self.ours else 0.0


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Score what `find_attributions` finds in PolNeAR's articles."""
    if data is None:
        raise SystemExit("attribution: give the folder of PolNeAR, for instance data/polnear")
    counts = {name: _Count() for name in ("content", "whole", "quoted_content", "quoted_whole")}
    lines: list[str] = []
    found = list(articles(data, split))
    parsed = load_language().parse(article.report for article in found)
    for article, sentences in zip(found, parsed, strict=True):
        quotes = find_attributions(article.report, sentences, *find_actors(article.report, sentences))
        gold = [_gold(article, attribution) for attribution in article.attributions]
        ours = [_ours(article, sentences, list(group)) for group in _by_cue(quotes)]
        _count(counts, gold, ours)
        if verbose:
            lines += _misses(article, gold, ours)
    figures = {key: value for name, count in counts.items() for key, value in count.figures(name).items()}
    for name, count in counts.items():
        figures[f"{name}_precision"] = round(count.overlap / count.ours, 4) if count.ours else 0.0
        figures[f"{name}_recall"] = round(count.overlap / count.gold, 4) if count.gold else 0.0
    return figures, "\n".join([*lines, *(f"{name:<26}{value:>8.3f}" for name, value in figures.items())])


def _by_cue(quotes: Iterable[Quote]) -> Iterable[Iterable[Quote]]:
    def key(quote: Quote) -> tuple[int, int]:
        return quote.cue or (-1, quote.start)

    return (group for _, group in groupby(sorted(quotes, key=lambda q: (key(q), q.start)), key=key))


def _gold(article: Article, attribution: Attribution) -> _Words:
    text = article.report.text
    source, cue, content = (_words(text, part) for part in (attribution.source, attribution.cue, attribution.content))
    return _Words(source, cue, content, _marked(text, attribution.content))


def _ours(article: Article, sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> _Words:
    text = article.report.text
    first = quotes[0]
    cue = [first.cue] if first.cue else []
    parts = [(quote.start, quote.end) for quote in quotes]
    indirect = all(quote.kind == "indirect" for quote in quotes)
    preposition = opening_preposition(text, parts[0]) if indirect and first.cue and first.cue[1] < parts[0][0] else None
    if preposition:
        parts[0] = (preposition[1], parts[0][1])
        cue.append(preposition)
    source = (whole_phrase(sentences, first.speaker, (*cue, *parts)),) if first.speaker else ()
    said = max((end for _, end in cue), default=0)
    content = tuple((_with_conjunction(text, start, said if said <= start else 0), end) for start, end in parts)
    return _Words(_words(text, source), _words(text, tuple(cue)), _words(text, content), _marked(text, content))


def _with_conjunction(text: str, start: int, cue: int) -> int:
    """The start of a content with the conjunction before it, if that is no word of the cue that ends before."""
    found = _CONJUNCTION.search(text, max(cue, start - 12), start)
    return found.start() if found else start


def _words(text: str, parts: Parts) -> frozenset[int]:
    return frozenset(match.start() for start, end in parts for match in _WORD.finditer(text, start, end))


def _marked(text: str, parts: Parts) -> bool:
    return any(_QUOTED.search(text, max(0, start - 1), end + 1) for start, end in parts)


def _count(counts: dict[str, _Count], gold: list[_Words], ours: list[_Words]) -> None:
    pairs = _meet(gold, ours)
    for name in counts:
        only = name.startswith("quoted")
        count = counts[name]
        count.gold += sum(1 for g in gold if g.quoted or not only)
        count.ours += sum(1 for o in ours if o.quoted or not only)
        for i, j in pairs:
            if only and not (gold[i].quoted and ours[j].quoted):
                continue
            parts = ("content",) if name.endswith("content") else ("source", "cue", "content")
            both = [(getattr(gold[i], part), getattr(ours[j], part)) for part in parts]
            count.overlap += all(a & b or not (a or b) for a, b in both)
            count.exact += all(a == b for a, b in both)


def _meet(gold: list[_Words], ours: list[_Words]) -> list[tuple[int, int]]:
    """Pairs of gold and ours that share content, each in one pair at most, those that share most first."""
    shared = sorted(
        (-len(g.content & o.content) / len(g.content | o.content), -len(g.cue & o.cue), i, j)
        for i, g in enumerate(gold)
        for j, o in enumerate(ours)
        if g.content & o.content
    )
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(gold))), set(range(len(ours)))
    for *_, i, j in shared:
        if i in left and j in right:
            pairs.append((i, j))
            left.discard(i)
            right.discard(j)
    return pairs


def _misses(article: Article, gold: list[_Words], ours: list[_Words]) -> list[str]:
    pairs = _meet(gold, ours)
    met, made = {i for i, _ in pairs}, {j for _, j in pairs}
    text = article.report.text
    lines = [f"- {_shown(text, g)}" for i, g in enumerate(gold) if i not in met]
    lines += [f"+ {_shown(text, o)}" for j, o in enumerate(ours) if j not in made]
    return [article.report.id, *lines]


def _shown(text: str, words: _Words) -> str:
    return " | ".join(
        text[min(part) : max(part) + 12].replace("\n", " ")[:90] if part else "-"
        for part in (words.source, words.cue, words.content)
    )
