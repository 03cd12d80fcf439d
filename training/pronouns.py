"""Fits the weights by which a pronoun finds its actor, on the coreference of GUM.

    python training/pronouns.py TREEBANK ECBPLUS [--write src/variorum/data/actors/pronouns.tsv]

TREEBANK holds `gum-train.conllu` and `gum-dev.conllu`. Genres under a non-commercial licence are left out. ECBPLUS is
the unpacked ECB+, news, whose coreference is partial: of it only pronouns whose actor is known teach. Parses and
names are the pipeline's own, so that the weights know its errors; the antecedents of earlier pronouns are the gold ones
while fitting, the found ones while measuring. Prints, for the dev part, how many pronouns whose actor the layer knows
were resolved, and how many of those rightly.
"""

from __future__ import annotations

import argparse
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from variorum.annotate.actors.actor import Actor
from variorum.annotate.actors.find import read_actors
from variorum.annotate.actors.pronouns import Pronoun
from variorum.annotate.actors.salience import FEATURES, SURE, Candidate, Salience
from variorum.annotate.actors.text import lay_in_row
from variorum.annotate.language import SpacyLanguage
from variorum.marks import Sentence
from variorum.report import Block, Report

GENRES = ("news", "interview", "bio", "speech", "letter", "essay", "court", "podcast", "academic", "voyage", "textbook")
COLUMNS = {"person": "mf", "people": "x", "thing": "n"}
HEAD = """# Weights of a pronoun's antecedents: feature\the, she\tthey\tit
# Fitted by training/pronouns.py on GUM (annotations CC BY 4.0) and ECB+ (CC BY 3.0); no text of theirs is in them.
"""
_TIGHT = frozenset(".,;:!?)'") | {"'s", "n't", "''", "’s"}
STEPS, RATE, PENALTY = 3000, 0.3, 0.002
_PART = re.compile(r"\((?P<open>\d+)-(?P<rest>[^()]*)(?P<shut>\))?|(?P<close>\d+)\)")

Choice = tuple[NDArray[np.float64], int]
"""Features of the candidates, a row each, and the row of the right one (-1: none of them)."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text with, for the offset of each entity mention's head, the entity."""

    report: Report
    heads: dict[int, str]
    partial: bool = False


def clusters(path: Path) -> Iterator[Document]:
    """The articles of ECB+ with the entities of their persons and bodies."""
    for file in sorted(path.glob("*/*.xml")):
        root = ElementTree.parse(file).getroot()
        yield _cluster_document(file.stem, root)


def _cluster_document(name: str, root: ElementTree.Element) -> Document:
    text: list[str] = []
    blocks: list[Block] = []
    offset, start, last = 0, 0, ""
    places: dict[str, int] = {}
    for token in root.iter("token"):
        if token.get("sentence") != last:
            if offset > start:
                blocks.append(Block(start, offset, "body"))
                text.append("\n")
                offset += 1
            start, last = offset, token.get("sentence") or ""
        word = token.text or ""
        if offset > start and word not in _TIGHT:
            text.append(" ")
            offset += 1
        places[token.get("t_id") or ""] = offset
        text.append(word)
        offset += len(word)
    blocks.append(Block(start, offset, "body"))
    report = Report(id=name, source=name, text="".join(text), blocks=tuple(blocks))
    return Document(report, _cluster_heads(root, places), partial=True)


def _cluster_heads(root: ElementTree.Element, places: dict[str, int]) -> dict[int, str]:
    marks = {mark.get("m_id"): mark for mark in root.find("Markables") or () if mark.find("token_anchor") is not None}
    heads: dict[int, str] = {}
    for relation in root.find("Relations") or ():
        for source in relation.findall("source"):
            mark = marks.get(source.get("m_id"))
            if mark is not None and mark.tag.startswith("HUMAN"):
                for anchor in mark.findall("token_anchor"):
                    heads[places[anchor.get("t_id") or ""]] = relation.get("r_id") or ""
    return heads


