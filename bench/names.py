"""Names on UNER EWT (dev) and a held-out fifth of Worldwide Newswire: the pipeline alone, and with the actors' layer.

Exact spans. Person, organisation, place are the types of both sets; group is Worldwide's NORP. What a set annotates
otherwise (miscellany, products, dates, money) is not asked for. A leading "the" belongs to no name, on either side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench._language import load_language
from variorum.annotate.actors import find_actors
from variorum.marks import Sentence
from variorum.report import Block, Report

Figures = dict[str, float]
Names = set[tuple[int, int, str]]
KINDS = {
    "PER": "person",
    "Person": "person",
    "ORG": "organisation",
    "Organization": "organisation",
    "LOC": "place",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
}
CORE = ("person", "organisation", "place")
FIFTHS = 5
_NO_SPACE_BEFORE = frozenset(".,;:!?)]}%") | {"'s", "’s", "n't", "n’t", "'", "’", "”"}
_NO_SPACE_AFTER = frozenset("([{$£€“")


@dataclass(frozen=True, slots=True)
class Article:
    """One annotated article as a report, with its gold names as `(start, end, kind)`."""

    report: Report
    names: frozenset[tuple[int, int, str]]


def run(data: Path | None, *, split: str, verbose: bool) -> tuple[Figures, str]:
    """Precision, recall and F1 by type on both sets."""
    if data is None:
        raise SystemExit("names: give the folder of the unpacked archive of names")
    sets = {"uner": list(uner(data, split)), "worldwide": list(worldwide(data, split))}
    language = load_language()
    figures: Figures = {}
    lines: list[str] = []
    for name, articles in sets.items():
        counts: dict[str, Counter[str]] = {"pipeline": Counter(), "layer": Counter()}
        for article, sentences in zip(articles, language.parse(one.report for one in articles), strict=True):
            found = {"pipeline": labelled(article.report, sentences), "layer": named(article.report, sentences)}
            for system, names in found.items():
                _count(counts[system], set(article.names), names)
            if verbose:
                lines += _misses(article, found["layer"])
        for system, counter in counts.items():
            figures |= _figures(f"{name}_{system}", counter)
    return figures, "\n".join([*lines, _table(figures)])


def uner(data: Path, split: str) -> Iterator[Article]:
    """The documents of UNER EWT; the held-out part is another file of the same folder."""
    for path in sorted(data.glob("uner_ewt-*.iob2")):
        if split != "all" and not path.stem.endswith(split):
            continue
        parts = path.read_text("utf-8").split("# newdoc id = ")[1:]
        for number, part in enumerate(parts):
            rows = ([line.split("\t") for line in one.splitlines()] for one in part.split("\n\n"))
            sentences = [[(row[1], row[2]) for row in one if len(row) > 2] for one in rows]
            yield _article(f"{path.stem}-{number}", [one for one in sentences if one])


def worldwide(data: Path, split: str) -> Iterator[Article]:
    """The fifth of the articles that no model of this project is trained on; all of them for the split "all"."""
    for place, path in enumerate(sorted((data / "worldwide").glob("*.tsv"))):
        if split == "all" or place % FIFTHS == FIFTHS - 1:
            parts = path.read_text("utf-8").split("\n\n")
            rows = [[line.rstrip("\n").split("\t") for line in part.splitlines()] for part in parts]
            sentences = [[(row[0].strip(), row[1]) for row in one if len(row) > 1 and row[0].strip()] for one in rows]
            yield _article(path.stem, [one for one in sentences if one])


def _article(name: str, sentences: list[list[tuple[str, str]]]) -> Article:
    """Tokens set as running text, a sentence a paragraph, with the gold names at their offsets."""
    text: list[str] = []
    blocks: list[Block] = []
    names: list[tuple[int, int, str]] = []
    offset = 0
    for sentence in sentences:
        start, last = offset, ""
        for number, (token, label) in enumerate(sentence):
            if last and _spaced(last, token, sentence[number + 1][0] if number + 1 < len(sentence) else ""):
                text.append(" ")
                offset += 1
            kind = KINDS.get(label[2:], "")
            if label[:2] == "I-" and names and kind and names[-1][2] == kind:
                names[-1] = (names[-1][0], offset + len(token), kind)
            elif kind:
                names.append((offset, offset + len(token), kind))
            text.append(token)
            offset, last = offset + len(token), token
        blocks.append(Block(start, offset, "body"))
        text.append("\n")
        offset += 1
    whole = "".join(text)
    return Article(
        Report(id=name, source=name, text=whole, blocks=tuple(blocks)),
        frozenset(_without_article(whole, *one) for one in names),
    )


def _spaced(before: str, token: str, after: str) -> bool:
    """Whether white space stood before a token: hyphens join words, apostrophes take what is cut off."""
    if "-" in (before, token):
        other = after if token == "-" else token
        return not (other[:1].isalnum() and (before == "-" or before[-1:].isalnum()))
    return not (
        token in _NO_SPACE_BEFORE or before in _NO_SPACE_AFTER or (before in "'’" and token in ("s", "t", "re"))
    )


def labelled(report: Report, sentences: Iterable[Sentence]) -> Names:
    """The names as the pipeline labels them: runs of one label."""
    names: Names = set()
    for sentence in sentences:
        open_name: tuple[int, int, str] | None = None
        for word in sentence.words:
            if open_name and word.label == open_name[2]:
                open_name = (open_name[0], word.end, word.label)
                continue
            if open_name:
                names.add(open_name)
            open_name = (word.start, word.end, word.label) if word.label else None
        if open_name:
            names.add(open_name)
    return {
        _without_article(report.text, start, end, "group" if kind == "other" else kind) for start, end, kind in names
    }


def named(report: Report, sentences: tuple[Sentence, ...]) -> Names:
    """The names as the actors' layer finds them."""
    mentions, _ = find_actors(report, sentences)
    return {(one.start, one.end, one.kind) for one in mentions if one.form == "name"}


