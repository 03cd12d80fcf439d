"""The language seam: blocks of text in, sentences of tagged and parsed words out, whatever pipeline does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Any, Protocol

import spacy
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

from variorum.annotate.lemmas import lemma_of
from variorum.annotate.relations import to_universal
from variorum.errors import LanguageError
from variorum.marks import Sentence, Word
from variorum.report import PROSE_KINDS, Report

BUILT_IN = ("fast",)
LABELS = {
    "PER": "person",
    "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "NORP": "group",
    "MISC": "other",
}


class Language(Protocol):
    """Parses reports; the one thing that annotators need from a language pipeline."""

    name: str

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """For each report, in order, the sentences of its prose blocks."""
        ...


class SpacyLanguage:
    """A spaCy pipeline behind the seam: ours by the name `fast`, or any installed package or folder by its own."""

    def __init__(self, name: str = "fast") -> None:
        # thinc's BLIS falls back to a generic kernel on common CPUs; NumPy's own matrix product is 1.7 times faster.
        set_current_ops(NumpyOps(use_blis=False))
        self.name = name
        self._nlp = _load(name)

    def parse(self, reports: Iterable[Report]) -> Iterator[tuple[Sentence, ...]]:
        """For each report, in order, the sentences of its prose blocks."""
        for report in reports:
            blocks = [block for block in report.blocks if block.kind in PROSE_KINDS]
            docs = self._nlp.pipe(report.text[block.start : block.end] for block in blocks)
            found: list[Sentence] = []
            for number, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
                found.extend(_sentences(doc, block.start, block.kind, number))
            yield tuple(found)


def _load(name: str) -> Any:
    if name in BUILT_IN:
        folder = resources.files("variorum") / "models" / f"en_{name}"
        return spacy.load(str(folder))
    try:
        return spacy.load(name)
    except OSError as error:
        raise LanguageError(
            f"no language pipeline named {name!r}: use one of {', '.join(BUILT_IN)}, "
            "or the name of an installed spaCy pipeline or the path of one"
        ) from error


def _sentences(doc: Doc, offset: int, kind: str, paragraph: int) -> Iterator[Sentence]:
    for sent in doc.sents:
        tokens = [token for token in sent if not token.is_space]
        if not tokens:
            continue
        index = {token.i: place for place, token in enumerate(tokens)}
        words = tuple(
            Word(
                start=offset + token.idx,
                end=offset + token.idx + len(token.text),
                text=token.text,
                lemma=lemma_of(token.text, token.pos_),
                pos=token.pos_,
                tag=token.tag_,
                dep=to_universal(token),
                head=index.get(token.head.i, index[token.i]),
                label=LABELS.get(token.ent_type_, ""),
            )
            for token in tokens
        )
        yield Sentence(words[0].start, words[-1].end, words, kind, paragraph)