def documents(path: Path) -> Iterator[Document]:
    for part in path.read_text("utf-8").split("# newdoc id = ")[1:]:
        name = part.split("\n", 1)[0]
        if name.split("_")[1] in GENRES:
            yield _document(name, part)


def _document(name: str, part: str) -> Document:
    text: list[str] = []
    blocks: list[Block] = []
    heads: dict[int, str] = {}
    offset = start = 0
    for sentence in part.split("\n\n"):
        rows = [line.split("\t") for line in sentence.split("\n") if line[:1].isdigit()]
        if not rows:
            continue
        if "# newpar" in sentence and offset > start:
            blocks.append(Block(start, offset, "body"))
            text.append("\n")
            offset, start = offset + 1, offset + 1
        written, places = _detokenised(rows)
        heads |= {offset + places[token]: entity for token, entity in _mentions(rows)}
        text.append(written)
        offset += len(written)
    blocks.append(Block(start, offset, "body"))
    return Document(Report(id=name, source=name, text="".join(text), blocks=tuple(blocks)), heads)


def _detokenised(rows: list[list[str]]) -> tuple[str, dict[int, int]]:
    """The sentence as written, and where each token (by its number) begins in it."""
    out, places, offset, skip = "", {}, 0, 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            for number in range(first, last + 1):
                places[number] = offset
            skip = last
            out += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
        elif "." not in row[0]:
            number = int(row[0])
            if number > skip:
                places[number] = offset
                out += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
            elif number > 1 and places[number] == offset:
                places[number] = places.get(number, offset)
        offset = len(out)
    return out, places


def _mentions(rows: list[list[str]]) -> Iterator[tuple[int, str]]:
    """The head token and entity of each mention that ends in this sentence, inner ones last."""
    words = {int(row[0]): row for row in rows if row[0].isdigit()}
    opened: list[tuple[str, int]] = []
    spans: list[tuple[int, int, str]] = []
    for number, row in words.items():
        found = re.search(r"Entity=([^|]*)", row[9])
        for match in _PART.finditer(found.group(1)) if found else ():
            if match["open"]:
                opened.append((match["open"], number))
            ended = match["open"] if match["shut"] else match["close"]
            if ended:
                place = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == ended), None)
                if place is not None:
                    spans.append((opened.pop(place)[1], number, ended))
    for first, last, entity in sorted(spans, key=lambda span: span[0] - span[1]):
        head = next((n for n in range(first, last + 1) if n in words and not first <= int(words[n][6]) <= last), first)
        yield head, entity
        for number, row in words.items():
            if int(row[6]) == head and row[7] == "flat":
                yield number, entity


class Teacher(Salience):
    """Notes every choice with its right answer; answers with the right one while `teach` is set."""

    def __init__(self, report: Report, sentences: tuple[Sentence, ...], heads: dict[int, str], *, teach: bool) -> None:
        super().__init__(lay_in_row(report, sentences))
        self._gold = {i: heads[word.start] for i, word in enumerate(self.text.words) if word.start in heads}
        self._teach = teach
        self.choices: dict[str, list[Choice]] = {form: [] for form in "mfxn"}
        self.counts: Counter[str] = Counter()

    def actor_for(self, pronoun: Pronoun) -> Actor | None:
        """The gold actor while teaching, else the answer that is measured."""
        entity = self._gold.get(pronoun.at)
        candidates = self.candidates(pronoun)
        right = self._right(candidates, entity)
        if candidates:
            self.choices[pronoun.form].append((np.array([one.features for one in candidates]), right))
        answer = None if self._teach else super().actor_for(pronoun)
        self._count(pronoun, entity, right, answer)
        if self._teach:
            return candidates[right].actor if right >= 0 else None
        return answer

    def _count(self, pronoun: Pronoun, entity: str | None, right: int, answer: Actor | None) -> None:
        self.counts[f"{pronoun.form}/known"] += right >= 0
        self.counts[f"{pronoun.form}/all"] += entity is not None
        if answer is not None:
            self.counts[f"{pronoun.form}/answered"] += 1
            self.counts[f"{pronoun.form}/right"] += entity is not None and entity in self._entities(answer)

    def _right(self, candidates: list[Candidate], entity: str | None) -> int:
        if entity is None:
            return -1
        hits = [i for i, one in enumerate(candidates) if self._gold.get(one.place) == entity]
        hits = hits or [i for i, one in enumerate(candidates) if entity in self._entities(one.actor)]
        return hits[0] if hits else -1

    def _entities(self, actor: Actor) -> set[str]:
        """The entity that most of an actor's words belong to."""
        found = Counter(self._gold[place] for place in actor.places if place in self._gold)
        return {entity for entity, _ in found.most_common(1)}