def _without_article(text: str, start: int, end: int, kind: str) -> tuple[int, int, str]:
    return (start + 4, end, kind) if text[start : start + 4].lower() == "the " else (start, end, kind)


def _count(counter: Counter[str], gold: Names, found: Names) -> None:
    for _, _, kind in gold & found:
        counter[f"{kind}/hit"] += 1
    for _, _, kind in gold:
        counter[f"{kind}/gold"] += 1
    for _, _, kind in found:
        counter[f"{kind}/found"] += 1


def _figures(name: str, counter: Counter[str]) -> Figures:
    figures: Figures = {}
    for label, kinds in {**{kind: (kind,) for kind in (*CORE, "group")}, "core": CORE}.items():
        hit, gold, found = (sum(counter[f"{kind}/{what}"] for kind in kinds) for what in ("hit", "gold", "found"))
        if gold:
            precision, recall = hit / max(found, 1), hit / gold
            figures[f"{name}_{label}_p"] = round(precision, 4)
            figures[f"{name}_{label}_r"] = round(recall, 4)
            figures[f"{name}_{label}_f"] = round(2 * precision * recall / max(precision + recall, 1e-9), 4)
    return figures


def _misses(article: Article, found: Names) -> Iterator[str]:
    text = article.report.text
    for mark, names in (("missed", article.names - found), ("wrong", found - article.names)):
        for start, end, kind in sorted(names):
            around = text[max(0, start - 30) : start] + "[" + text[start:end] + "]" + text[end : end + 30]
            yield f"{article.report.id}\t{mark}\t{kind}\t{around!r}"


def _table(figures: Figures) -> str:
    lines = []
    for name in [key[:-2] for key in figures if key.endswith("_f")]:
        p, r, f = (figures[f"{name}_{figure}"] for figure in "prf")
        lines.append(f"{name:<34} P {p:.3f}  R {r:.3f}  F {f:.3f}")
    return "\n".join(lines)