def read(parts: list[Document], language: SpacyLanguage, *, teach: bool) -> list[Teacher]:
    found = []
    for part, sentences in zip(parts, language.parse(one.report for one in parts), strict=True):
        teacher = Teacher(part.report, sentences, part.heads, teach=teach)
        read_actors(teacher)
        if part.partial:
            teacher.choices = {form: [c for c in rows if c[1] >= 0] for form, rows in teacher.choices.items()}
        found.append(teacher)
    return found


def fit(choices: list[Choice]) -> NDArray[np.float64]:
    """The weight of "none of them" and those of the features, by gradient ascent on the likelihood of all choices."""
    width = len(FEATURES) + 1
    sizes = [len(features) + 1 for features, _ in choices]
    rows = np.zeros((sum(sizes), width))
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    gold = np.zeros(len(choices), dtype=int)
    for number, (features, right) in enumerate(choices):
        at = starts[number]
        rows[at, 0] = 1.0
        rows[at + 1 : at + 1 + len(features), 1:] = features
        gold[number] = at + 1 + right
    owner = np.repeat(np.arange(len(choices)), sizes)
    weights, memory = np.zeros(width), np.full(width, 1e-6)
    for _ in range(STEPS):
        odds = np.exp(np.clip(rows @ weights, -30, 30))
        shares = odds / np.add.reduceat(odds, starts)[owner]
        slope = rows[gold].sum(axis=0) - shares @ rows
        slope = slope / len(choices) - PENALTY * weights
        memory += slope**2
        weights += RATE * slope / np.sqrt(memory)
    return weights


def measure(parts: list[Document], language: SpacyLanguage) -> str:
    """How many pronouns of each form are answered, and how many of the answers are right."""
    counts: Counter[str] = Counter()
    for teacher in read(parts, language, teach=False):
        counts += teacher.counts
    rows = []
    for form in SURE:
        known, answered, right = (counts[f"{form}/{what}"] for what in ("known", "answered", "right"))
        rows.append(f"{form}: {counts[f'{form}/all']}, {known} with a known actor, {answered} answered, {right} right")
    return "; ".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("ecbplus", type=Path)
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    language = SpacyLanguage()
    lines: list[str] = []
    if args.write:
        parts = [*documents(args.treebank / "gum-train.conllu"), *clusters(args.ecbplus)]
        teachers = read(parts, language, teach=True)
        columns = [fit([c for t in teachers for form in forms for c in t.choices[form]]) for forms in COLUMNS.values()]
        rows = ["none", *FEATURES]
        lines = [f"{name}\t" + "\t".join(f"{column[i]:.3f}" for column in columns) for i, name in enumerate(rows)]
        args.write.write_text("\n".join(lines) + "\n", encoding="utf-8")
    figures = measure(list(documents(args.treebank / "gum-dev.conllu")), language)
    print(figures)
    if args.write:
        head = f"{HEAD}# Pronouns of GUM dev (m he, f she, x they, n it): {figures}\n"
        args.write.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
